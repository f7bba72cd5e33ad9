"""A PDF that LibreOffice makes of a paper tells those who listen what they hear."""

from collections import Counter
from itertools import pairwise

import pikepdf
import pytest

from accessible import outline
from docx_parts import W, chain, child, parts_of, style_of, styles_of, tree


@pytest.fixture(scope="module")
def pdfs(papers, to_pdf):
    """Return the PDFs by the papers' names, and open them."""
    folder = to_pdf(*papers.values())
    found = {name: pikepdf.open(folder / f"{name}.pdf") for name in papers}
    yield found
    for pdf in found.values():
        pdf.close()


def elements(pdf):
    """Yield the elements of the structure in reading order, with what they stand for.

    Their names are LibreOffice's styles; the file tells what these are.
    """
    root = pdf.Root.StructTreeRoot
    roles = {str(key): str(value) for key, value in root.get("/RoleMap", {}).items()}
    waiting = [root]
    while waiting:
        one = waiting.pop()
        if isinstance(one, pikepdf.Array):
            waiting += reversed(list(one))
        elif isinstance(one, pikepdf.Dictionary):
            name = str(one.get("/S", ""))
            yield roles.get(name, name), one
            if "/K" in one:
                waiting.append(one.K)


def tags(pdf):
    return [name for name, _ in elements(pdf)]


def notes(pdf):
    """Return the words of every link."""
    return [
        str(one.get("/Contents", ""))
        for page in pdf.pages
        for one in page.get("/Annots", [])
        if one.get("/Subtype") == "/Link"
    ]


def listed(parts):
    """Count the paragraphs that a list counts or marks; headings are none."""
    styles = styles_of(parts)
    count = 0
    for one in tree(parts, "word/document.xml").iter(f"{W}p"):
        line = [one, *chain(style_of(one), styles)]
        numbers = [child(each, "pPr/numPr/numId") for each in line]
        levels = [child(each, "pPr/outlineLvl") for each in line]
        count += next(filter(None, numbers), "0") != "0" and not any(levels)
    return count


def test_every_pdf_says_what_it_is(pdfs):
    assert len(pdfs) >= 10
    for name, pdf in pdfs.items():
        assert pdf.Root.ViewerPreferences.DisplayDocTitle is True, name
        assert str(pdf.docinfo["/Title"]).strip(), name
        assert str(pdf.open_metadata()["dc:title"]) == str(pdf.docinfo["/Title"]), name
        assert str(pdf.Root.Lang) == "sv-SE", name
        assert pdf.Root.MarkInfo.Marked is True, name


def test_headings_are_headings_and_skip_no_level(pdfs, papers):
    for name, pdf in pdfs.items():
        levels = [int(tag[2:]) for tag in tags(pdf) if tag[:2] == "/H" and tag[2:]]
        wanted = [level for level, _ in outline(parts_of(papers[name].read_bytes()))]
        assert levels == wanted, name
        assert levels[0] == 1, name
        assert all(then <= now + 1 for now, then in pairwise(levels)), name


def test_lists_are_lists(pdfs, papers):
    for name, pdf in pdfs.items():
        count = Counter(tags(pdf))
        wanted = listed(parts_of(papers[name].read_bytes()))
        assert count["/LI"] >= wanted, name
        assert count["/LBody"] >= wanted, name
        assert bool(count["/L"]) == bool(count["/LI"]), name


def test_tables_have_heads(pdfs, papers):
    for name, pdf in pdfs.items():
        document = tree(parts_of(papers[name].read_bytes()), "word/document.xml")
        heads = sum(
            len(row.findall(f"{W}tc"))
            for row in document.iter(f"{W}tr")
            if row.find(f"{W}trPr/{W}tblHeader") is not None
        )
        count = Counter(tags(pdf))
        assert count["/TH"] == heads, name
        assert count["/Table"] == len(list(document.iter(f"{W}tbl"))), name


def test_links_say_where_they_lead(pdfs, papers):
    for name, pdf in pdfs.items():
        document = tree(parts_of(papers[name].read_bytes()), "word/document.xml")
        wanted = len(list(document.iter(f"{W}hyperlink")))
        assert len(notes(pdf)) >= wanted, name
        assert all(one.strip() for one in notes(pdf)), name
        assert tags(pdf).count("/Link") >= wanted, name


def test_a_logo_is_a_figure_with_its_words(with_logo, to_pdf):
    folder = to_pdf(with_logo)
    with pikepdf.open(folder / f"{with_logo.stem}.pdf") as pdf:
        figures = [one for name, one in elements(pdf) if name == "/Figure"]
        assert [str(one.Alt) for one in figures] == ["Region Norrdalens vapen"]
