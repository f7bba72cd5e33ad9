"""Word files written out element by element, to be read: what other programs write."""

from sro_cli.word.ooxml import W
from sro_cli.word.package import write_package
from sro_cli.word.reader.document import read_document

NAMES = (
    f'xmlns:w="{W}" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:v="urn:schemas-microsoft-com:vml" '
    'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" '
    'xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml"'
)
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
MAIN = (
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
)
STYLES = """
<w:style w:type="paragraph" w:default="1" w:styleId="Standard">
  <w:name w:val="Normal"/></w:style>
<w:style w:type="paragraph" w:styleId="Rubrik1"><w:name w:val="heading 1"/>
  <w:basedOn w:val="Standard"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr>
  <w:rPr><w:b/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="Punkt"><w:name w:val="Dagordningspunkt"/>
  <w:basedOn w:val="Rubrik1"/></w:style>
<w:style w:type="character" w:styleId="Stark"><w:name w:val="Strong"/></w:style>
<w:style w:type="character" w:styleId="Namn"><w:name w:val="Namn"/>
  <w:basedOn w:val="Stark"/></w:style>
<w:style w:type="character" w:styleId="Betoning"><w:name w:val="Emphasis"/></w:style>
<w:style w:type="character" w:styleId="Dold"><w:name w:val="Dold"/>
  <w:rPr><w:vanish/></w:rPr></w:style>
"""
BY = 'w:id="9" w:author="Maria Dal" w:date="2027-03-01T10:00:00Z"'
DELETED = f"<w:rPr><w:del {BY}/></w:rPr>"


def package(body, relations="", more=None, **parts):
    """Return a .docx with *body* in its document; *parts* are the insides of others."""
    parts = {"styles": STYLES} | parts
    files = {
        "[Content_Types].xml": f'<Types xmlns="{PACKAGE}/content-types">'
        f'<Override PartName="/word/document.xml" ContentType="{MAIN}"/></Types>',
        "_rels/.rels": f'<Relationships xmlns="{PACKAGE}/relationships">'
        f'<Relationship Id="rId1" Type="{OFFICE}/officeDocument" '
        'Target="word/document.xml"/></Relationships>',
        "word/document.xml": f"<w:document {NAMES}><w:body>{body}</w:body>"
        "</w:document>",
        "word/_rels/document.xml.rels": f'<Relationships xmlns="{PACKAGE}/'
        f'relationships">{relations}{"".join(map(_relation, parts))}</Relationships>',
    }
    for name, content in parts.items():
        root = "hdr" if name.startswith("header") else name
        files[f"word/{name}.xml"] = f"<w:{root} {NAMES}>{content}</w:{root}>"
    encoded = {name: content.encode() for name, content in files.items()}
    return write_package(encoded | (more or {}))


def _relation(name):
    kind = name.rstrip("123")
    return f'<Relationship Id="{name}" Type="{OFFICE}/{kind}" Target="{name}.xml"/>'


def link(name, target, mode='TargetMode="External"'):
    kind = f"{OFFICE}/hyperlink"
    return f'<Relationship Id="{name}" Type="{kind}" Target="{target}" {mode}/>'


def read(body, relations="", **parts):
    return read_document(package(body, relations, **parts), "brev.docx")


def texts(body, **parts):
    return [one.text for one in read(body, **parts).paragraphs]


def t(text):
    return f'<w:t xml:space="preserve">{text}</w:t>'


def r(text, look=""):
    properties = f"<w:rPr>{look}</w:rPr>" if look else ""
    return f"<w:r>{properties}{t(text)}</w:r>"


def p(inside="", properties=""):
    """Return a paragraph; *inside* without tags is its text."""
    if inside and not inside.startswith("<"):
        inside = r(inside)
    properties = f"<w:pPr>{properties}</w:pPr>" if properties else ""
    return f"<w:p>{properties}{inside}</w:p>"


def table(*rows, row_properties=""):
    """Return a table; a row is its cells' insides."""
    body = ""
    for row in rows:
        cells = "".join(f"<w:tc>{cell}</w:tc>" for cell in row)
        body += f"<w:tr>{row_properties}{cells}</w:tr>"
    return f"<w:tbl><w:tblPr/>{body}</w:tbl>"


def mark(kind):
    return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'


def complex_field(instruction, result):
    """Return a field as Word writes it; *instruction* may be runs."""
    if not instruction.startswith("<"):
        instruction = f"<w:r><w:instrText>{instruction}</w:instrText></w:r>"
    return mark("begin") + instruction + mark("separate") + result + mark("end")


def starts(name, number="1"):
    return f'<w:bookmarkStart w:id="{number}" w:name="{name}"/>'


def ends(number="1"):
    return f'<w:bookmarkEnd w:id="{number}"/>'


def deleted(text):
    return f"<w:del {BY}><w:r><w:delText>{text}</w:delText></w:r></w:del>"


def inserted(inside):
    return f"<w:ins {BY}>{inside}</w:ins>"
