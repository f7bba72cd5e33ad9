"""Decisions that stand below no label: "Nämnden beslutar att …"."""

import re
from collections.abc import Sequence
from functools import cache

from sro_cli.imports.context import Context
from sro_cli.imports.entry import Entry
from sro_cli.imports.entry_marks import number_of
from sro_cli.imports.plain import plain
from sro_cli.imports.points import Points, is_clause, leads
from sro_cli.imports.source import Block
from sro_cli.lang.reading import reading


def unlabelled(
    block: Block, following: Sequence[Block], entry: Entry, context: Context
) -> Points | None:
    """Return the points that a block begins, None where it begins none.

    It leads to clauses or numbers ("Nämnden beslutar" and then "att …"), or decides
    itself in a paper that has no labels for outcomes.
    """
    if block.mark or block.rows:
        return None
    summons = context.kind == "summons"
    if entry.proposal if summons else entry.position or entry.decisions:
        return None
    means = "proposal" if summons else "position"
    text = plain(block.text)
    decides = _decision().match(text)
    if leads(block.text) and (decides or not text.endswith(":")):
        below = following[0] if following else None
        if below and (is_clause(below.text) or number_of(below.mark)):
            return Points(means)
    if decides and context.bare and not summons:
        return Points(means)
    return None


@cache
def _decision() -> re.Pattern[str]:
    """Return the pattern of a sentence that decides: its subject, and the verb."""
    verbs = "|".join(map(re.escape, reading().outcomes["decides"]))
    return re.compile(rf"[A-ZÅÄÖ][\w-]*(?: [\w-]+){{0,4}} (?:{verbs})\b")
