"""Where the schema wants the properties of paragraphs, runs and tables to stand."""

from sro_cli.word.ooxml import VAL, Element, w

_PARAGRAPH = (
    "pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr "
    "suppressLineNumbers pBdr shd tabs suppressAutoHyphens kinsoku wordWrap "
    "overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd "
    "snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc "
    "textDirection textAlignment textboxTightWrap outlineLvl divId cnfStyle rPr "
    "sectPr pPrChange"
)
_RUN = (
    "rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss "
    "imprint noProof snapToGrid vanish webHidden color spacing w kern position sz "
    "szCs highlight u effect bdr shd fitText vertAlign rtl cs em lang eastAsianLayout "
    "specVanish oMath rPrChange"
)
_TABLE = (
    "tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize "
    "tblW jc tblCellSpacing tblInd tblBorders shd tblLayout tblCellMar tblLook "
    "tblCaption tblDescription tblPrChange"
)
_PLACES = {
    w(parent): {w(name): at for at, name in enumerate(names.split())}
    for parent, names in (("pPr", _PARAGRAPH), ("rPr", _RUN), ("tblPr", _TABLE))
}


def place_of(properties: Element, name: str) -> int:
    """Return the index at which a child called *name* belongs."""
    places = _PLACES[properties.tag]
    mine = places[w(name)]
    return sum(1 for child in properties if places.get(child.tag, len(places)) < mine)


def put(properties: Element, name: str) -> Element:
    """Return the child called *name*, made in its place where there is none.

    An on/off child that is there is switched on.
    """
    child = properties.find(w(name))
    if child is None:
        child = properties.makeelement(w(name))
        properties.insert(place_of(properties, name), child)
    if VAL in child.attrib:
        del child.attrib[VAL]
    return child
