"""Comments: who says what, about which words, and the answers."""

from hand_written import BY, DELETED, OFFICE, deleted, p, package, r, table

from sro_cli.word.reader.document import read_document
from sro_cli.word.reader.remarks import MAX_ABOUT
from sro_cli.word.reader.values import Remark, Reply

WHEN = "2027-03-01T10:00:00Z"


def comment(number, text, author="Maria Dal", mark=""):
    lines = text.split("\n")
    inside = "".join(p(r(line)) for line in lines)
    inside = inside[::-1].replace("<w:p>"[::-1], f'<w:p w14:paraId="{mark}">'[::-1], 1)
    return (
        f'<w:comment w:id="{number}" w:author="{author}" w:date="{WHEN}">'
        f"{inside[::-1]}</w:comment>"
    )


def around(number, inside):
    return (
        f'<w:commentRangeStart w:id="{number}"/>{inside}'
        f'<w:commentRangeEnd w:id="{number}"/>'
        f'<w:r><w:commentReference w:id="{number}"/></w:r>'
    )


def remarks(body, comments, extended=None):
    more = {}
    relation = ""
    if extended is not None:
        space = "http://schemas.microsoft.com/office/word/2012/wordml"
        more["word/commentsExtended.xml"] = (
            f'<w15:commentsEx xmlns:w15="{space}">{extended}</w15:commentsEx>'.encode()
        )
        relation = (
            f'<Relationship Id="x" Type="{OFFICE}/commentsExtended" '
            'Target="commentsExtended.xml"/>'
        )
    data = package(body, relation, more, comments=comments)
    return read_document(data, "brev.docx").remarks


def test_a_comment_is_told_with_its_words():
    body = p("först") + p(r("Nytt ") + around(1, r("avtal")) + r(" i år"))
    assert remarks(body, comment(1, "Vilket?\nSäg mer.")) == (
        Remark("Maria Dal", WHEN, "Vilket?\nSäg mer.", "avtal", 1),
    )


def test_a_comment_may_run_over_paragraphs_and_cells():
    opened = p(r("a ") + '<w:commentRangeStart w:id="1"/>' + r("b"))
    closed = p(r("c") + '<w:commentRangeEnd w:id="1"/>' + r("d"))
    found = remarks(opened + table([closed]), comment(1, "x"))
    assert (found[0].about, found[0].paragraph) == ("b\nc", 0)


def test_a_comment_without_words_hangs_on_its_paragraph():
    reference = '<w:r><w:commentReference w:id="1"/></w:r>'
    assert remarks(p("a") + p(reference), comment(1, "x")) == (
        Remark("Maria Dal", WHEN, "x", "", 1),
    )


def test_a_comment_on_deleted_text_keeps_the_words():
    body = p("a") + p(around(1, deleted("struket")), DELETED) + p("b")
    assert remarks(body, comment(1, "varför?"))[0][2:5] == ("varför?", "struket", 1)


def test_a_comment_that_hangs_nowhere_is_told():
    assert remarks(p("a"), comment(1, "x")) == (Remark("Maria Dal", WHEN, "x"),)


def test_answers_stand_with_what_they_answer():
    extended = (
        '<w15:commentEx w15:paraId="A1" w15:done="1"/>'
        '<w15:commentEx w15:paraId="B2" w15:paraIdParent="A1"/>'
        '<w15:commentEx w15:paraId="C3" w15:paraIdParent="B2"/>'
        '<w15:commentEx w15:paraId="D4" w15:paraIdParent="nosuch"/>'
    )
    comments = (
        comment(1, "Fråga", mark="A1")
        + comment(2, "Svar", "Ulf Berg", "B2")
        + comment(3, "Tack", mark="C3")
        + comment(4, "Annat", mark="D4")
    )
    found = remarks(p(around(1, around(2, r("ord")))), comments, extended)
    assert found == (
        Remark(
            "Maria Dal",
            WHEN,
            "Fråga",
            "ord",
            0,
            (Reply("Ulf Berg", WHEN, "Svar"), Reply("Maria Dal", WHEN, "Tack")),
            resolved=True,
        ),
        Remark("Maria Dal", WHEN, "Annat"),
    )


def test_answers_in_a_circle_are_borne():
    extended = (
        '<w15:commentEx w15:paraId="A1" w15:paraIdParent="B2"/>'
        '<w15:commentEx w15:paraId="B2" w15:paraIdParent="A1"/>'
    )
    comments = comment(1, "a", mark="A1") + comment(2, "b", mark="B2")
    (found,) = remarks(p("x"), comments, extended)
    assert (found.text, [one.text for one in found.replies]) == ("a", ["b"])


def test_two_comments_with_one_number_are_both_told():
    found = remarks(p(around(1, r("ord"))), comment(1, "a") + comment(1, "b"))
    assert [(one.text, one.about) for one in found] == [("a", "ord"), ("b", "ord")]


def test_a_comment_on_a_whole_paper_is_cut():
    found = remarks(p(around(1, r("ord " * 2_000))), comment(1, "långt"))
    assert len(found[0].about) <= MAX_ABOUT


def test_a_changed_comment_is_read_as_it_stands():
    changed = comment(1, "x").replace("<w:r>", f"<w:ins {BY}><w:r>")
    changed = changed.replace("</w:r>", "</w:r></w:ins>")
    assert remarks(p("a"), changed)[0].text == "x"
