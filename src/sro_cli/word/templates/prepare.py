"""A template's other parts, made ready for a paper: no comments, no old statistics."""

from urllib.parse import unquote

from sro_cli.word.gate import DOCUMENT, TEMPLATE
from sro_cli.word.numbering import EMPTY
from sro_cli.word.ooxml import parse, remove, serialise, w
from sro_cli.word.parts import (
    OFFICE,
    TYPES,
    drop_parts,
    read_relations,
    relations_of,
    set_type,
)
from sro_cli.word.properties import CORE, CORE_RELATION, CORE_TYPE

_MAIN = "word/document.xml"
_NUMBERING = "word/numbering.xml"
_NUMBERING_TYPE = (
    "application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml"
)
_DROPPED = (
    "comments", "commentsExtended", "commentsIds", "commentsExtensible", "people",
    "glossaryDocument", "stylesWithEffects",
)  # fmt: skip
_STATISTICS = (
    "Template", "TotalTime", "Pages", "Words", "Characters", "CharactersWithSpaces",
    "Lines", "Paragraphs", "HeadingPairs", "TitlesOfParts", "HLinks", "HyperlinkBase",
)  # fmt: skip
_SETTINGS = ("rsids", "proofState", "docVars")


def prepare_parts(parts: dict[str, bytes]) -> dict[str, bytes]:
    """Return the parts that every paper of the template starts from."""
    ready = dict(parts)
    ready[TYPES] = ready[TYPES].replace(TEMPLATE.encode(), DOCUMENT.encode())
    _drop(ready, "", ("thumbnail",))
    _drop(ready, _MAIN, _DROPPED)
    _without(ready, "word/settings.xml", [w(name) for name in _SETTINGS])
    _without(ready, "docProps/app.xml", [f"{{*}}{name}" for name in _STATISTICS])
    if _NUMBERING not in ready:
        ready[_NUMBERING] = EMPTY
        set_type(ready, _NUMBERING, _NUMBERING_TYPE)
        _relate(ready, _MAIN, OFFICE + "numbering", "numbering.xml")
    set_type(ready, CORE, CORE_TYPE)
    _relate(ready, "", CORE_RELATION, CORE)
    drop_parts(ready, _unreached(ready))
    return ready


def _unreached(parts: dict[str, bytes]) -> set[str]:
    """Return the parts that no relation leads to, as those of what was dropped."""
    known = {name.lower(): name for name in parts}
    reached = {CORE}
    waiting = [""]
    while waiting:
        part = waiting.pop()
        for name in read_relations(parts, part).targets().values():
            found = known.get(name.lower()) or known.get(unquote(name).lower())
            if found and found not in reached:
                reached.add(found)
                waiting.append(found)
    files = {name for name in parts if name != TYPES and not name.endswith(".rels")}
    return files - reached


def _drop(parts: dict[str, bytes], part: str, kinds: tuple[str, ...]) -> None:
    relations = read_relations(parts, part)
    for kind in kinds:
        if found := relations.targets(kind):
            relations.drop(set(found))
            drop_parts(parts, set(found.values()))
    if relations_of(part) in parts:
        parts[relations_of(part)] = relations.bytes()


def _relate(parts: dict[str, bytes], part: str, kind: str, target: str) -> None:
    relations = read_relations(parts, part)
    relations.add(kind, target)
    parts[relations_of(part)] = relations.bytes()


def _without(parts: dict[str, bytes], part: str, names: list[str]) -> None:
    if part not in parts:
        return
    root = parse(parts[part])
    for name in names:
        for element in root.findall(name):
            remove(element)
    parts[part] = serialise(root)
