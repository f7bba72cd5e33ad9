"""numbering.xml of the packaged templates, from template_styles.toml."""

from template_looks import TABLE, colour
from template_styles import item_column, paragraph_styles
from template_xml import NAMES, part, style_id, twips

LOOKS = {
    "": "",
    "bold": "<w:rPr><w:b/><w:bCs/></w:rPr>",
    "accent": f"<w:rPr><w:color {colour('accent')}/></w:rPr>",
}


def numbering_part(*, notes: bool) -> bytes:
    """Return numbering.xml: each list, and the number by which styles call it."""
    known = paragraph_styles(notes=notes)
    kept = {
        number: levels
        for number, levels in TABLE["lists"].items()
        if all("list" in known.get(style, {}) for _, _, style, *_ in levels)
    }
    column = item_column(notes=notes)
    lists = [a_list(number, levels, column) for number, levels in kept.items()]
    numbers = [
        f'<w:num w:numId="{number}"><w:abstractNumId w:val="{number}"/></w:num>'
        for number in kept
    ]
    inside = "".join(lists + numbers)
    return part(f"<w:numbering {NAMES}>{inside}</w:numbering>")


def a_list(number: str, levels: list[list], column: float) -> str:
    """Return a list of one or two levels; its ids are fixed, so that bytes are."""
    inside = "".join(
        level(depth, *look, column=column) for depth, look in enumerate(levels)
    )
    return (
        f'<w:abstractNum w:abstractNumId="{number}"><w:nsid w:val="53524F0{number}"/>'
        f'<w:multiLevelType w:val="multilevel"/><w:tmpl w:val="53524FA{number}"/>'
        f"{inside}</w:abstractNum>"
    )


def level(
    depth: int,
    shape: str,
    text: str,
    style: str,
    inset: float,
    hanging: float,
    look: str,
    *,
    column: float,
) -> str:
    """Return a level: its sign in the theme's font, its indents as in the style."""
    return (
        f'<w:lvl w:ilvl="{depth}"><w:start w:val="1"/><w:numFmt w:val="{shape}"/>'
        f'<w:pStyle w:val="{style_id(style)}"/><w:suff w:val="tab"/>'
        f'<w:lvlText w:val="{text}"/><w:lvlJc w:val="left"/><w:pPr>'
        f'<w:ind w:left="{twips(inset + column)}" w:hanging="{twips(hanging)}"/>'
        f"</w:pPr>{LOOKS[look]}</w:lvl>"
    )
