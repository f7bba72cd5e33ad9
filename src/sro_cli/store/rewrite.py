"""Change a TOML text so that it says something else, and leave the rest as it stands.

Lines are cut and pasted: what is not concerned keeps its layout and its comments, and
comments travel with the entry above which they stand.
"""

import re
from typing import Any, TypeGuard

from sro_cli.domain.plain import Plain
from sro_cli.store import layout
from sro_cli.store.pairing import Pairing, by_identity, in_place, rising
from sro_cli.store.scan import Block, Statement, Value, scan


def rewrite(text: str, raw: Plain, old: Plain, new: Plain) -> str:
    """Return *text* changed to say *new*.

    *raw* is what the text says, *old* the same as the record was read from it: with
    the ids that a hand left out. These are written first, place by place.
    """
    root = scan(text)
    if raw != old:
        _table(root, raw, old, (), in_place)
        root = scan(str(root))
    _table(root, old, new, (), by_identity)
    return str(root)


def _table(
    block: Block, old: Plain, new: Plain, keys: tuple[str, ...], pairing: Pairing
) -> None:
    """Change one table of the file, and the tables within it."""
    for name in [name for name in old if name not in new]:
        _remove(block, name)
    names = list(new)
    for at, name in enumerate(names):
        before, value = old.get(name), new[name]
        if before != value or not _has(block, name):
            _set(block, name, before, value, names[:at], keys, pairing)


def _has(block: Block, name: str) -> bool:
    return any(s.keys[0] == name for s in block.statements) or any(
        b.keys[0] == name for b in block.blocks
    )


def _remove(block: Block, name: str) -> None:
    """Take a key out; comments above it stay, for they may speak of what follows."""
    kept: list[Statement] = []
    lead = ""
    for statement in block.statements:
        if statement.keys[0] == name:
            remark = statement.text[statement.value.end :].strip()
            lead += statement.lead + (f"{remark}\n" if remark else "")
        else:
            statement.lead = lead + statement.lead
            lead = ""
            kept.append(statement)
    block.statements = kept
    block.tail = lead + block.tail
    removed = [child for child in block.blocks if child.keys[0] == name]
    if removed:
        at = block.blocks.index(removed[-1]) + 1
        following = block.blocks[at] if at < len(block.blocks) else None
        _keep_free_comments(block, removed, [], following)
        block.blocks = [child for child in block.blocks if child.keys[0] != name]


def _set(
    block: Block,
    name: str,
    old: Any,  # noqa: ANN401
    new: Any,  # noqa: ANN401
    before: list[str],
    keys: tuple[str, ...],
    pairing: Pairing,
) -> None:
    children = [child for child in block.blocks if child.keys == (name,)]
    statements = [s for s in block.statements if s.keys == (name,)]
    here = (*keys, name)
    if children and children[0].is_array and isinstance(new, list):
        _entries(block, children, old, new, here, pairing)
    elif children and isinstance(new, dict) and isinstance(old, dict):
        _table(children[0], old, new, here, pairing)
    elif statements and not (layout.is_block(name, new) and not old):
        _replace(statements[0], old, new, pairing)
    else:
        if _has(block, name):
            _remove(block, name)
        _insert(block, name, new, before, keys)


def _entries(
    block: Block,
    children: list[Block],
    old: list[Any],
    new: list[Any],
    keys: tuple[str, ...],
    pairing: Pairing,
) -> None:
    """Put the [[blocks]] of a list in their new order, changed, joined and thinned."""
    pairs = pairing(old, new)
    placed: list[Block] = []
    for at, (entry, index) in enumerate(zip(new, pairs, strict=True)):
        if index is None:
            child = _new_block(keys, entry)
        else:
            child = children[index]
            _table(child, old[index], entry, keys, pairing)
            if at != index and not child.lead.startswith("\n"):
                child.lead = "\n" + child.lead
        placed.append(child)
    first = block.blocks.index(children[0])
    others = [child for child in block.blocks if child.keys != children[0].keys]
    following = others[first] if first < len(others) else None
    _keep_free_comments(block, children, pairs, following)
    block.blocks = [*others[:first], *placed, *others[first:]]


def _keep_free_comments(
    block: Block,
    children: list[Block],
    pairs: list[int | None],
    following: Block | None,
) -> None:
    """Leave comments that belong to no entry where they stand, whoever moves.

    Those before all entries stay there. Others stand before the first entry behind
    them that did not move; if there is none, before the table that follows the list,
    or at the end.
    """
    there = [index for index in pairs if index is not None]
    stay = rising(there)
    rest = ""
    all_free = [child.above for child in children]
    for child in children:
        child.above = ""
    for index, free in enumerate(all_free):
        behind = next((each for each in stay if each >= index), None)
        if index == 0 and there:
            behind = there[0]
        if behind is None:
            rest += free
        else:
            children[behind].above += free
    if following is not None:
        following.above = rest + following.above
    else:
        block.foot = rest + block.foot


