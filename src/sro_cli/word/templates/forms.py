"""The template's own styles for what Markdown makes: lists, tables, links."""

from typing import NamedTuple

from sro_cli.word.numbering import STEP, Numbering
from sro_cli.word.styles import Styles

LIST_LEVELS = 3
ASKED_LEVELS = 2
"""Of these a template is to have styles; a third level is used where it has one."""


class ListForm(NamedTuple):
    """A level of a Markdown list.

    *style* is a paragraph style's id, "" for that of the field's own paragraph.
    *definition* is the list to number by, "" where the style does it; *left* is where
    its text begins, in twentieths of a point.
    """

    style: str
    definition: str
    level: int
    left: int


class TableForm(NamedTuple):
    """A Markdown table: ids of styles, "" for none."""

    style: str
    head: str
    cell: str


class Forms(NamedTuple):
    """What rich fields are written with; *missing* names the styles there are not."""

    bullets: tuple[ListForm, ...]
    numbers: tuple[ListForm, ...]
    table: TableForm
    missing: tuple[str, ...]


def find_forms(styles: Styles, numbering: Numbering) -> Forms:
    """Find the styles for Markdown; where one is missing, the nearest serves."""
    missing: list[str] = []
    bullets = _levels(styles, numbering, "List Bullet", missing)
    numbers = _levels(styles, numbering, "List Number", missing)
    names = ("Tabelltext", "Tabellrubrik")
    cell, head = (_known(styles, "paragraph", name, missing) for name in names)
    table = _known(styles, "table", "Mötestabell", missing)
    return Forms(
        bullets,
        numbers,
        TableForm(table or styles.id("table", "Table Grid"), head or cell, cell),
        tuple(missing),
    )


def _known(styles: Styles, kind: str, name: str, missing: list[str]) -> str:
    found = styles.id(kind, name)
    if not found:
        missing.append(name)
    return found


def _levels(
    styles: Styles, numbering: Numbering, name: str, missing: list[str]
) -> tuple[ListForm, ...]:
    """Return the forms of the levels; a missing second one follows the first."""
    counted = name.endswith("Number")
    forms: list[ListForm] = []
    plain = ""
    for level in range(LIST_LEVELS):
        called = f"{name} {level + 1}" if level else name
        if level >= ASKED_LEVELS and not plain and not styles.id("paragraph", called):
            forms.append(forms[-1])
            continue
        told = missing if level < ASKED_LEVELS else []
        style = _known(styles, "paragraph", called, told)
        number, at = numbering.of_style(style, styles) if style else ("", 0)
        definition = ""
        if counted and number:
            definition = numbering.clone(numbering.lists[number])
        elif not number:
            plain = plain or numbering.define(bullets=not counted)
            definition, at = plain, level
        left = styles.look(style).left if style else 0
        forms.append(ListForm(style, definition, at, left or STEP * (level + 1)))
    return tuple(forms)
