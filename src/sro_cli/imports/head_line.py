"""A line below a title that says kind, slot, or both: "Information · 10 minuter"."""

import re
from typing import NamedTuple

from sro_cli.imports.clock import Slot, read_slot
from sro_cli.imports.kinds import Kinds, read_kind

_LONGEST = 300
_SIGNS = " .,;:–-·|"


class HeadLine(NamedTuple):
    """What such a line says; at least one of the two."""

    kinds: Kinds | None
    slot: Slot | None


def read_head_line(text: str) -> HeadLine | None:
    """Return kind and slot of a line that says nothing else, None for another one."""
    if len(text) > _LONGEST:
        return None
    bare = re.sub(r"[.;](?=\s)", " ", text).strip(" ;").rstrip(".")
    slot = read_slot(bare)
    rest = slot.rest.strip(_SIGNS) if slot else bare
    kinds = read_kind(rest) if rest else None
    if kinds is None and (slot is None or rest):
        return None
    return HeadLine(kinds, slot)
