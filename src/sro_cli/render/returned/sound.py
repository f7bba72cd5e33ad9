"""Whether what a returned paper remembers can be what a paper was sent out with.

The file comes from outside: what is odd in it is as good as not there.
"""

import re

from sro_cli.engine.people.roll import AWAY
from sro_cli.render.origin import CORRECTED, LINES, TEXTS
from sro_cli.render.returned.pieces import values_by_group
from sro_cli.word.baseline import Baseline

_LISTS = "|".join((*TEXTS, "attachments"))
_ONE = "|".join((*LINES, *CORRECTED, "text", "notes", "wheel"))
_PLACE = re.compile(
    rf"place|absence/(?:{'|'.join(AWAY)})|replacements/[0-9]+"
    rf"|[^/]+/(?:(?:{_ONE})|(?:{_LISTS})/[0-9]+)"
)
_DEEPEST = 20


def is_sound(baseline: Baseline) -> bool:
    """Tell whether a baseline names fields of the record, and lists without gaps."""
    if baseline.facts.get("kind") not in ("summons", "minutes"):
        return False
    if not baseline.paragraphs or not all(map(_PLACE.fullmatch, baseline.values)):
        return False
    if any((one.level or 0) > _DEEPEST for one in baseline.paragraphs):
        return False
    listed = [place for place in baseline.values if place[-1:].isdigit()]
    counted = [
        f"{group}/{number}"
        for group, texts in values_by_group(baseline).items()
        if f"{group}/0" in baseline.values
        for number in range(len(texts))
    ]
    return sorted(listed) == sorted(counted)
