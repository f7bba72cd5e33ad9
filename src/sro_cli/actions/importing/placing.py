"""Where a draft belongs: its day, its meeting, and what is missing in its head."""

import datetime
import re
from collections.abc import Mapping, Sequence

from sro_cli.actions.importing.pairing import in_common
from sro_cli.domain.errors import RejectedError
from sro_cli.domain.meeting import Meeting
from sro_cli.domain.model import FORMAT
from sro_cli.domain.plain import Plain
from sro_cli.engine.schedule import closing, opening, running
from sro_cli.engine.slug import with_ids
from sro_cli.engine.style import minutes_of
from sro_cli.imports.draft import Draft, Unsure
from sro_cli.lang.messages import _
from sro_cli.store.reader import of_table

_DATES = (
    r"(?<!\d)(20\d\d|19\d\d)[-_. ]([01]\d)[-_. ]([0-3]\d)(?!\d)",
    r"(?<!\d)(20\d\d|19\d\d)([01]\d)([0-3]\d)(?!\d)",
    r"(?<!\d)(\d\d)-?([01]\d)-?([0-3]\d)(?!\d)",
)
_DAY_MINUTES = 24 * 60


def day_of(draft: Draft, file: str) -> tuple[datetime.date, tuple[Unsure, ...]]:
    """Return the meeting's day: as the paper states it, else as its file is called.

    Raises:
        RejectedError: neither says.
    """
    stated = draft.meeting.get("date")
    if isinstance(stated, datetime.date):
        return stated, ()
    found = _date_in(re.split(r"[/\\]", file)[-1])
    if found is None:
        raise RejectedError(
            _("{what}: the paper does not say when the meeting is").format(what=file),
            _("put the date in the file's name, 2025-03-06 …, and import it again"),
        )
    told = _("the date is the one in the file's name; the paper states none")
    return found, (Unsure(1, file, told),)


def _date_in(name: str) -> datetime.date | None:
    for pattern in _DATES:
        for match in re.finditer(pattern, name):
            year, month, day = map(int, match.groups())
            try:
                return datetime.date(year if year > 99 else 2000 + year, month, day)  # noqa: PLR2004 (two digits)
            except ValueError:
                continue
    return None


def same_meeting(paper: Plain, there: Mapping[str, Meeting]) -> str | None:
    """Return which of the meetings of a day a paper is of, None if it is another.

    It is another only where the start differs and no item is in common, or where one
    ends before the other begins.
    """
    there = {name: each for name, each in there.items() if not _apart(paper, each)}
    for meeting_id, meeting in there.items():
        if paper.get("start") == meeting.start:
            return meeting_id
    best = None
    for meeting_id, meeting in there.items():
        common = in_common(meeting.plain().get("items", []), paper.get("items", []))
        if common or paper.get("start") is None:
            return meeting_id
        if common is None:
            best = best or meeting_id
    return best


def _apart(paper: Plain, meeting: Meeting) -> bool:
    """Tell whether two meetings of a day cannot be one: each states its own time."""
    start, end = paper.get("start"), paper.get("end")
    if start is None or end is None or _made_up(meeting):
        return False
    return bool(end <= meeting.start or meeting.end <= start)


def _made_up(meeting: Meeting) -> bool:
    """Tell whether a meeting's end is a minute after its start: none was stated."""
    start, end = meeting.start, meeting.end
    return (end.hour - start.hour) * 60 + end.minute - start.minute < 2  # noqa: PLR2004 (see with_times)


def with_times(table: Plain) -> tuple[Plain, tuple[Unsure, ...]]:
    """Return a meeting's table with start and end, and what was made up for it.

    A start that is missing is that of the first entry with one, else midnight; an end
    the last entry's, else a minute after the start: a meeting's file needs both.
    """
    done = dict(table)
    told = []
    if done.get("start") is None:
        stated = [each["start"] for each in table.get("items", ()) if "start" in each]
        done["start"] = stated[0] if stated else datetime.time()
        said = _("the paper does not say when the meeting begins; {time} was put in")
        told.append(said.format(time=_clock(done["start"])))
    end = done.get("end")
    if end is None:
        done["end"] = _end(done)
        said = _("the paper does not say when the meeting ends; {time} was put in")
        told.append(said.format(time=_clock(done["end"])))
    elif closing(_trial(done)) <= opening(_trial(done)):
        done["end"] = _end(done)
        said = _(
            "the paper says that the meeting ends at {end}, before it begins; "
            "{time} was put in"
        )
        told.append(said.format(end=_clock(end), time=_clock(done["end"])))
    return done, tuple(Unsure(1, "", each) for each in told)


def without_made_up(table: Plain) -> Plain:
    """Return a meeting's table without an end that was put in for want of another."""
    done = dict(table)
    if minutes_of(done["end"]) - minutes_of(done["start"]) == 1:
        del done["end"]
        if done["start"] == datetime.time():
            del done["start"]
    return done


def _end(table: Plain) -> datetime.time:
    trial = _trial(table | {"end": table["start"]})
    ends = [slot.end for slot in running(trial)]
    for each in trial.items:
        ends += [minutes_of(each.end)] if each.end else []
    last = max([*ends, opening(trial) + 1])
    if last >= _DAY_MINUTES and last - opening(trial) > _DAY_MINUTES // 2:
        last = opening(trial) + 1
    last %= _DAY_MINUTES
    return datetime.time(last // 60, last % 60)


def _trial(table: Plain) -> Meeting:
    """Return the times of a table as a meeting; what else it says is left out."""
    timed = [_timed(each) for each in table.get("items", ())]
    return Meeting.model_validate(
        {"format": FORMAT, "body": "-", "date": datetime.date(2000, 1, 1)}
        | {"start": table["start"], "end": table["end"], "items": timed}
    )


def _timed(item: Plain) -> Plain:
    kept: Plain = {
        name: item[name] for name in ("minutes", "start", "end") if name in item
    }
    return {
        "title": "-",
        **kept,
        "items": [_timed(each) for each in item.get("items", ())],
    }


def _clock(time: datetime.time) -> str:
    return time.isoformat("minutes")


def validated(table: Plain, file: str) -> Meeting:
    """Return a table as a meeting, every entry with an id of its own.

    Raises:
        RejectedError: it cannot be one; that is a fault of the import, told with the
            value.
    """
    meeting, faults = of_table(table, Meeting)
    if meeting is not None:  # what is empty stands in no file
        _again, faults = of_table(meeting.plain(), Meeting)
    if meeting is None or faults:
        first = faults[0]
        where = ".".join(str(step) for step in first.path)
        raise RejectedError(
            _(
                "{what}: sro read a value that no record can hold: {where}: {why}"
            ).format(what=file, where=where or "-", why=first.message),
            _("this is a fault of sro; the paper was not imported"),
        )
    return meeting.but(items=with_ids(meeting.items))


def without_twins(items: Sequence[Plain]) -> list[Plain]:
    """Return entries of which none has the id of another; such ids are left out.

    A paper that is attached without a title is called by its target.
    """
    seen: set[str] = set()

    def own(item: Plain) -> Plain:
        done = dict(item)
        if done.get("id") in seen:
            del done["id"]
        elif "id" in done:
            seen.add(done["id"])
        if "attachments" in done:
            done["attachments"] = [
                each if each["title"] else each | {"title": each["target"]}
                for each in done["attachments"]
                if each["title"] or each.get("target")
            ]
        if "items" in done:
            done["items"] = [own(each) for each in done["items"]]
        return done

    return [own(each) for each in items]
