"""What stands under the title of an item or a sub-item, part by part."""

from collections.abc import Iterable

from template_xml import TAB, paragraph, run

LETTER = "{{#label}}{{label}}) {{/label}}{{^label}}{{title}} – {{/label}}"


def strong(text: str) -> str:
    """Return a label of something that is proposed or holds."""
    return run(text, "Etikett stark")


def block(
    tag: str, inside: Iterable[str], *, start: str = "", end: str = ""
) -> list[str]:
    """Return *inside* between {{tag}} and its end, on lines that are not printed.

    A section break at the *start* is there only if the block is, one at the *end*
    always: it is that of whatever stands before.
    """
    close = f"{{{{/{tag[1:]}}}}}"
    return [
        paragraph("Mallrad", f"{{{{{tag}}}}}", direct=start),
        *inside,
        paragraph("Mallrad", close, direct=end),
    ]


def labelled(label: str) -> str:
    """Return the label and its colon, and nothing where a body has no such label."""
    return f"{{{{#{label}}}}}{{{{{label}}}}}: {{{{/{label}}}}}"


def slot(depth: str) -> list[str]:
    """Return the meta line: what is asked, how long, when."""
    duration = "{{#duration}}{{#kind}} · {{/kind}}{{duration}}{{/duration}}"
    comma = "{{#duration}}, {{/duration}}"
    point = "{{^duration}}{{#kind}} · {{/kind}}{{/duration}}"
    clock = [
        f"{{{{#clock}}}}{comma}{point}",
        run("{{clock}}", "Klockslag"),
        "{{/clock}}",
    ]
    return [paragraph(f"Punktens tid{depth}", "{{kind}}", duration, *clock)]


def presenters(depth: str) -> list[str]:
    """Return who presents."""
    return [
        paragraph(
            f"Föredragande{depth}",
            "{{#presenters_line}}{{#label_presenters}}",
            run("{{label_presenters}}:", "Etikett"),
            " {{presenters_line}}{{/label_presenters}}{{/presenters_line}}",
        )
    ]


def roll(depth: str) -> list[str]:
    """Return who is absent, and who replaces whom."""
    style = "Närvaro" if depth else "Body Text"
    absent = paragraph(style, strong("{{label}}:"), " {{names}}")
    return [
        *block("#absence", [absent]),
        *block("#replacements", [paragraph(style, "{{.}}")]),
    ]


def papers(depth: str) -> list[str]:
    """Return the text, the attachments, and the year wheel over the full width."""
    prose = "Body Text Indent" if depth else "Body Text"
    link = paragraph(f"Underlag{depth}", "{{linked_title}}")
    return [
        paragraph(prose, "{{text}}"),
        *block("#attachments", [link]),
        paragraph("Normal", "{{wheel}}"),
    ]


def resolved(style: str, label: str, entries: str, flag: str, whose: str = "") -> list:
    """Return one entry behind its label, several as a list under label and lead."""
    led = entries != "decisions"
    label = strong(whose + labelled(label))
    one = paragraph(style, f"{{{{^{flag}}}}}", label, f"{{{{.}}}}{{{{/{flag}}}}}")
    head = paragraph(f"{style} inledning", label, "{{lead}}" if led else "")
    each = paragraph(f"{style} lista", "{{.}}")
    return [
        *block(f"#{entries}", [one]),
        *block(f"#{flag}", [head, *block(f"#{entries}", [each])]),
    ]


def proposed(depth: str) -> list[str]:
    """Return the proposal."""
    return resolved(f"Förslag{depth}", "label_proposal", "proposal", "is_listed")


def adopted(depth: str, whose: str = "") -> list[str]:
    """Return the position."""
    style = f"Ställningstagande{depth}"
    return resolved(style, "label_position", "position", "position_is_listed", whose)


def decided(depth: str, whose: str = "") -> list[str]:
    """Return the decisions."""
    style = f"Ställningstagande{depth}"
    return resolved(style, "label_decisions", "decisions", "decisions_is_listed", whose)


def notes(depth: str) -> list[str]:
    """Return what was said and found."""
    return [paragraph("Body Text Indent" if depth else "Body Text", "{{notes}}")]


def said(depth: str, whose: str = "") -> list[str]:
    """Return the points from the dialogue."""
    label = (
        f"{{{{#label_dialogue}}}}{whose}{{{{label_dialogue}}}}:{{{{/label_dialogue}}}}"
    )
    title = paragraph(
        f"Dialog rubrik{depth}", f"{{{{?dialogue}}}}{label}{{{{/dialogue}}}}"
    )
    point = paragraph(f"Dialog{depth}", "{{.}}")
    return [title, *block("#dialogue", [point])]


def corrected() -> list[str]:
    """Return a correction of earlier minutes: the wording until now, and from now."""
    return block(
        "#corrects",
        [
            paragraph("Rättelse rubrik", "{{heading}}"),
            wording("Rättelse tidigare lydelse", "old"),
            wording("Rättelse ny lydelse", "new"),
        ],
    )


def wording(style: str, name: str) -> str:
    """Return a wording behind its label."""
    return paragraph(style, strong(labelled(f"label_{name}")), f"{{{{{name}}}}}")


def records(*, lettered: bool) -> list[str]:
    """Return the sub-items' records, where they stand after that of their item."""
    behind_title = paragraph("Body Text", strong("{{title}}:"), " {{notes}}")
    behind_letter = paragraph(
        "Anteckning till delpunkt", strong("{{label}})"), TAB, "{{notes}}"
    )
    noted = block("#notes", [behind_title])
    if lettered:
        either = [*block("#label", [behind_letter]), *block("^label", [behind_title])]
        noted = block("#notes", either)
    return block(
        "#records",
        [*adopted("", LETTER), *noted, *said("", LETTER), *decided("", LETTER)],
    )
