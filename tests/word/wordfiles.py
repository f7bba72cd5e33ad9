"""Templates built with python-docx, papers made from them, and what these say."""

import datetime
import io
import re
import zipfile

import docx
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from lxml import etree
from openxml_audit import FileFormat, OpenXmlValidator

from sro_cli.word.templates.check import check_template
from sro_cli.word.templates.fields import Field, Type
from sro_cli.word.templates.template import Properties, TemplateError, compile_template

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"

PERSON = (
    Field("name", Type.TEXT, "a name"),
    Field("party", Type.TEXT, "a party"),
    Field("chair", Type.FLAG, "is it the chair"),
)
FIELDS = (
    Field("title", Type.TEXT, "a title"),
    Field("date", Type.TEXT, "a date"),
    Field("place", Type.TEXT, "a place"),
    Field("draft", Type.FLAG, "is it a draft"),
    Field("lead", Type.LINE, "a line"),
    Field("text", Type.RICH, "prose"),
    Field("link", Type.LINK, "a link"),
    Field("people", Type.LIST, "people", fields=PERSON),
    Field("points", Type.TEXTS, "points"),
    Field(
        "approval",
        Type.TABLE,
        "an approval",
        fields=(Field("by", Type.TEXT, "who"), Field("date", Type.TEXT, "when")),
    ),
    Field(
        "items",
        Type.LIST,
        "items",
        fields=(
            Field("title", Type.LINE, "a title"),
            Field("place", Type.TEXT, "where"),
            Field("text", Type.RICH, "prose"),
            Field("wide", Type.FLAG, "needs a wide page"),
            Field("points", Type.TEXTS, "points"),
            Field("people", Type.LIST, "people", fields=PERSON),
        ),
    ),
)
PROPERTIES = Properties(
    "En titel",
    "Ett organ",
    "sv-SE",
    datetime.datetime.fromisoformat("2025-03-06T13:30"),
)


def template(*paragraphs):
    """Return a document with *paragraphs*: a text, or a style and a text."""
    document = docx.Document()
    for one in paragraphs:
        style, text = one if isinstance(one, tuple) else (None, one)
        document.add_paragraph(text, style=style)
    return document


def xml(text):
    """Return an element of Word's, written without its namespaces."""
    return parse_xml(re.sub(r"^<(w:\w+)", rf"<\1 {nsdecls('w', 'r')}", text, count=1))


def add(document, text):
    """Add an element before the last section."""
    element = xml(text)
    document.element.body[-1].addprevious(element)
    return element


def bytes_of(document):
    target = io.BytesIO()
    document.save(target)
    return target.getvalue()


def compiled(document):
    data = document if isinstance(document, bytes) else bytes_of(document)
    return compile_template(data, FIELDS, "mall.docx")


def rendered(document, **view):
    """Return the bytes of the paper that *document* makes of *view*."""
    return compiled(document).render(view, PROPERTIES)


def faults(document):
    """Return the faults of a template; at least one is expected."""
    try:
        compiled(document)
    except TemplateError as error:
        return error.faults
    message = "no fault was found"
    raise AssertionError(message)


def checked(document):
    """Return all that can be said of a template."""
    data = document if isinstance(document, bytes) else bytes_of(document)
    return check_template(data, FIELDS, "mall.docx")


def parts(data):
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def tree(data, name="word/document.xml"):
    return etree.fromstring(parts(data)[name])


def body(data):
    return tree(data).find(f"{W}body")


def text(element):
    """Return what is read: tabs and line breaks as such, other breaks as ¦."""
    signs = {"tab": "\t", "br": "\n"}
    found = []
    for one in element.iter(f"{W}t", f"{W}tab", f"{W}br"):
        if one.getparent().tag == f"{W}tabs":
            continue
        name = etree.QName(one).localname
        breaks = one.get(qn("w:type")) in ("column", "page")
        found.append("¦" if breaks else signs.get(name, one.text or ""))
    return "".join(found)


def lines(data):
    """Return the paragraphs' texts; those in tables too."""
    return [text(one) for one in body(data).iter(f"{W}p")]


def styled(data):
    """Return "style: text" for the paragraphs."""
    names = {
        one.get(f"{W}styleId"): one.find(f"{W}name").get(f"{W}val")
        for one in tree(data, "word/styles.xml").iter(f"{W}style")
    }
    found = []
    for one in body(data).iter(f"{W}p"):
        style = one.find(f"{W}pPr/{W}pStyle")
        name = "Normal" if style is None else names[style.get(f"{W}val")]
        found.append(f"{name}: {text(one)}")
    return found


def runs(data):
    """Return (text, names of the run's properties) for the runs of the document."""
    found = []
    for one in body(data).iter(f"{W}r"):
        look = one.find(f"{W}rPr")
        names = [] if look is None else [etree.QName(each).localname for each in look]
        found.append((text(one), names))
    return found


def numbers(data):
    """Return each paragraph with its number, counted as Word counts: "1 a", "2 b"."""
    numbering = tree(data, "word/numbering.xml")
    definitions = {
        one.get(f"{W}numId"): one.find(f"{W}abstractNumId").get(f"{W}val")
        for one in numbering.iter(f"{W}num")
    }
    restarts = {
        one.get(f"{W}numId"): {
            over.get(f"{W}ilvl"): int(over.find(f"{W}startOverride").get(f"{W}val"))
            for over in one.iter(f"{W}lvlOverride")
        }
        for one in numbering.iter(f"{W}num")
    }
    counts, seen, found = {}, set(), []
    for one in body(data).iter(f"{W}p"):
        place = one.find(f"{W}pPr/{W}numPr")
        if place is None:
            continue
        number = place.find(f"{W}numId").get(f"{W}val")
        level = place.find(f"{W}ilvl").get(f"{W}val")
        key = (definitions[number], level)
        if (number, level) not in seen and level in restarts[number]:
            counts[key] = restarts[number][level] - 1
        seen.add((number, level))
        counts[key] = counts.get(key, 0) + 1
        found.append(f"{counts[key]} {text(one)}")
    return found


def findings(data, folder):
    """Return what openxml-audit finds wrong."""
    path = folder / "paper.docx"
    path.write_bytes(data)
    validator = OpenXmlValidator(file_format=FileFormat.OFFICE_2019)
    return [str(error) for error in validator.validate(path).errors]
