"""What a view is worked out from: the meeting, its words, its style, its clock."""

from collections.abc import Mapping, Sequence
from typing import Literal, NamedTuple

from sro_cli.domain.case import Case
from sro_cli.domain.meeting import Meeting
from sro_cli.domain.problem import Path
from sro_cli.engine.agenda import Entry, entries
from sro_cli.engine.people.roll import roll_entry
from sro_cli.engine.schedule import Slot, timetable
from sro_cli.engine.style import HouseStyle, house_style
from sro_cli.engine.wording import Wording
from sro_cli.lang.words import Words, words

Kind = Literal["summons", "minutes"]

NO_BREAK_SPACE = "\u00a0"


class Paper(NamedTuple):
    """One of a meeting's two papers, with all that its view is made from.

    *parts* maps the path of an item to its sub-items; *roll_path* is the place of the
    entry under which the roll is printed.
    """

    case: Case
    kind: Kind
    words: Words
    wording: Wording
    style: HouseStyle
    items: tuple[Entry, ...]
    parts: Mapping[Path, Sequence[Entry]]
    slots: Mapping[Path, Slot]
    roll_path: Path | None

    @property
    def meeting(self) -> Meeting:
        """The meeting."""
        return self.case.meeting

    @property
    def is_minutes(self) -> bool:
        """Tell whether the record is printed."""
        return self.kind == "minutes"


def paper(case: Case, kind: Kind) -> Paper:
    """Return what the view of a meeting's summons or minutes is made from."""
    language = words(case.settings.language)
    agenda = entries(case.meeting)
    here = roll_entry(case.meeting)
    items = tuple(entry for entry in agenda if entry.parent is None)
    parts: dict[Path, list[Entry]] = {item.path: [] for item in items}
    for entry in agenda:
        if entry.parent:
            parts[entry.parent.path].append(entry)
    return Paper(
        case=case,
        kind=kind,
        words=language,
        wording=Wording(language, case.body, case.meeting.date),
        style=house_style(language, case.settings.style, case.body.style),
        items=items,
        parts=parts,
        slots=timetable(case.meeting),
        roll_path=here.path if here else None,
    )
