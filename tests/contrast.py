"""How well text is told from what is behind it (WCAG 2.1, 1.4.3)."""

from collections.abc import Iterator

from docx_parts import (
    NUMBERING,
    STYLES,
    THEME,
    VAL,
    Element,
    Parts,
    W,
    parts_of,
    stories,
    tree,
)

ENOUGH = 4.5
BLACK, WHITE = "000000", "FFFFFF"
PLACES = {"hyperlink": "hlink", "followedHyperlink": "folHlink", "text1": "dk1",
          "background1": "lt1", "text2": "dk2", "background2": "lt2"}  # fmt: skip
"""What Word calls a colour of the theme, and the theme itself."""


def faint(data: bytes) -> list[str]:
    """Return the colours of text that are too near to a colour behind text.

    Any text may stand on any tint: a character style goes with every paragraph style.
    """
    parts = parts_of(data)
    theme = theme_colours(parts)
    ink = {BLACK} | {colour(one, "val", theme) for one in found(parts, "color")}
    paper = {WHITE} | {colour(one, "fill", theme) for one in found(parts, "shd")}
    return [
        f"{one} on {other}: {contrast(one, other):.2f}"
        for one in sorted(ink)
        for other in sorted(paper)
        if contrast(one, other) < ENOUGH
    ]


def found(parts: Parts, name: str) -> Iterator[Element]:
    """Yield what is called *name* in styles, lists and texts."""
    names = [name for name in (STYLES, NUMBERING) if name in parts]
    for root in [tree(parts, each) for each in names] + [
        root for _, root in stories(parts)
    ]:
        yield from root.iter(f"{W}{name}")


def theme_colours(parts: Parts) -> dict[str, str]:
    """Return the colours of the theme by their place: accent1, hlink …"""
    name = "word/theme/theme1.xml"
    if name not in parts:
        return {}
    scheme = tree(parts, name).find(f".//{THEME}clrScheme")
    return {
        str(one.tag).rpartition("}")[2]: str(one[0].get("lastClr") or one[0].get("val"))
        for one in scheme
    }


def colour(element: Element, attribute: str, theme: dict[str, str]) -> str:
    """Return a colour as Word shows it: the theme's, if one is named; auto is plain."""
    key = {"val": "themeColor", "fill": "themeFill"}[attribute]
    place = element.get(f"{W}{key}")
    if place:
        return theme[PLACES.get(place, place)]
    stated = element.get(VAL if attribute == "val" else f"{W}{attribute}", "auto")
    if stated == "auto":
        return BLACK if attribute == "val" else WHITE
    return str(stated).upper()


def contrast(one: str, other: str) -> float:
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def luminance(hexadecimal: str) -> float:
    shares = [int(hexadecimal[at : at + 2], 16) / 255 for at in (0, 2, 4)]
    linear = [
        share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4
        for share in shares
    ]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
