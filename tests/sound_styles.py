"""What must hold between text, styles and lists: what is named is there."""

from collections.abc import Callable, Iterator, Mapping

from docx_parts import (
    NUMBERING,
    STYLES,
    Element,
    Parts,
    W,
    chain,
    child,
    is_on,
    stories,
    styles_of,
    tree,
    twice,
    val,
)

USES = {
    "pStyle": "paragraph",
    "rStyle": "character",
    "tblStyle": "table",
}
LEVELS = 9


def styles_used(parts: Parts) -> Iterator[str]:
    kinds = {key: one.get(f"{W}type") for key, one in styles_of(parts).items()}
    holders = [*stories(parts)]
    if NUMBERING in parts:
        holders.append((NUMBERING, tree(parts, NUMBERING)))
    for part, root in holders:
        for tag, kind in USES.items():
            for one in {val(each) for each in root.iter(f"{W}{tag}")}:
                if kinds.get(one) != kind:
                    yield f"{part}: there is no {kind} style {one}"


def styles_among_themselves(parts: Parts) -> Iterator[str]:
    styles = styles_of(parts)
    every = [] if STYLES not in parts else list(tree(parts, STYLES).iter(f"{W}style"))
    yield from twice("style", (str(one.get(f"{W}styleId")) for one in every))
    yield from twice("style called", (child(one, "name").lower() for one in every))
    defaults = (
        str(one.get(f"{W}type")) for one in every if one.get(f"{W}default") == "1"
    )
    yield from twice("default style of the kind", defaults)
    for key, one in styles.items():
        for tag in ("basedOn", "next", "link"):
            other = child(one, tag)
            if other and other not in styles:
                yield f"style {key}: {tag} {other} is not there"
        based = styles.get(child(one, "basedOn"))
        if based is not None and based.get(f"{W}type") != one.get(f"{W}type"):
            yield f"style {key}: based on a style of another kind"
        last = list(chain(key, styles))[-1]
        if child(last, "basedOn") in styles:
            yield f"style {key}: based on itself in the end"
        linked = styles.get(child(one, "link"))
        if linked is not None and child(linked, "link") != key:
            yield f"style {key}: its link does not lead back"


def lists(parts: Parts) -> Iterator[str]:
    root = tree(parts, NUMBERING) if NUMBERING in parts else None
    definitions = {} if root is None else _by_id(root, "abstractNum", "abstractNumId")
    numbers = {} if root is None else _by_id(root, "num", "numId")
    if root is not None:
        yield from _list_parts(root)
    for key, one in numbers.items():
        if child(one, "abstractNumId") not in definitions:
            yield f"list {key}: its definition is not there"
    for part, holder in _holders(parts):
        for one in holder.iter(f"{W}numPr"):
            number = child(one, "numId")
            if number in {"", "0"}:
                continue
            if number not in numbers:
                yield f"{part}: there is no list {number}"
                continue
            definition = definitions.get(child(numbers[number], "abstractNumId"))
            level = child(one, "ilvl") or "0"
            if definition is not None and level not in _levels(definition):
                yield f"{part}: list {number} has no level {level}"


def _list_parts(root: Element) -> Iterator[str]:
    for tag, attribute in (("abstractNum", "abstractNumId"), ("num", "numId")):
        found = (str(one.get(f"{W}{attribute}")) for one in root.iter(f"{W}{tag}"))
        yield from twice(tag, found)
    tags = [one.tag for one in root if one.tag in {f"{W}abstractNum", f"{W}num"}]
    if tags != sorted(tags, key=lambda tag: tag == f"{W}num"):
        yield "a list stands before a definition"
    for one in root.iter(f"{W}abstractNum"):
        levels = _levels(one)
        if levels != [str(at) for at in range(len(levels))] or len(levels) > LEVELS:
            key = one.get(f"{W}abstractNumId")
            yield f"definition {key}: its levels are not counted up: {levels}"
    linked = [
        val(one)
        for each in root.iter(f"{W}abstractNum")
        for one in each.iter(f"{W}pStyle")
    ]
    yield from twice("numbered by two levels: style", linked)


def _holders(parts: Parts) -> Iterator[tuple[str, Element]]:
    yield from stories(parts)
    if STYLES in parts:
        yield STYLES, tree(parts, STYLES)


def _levels(definition: Element) -> list[str]:
    return [str(one.get(f"{W}ilvl")) for one in definition.findall(f"{W}lvl")]


def numbered_headings(parts: Parts) -> Iterator[str]:
    """A style that a list counts names that list itself, or Word counts nothing."""
    styles = styles_of(parts)
    if NUMBERING not in parts:
        return
    root = tree(parts, NUMBERING)
    of_number = {
        str(one.get(f"{W}numId")): child(one, "abstractNumId")
        for one in root.findall(f"{W}num")
    }
    for definition in root.findall(f"{W}abstractNum"):
        for level in definition.findall(f"{W}lvl"):
            style = styles.get(child(level, "pStyle"))
            if style is None:
                continue
            named = of_number.get(child(style, "pPr/numPr/numId"))
            if named != definition.get(f"{W}abstractNumId"):
                yield f"style {child(level, 'pStyle')} does not name its list"


def columns_and_breaks(parts: Parts) -> Iterator[str]:
    """Only the first section may have a first page of its own: else it repeats."""
    sections = list(tree(parts, "word/document.xml").iter(f"{W}sectPr"))
    for section in sections:
        first = any(
            one.get(f"{W}type") == "first"
            for one in section.iter(f"{W}headerReference", f"{W}footerReference")
        )
        if first and not is_on(section, "titlePg"):
            yield "a section has a header of its first page, and no first page"


def _by_id(root: Element, tag: str, attribute: str) -> dict[str, Element]:
    return {str(one.get(f"{W}{attribute}")): one for one in root.findall(f"{W}{tag}")}


Rule = Callable[[Mapping[str, bytes]], Iterator[str]]
STYLED: tuple[Rule, ...] = (
    styles_used, styles_among_themselves, lists, numbered_headings, columns_and_breaks,
)  # fmt: skip
