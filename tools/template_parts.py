"""The parts of a packaged template beside its text: headers, theme, settings, names."""

from template_looks import COLOURS
from template_xml import NAMES, NO_BREAK, RELATIONS, TAB, paragraph, part, run

DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
KINDS = "application/vnd.openxmlformats-officedocument.wordprocessingml"
DECLARED = {
    "word/document.xml": f"{KINDS}.document.main+xml",
    "word/styles.xml": f"{KINDS}.styles+xml",
    "word/numbering.xml": f"{KINDS}.numbering+xml",
    "word/settings.xml": f"{KINDS}.settings+xml",
    "word/fontTable.xml": f"{KINDS}.fontTable+xml",
    "word/theme/theme1.xml": "application/vnd.openxmlformats-officedocument.theme+xml",
    "word/header1.xml": f"{KINDS}.header+xml",
    "word/header2.xml": f"{KINDS}.header+xml",
    "word/header3.xml": f"{KINDS}.header+xml",
    "docProps/core.xml": "application/vnd.openxmlformats-package.core-properties+xml",
}


def field(instruction: str) -> str:
    """Return what Word fills in itself: a page's number, the number of pages."""
    return f'<w:fldSimple w:instr=" {instruction} ">{run("1")}</w:fldSimple>'


def page_number() -> list[str]:
    """Return the runs of "Sida 1 (4)"."""
    label = "{{#label_page}}{{label_page}}" + NO_BREAK + "{{/label_page}}"
    return [label, field("PAGE"), f"{NO_BREAK}(", field("NUMPAGES"), ")"]


def header(style: str, *pieces: str) -> bytes:
    """Return a header of one line, the page's number at its right."""
    line = paragraph(style, *pieces, TAB, *page_number())
    return part(f"<w:hdr {NAMES}>{line}</w:hdr>")


def running_header(style: str) -> bytes:
    """Return the header of the pages after the first; a draft says so in a box."""
    draft = (
        run("{{#draft}}\N{EM SPACE}"),
        run("{{draft}}", "Utkast i sidhuvud"),
        "{{/draft}}",
    )
    return header(style, "{{running_title}}", *draft)


def settings() -> bytes:
    """Return settings.xml, in the order that the schema wants."""
    modes = {
        "compatibilityMode": 15,
        "overrideTableStyleFontSizeAndJustification": 1,
        "enableOpenTypeFeatures": 1,
        "doNotFlipMirrorIndents": 1,
        "differentiateMultirowTableHeaders": 1,
    }
    compatible = "".join(
        f'<w:compatSetting w:name="{name}" '
        f'w:uri="http://schemas.microsoft.com/office/word" w:val="{value}"/>'
        for name, value in modes.items()
    )
    return part(
        f'<w:settings {NAMES}><w:defaultTabStop w:val="567"/><w:autoHyphenation/>'
        '<w:consecutiveHyphenLimit w:val="2"/><w:hyphenationZone w:val="850"/>'
        "<w:doNotHyphenateCaps/>"
        '<w:characterSpacingControl w:val="doNotCompress"/>'
        f"<w:compat>{compatible}</w:compat>"
        '<w:themeFontLang w:val="sv-SE"/><w:clrSchemeMapping w:bg1="light1" '
        'w:t1="dark1" w:bg2="light2" w:t2="dark2" w:accent1="accent1" '
        'w:accent2="accent2" w:accent3="accent3" w:accent4="accent4" '
        'w:accent5="accent5" w:accent6="accent6" w:hyperlink="hyperlink" '
        'w:followedHyperlink="followedHyperlink"/>'
        '<w:decimalSymbol w:val=","/><w:listSeparator w:val=";"/></w:settings>'
    )


def fonts() -> bytes:
    """Return fontTable.xml: Calibri, and what has its widths where it is missing."""
    return part(
        f'<w:fonts {NAMES}><w:font w:name="Calibri"><w:altName w:val="Carlito"/>'
        '<w:panose1 w:val="020F0502020204030204"/><w:charset w:val="00"/>'
        '<w:family w:val="swiss"/><w:pitch w:val="variable"/></w:font></w:fonts>'
    )


