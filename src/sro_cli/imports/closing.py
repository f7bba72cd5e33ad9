"""What stands behind the agenda: a greeting, and who signs."""

from collections.abc import Iterable, Sequence
from typing import Any

from sro_cli.imports.labels import Labels
from sro_cli.imports.ledger import Ledger
from sro_cli.imports.plain import key_of, plain
from sro_cli.imports.source import Block
from sro_cli.lang.words import words

Person = dict[str, Any]


def read_closing(
    blocks: Sequence[Block], people: Iterable[Person], labels: Labels, ledger: Ledger
) -> tuple[dict[str, str], list[dict[str, Any]]]:
    """Return the phrase that closes a paper, and the signatures of those with a role.

    What is neither stays open in the ledger.
    """
    phrases: dict[str, str] = {}
    by_name = {key_of(person["name"]): person for person in people}
    signatures: list[dict[str, Any]] = []
    current: dict[str, Any] | None = None
    for at, block in enumerate(blocks):
        label = labels.read(block.text)
        bare = plain(block.text)
        if at == 0 and label is not None and label.means == "closing":
            ledger.explain(block.line, bare)
            if bare != words().phrases["closing"]:
                phrases["closing"] = bare
            continue
        person = by_name.get(key_of(bare))
        role = person.get("role") if person else None
        if role and not any(each["role"] == role for each in signatures):
            current = {"role": role, "lines": []}
            signatures.append(current)
            ledger.explain(block.line, bare)
        elif current is not None and not block.gap and not block.rows:
            current["lines"].append(bare)
            ledger.keep(block.line, bare)
        else:
            current = None
    return phrases, signatures
