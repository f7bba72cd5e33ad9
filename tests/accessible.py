"""What those need who listen to a Word file, enlarge it, or move by its headings."""

import re
from collections.abc import Iterator
from itertools import pairwise

from docx_parts import (
    DRAWING,
    NUMBERING,
    STYLES,
    Element,
    Parts,
    W,
    chain,
    child,
    is_on,
    parts_of,
    stories,
    style_of,
    styles_of,
    text_of,
    tree,
    val,
)

LANGUAGE = "sv-SE"
MAY_BE_EMPTY = {"EfterTabell"}
SYMBOLS = re.compile(r'"(Symbol|Wingdings[ 23]*|Webdings)"')


def barriers(data: bytes) -> list[str]:
    """Return what stands in somebody's way in a .docx."""
    parts = parts_of(data)
    return [barrier for rule in RULES for barrier in rule(parts)]


def language(parts: Parts) -> Iterator[str]:
    stated = tree(parts, STYLES).find(f"{W}docDefaults/{W}rPrDefault/{W}rPr/{W}lang")
    if val(stated) != LANGUAGE:
        yield f"the language is {val(stated) or 'not stated'}"
    theme = child(tree(parts, "word/settings.xml"), "themeFontLang")
    if theme != LANGUAGE:
        yield f"the theme's language is {theme or 'not stated'}"
    for part, root in [*stories(parts), (STYLES, tree(parts, STYLES))]:
        for one in {val(each) for each in root.iter(f"{W}lang")} - {LANGUAGE}:
            yield f"{part}: something is in {one}"


def properties(parts: Parts) -> Iterator[str]:
    told = {
        str(one.tag).rpartition("}")[2]: (one.text or "").strip()
        for one in tree(parts, "docProps/core.xml")
    }
    for name in ("title", "creator", "language", "created", "modified"):
        if not told.get(name):
            yield f"the file does not say its {name}"
    if told.get("language") != LANGUAGE:
        yield f"the file says that it is in {told.get('language')}"
    for name in ("created", "modified"):
        if not re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", told.get(name, "")):
            yield f"no time: {told.get(name)}"


def outline(parts: Parts) -> list[tuple[int, str]]:
    """Return the headings of the document: level, text."""
    styles = styles_of(parts)
    found = []
    for one in tree(parts, "word/document.xml").iter(f"{W}p"):
        stated = [child(one, "pPr/outlineLvl")]
        stated += [
            child(each, "pPr/outlineLvl") for each in chain(style_of(one), styles)
        ]
        level = next((each for each in stated if each), "9")
        if int(level) < 9:
            found.append((int(level) + 1, text_of(one)))
    return found


def headings(parts: Parts) -> Iterator[str]:
    found = outline(parts)
    if not found or found[0][0] != 1:
        yield f"the first heading is not of level 1: {found[:1]}"
    for (level, _), (deeper, text) in pairwise(found):
        if deeper > level + 1:
            yield f"from level {level} to {deeper}: {text}"
        if deeper == 1:
            yield f"a second title: {text}"
    for _, text in found:
        if not text.strip():
            yield "a heading without a word"


def lists(parts: Parts) -> Iterator[str]:
    """A list that is typed is read as prose: "dash, ..."."""
    for part, root in stories(parts):
        for one in root.iter(f"{W}p"):
            text = text_of(one)
            if re.match(r"\s*([-–—•*·▪➤]|\d+[.)])\s", text):
                yield f"{part}: a list that is typed: {text[:30]!r}"


def tables(parts: Parts) -> Iterator[str]:
    for part, root in stories(parts):
        for table in root.iter(f"{W}tbl"):
            rows = table.findall(f"{W}tr")
            heads = [is_on(one.find(f"{W}trPr"), "tblHeader") for one in rows]
            if heads[:1] != [True]:
                yield f"{part}: a table without a head"
            if any(heads[1:]):
                yield f"{part}: a row that is no head is marked as one"
            if not child(table, "tblPr/tblCaption").strip():
                yield f"{part}: a table without a caption"


def links(parts: Parts) -> Iterator[str]:
    for part, root in stories(parts):
        for one in root.iter(f"{W}hyperlink"):
            if not (one.get(f"{W}tooltip") or "").strip():
                yield f"{part}: a link that does not say where it leads: {text_of(one)}"
            if not text_of(one).strip():
                yield f"{part}: a link without a word"


def pictures(parts: Parts) -> Iterator[str]:
    for part, root in stories(parts):
        for one in root.iter(f"{DRAWING}docPr"):
            decorative = any(
                str(each.tag).endswith("}decorative") and each.get("val") == "1"
                for each in one.iter()
            )
            if not decorative and not (one.get("descr") or "").strip():
                yield f"{part}: a picture that says nothing"


def fonts(parts: Parts) -> Iterator[str]:
    for name, content in parts.items():
        found = SYMBOLS.search(content.decode("utf-8", "replace"))
        if found and name.endswith(".xml"):
            yield f"{name}: signs in {found[1]}"
    if NUMBERING in parts:
        for level in tree(parts, NUMBERING).iter(f"{W}lvl"):
            mark = child(level, "lvlText")
            if any("\ue000" <= each <= "\uf8ff" for each in mark):
                yield f"{NUMBERING}: a sign that only one font has: {mark!r}"


def spacing(parts: Parts) -> Iterator[str]:
    for part, root in stories(parts):
        for one in root.iter(f"{W}p"):
            if (
                holds_nothing(one)
                and one.getparent().tag != f"{W}tc"
                and (style_of(one) not in MAY_BE_EMPTY)
            ):
                yield f"{part}: an empty paragraph ({style_of(one)})"


def holds_nothing(paragraph: Element) -> bool:
    shown = (f"{W}drawing", f"{W}pict", f"{W}fldSimple", f"{W}instrText")
    return not text_of(paragraph).strip() and next(paragraph.iter(*shown), None) is None


RULES = (
    language, properties, headings, lists, tables, links, pictures, fonts, spacing,
)  # fmt: skip
