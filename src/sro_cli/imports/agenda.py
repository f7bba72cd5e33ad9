"""The agenda of a paper: its items in order, each with its sub-items and breaks."""

from collections.abc import Iterable, Sequence

from sro_cli.imports.clock import Slot, read_slot
from sro_cli.imports.context import Context
from sro_cli.imports.entry import Entry
from sro_cli.imports.items import ItemReader, type_of
from sro_cli.imports.kinds import split_title
from sro_cli.imports.numbers import Start
from sro_cli.imports.outline import Segment
from sro_cli.imports.plain import plain, unlooked
from sro_cli.imports.records import cut_record, is_record
from sro_cli.imports.source import Block
from sro_cli.imports.subs import Sub, find_subs, split_break


def read_agenda(segments: Iterable[Segment], context: Context) -> list[Entry]:
    """Return the items of a paper, with the breaks between them."""
    return [
        entry
        for segment in segments
        for entry in _item(segment.start, segment.blocks, context)
    ]


def _item(start: Start, blocks: Sequence[Block], context: Context) -> list[Entry]:
    """Return an item, and the breaks that stand behind it."""
    first, *rest = blocks
    title = start.title
    if context.ledger.missing(first):
        context.ledger.explain(first.line, _before(first, title))
    titled = [first]
    records: list[Block] = []
    if is_record(plain(title)):
        context.ledger.keep(first.line, title)
        records.append(_as_prose(first)._replace(text=title))
        title = ""
    while rest and not plain(title):
        title = rest[0].text  # "§ 12" alone: the title is the next line
        titled.append(rest.pop(0))
        if is_record(plain(title)):
            context.ledger.keep(titled[-1].line, title)
            records.append(_as_prose(titled[-1]))
            title = ""
    entry = _titled(title, titled[-1], context)
    entry.number = start.number
    whole = split_break(first._replace(text=title))
    if whole is not None:
        pause = _break(titled[-1], whole, context)
        return [pause, *_loose(pause, rest, context)]
    breaks, rest = _breaks(rest, context)
    read_entry(entry, rest, context)
    entry.text[:0] = records
    return [entry, *breaks]


def _before(block: Block, title: str) -> str:
    """Return what stands in a block before a title: its number in words."""
    at = block.text.find(plain(title)[:12]) if title else len(block.text)
    return block.text[: max(at, 0)]


def _as_prose(block: Block) -> Block:
    return block._replace(mark="", heading=0)


def _titled(text: str, block: Block, context: Context) -> Entry:
    """Return an entry by its title's line, with the kind and the slot that it holds."""
    bare, record = cut_record(unlooked(text))
    bare = unlooked(bare)
    title, kinds, slot = split_title(bare)
    title = unlooked(title).strip().rstrip(":").strip() or unlooked(bare)
    entry = Entry(title, block.line, type_of(plain(title)))
    if kinds is not None:
        entry.kind, entry.kind_text = list(kinds.kind), kinds.kind_text
    if slot is not None:
        entry.minutes, entry.start, entry.end = slot.minutes, slot.start, slot.end
    if entry.type == "break":
        entry.type = None
    context.ledger.keep(block.line, title)
    context.ledger.explain(block.line, text.replace(title, " ", 1))
    if record:
        entry.text.append(Block(block.line, record))
    return entry


def _breaks(
    blocks: Sequence[Block], context: Context
) -> tuple[list[Entry], list[Block]]:
    """Take the breaks out of an item's blocks."""
    entries: list[Entry] = []
    rest: list[Block] = []
    for block in blocks:
        found = split_break(block)
        if found is None:
            rest.append(block)
        else:
            entries.append(_break(block, found, context))
    return entries, rest


def _break(block: Block, found: tuple[str, object], context: Context) -> Entry:
    title, slot = found
    entry = Entry(title, block.line, "break")
    if isinstance(slot, Slot):
        entry.minutes, entry.start, entry.end = slot.minutes, slot.start, slot.end
    context.ledger.keep(block.line, title)
    context.ledger.explain(block.line, plain(block.text).replace(title, " ", 1))
    return entry


def _loose(entry: Entry, blocks: Sequence[Block], context: Context) -> list[Entry]:
    """Take a numbered break's time from below it; return further breaks there.

    All else stays open in the ledger.
    """
    breaks, rest = _breaks(blocks, context)
    for block in rest:
        slot = read_slot(plain(block.text))
        if slot is not None and not slot.rest and not entry.has_slot:
            entry.minutes, entry.start, entry.end = slot.minutes, slot.start, slot.end
            context.ledger.explain(block.line, plain(block.text))
    return breaks


def read_entry(entry: Entry, blocks: Sequence[Block], context: Context) -> None:
    """Read what stands below an entry's title, its sub-items with it."""
    subs = find_subs(entry, blocks, context)
    if entry.type == "wheel" and not subs:
        _wheel(entry, blocks, context)
        return
    first = subs[0].at if subs else len(blocks)
    own = list(blocks[:first])
    regions: list[tuple[Sub, list[Block]]] = []
    ends = [*(sub.at for sub in subs), len(blocks)][1:]
    for sub, end in zip(subs, ends, strict=True):
        regions.append((sub, list(blocks[sub.at : end])))
    head = ItemReader(entry, context)
    if regions:
        behind = _behind(entry, own, regions, context)
        own += behind
    head.read(own)
    for sub, region in regions:
        entry.items.append(_sub_item(sub, region, context))


def _behind(
    entry: Entry,
    own: Sequence[Block],
    regions: list[tuple[Sub, list[Block]]],
    context: Context,
) -> list[Block]:
    """Take what belongs to the item again out of its last sub-item.

    An item's one position may stand below its sub-items: where no other stands in the
    item, and the item is more than a heading for them.
    """
    labelled = ("position", "proposal", "decisions")

    def outcomes(blocks: Sequence[Block]) -> list[int]:
        return [
            at
            for at, block in enumerate(blocks)
            if not block.rows
            and context.means(context.labels.read(block.text)) in labelled
        ]

    last, region = regions[-1]
    if outcomes(own) or any(outcomes(each) for _sub, each in regions[:-1]):
        return []
    found = outcomes(region)
    several = len(regions) > 1 and last.numbered
    headed = any(
        context.means(context.labels.read(block.text)) == "presenters"
        for block in own
        if not block.rows
    )
    if not found or not (headed or entry.has_head or several):
        return []
    at = found[0]
    regions[-1] = (last, region[:at])
    return region[at:]


def _sub_item(sub: Sub, region: Sequence[Block], context: Context) -> Entry:
    first, *rest = region
    entry = _titled(first.text, first, context)
    entry.numbered = sub.numbered
    entry.type = sub.type or (entry.type if sub.numbered else None)
    if entry.type == "wheel":
        _wheel(entry, rest, context)
    else:
        ItemReader(entry, context).read(rest)
    return entry


def _wheel(entry: Entry, blocks: Sequence[Block], context: Context) -> None:
    """Keep a year wheel as its table; what stands with it is text too."""
    for block in blocks:
        entry.text.append(block)
        context.ledger.keep(block.line, block.text)
        for row in block.rows:
            for cell in row:
                context.ledger.keep(block.line, cell)
