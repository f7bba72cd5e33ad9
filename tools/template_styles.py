"""styles.xml of the packaged templates, from template_styles.toml."""

from template_looks import (
    COLOURS,
    TABLE,
    Look,
    line,
    paragraph_look,
    run_look,
)
from template_xml import NAMES, part, style_id, twips

# Word's own styles, which stay in sight; what Word has besides is hidden.
BUILT_IN = {
    "Normal": 0,
    "heading 1": 9,
    "heading 2": 9,
    "heading 3": 9,
    "heading 4": 9,
    "Subtitle": 11,
    "Body Text": 1,
    "Body Text Indent": 1,
    "List Bullet": 10,
    "List Bullet 2": 10,
    "List Number": 10,
    "List Number 2": 10,
    "Closing": 12,
    "header": 99,
    "footer": 99,
    "Hyperlink": 99,
}


def paragraph_styles(*, notes: bool) -> dict[str, Look]:
    """Return the paragraph styles of the numbered papers, or of the notes."""
    styles = TABLE["paragraphs"] | (TABLE["notes"] if notes else {})
    return {name: look for name, look in styles.items() if look != ""}


def item_column(*, notes: bool) -> float:
    """Return where an item's text begins, in mm: right of its number, if it has one."""
    return 0 if notes else 10


def styles_part(*, notes: bool) -> bytes:
    """Return styles.xml."""
    column = item_column(notes=notes)
    paragraphs = [
        paragraph_style(name, look, column)
        for name, look in paragraph_styles(notes=notes).items()
    ]
    characters = [
        character_style(name, look) for name, look in TABLE["characters"].items()
    ]
    return part(
        f"<w:styles {NAMES}>{defaults()}{latent()}{paragraphs[0]}{NO_STYLES}"
        f"{''.join(paragraphs[1:])}{''.join(characters)}{meeting_table()}</w:styles>"
    )


def defaults() -> str:
    """Return what holds where no style says otherwise."""
    return (
        "<w:docDefaults><w:rPrDefault><w:rPr>"
        '<w:rFonts w:asciiTheme="minorHAnsi" w:eastAsiaTheme="minorEastAsia" '
        'w:hAnsiTheme="minorHAnsi" w:cstheme="minorBidi"/>'
        '<w:sz w:val="22"/><w:szCs w:val="22"/>'
        '<w:lang w:val="sv-SE" w:eastAsia="sv-SE" w:bidi="ar-SA"/>'
        "</w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:suppressAutoHyphens/>"
        '<w:spacing w:before="0" w:after="0" w:line="276" w:lineRule="auto"/>'
        "</w:pPr></w:pPrDefault></w:docDefaults>"
    )


def latent() -> str:
    """Return that Word's other styles stay out of the gallery and the lists."""
    seen = "".join(
        f'<w:lsdException w:name="{name}" w:uiPriority="{priority}" '
        'w:semiHidden="0" w:unhideWhenUsed="0" w:qFormat="1"/>'
        for name, priority in BUILT_IN.items()
    )
    return (
        '<w:latentStyles w:defLockedState="0" w:defUIPriority="99" '
        'w:defSemiHidden="1" w:defUnhideWhenUsed="1" w:defQFormat="0" w:count="376">'
        f"{seen}</w:latentStyles>"
    )


NO_STYLES = (
    '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">'
    '<w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/>'
    "<w:semiHidden/><w:unhideWhenUsed/></w:style>"
    '<w:style w:type="table" w:default="1" w:styleId="TableNormal">'
    '<w:name w:val="Normal Table"/><w:uiPriority w:val="99"/>'
    "<w:semiHidden/><w:unhideWhenUsed/><w:tblPr>"
    '<w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar>'
    '<w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/>'
    '<w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/>'
    "</w:tblCellMar></w:tblPr></w:style>"
    '<w:style w:type="numbering" w:default="1" w:styleId="NoList">'
    '<w:name w:val="No List"/><w:uiPriority w:val="99"/>'
    "<w:semiHidden/><w:unhideWhenUsed/></w:style>"
)


def paragraph_style(name: str, look: Look, column: float) -> str:
    """Return a paragraph style."""
    kind = 'w:type="paragraph"'
    if name == "Normal":
        kind += ' w:default="1"'
    return style(kind, name, look, paragraph_look(look, column) + run_look(look))


def character_style(name: str, look: Look) -> str:
    """Return a character style."""
    based = {"based": "Default Paragraph Font", **look}
    return style('w:type="character"', name, based, run_look(look))


def style(kind: str, name: str, look: Look, looks: str) -> str:
    """Return a style: in the gallery, unless it is for the template's own lines."""
    if name not in BUILT_IN:
        kind += ' w:customStyle="1"'
    based = look.get("based")
    after = look.get("next")
    found = [
        f'<w:name w:val="{name}"/>',
        f'<w:basedOn w:val="{style_id(based)}"/>' if based else "",
        f'<w:next w:val="{style_id(after)}"/>' if after else "",
        f'<w:uiPriority w:val="{BUILT_IN.get(name, 20)}"/>',
        "<w:semiHidden/><w:unhideWhenUsed/>" if look.get("hidden") else "<w:qFormat/>",
    ]
    head = f'<w:style {kind} w:styleId="{style_id(name)}">'
    return f"{head}{''.join(found)}{looks}</w:style>"


def meeting_table() -> str:
    """Return the table style: three rules, hairlines between, a tinted head row."""
    rules = [
        line("top", 8, 0, "accent"),
        line("bottom", 8, 0, "accent"),
        line("insideH", 4, 0, "hairline"),
        line("insideV", 4, 0, "hairline"),
    ]
    margins = "".join(
        f'<w:{side} w:w="{twips(mm)}" w:type="dxa"/>'
        for side, mm in (("top", 0.5), ("left", 1.5), ("bottom", 0.5), ("right", 1.5))
    )
    return (
        '<w:style w:type="table" w:customStyle="1" w:styleId="Motestabell">'
        '<w:name w:val="Mötestabell"/><w:basedOn w:val="TableNormal"/>'
        '<w:uiPriority w:val="20"/><w:qFormat/>'
        f"<w:tblPr><w:tblBorders>{''.join(rules)}</w:tblBorders>"
        f"<w:tblCellMar>{margins}</w:tblCellMar></w:tblPr>"
        '<w:tblStylePr w:type="firstRow"><w:tblPr/><w:trPr><w:tblHeader/></w:trPr>'
        f"<w:tcPr><w:tcBorders>{line('bottom', 8, 0, 'accent')}</w:tcBorders>"
        f'<w:shd w:val="clear" w:color="auto" w:fill="{COLOURS["tint"]}"/>'
        '<w:vAlign w:val="bottom"/></w:tcPr></w:tblStylePr></w:style>'
    )
