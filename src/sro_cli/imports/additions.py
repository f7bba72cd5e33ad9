"""What stands behind an item and is not its own: late items, headings over several."""

from collections.abc import Sequence

from sro_cli.imports.context import Context
from sro_cli.imports.entry_marks import parts_of
from sro_cli.imports.plain import is_bold, key_of
from sro_cli.imports.source import Block
from sro_cli.lang.messages import _
from sro_cli.lang.reading import reading


def with_late(blocks: list[Block]) -> list[list[Block]]:
    """Return an item's blocks, and those of items that were added behind it: 8.1.

    They are headings of its own level.
    """
    level = blocks[0].heading
    at = [
        place
        for place, block in enumerate(blocks)
        if place and level and block.heading == level and len(parts_of(block.mark)) > 1
    ]
    ends = [*at, len(blocks)]
    return [
        blocks[: ends[0]],
        *(blocks[a:b] for a, b in zip(at, ends[1:], strict=True)),
    ]


def without_part(
    blocks: Sequence[Block], context: Context
) -> tuple[Sequence[Block], str | None]:
    """Take the heading over the next items ("Beslutsärenden") from an item's end.

    Returns the item's blocks and the kind of the items that follow: "" for none, None
    where there is no heading.
    """
    last = blocks[-1]
    kinds = {
        key_of(word): kind for kind, words in reading().parts.items() for word in words
    }
    kind = kinds.get(key_of(last.text)) if len(blocks) > 1 and not last.rows else None
    if kind is None or not (last.heading or is_bold(last.text) or last.text.isupper()):
        return blocks, None
    context.ledger.leave(last, _("a heading over several items"))
    return blocks[:-1], "" if kind == "none" else kind
