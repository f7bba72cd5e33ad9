"""Characters of Word's symbol fonts, as the ones that everybody has."""

_SYMBOL = (
    " !∀#∃%&∍()∗+,−./0123456789:;<=>?≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_‾αβχδεφγηιϕκλμνοπ"
    "θρστυϖωξψζ{|}∼"
)
_SYMBOL_HIGH = {
    0xA2: "′", 0xA3: "≤", 0xA5: "∞", 0xAB: "↔", 0xAC: "←", 0xAD: "↑", 0xAE: "→",
    0xAF: "↓", 0xB0: "°", 0xB1: "±", 0xB2: "″", 0xB3: "≥", 0xB4: "×", 0xB7: "•",
    0xB8: "÷", 0xB9: "≠", 0xBA: "≡", 0xBB: "≈", 0xBC: "…", 0xD2: "®", 0xD3: "©",
    0xD4: "™", 0xD6: "√", 0xD7: "⋅", 0xDB: "⇔", 0xDC: "⇐", 0xDE: "⇒", 0xE5: "∑",
}  # fmt: skip
_WINGDINGS = {
    0x22: "✂", 0x28: "☎", 0x29: "✆", 0x2A: "✉", 0x46: "☞", 0x4A: "☺", 0x4B: "😐",
    0x4C: "☹", 0x6C: "●", 0x6D: "❍", 0x6E: "■", 0x6F: "□", 0x71: "❑", 0x72: "❒",
    0x75: "◆", 0x76: "❖", 0x77: "◆", 0x9E: "·", 0x9F: "•", 0xA7: "▪", 0xA8: "☐",
    0xAB: "★", 0xD8: "➢", 0xDF: "←", 0xE0: "→", 0xE8: "➔", 0xF0: "⇨", 0xFB: "✗",
    0xFC: "✓", 0xFD: "☒", 0xFE: "☑",
}  # fmt: skip
_FIRST = 0x20
_PRIVATE = 0xF000
UNKNOWN = "\ufffd"
_PLAIN = range(_FIRST, 0xD800)

_FONTS = {
    "symbol": dict(enumerate(_SYMBOL, _FIRST)) | _SYMBOL_HIGH,
    "wingdings": _WINGDINGS,
}


def character(font: str, code: int) -> str:
    """Return the character that *code* shows in *font*.

    Word adds F000 (hexadecimal) to codes of symbol fonts. UNKNOWN stands where there
    is no such character elsewhere.
    """
    low = code - _PRIVATE if _PRIVATE < code <= _PRIVATE + 0xFF else code
    known = _FONTS.get(font.strip().lower(), {})
    if low in known:
        return known[low]
    if low != code or code not in _PLAIN:
        return UNKNOWN
    return chr(code)
