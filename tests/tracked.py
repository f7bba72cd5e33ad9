"""Edits of a paper with Word's changes recorded, and comments."""

from copy import deepcopy

from lxml import etree

from round_trip import XML, Paper

W = Paper.W
AUTHOR = "Gunilla Hedmark Strand"
BY = {f"{W}id": "900", f"{W}author": AUTHOR, f"{W}date": "2026-11-20T10:00:00Z"}
RELATIONS = "word/_rels/document.xml.rels"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def wrapped(tag, run):
    change = etree.Element(f"{W}{tag}", BY)
    run.addprevious(change)
    change.append(run)


def piece(run, text):
    """Return a run that looks like another."""
    new = deepcopy(run)
    (first, *others) = new.findall(f"{W}t")
    for each in others:
        new.remove(each)
    first.text = text
    first.set(f"{XML}space", "preserve")
    return new


def run_with(paragraph, text):
    return next(
        one.getparent() for one in paragraph.iter(f"{W}t") if text in (one.text or "")
    )


def marked(paragraph, tag):
    """Record that the end of a paragraph was made or taken away."""
    properties = paragraph.find(f"{W}pPr")
    look = properties.find(f"{W}rPr")
    if look is None:
        look = etree.SubElement(properties, f"{W}rPr")
    look.insert(0, etree.Element(f"{W}{tag}", BY))


def inserted(find, after, text):
    def edit(paper):
        run = run_with(paper.find(find), after)
        head, tail = run.findtext(f"{W}t").split(after, 1)
        new = piece(run, text)
        run.addprevious(piece(run, head + after))
        run.addprevious(new)
        run.addprevious(piece(run, tail))
        run.getparent().remove(run)
        wrapped("ins", new)

    return edit


def deleted(find, text, *, mark=False):
    def edit(paper):
        paragraph = paper.find(find)
        if mark:
            marked(paragraph, "del")
        if not text:
            return
        run = run_with(paragraph, text)
        head, tail = run.findtext(f"{W}t").split(text, 1)
        gone = piece(run, text)
        gone.find(f"{W}t").tag = f"{W}delText"
        run.addprevious(piece(run, head))
        run.addprevious(gone)
        run.addprevious(piece(run, tail))
        run.getparent().remove(run)
        wrapped("del", gone)

    return edit


def inserted_paragraph(after, text):
    def edit(paper):
        new = paper.insert(paper.find(after), text)
        marked(new, "ins")
        wrapped("ins", new.find(f"{W}r"))

    return edit


def moved(what, after):
    def edit(paper):
        old = paper.find(what)
        new = deepcopy(old)
        for one in list(new.iter(f"{W}bookmarkStart", f"{W}bookmarkEnd")):
            one.getparent().remove(one)
        paper.find(after).addnext(new)
        for paragraph, tag in ((old, "moveFrom"), (new, "moveTo")):
            for run in list(paragraph.iter(f"{W}r")):
                wrapped(tag, run)
            marked(paragraph, tag)

    return edit


def comment(find, text):
    """Comment on a whole paragraph."""

    def edit(paper):
        runs = list(paper.find(find).iter(f"{W}r"))
        runs[0].addprevious(etree.Element(f"{W}commentRangeStart", {f"{W}id": "5"}))
        end = etree.Element(f"{W}commentRangeEnd", {f"{W}id": "5"})
        runs[-1].addnext(end)
        reference = etree.Element(f"{W}r")
        etree.SubElement(reference, f"{W}commentReference", {f"{W}id": "5"})
        end.addnext(reference)
        relations = etree.fromstring(paper.parts[RELATIONS])
        etree.SubElement(
            relations,
            relations[0].tag,
            Id="rIdComments",
            Type=f"{OFFICE}/comments",
            Target="comments.xml",
        )
        paper.parts[RELATIONS] = etree.tostring(relations)
        paper.parts["word/comments.xml"] = (
            f'<w:comments xmlns:w="{W[1:-1]}"><w:comment w:id="5" w:author="{AUTHOR}">'
            f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:comment></w:comments>"
        ).encode()

    return edit
