"""Where links on paper may lead."""

import pytest

from sro_cli.render.links import address, link_target, with_links
from sro_cli.render.view import view


@pytest.mark.parametrize(
    ("target", "leads"),
    [
        ("https://region.example/a?b=c&d#e", "https://region.example/a?b=c&d#e"),
        ("HTTP://region.example", "HTTP://region.example"),
        (
            "https://region.example/möte 1%20a",
            "https://region.example/möte 1%20a",
        ),
        ('https://region.example/"><x>', 'https://region.example/"><x>'),
        ("www.region.example/a", "https://www.region.example/a"),
        (
            "mailto:sekreterare@region.example?subject=A",
            "mailto:sekreterare@region.example?subject=A",
        ),
        ("attachments/avtal.pdf", "../../attachments/avtal.pdf"),
        ("./attachments//å ä#1?.pdf", "../../attachments/å ä%231%3F.pdf"),
        ("attachments\\avtal.pdf", "../../attachments/avtal.pdf"),
        ("100%.pdf", "../../100%25.pdf"),
        ("../delat/avtal.pdf", "../../../delat/avtal.pdf"),
        ("attachments/\u202eavtal.pdf", "../../attachments/\u202eavtal.pdf"),
        ("", ""),
        ("  ", ""),
        ("#", ""),
        ("#avtal", ""),
        ("javascript:alert(1)", ""),
        (" JavaScript:alert(1)", ""),
        ("java\nscript:alert(1)", ""),
        ("data:text/html,x", ""),
        ("file:///etc/passwd", ""),
        ("C:\\hemligt.doc", ""),
        ("\\\\server\\share\\a.doc", ""),
        ("//server/share/a.doc", ""),
        ("/etc/passwd", ""),
        ("~/a.doc", ""),
        ("https://", ""),
        ("https:region.example", ""),
        ("mailto:", ""),
        ("http://[::1", ""),
        ("ms-word:ofe|u|https://x.example", ""),
        ("attachments/a\x00.pdf", ""),
    ],
)
def test_a_target_leads_where_it_may(target, leads):
    assert link_target(target) == leads


def test_a_path_is_no_address():
    assert address("attachments/avtal.pdf") == ""


@pytest.mark.parametrize(
    ("text", "leads"),
    [
        ("Se [A](attachments/a.pdf).", "Se [A](../../attachments/a.pdf)."),
        ("[A](attachments/a%20b.pdf#3)", "[A](../../attachments/a%20b.pdf#3)"),
        ("[A](<attachments/a b.pdf>)", "[A](<../../attachments/a b.pdf>)"),
        ("[A](a(1).pdf)", "[A](../../a(1).pdf)"),
        ('[A](a.pdf "Titel")', '[A](../../a.pdf "Titel")'),
        ("[A](https://x.example/a) [B](b)", "[A](https://x.example/a) [B](../../b)"),
        ("[A](#) och [B](#avtal)", "[A]() och [B]()"),
        ("[A](javascript:alert(1))", "[A]((1))"),
        ("[A](file:///etc/passwd)", "[A]()"),
        ("\\[A\\](b)", "\\[A\\](b)"),
        ("utan länk (a)", "utan länk (a)"),
    ],
)
def test_links_in_prose_lead_from_where_the_paper_lies(text, leads):
    assert with_links(text) == leads


def test_links_lead_from_wherever_the_paper_lies(case_of):
    case = case_of(
        """
        [[items]]
        title = "Avtal"
        attachments = [{ title = "A", target = "attachments/a.pdf" }]
        text = "[b](attachments/b.pdf)"
        """
    )
    item = view(case, "summons", up="../prov")["items"][0]
    assert item["attachments"][0]["linked_title"]["target"] == (
        "../prov/attachments/a.pdf"
    )
    assert item["text"] == "[b](../prov/attachments/b.pdf)"
