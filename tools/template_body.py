"""The text of the three packaged templates: head, people, agenda, signatures."""

from template_entry import block
from template_items import agenda, headings_and_prose
from template_sections import ONE_COLUMN, TWO_COLUMNS, section
from template_xml import (
    COLUMN_BREAK,
    LINE_BREAK,
    NAMES,
    TAB,
    paragraph,
    part,
    run,
)


def summons() -> bytes:
    """Return a summons: what is planned, closing words, signatures."""
    closing = block(
        "#closing", [paragraph("Closing", "{{closing}}")], end=section(ONE_COLUMN)
    )
    return document([*agenda(minutes=False), *closing, *signatures()], TWO_COLUMNS)


def minutes() -> bytes:
    """Return minutes: what was planned and what came of it."""
    return document(agenda(minutes=True), ONE_COLUMN)


def notes() -> bytes:
    """Return notes of a body that numbers nothing: headings and prose."""
    return document(headings_and_prose(), ONE_COLUMN)


def document(paragraphs: list[str], columns: str) -> bytes:
    """Return document.xml: head, people, *paragraphs*; the last section's columns."""
    inside = "".join([*title_block(), *people(), *paragraphs, section(columns)])
    return part(f"<w:document {NAMES}><w:body>{inside}</w:body></w:document>")


def title_block() -> list[str]:
    """Return the head of the paper: what it is, whose, when, where, with whom."""
    lines = [
        fact("label_date", "date"),
        fact("label_time", "time"),
        fact("label_place", "place"),
        fact("label_link", "link"),
        fact("label_invited", "invited_line"),
    ]
    called = fact("label_participants", "called")
    return [
        paragraph("Utkastmärke", "{{draft}}"),
        paragraph("heading 1", "{{paper_title}}"),
        paragraph("Subtitle", "{{body_title}}"),
        *lines,
        *block("#called", [called], end=section(ONE_COLUMN, first=True)),
    ]


def fact(label: str, value: str) -> str:
    """Return a line of the head: the label, a tab, the value; gone if either is."""
    return paragraph(
        "Mötesfakta",
        f"{{{{#{value}}}}}{{{{#{label}}}}}",
        run(f"{{{{{label}}}}}:", "Etikett"),
        TAB,
        f"{{{{{value}}}}}{{{{/{label}}}}}{{{{/{value}}}}}",
    )


def people() -> list[str]:
    """Return the groups of people in two columns; the second begins where flagged."""
    column = ["{{#new_column}}", COLUMN_BREAK, "{{/new_column}}"]
    person = paragraph(
        "Deltagare",
        "{{name}}{{#party}} ({{party}}){{/party}}",
        "{{#description}}, {{description}}{{/description}}",
        "{{#role}}, ",
        run("{{role}}", "Roll"),
        "{{/role}}",
    )
    group = [
        paragraph("Grupp", "{{#heading}}", *column, "{{heading}}{{/heading}}"),
        paragraph(
            "Delgrupp", "{{^heading}}", *column, "{{/heading}}", "{{subheading}}"
        ),
        *block("#people", [person]),
    ]
    return block("#participants", group, end=section(TWO_COLUMNS))


def signatures() -> list[str]:
    """Return who signs, a column each."""
    signature = paragraph(
        "Underskrift",
        "{{#new_column}}",
        COLUMN_BREAK,
        "{{/new_column}}",
        run("{{name}}", "Etikett stark"),
        "{{#lines}}",
        LINE_BREAK,
        "{{.}}{{/lines}}",
    )
    return block("#signatures", [signature])