def theme() -> bytes:
    """Return theme1.xml: one typeface, one colour, nothing that glitters."""
    by_place = {
        "dk2": COLOURS["clock"],
        "lt2": COLOURS["tint"],
        "accent1": COLOURS["accent"],
        "accent2": COLOURS["rule"],
        "accent3": COLOURS["grey"],
        "accent4": COLOURS["draft"],
        "accent5": COLOURS["underline"],
        "accent6": COLOURS["hairline"],
        "hlink": COLOURS["link"],
        "folHlink": COLOURS["link"],
    }
    colours = "".join(
        f'<a:{place}><a:srgbClr val="{value}"/></a:{place}>'
        for place, value in by_place.items()
    )
    system = (
        '<a:dk1><a:sysClr val="windowText" lastClr="000000"/></a:dk1>'
        '<a:lt1><a:sysClr val="window" lastClr="FFFFFF"/></a:lt1>'
    )
    face = '<a:latin typeface="Calibri"/><a:ea typeface=""/><a:cs typeface=""/>'
    fill = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'
    outline = f'<a:ln w="6350">{fill}<a:prstDash val="solid"/></a:ln>'
    effect = "<a:effectStyle><a:effectLst/></a:effectStyle>"
    return part(
        f'<a:theme xmlns:a="{DRAWING}" name="sro"><a:themeElements>'
        f'<a:clrScheme name="sro">{system}{colours}</a:clrScheme>'
        f'<a:fontScheme name="sro"><a:majorFont>{face}</a:majorFont>'
        f"<a:minorFont>{face}</a:minorFont></a:fontScheme>"
        f'<a:fmtScheme name="sro"><a:fillStyleLst>{fill * 3}</a:fillStyleLst>'
        f"<a:lnStyleLst>{outline * 3}</a:lnStyleLst>"
        f"<a:effectStyleLst>{effect * 3}</a:effectStyleLst>"
        f"<a:bgFillStyleLst>{fill * 3}</a:bgFillStyleLst></a:fmtScheme>"
        "</a:themeElements></a:theme>"
    )


def properties(title: str) -> bytes:
    """Return core.xml: a template says what it is; a paper gets its own."""
    return part(
        f'<cp:coreProperties xmlns:cp="{PACKAGE}/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/" '
        'xmlns:dcterms="http://purl.org/dc/terms/" '
        'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
        '<dcterms:created xsi:type="dcterms:W3CDTF">2025-01-01T00:00:00Z'
        "</dcterms:created><dc:creator>sro</dc:creator>"
        f"<dc:language>sv-SE</dc:language><dc:title>{title}</dc:title>"
        "</cp:coreProperties>"
    )


def content_types(names: list[str]) -> bytes:
    """Return [Content_Types].xml for the parts called *names*."""
    declared = "".join(
        f'<Override PartName="/{name}" ContentType="{DECLARED[name]}"/>'
        for name in names
    )
    return part(
        f'<Types xmlns="{PACKAGE}/content-types"><Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{declared}</Types>'
    )


def relations(targets: dict[str, tuple[str, str]]) -> bytes:
    """Return a .rels part: id → (kind of relation, where it leads)."""
    inside = "".join(
        f'<Relationship Id="{key}" Type="{kind}" Target="{target}"/>'
        for key, (kind, target) in targets.items()
    )
    return part(
        f'<Relationships xmlns="{PACKAGE}/relationships">{inside}</Relationships>'
    )


def package_relations() -> bytes:
    """Return the relations of the whole file."""
    core = f"{PACKAGE}/relationships/metadata/core-properties"
    return relations(
        {
            "rId1": (f"{RELATIONS}/officeDocument", "word/document.xml"),
            "rId2": (core, "docProps/core.xml"),
        }
    )


def document_relations(headers: dict[str, str]) -> bytes:
    """Return the relations of the text: its looks, and its *headers* by id."""
    looks = {
        "rId1": (f"{RELATIONS}/styles", "styles.xml"),
        "rId2": (f"{RELATIONS}/numbering", "numbering.xml"),
        "rId3": (f"{RELATIONS}/settings", "settings.xml"),
        "rId4": (f"{RELATIONS}/fontTable", "fontTable.xml"),
        "rId5": (f"{RELATIONS}/theme", "theme/theme1.xml"),
    }
    heads = {key: (f"{RELATIONS}/header", name) for key, name in headers.items()}
    return relations(looks | heads)