def _new_block(keys: tuple[str, ...], entry: Plain) -> Block:
    child = scan(layout.block(keys, entry))
    # the header's own path nests it; only the innermost table is wanted
    while child.keys != keys:
        child = child.blocks[0]
    child.keys = keys[-1:]
    return child


def _insert(
    block: Block, name: str, value: object, before: list[str], keys: tuple[str, ...]
) -> None:
    """Add a key behind those that stand before it in the record's own order."""
    if layout.is_block(name, value):
        assert isinstance(value, list)  # noqa: S101 (is_block says so)
        new = [_new_block((*keys, name), entry) for entry in value]
    elif layout.is_table(name, value) and not keys:
        assert isinstance(value, dict)  # noqa: S101 (is_table says so)
        new = [scan(layout.table(value, (name,), f"[{name}]")).blocks[0]]
    else:
        statement = scan(layout.statement(name, value)).statements[0]
        at = _behind([s.keys[0] for s in block.statements], before)
        block.statements.insert(at, statement)
        return
    at = _behind([child.keys[0] for child in block.blocks], before)
    block.blocks[at:at] = new


def _behind(there: list[str], before: list[str]) -> int:
    return max((i + 1 for i, name in enumerate(there) if name in before), default=0)


def _replace(
    statement: Statement,
    old: Any,  # noqa: ANN401
    new: Any,  # noqa: ANN401
    pairing: Pairing,
) -> None:
    value, text = statement.value, statement.text
    inside = text[value.start : value.end]
    if isinstance(old, list) and isinstance(new, list) and "\n" in inside:
        printed = _array(value, text, old, new, pairing)
    elif inside.startswith("'''") and _may_be_literal(new):
        newline = "\n" if inside[3] == "\n" or new[:1] == "\n" else ""
        printed = f"'''{newline}{new}'''"
    else:
        printed = layout.of(new, statement.keys[-1])
    changed = text[: value.start] + printed + text[value.end :]
    fresh = scan(changed).statements[0]
    statement.text, statement.value = changed, fresh.value


def _may_be_literal(new: object) -> TypeGuard[str]:
    """Tell whether a text may stand between ''', where nothing is escaped."""
    return (
        isinstance(new, str)
        and "'''" not in new
        and not new.endswith("'")
        and new.replace("\n", "").isprintable()
    )


_TAIL = re.compile(r"[ \t\n]*,?[ \t]*(?:#[^\n]*)?")


def _array(
    value: Value, text: str, old: list[Any], new: list[Any], pairing: Pairing
) -> str:
    """Return a list of several lines; its entries keep their lines and comments."""
    leads: list[str] = []
    tails: list[str] = []
    position = value.start + 1
    for part in value.parts:
        leads.append(text[position : part.start])
        position = _end_of_tail(text, part.end, value.end - 1)
        tail = text[part.end : position]
        whole = "," in tail.partition("#")[0]
        tails.append(tail if whole else "," + tail.lstrip("\n").rstrip())
    closing = text[position : value.end]
    margin = leads[0].rpartition("\n")[2] if leads and "\n" in leads[0] else ""
    indent = "\n" + (margin or layout.INDENT)
    pieces = ["["]
    for entry, index in zip(new, pairing(old, new), strict=True):
        if index is None:
            pieces += [indent, layout.entry(entry), ","]
            continue
        part = value.parts[index]
        printed = _printed(part, text, old[index], entry, pairing)
        pieces += [leads[index], printed, tails[index]]
    if "\n" not in closing:
        closing = "\n" + closing.lstrip()
    return "".join(pieces) + closing


def _printed(
    value: Value,
    text: str,
    old: Any,  # noqa: ANN401
    new: Any,  # noqa: ANN401
    pairing: Pairing,
) -> str:
    """Return a value within a list so that it says *new*; its inner comments stay."""
    inside = text[value.start : value.end]
    if old == new:
        return inside
    if "\n" in inside and isinstance(old, list) and isinstance(new, list):
        return _array(value, text, old, new, pairing)
    if "\n" in inside and isinstance(old, dict) and isinstance(new, dict):
        names = [keys[0] for keys in value.keys if len(keys) == 1]
        if set(names) == set(old) <= set(new):
            return _inline(value, text, old, new, pairing)
    return layout.entry(new)


def _inline(value: Value, text: str, old: Plain, new: Plain, pairing: Pairing) -> str:
    """Return a `{ table }` of several lines with other values, and more of them."""
    pieces = []
    position = value.start
    for (name, *_rest), part in zip(value.keys, value.parts, strict=True):
        pieces.append(text[position : part.start])
        pieces.append(_printed(part, text, old[name], new[name], pairing))
        position = part.end
    more = [
        f", {layout.key(name)} = {layout.entry(new[name])}"
        for name in new
        if name not in old
    ]
    return "".join((*pieces, *more, text[position : value.end]))


def _end_of_tail(text: str, start: int, limit: int) -> int:
    match = _TAIL.match(text, start, limit)
    return match.end() if match else start
