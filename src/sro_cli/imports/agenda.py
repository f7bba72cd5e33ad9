"""The agenda of a paper: its items in order, each with its sub-items and breaks."""

import re
from collections.abc import Iterable, Sequence

from sro_cli.imports.additions import with_late, without_part
from sro_cli.imports.clock import Slot, read_slot
from sro_cli.imports.context import Context
from sro_cli.imports.entry import Entry
from sro_cli.imports.entry_marks import letter_of
from sro_cli.imports.formal import type_of
from sro_cli.imports.items import ItemReader
from sro_cli.imports.kinds import Kinds, read_kind, split_title
from sro_cli.imports.numbers import Start
from sro_cli.imports.plain import plain, unlooked
from sro_cli.imports.records import cut_record, is_record
from sro_cli.imports.source import Block
from sro_cli.imports.subs import Sub, find_subs, split_break
from sro_cli.imports.twins import Segment


def read_agenda(segments: Iterable[Segment], context: Context) -> list[Entry]:
    """Return the items of a paper, with the breaks between them."""
    entries: list[Entry] = []
    kind = ""
    for segment in segments:
        own, *late = with_late(segment.blocks)
        blocks, following = without_part(own, context)
        found = _item(segment.start, blocks, context)
        for each in late:
            found += _item(_START, each, context)
            found[-1].number, found[-1].late = None, True
        for entry in found:
            if kind and entry.number is not None and not entry.kind:
                entry.kind = [kind]
        entries += found
        kind = kind if following is None else following
    return entries


_START = Start(0, 0, ".", "")


def _item(start: Start, blocks: Sequence[Block], context: Context) -> list[Entry]:
    """Return an item, and the breaks that stand behind it."""
    first, *rest = blocks
    title = start.title or (first.text if start is _START else "")
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
    entry, record = _titled(title, titled[-1], context)
    if record:
        records.append(Block(titled[-1].line, record))
    entry.number, entry.level = start.number, first.heading
    whole = split_break(first._replace(text=title))
    if whole is not None:
        pause = _break(titled[-1], whole, context)
        return [pause, *_loose(pause, rest, context)]
    breaks, rest = _breaks(rest, context)
    read_entry(entry, rest, context)
    if start.form == "§":
        records[:0] = [Block(first.line, f"§ {start.number}")]
    notes = entry.text if context.kind == "summons" else entry.notes
    notes[:0] = _as_line(records)
    return [entry, *breaks]


def _as_line(records: Sequence[Block]) -> list[Block]:
    """Return the numbers of an item by which others cite it, in one line."""
    texts = [plain(block.text).strip(" ()") for block in records]
    return [Block(records[0].line, ", ".join(texts))] if texts else []


def _before(block: Block, title: str) -> str:
    """Return what stands in a block before a title: its number in words."""
    at = block.text.find(plain(title)[:12]) if title else len(block.text)
    return block.text[: max(at, 0)]


def _as_prose(block: Block) -> Block:
    return block._replace(mark="", heading=0)


def _titled(text: str, block: Block, context: Context) -> tuple[Entry, str]:
    """Return an entry by its title's line, and the record number that it holds.

    Kind and slot of the line are the entry's.
    """
    bare, record = cut_record(unlooked(text))
    bare = unlooked(bare)
    title, kinds, slot = _parted(bare)
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
    return entry, record


def _parted(text: str) -> tuple[str, Kinds | None, Slot | None]:
    """Return a title, its kinds and its slot; they may stand behind its bold part."""
    found = _BOLD.fullmatch(text)
    if found is not None:
        slot = read_slot(plain(found[2]))
        rest = (slot.rest if slot else plain(found[2])).strip(" ,;:–-()[]")
        kinds = read_kind(rest) if rest else None
        if kinds or (slot and not rest):
            title, inner, inner_slot = split_title(found[1])
            return title, kinds or inner, slot or inner_slot
    title, bar, behind = text.rpartition(" | ")
    if bar:
        slot = read_slot(plain(behind))
        rest = (slot.rest if slot else plain(behind)).strip(" ,;:–-()[]")
        kinds = read_kind(rest) if rest else None
        if kinds or (slot and not rest):
            return title, kinds, slot
    return split_title(text)


_BOLD = re.compile(r"\*\*((?:[^*]|\*(?!\*))+)\*\*[\s:–-]*(\S.*)")


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
    behind = _behind(entry, own, regions, context) if regions else []
    ItemReader(entry, context).read([*own, *behind])
    for sub, region in regions:
        told = bool(behind) or not sub.numbered
        entry.items.append(_sub_item(sub, region, context, told_before=told))


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


def _sub_item(
    sub: Sub, region: Sequence[Block], context: Context, *, told_before: bool
) -> Entry:
    first, *rest = region
    first, said = _said(first)
    entry, record = _titled(first.text, first, context)
    if record:
        entry.text.append(Block(first.line, record))
    entry.numbered = sub.numbered
    entry.type = sub.type or (entry.type if sub.numbered else None)
    if entry.type == "wheel":
        _wheel(entry, rest, context)
    else:
        ItemReader(entry, context, told_before=told_before).read([*said, *rest])
    return entry


def _said(block: Block) -> tuple[Block, list[Block]]:
    """Part a title from the sentence behind its colon: "a) Rådet: Det har …"."""
    title, colon, sentence = block.text.partition(": ")
    whole = sentence.rstrip().endswith(".") and len(sentence.split()) > 2  # noqa: PLR2004 (a sentence)
    if not (colon and whole and letter_of(block.mark)) or "**" in title:
        return block, []
    return block._replace(text=title), [block._replace(text=sentence, mark="")]


def _wheel(entry: Entry, blocks: Sequence[Block], context: Context) -> None:
    """Keep a year wheel as its table; what stands with it is text too."""
    for block in blocks:
        entry.text.append(block)
        context.ledger.keep(block.line, block.text)
        for row in block.rows:
            for cell in row:
                context.ledger.keep(block.line, cell)
