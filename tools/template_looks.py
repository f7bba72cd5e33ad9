"""From a line of template_styles.toml to what Word reads, in its order."""

import tomllib
from pathlib import Path
from typing import Any

from template_xml import twips

Look = dict[str, Any]

TABLE = tomllib.loads(
    Path(__file__).with_name("template_styles.toml").read_text(encoding="utf-8")
)
COLOURS: dict[str, str] = TABLE["colours"]
THEME = {"accent": "accent1", "link": "hyperlink"}


def colour(name: str, key: str = "val") -> str:
    """Return the attributes for the colour: its theme's place, and hex for others."""
    theme = {"val": "themeColor", "color": "themeColor", "fill": "themeFill"}[key]
    bound = f' w:{theme}="{THEME[name]}"' if name in THEME else ""
    return f'w:{key}="{COLOURS[name]}"{bound}'


def line(side: str, size: int, space: int, name: str) -> str:
    """Return one rule: its thickness in eighths of a point, its distance in points."""
    look = f'w:val="single" w:sz="{size}" w:space="{space}" {colour(name, "color")}'
    return f"<w:{side} {look}/>"


def paragraph_look(look: Look, column: float) -> str:
    """Return the w:pPr of a style; *column* is where an item's text begins, in mm."""
    found = [
        switch("keepNext", look.get("keep_next")),
        switch("keepLines", look.get("keep_lines")),
        switch("widowControl", look.get("widow_control")),
        numbering(look),
        borders(look),
        shade(look),
        tabs(look, column),
        '<w:suppressAutoHyphens w:val="0"/>' if look.get("hyphens") else "",
        spacing(look),
        indents(look, column),
        switch("contextualSpacing", look.get("contextual")),
        f'<w:outlineLvl w:val="{look["outline"] - 1}"/>' if "outline" in look else "",
    ]
    inside = "".join(found)
    return f"<w:pPr>{inside}</w:pPr>" if inside else ""


def run_look(look: Look) -> str:
    """Return the w:rPr of a style."""
    half_points = round(look.get("size", 0) * 2)
    major = (
        'w:asciiTheme="majorHAnsi" w:eastAsiaTheme="majorEastAsia" '
        'w:hAnsiTheme="majorHAnsi" w:cstheme="majorBidi"'
    )
    found = [
        f"<w:rFonts {major}/>" if look.get("major") else "",
        "<w:b/><w:bCs/>" if look.get("bold") else "",
        f"<w:color {colour(look['colour'])}/>" if "colour" in look else "",
        f'<w:sz w:val="{half_points}"/><w:szCs w:val="{half_points}"/>'
        if half_points
        else "",
        f'<w:u w:val="single" {colour(look["underline"], "color")}/>'
        if "underline" in look
        else "",
        line("bdr", *look["box"], look["colour"]) if "box" in look else "",
    ]
    inside = "".join(found)
    return f"<w:rPr>{inside}</w:rPr>" if inside else ""


def switch(name: str, value: object) -> str:
    """Return a property that is on, off, or left to what the style is based on."""
    if value is None:
        return ""
    return f"<w:{name}/>" if value else f'<w:{name} w:val="0"/>'


def numbering(look: Look) -> str:
    """Return which list the style is of, and on which level."""
    if "list" not in look:
        return ""
    number, level = look["list"]
    deeper = f'<w:ilvl w:val="{level}"/>' if level else ""
    return f'<w:numPr>{deeper}<w:numId w:val="{number}"/></w:numPr>'


def borders(look: Look) -> str:
    """Return the rules round a paragraph."""
    if "borders" not in look:
        return ""
    sides = TABLE["borders"][look["borders"]]
    order = ("top", "left", "bottom", "right", "between")
    rules = [
        line(side, *sides[side]) if sides[side] else f'<w:{side} w:val="nil"/>'
        for side in order
        if side in sides
    ]
    return f"<w:pBdr>{''.join(rules)}</w:pBdr>"


def shade(look: Look) -> str:
    """Return the tint behind a paragraph."""
    if "shade" not in look:
        return ""
    return f'<w:shd w:val="clear" w:color="auto" {colour(look["shade"], "fill")}/>'


def tabs(look: Look, column: float) -> str:
    """Return the tab stops, those that go first."""
    stops = []
    if "no_tab" in look:
        stops.append(f'<w:tab w:val="clear" w:pos="{twips(look["no_tab"])}"/>')
    if "tab" in look:
        place = look["tab"] + (column if "inset" in look else 0)
        stops.append(f'<w:tab w:val="left" w:pos="{twips(place)}"/>')
    if "right_tab" in look:
        stops.append(f'<w:tab w:val="right" w:pos="{twips(look["right_tab"])}"/>')
    return f"<w:tabs>{''.join(stops)}</w:tabs>" if stops else ""


def spacing(look: Look) -> str:
    """Return space before and after in twentieths, the line in parts of 240."""
    found = [
        f'w:{key}="{round(look[key] * 20)}"'
        for key in ("before", "after")
        if key in look
    ]
    if "line" in look:
        found.append(f'w:line="{round(look["line"] * 240)}" w:lineRule="auto"')
    if "exactly" in look:
        found.append(f'w:line="{round(look["exactly"] * 20)}" w:lineRule="exact"')
    return f"<w:spacing {' '.join(found)}/>" if found else ""


def indents(look: Look, column: float) -> str:
    """Return the indents; what hangs never hangs out over the margin."""
    found = []
    left = look.get("left")
    if "inset" in look:
        left = look["inset"] + column
    if left is not None:
        found.append(f'w:left="{twips(left)}"')
    if "right" in look:
        found.append(f'w:right="{twips(look["right"])}"')
    if "hanging" in look:
        found.append(f'w:hanging="{twips(min(look["hanging"], left or 0))}"')
    if "first_line" in look:
        found.append(f'w:firstLine="{twips(look["first_line"])}"')
    return f"<w:ind {' '.join(found)}/>" if found else ""
