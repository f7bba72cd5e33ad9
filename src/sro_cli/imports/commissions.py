"""Tasks within positions: "ger beredningen i uppdrag att …", with who and due."""

import re
from collections.abc import Iterator
from functools import cache
from typing import Any

from sro_cli.imports.dates import find_date
from sro_cli.imports.entry import Entry
from sro_cli.imports.plain import key_of, plain
from sro_cli.imports.source import Block
from sro_cli.lang.reading import reading

_SENTENCE = re.compile(r"(?<=[.!?])\s+(?=[A-ZÅÄÖ])")


def find_commissions(entry: Entry, year: int | None) -> list[dict[str, Any]]:
    """Return the tasks that an entry's positions, decisions and tables give."""
    found = [
        commission
        for point in (*entry.position, *entry.decisions)
        for commission in _in_point(plain(point), year)
    ]
    for block in (*entry.text, *entry.notes):
        found += _in_table(block, year)
        found += _labelled(plain(block.text), year)
    return found


def _in_point(text: str, year: int | None) -> Iterator[dict[str, Any]]:
    sentences = _SENTENCE.split(text)
    for at, sentence in enumerate(sentences):
        match = next((m for form in _forms() if (m := form.search(sentence))), None)
        if match is None:
            continue
        what = match["what"].strip(" .;")
        commission: dict[str, Any] = {"what": what, "who": _who(match["who"])}
        due = _due(what, year)
        if due is None and at + 1 < len(sentences) and _reports(sentences[at + 1]):
            due = _due(sentences[at + 1], year)
        if due is not None:
            commission["due"] = due
        yield {key: value for key, value in commission.items() if value}


@cache
def _forms() -> list[re.Pattern[str]]:
    """Return the ways to give a task, as patterns with *who* and *what*."""
    found = []
    for form in reading().commissions["forms"]:
        pattern = re.escape(form).replace(r"\ ", " ")
        pattern = pattern.replace(r"\{who\}", r"(?P<who>[^.;:]{2,120}?)")
        pattern = pattern.replace(r"\{what\}", r"(?P<what>.{3,2000})")
        found.append(re.compile(rf"(?<!\w){pattern}", re.IGNORECASE))
    return found


def _labelled(text: str, year: int | None) -> Iterator[dict[str, Any]]:
    """Yield the task of a line "Uppdrag: Eva Ek skickar ut handlingarna senast …"."""
    labels = "|".join(map(re.escape, reading().labels["commissions"]))
    found = re.match(
        rf"(?:{labels}):\s*(?P<who>(?:[^\W\d_]\S*\s+)*?)(?=[a-zåäö])", text
    )
    if found is None:
        return
    rest = text[found.end() :]
    who = [name for name in _who(found["who"]) if name]
    while (more := re.match(r"(?:och|samt)\s+((?:[A-ZÅÄÖ]\S*\s+)+)", rest)) is not None:
        who.append(more[1].strip())
        rest = rest[more.end() :]
    task = {"what": rest.strip(" .;"), "who": who, "due": _due(rest, year)}
    if task["what"]:
        yield {key: value for key, value in task.items() if value}


def _who(text: str) -> list[str]:
    """Return who gets a task: "RN och NorrKom" are two."""
    begins = "|".join(map(re.escape, reading().commissions["before"]))
    text = re.sub(rf"^.*\b(?:{begins})\s+", "", text.strip(), flags=re.IGNORECASE)
    # "hälso- och sjukvårdsdirektören" is one
    parts = re.split(r",\s*(?:och\s+|samt\s+)?|(?<!-)\s+(?:och|samt)\s+", text)
    return [part.strip() for part in parts if part.strip()]


def _due(text: str, year: int | None) -> Any:  # noqa: ANN401 (a date, or words)
    if (dated := find_date(text, year)) is not None:
        before = text[: dated.span[0] + len("den ")].casefold()
        words = reading().commissions["due"]
        if any(re.search(rf"\b{re.escape(word)}\b", before[-60:]) for word in words):
            return dated.date
        return None
    for word in reading().commissions["next"]:
        if found := re.search(rf"\b{re.escape(word)}\b", text, re.IGNORECASE):
            return found[0]
    return None


def _reports(sentence: str) -> bool:
    return any(word in sentence.casefold() for word in reading().commissions["reports"])


def _in_table(block: Block, year: int | None) -> Iterator[dict[str, Any]]:
    """Yield the rows of a list of tasks: what, who, when."""
    if len(block.rows) < 2:  # noqa: PLR2004 (a head and a row)
        return
    table = reading().tasks
    names = {key_of(word): means for means, words in table.items() for word in words}
    head = [names.get(key_of(cell), "") for cell in block.rows[0]]
    if not {"what", "who"} <= set(head):
        return
    for row in block.rows[1:]:
        cells = {
            name: plain(cell) for name, cell in zip(head, row, strict=False) if name
        }
        if not cells.get("what"):
            continue
        dated = find_date(cells.get("due", ""), year)
        due = dated.date if dated else cells.get("due")
        found = {"what": cells["what"], "who": _who(cells.get("who", "")), "due": due}
        yield {key: value for key, value in found.items() if value}
