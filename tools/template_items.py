"""The agenda of a paper: breaks, items and sub-items, and the page that lies."""

from template_entry import (
    adopted,
    block,
    corrected,
    decided,
    notes,
    papers,
    presenters,
    proposed,
    records,
    roll,
    said,
    slot,
)
from template_sections import ONE_COLUMN, lying_section, section
from template_xml import TAB, paragraph, run


def agenda(*, minutes: bool) -> list[str]:
    """Return the numbered agenda of the summons, or of the minutes."""
    heading = paragraph("heading 2", "{{label_agenda}}")
    entry = [*item_title(), *item(minutes=minutes)]
    inside = [
        *turn_page(section(ONE_COLUMN)),
        *block("#is_break", [pause("{{duration}}{{#clock}}, {{clock}}{{/clock}}")]),
        *block("^is_break", entry),
        *turn_page(lying_section()),
    ]
    return [heading, *block("#items", inside)]


def pause(when: str) -> str:
    """Return a break: a band over the full width, for it stops everybody."""
    return paragraph("Paus", run("{{title}}", "Etikett stark"), f" {when}")


def turn_page(break_: str) -> list[str]:
    """Return the section break at an item whose year wheel needs a page that lies."""
    return block("#landscape", [], start=break_)


def item_title() -> list[str]:
    """Return the title; a level higher where there is no heading over the agenda."""
    counted, other = "{{title}}", [run("{{label}}", "Punktnummer"), TAB, "{{title}}"]
    return either_level(
        [
            *block("#is_item", [paragraph("heading 3", counted)]),
            *block("^is_item", [paragraph("Punkt utan nummer", *other)]),
        ],
        [
            *block("#is_item", [paragraph("Punkt nivå 2", counted)]),
            *block("^is_item", [paragraph("Punkt utan nummer nivå 2", *other)]),
        ],
    )


def sub_title(*, lettered: bool) -> list[str]:
    """Return a sub-item's title; a level higher as its item's."""
    low, high = (
        ("heading 4", "Delpunkt nivå 3")
        if lettered
        else ("Delpunkt utan bokstav", "Delpunkt utan bokstav nivå 3")
    )
    return either_level([paragraph(low, "{{title}}")], [paragraph(high, "{{title}}")])


def either_level(below: list[str], without: list[str]) -> list[str]:
    """Return headings for under the agenda's heading, and for where there is none."""
    return [*block("#label_agenda", below), *block("^label_agenda", without)]


def item(*, minutes: bool) -> list[str]:
    """Return what stands under an item's title."""
    planned = [*slot(""), *presenters(""), *roll(""), *papers("")]
    return [*planned, *sub_items(minutes=minutes), *outcome("", minutes=minutes)]


def outcome(depth: str, *, minutes: bool) -> list[str]:
    """Return proposal and record of an item, with those of its sub-items."""
    if not minutes:
        return [*proposed(depth), *corrected()]
    return [
        *block("#proposal_differs", proposed(depth)),
        *adopted(depth),
        *notes(depth),
        *records(lettered=True),
        *said(depth),
        *decided(depth),
        *corrected(),
    ]


def sub_items(*, minutes: bool) -> list[str]:
    """Return the sub-items: under a letter a step further in, else as their item."""
    return block(
        "#items",
        [
            *block("#numbered", sub_item(" 2", minutes=minutes)),
            *block("^numbered", sub_item("", minutes=minutes)),
        ],
    )


def sub_item(depth: str, *, minutes: bool) -> list[str]:
    """Return a sub-item, with its record where that stands with it."""
    planned = [*slot(depth), *presenters(depth), *roll(depth), *papers(depth)]
    shown = [*sub_title(lettered=bool(depth)), *planned]
    if not minutes:
        return [*shown, *proposed(depth), *corrected()]
    record = [*adopted(depth), *notes(depth), *said(depth), *decided(depth)]
    return [
        *shown,
        *block("#proposal_differs", proposed(depth)),
        *block("#record_here", record),
        *corrected(),
    ]


def headings_and_prose() -> list[str]:
    """Return the agenda of the notes: no numbers, no times."""
    sub = [
        paragraph("heading 3", "{{title}}"),
        *presenters(""),
        *roll(""),
        *papers(""),
        *block("#proposal_differs", proposed("")),
        *block("#record_here", [*adopted(""), *notes(""), *said(""), *decided("")]),
        *corrected(),
    ]
    entry = [
        paragraph("heading 2", "{{title}}"),
        *slot(""),
        *presenters(""),
        *roll(""),
        *papers(""),
        *block("#items", sub),
        *block("#proposal_differs", proposed("")),
        *adopted(""),
        *notes(""),
        *records(lettered=False),
        *said(""),
        *decided(""),
        *corrected(),
    ]
    return block(
        "#items",
        [
            *block("#is_break", [pause("{{duration}}")]),
            *block("^is_break", entry),
        ],
    )
