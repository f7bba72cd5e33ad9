"""Word files with a few elements taken out, doubled, moved or miswritten."""

import random
from pathlib import Path

from hand_written import (
    BY,
    DELETED,
    STYLES,
    complex_field,
    deleted,
    ends,
    inserted,
    link,
    p,
    package,
    r,
    starts,
    table,
)
from lxml import etree

from sro_cli.word.ooxml import W, parse, serialise
from sro_cli.word.package import read_parts, write_package

ROOT = Path(__file__).parents[3]
VALUES = (
    "", "0", "-1", "1", "9", "99999999999999999999", "x", "NULL", "../../x", "bullet",
    "begin", "end", "separate", "none", "0x", "\u00e5", "true", "lowerLetter",
)  # fmt: skip
READ = ("document", "styles", "numbering", "comments", "footnotes", "header1")


def everything():
    """Return a file with nearly all that the reader knows."""
    place = '<w:numPr><w:ilvl w:val="{}"/><w:numId w:val="1"/></w:numPr>'
    box = f"<w:pict><w:txbxContent>{p('ruta')}</w:txbxContent></w:pict>"
    change = f"<w:rPrChange {BY}><w:rPr/></w:rPrChange>"
    row = f"<w:trPr><w:gridBefore w:val='1'/><w:del {BY}/></w:trPr>"
    cell = f"<w:tcPr><w:gridSpan w:val='2'/><w:cellIns {BY}/></w:tcPr>"
    control = f"<w:sdt><w:sdtPr/><w:sdtContent>{p('k')}</w:sdtContent></w:sdt>"
    about = (
        '<w:commentRangeStart w:id="1"/>' + r("om") + '<w:commentRangeEnd w:id="1"/>'
        '<w:r><w:commentReference w:id="1"/></w:r>'
    )
    body = (
        p(starts("a") + r("Rubrik") + ends(), '<w:pStyle w:val="Rubrik1"/>' + DELETED)
        + starts("b", "2")
        + p(deleted("bort") + inserted(r("nytt", "<w:b/>" + change)), place.format(0))
        + p(f"<w:hyperlink r:id='rId7'>{about}</w:hyperlink>", place.format(1))
        + p(complex_field('HYPERLINK "x.pdf"', complex_field("PAGE", r("1"))))
        + ends("2")
        + table([cell + p("a") + table([p("b")]), p("c")], [p("d"), p("e")])
        + table([p("f")], row_properties=row)
        + control
        + p(f"<w:r>{box}<w:footnoteReference w:id='2'/><w:br/><w:tab/></w:r>")
        + p('<w:r><w:sym w:font="Symbol" w:char="F0B7"/></w:r>' + r("z", "<w:vanish/>"))
        + p(f"<w:moveFrom {BY}>{r('m')}</w:moveFrom>", "<w:sectPr/>")
        + p(f"<w:moveTo {BY}>{r('m')}</w:moveTo>")
        + "<w:sectPr/>"
    )
    level = (
        '<w:lvl w:ilvl="{0}"><w:start w:val="1"/><w:numFmt w:val="{1}"/>'
        '<w:lvlText w:val="%1.%2"/><w:lvlRestart w:val="1"/></w:lvl>'
    )
    return package(
        body,
        link("rId7", "https://norrdalen.example"),
        styles=STYLES,
        numbering='<w:abstractNum w:abstractNumId="0">'
        + level.format(0, "decimal")
        + level.format(1, "lowerLetter")
        + '</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/>'
        '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="3"/></w:lvlOverride>'
        "</w:num>",
        comments=f'<w:comment w:id="1" w:author="M">{p("vad?")}</w:comment>',
        footnotes=f'<w:footnote w:id="2">{p("not")}</w:footnote>',
        header1=p(complex_field("PAGE", r("1")) + deleted("u")),
    )


def mutated(data, seed):
    """Return a .docx with one to eight faults; the same *seed*, the same ones."""
    chance = random.Random(seed)  # noqa: S311 (no secret)
    parts = dict(read_parts(data, "x"))
    names = [f"word/{name}.xml" for name in READ if f"word/{name}.xml" in parts]
    names += [names[0]] * 6 + ["word/_rels/document.xml.rels"]
    trees = {}
    for _step in range(chance.randint(1, 8)):
        name = chance.choice(names)
        root = trees.setdefault(name, parse(parts[name]))
        _change(root, chance)
    parts |= {name: serialise(root) for name, root in trees.items()}
    if chance.random() < 0.05:
        parts.pop(chance.choice(names))
    return write_package(parts)


def _change(root, chance):
    elements = [one for one in root.iter() if isinstance(one.tag, str)]
    one = chance.choice(elements)
    other = chance.choice(elements)
    kind = chance.randrange(8)
    if kind == 0 and one is not root:
        one.getparent().remove(one)
    elif kind == 1 and one is not root and len(elements) < 3_000:
        one.addnext(etree.fromstring(etree.tostring(one, with_tail=False)))
    elif kind == 2 and one is not root and one not in other.iterancestors():
        if one is not other:
            other.insert(chance.randint(0, len(other)), one)
    elif kind == 3 and one.attrib:
        del one.attrib[chance.choice(list(one.attrib))]
    elif kind == 4 and one.attrib:
        one.set(chance.choice(list(one.attrib)), chance.choice(VALUES))
    elif kind == 5 and one is not root:
        one.tag = other.tag
    elif kind == 6:
        one.append(etree.Element(f"{{{W}}}p"))
        one.insert(0, etree.Comment("x"))
    else:
        one.text = chance.choice(VALUES)
