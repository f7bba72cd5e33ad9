"""T104: clock times, ranges, days and weekdays in titles and prose."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from sro_cli.checks.clock import house
from sro_cli.checks.rule import Finding, check
from sro_cli.domain.case import Case
from sro_cli.domain.problem import Fix, Severity
from sro_cli.engine.agenda import Entry
from sro_cli.engine.prose.file_names import without_file_names
from sro_cli.engine.prose.impossible import impossible_days, impossible_times
from sro_cli.engine.prose.item_texts import item_texts
from sro_cli.engine.prose.shape import shape
from sro_cli.engine.prose.texts import Text, prose
from sro_cli.engine.prose.written_dates import misnamed
from sro_cli.engine.prose.written_times import Slip, mended, plain_dash, time_slips
from sro_cli.engine.prose.written_years import reversed_years, year_dash, year_ranges
from sro_cli.engine.style import HouseStyle
from sro_cli.lang.messages import _

_QUOTED = 3
"""How many slips of a kind are quoted; the others are counted."""


class Written(NamedTuple):
    """A text with figures in it: as written, and as a reader sees it."""

    entry: Entry
    text: Text
    plain: str


class Slips(NamedTuple):
    """What is written against the house style in one text, by kind."""

    written: Written
    times: tuple[Slip, ...]
    years: tuple[Slip, ...]

    @property
    def mended(self) -> str:
        """The text with all of them put right."""
        return mended(self.written.text.text, (*self.times, *self.years))


@check("T104", "time-style", Severity.WARNING)
def time_style(case: Case) -> Iterator[Finding]:
    """Clock times, ranges of times and years, days and weekdays in the text are right.

    In one paper 13.30 is written one way, or it looks as if nobody had read it; and of
    a date with the wrong weekday nobody knows which of the two holds, and nobody comes
    on 31 April. What a time looks like says `[style]` in `sro.toml` or in the body's
    file. Names of files and numbers of cases (RS 2026-2031) stay as they are.

    To put it right: `sro check --fix` writes times and ranges as the house does; what
    is right instead of a day, weekday or time that there is not only people know.
    """
    style = house(case)
    there = [each for each in item_texts(case.meeting) if b"0" in shape(each.text.text)]
    found = [
        Written(entry, text, _read(text))
        for entry, text in there
        if any(time_slips(text.text, style)) or any(year_ranges(text.text))
    ]
    for slips in _by_entry(found, style):
        fix: Fix = tuple((each.written.text.path, each.mended) for each in slips)
        for kind in ("times", "years"):
            told = [each for each in slips if getattr(each, kind)]
            if told:
                yield _finding(told, kind, fix)
    for entry, text in there:
        if any(_wrong(text.text, case, style)):  # as nearly never
            for wrong in dict.fromkeys(_wrong(_read(text), case, style)):
                yield Finding(text.path, f"{entry.name}: {wrong.message}", wrong.hint)


class Wrong(NamedTuple):
    """What cannot be right, and only people know what is."""

    message: str
    hint: str


def _wrong(plain: str, case: Case, style: HouseStyle) -> Iterator[Wrong]:
    """Yield what there is not: a weekday on a date, a day, a time; years backwards."""
    language = case.settings.language
    for date in misnamed(plain, case.meeting.date, language):
        message = _(
            '"{text}" cannot be right: the weekday of {date} is "{weekday}"'
        ).format(text=date.text, date=style.date(date.date), weekday=date.weekday)
        yield Wrong(message, _("correct the weekday, or the date"))
    for day in impossible_days(plain, language):
        message = _('"{text}": there is no such day').format(text=day.text)
        yield Wrong(message, _("correct the day, or the month"))
    for time in impossible_times(plain):
        message = _('"{text}": there is no such time').format(text=time.text)
        yield Wrong(message, _("correct the time"))
    for years in reversed_years(plain):
        message = _('"{text}": the years run backwards').format(text=years.old)
        yield Wrong(message, _("correct the years"))


def _read(text: Text) -> str:
    """Return what is written for readers: no addresses, no names of files."""
    return without_file_names(prose(text.text))


def _by_entry(found: list[Written], style: HouseStyle) -> Iterator[list[Slips]]:
    """Yield the texts of each entry in which something is against the house style."""
    dashes = _year_dashes(found, style)
    by_entry: dict[str, list[Slips]] = {}
    for each in found:
        times = tuple(sorted(time_slips(each.plain, style)))
        years = tuple(
            Slip(years.begin, years.old, years.first + dash + years.last)
            for years in year_ranges(each.plain)
            if plain_dash(years.dash) != (dash := dashes[years.first, years.last])
        )
        if times or years:
            by_entry.setdefault(each.entry.ref, []).append(Slips(each, times, years))
    yield from by_entry.values()


def _year_dashes(found: list[Written], style: HouseStyle) -> dict[tuple[str, str], str]:
    """Return the dash for each range of years in a meeting: one range, one writing."""
    written: dict[tuple[str, str], list[str]] = {}
    for each in found:
        for years in year_ranges(each.plain):
            written.setdefault((years.first, years.last), []).append(years.dash)
    return {range_: year_dash(dashes, style) for range_, dashes in written.items()}


def _finding(slips: Sequence[Slips], kind: str, fix: Fix) -> Finding:
    """Return one finding for all slips of a kind in an entry."""
    first = slips[0].written
    pairs = list(
        dict.fromkeys(
            (slip.old, slip.new) for each in slips for slip in getattr(each, kind)
        )
    )
    quoted = ", ".join(
        _('"{old}" should be {new}').format(old=" ".join(old.split()), new=new)
        for old, new in pairs[:_QUOTED]
    )
    more = len(pairs) - _QUOTED
    message = _("{entry}: {quoted}")
    if more > 0:
        message = _("{entry}: {quoted}, and {count} more")
    return Finding(
        first.text.path,
        message.format(entry=first.entry.name, quoted=quoted, count=more),
        _("sro check --fix writes it so"),
        fix,
    )
