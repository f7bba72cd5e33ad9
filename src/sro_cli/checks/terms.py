"""T106: one term, one spelling, in all papers."""

from collections.abc import Container, Iterator
from typing import NamedTuple

from sro_cli.checks.marks import marked, marks
from sro_cli.checks.rule import Finding, wide_check
from sro_cli.domain.meeting import Meeting
from sro_cli.domain.places import body_path, meeting_path
from sro_cli.domain.problem import Path, Severity
from sro_cli.domain.survey import Survey
from sro_cli.engine.agenda import entries
from sro_cli.engine.people.mentions import listed
from sro_cli.engine.prose.texts import agenda_texts, prose, read_texts
from sro_cli.engine.terms.index import Spelling
from sro_cli.engine.terms.settled import entry, in_order, tied
from sro_cli.engine.terms.spellings import preferred
from sro_cli.engine.terms.varying import Term, varying
from sro_cli.engine.terms.words import BETWEEN, Vocabulary, times
from sro_cli.lang.messages import _, ngettext

PLACES = 6
"""Places that a message names; of more it tells how many they are."""


@wide_check("T106", "words-that-vary", Severity.WARNING)
def words_that_vary(survey: Survey) -> Iterator[Finding]:
    """A term is spelled in one way, in all papers of the workspace.

    Readers take two spellings for two things, and a search finds one of them. Hyphens,
    parted words, capitals within a word, a letter more or less are compared; endings,
    and capitals where a sentence begins, are no difference.

    To put it right: settle it in the body's file, under `[[spellings]]`: `use`, and
    `not`. From then on T103 finds what is not settled, and `sro check --fix` mends it.
    """
    ids = tuple(survey.meetings)
    vocabulary, names, known = Vocabulary(), set[str](), set[tuple[str, bool]]()
    for meeting_id in ids:
        meeting = survey.meetings[meeting_id]
        vocabulary.add(_read(survey, meeting, known))
        names.update(name for name, _path, _person in listed(meeting))
    words = {word for name in names for word in name.lower().replace("-", " ").split()}
    used = {each.use for body in survey.bodies.values() for each in body.spellings}
    told = _Telling(survey, ids, used)
    for term in varying(vocabulary, words):
        yield from told.of(term)


def _read(survey: Survey, meeting: Meeting, known: set[tuple[str, bool]]) -> str:
    """Return what readers read of a meeting, as its body has settled its spellings.

    What stands about people is the same in all meetings, and is read once: of *known*
    texts there are those of approved minutes, and those that can be put right.
    """
    approved = meeting.state == "approved"
    new = [each for each in marked(meeting) if (each, approved) not in known]
    known.update((each, approved) for each in new)
    there = BETWEEN.join([*read_texts(meeting), *new])
    spellings = preferred(survey.body(meeting))
    return prose(spellings.corrected(there) if spellings else there)


def _placed(meeting: Meeting) -> Iterator[tuple[Path, str, str]]:
    """Yield the texts of a meeting that are read, with path and what they are called.

    What stands about several people is called after the first.
    """
    names = {each.path: each.name for each in entries(meeting)}
    for text in agenda_texts(meeting):
        if text.is_read:
            yield text.path, text.text, names[text.entry]
    known = set[str]()
    for mark in marks(meeting):
        if mark.text not in known:
            known.add(mark.text)
            yield mark.path, mark.text, mark.name


class _Place(NamedTuple):
    """A text in which a spelling stands: where, what it is called, how often."""

    path: Path
    name: str
    times: int


class _Telling:
    """Tells of terms: where each spelling stands, and what settles it."""

    def __init__(self, survey: Survey, ids: tuple[str, ...], used: set[str]) -> None:
        self._survey = survey
        self._ids = ids
        self._used = used

    def of(self, term: Term) -> Iterator[Finding]:
        """Yield the one finding of a term, if something in it can be put right."""
        use, *others = spellings = in_order(term, self._used)
        if len(tied(term, self._used)) > 1:
            others.append(use)  # nobody can tell which of them is the right one
        for spelling in others:
            for row in sorted(spelling.rows):
                if self._can_be_mended(row):
                    ordered = [
                        spelling,
                        *(each for each in spellings if each is not spelling),
                    ]
                    hint = self._hint(term, row, others)
                    yield self._finding(row, ordered, hint)
                    return

    def _can_be_mended(self, row: int) -> bool:
        """Tell whether a meeting is asked about, and not approved: then it stays."""
        meeting_id = self._ids[row]
        return (
            meeting_id in self._survey.asked
            and self._survey.meetings[meeting_id].state != "approved"
        )

    def _finding(self, row: int, ordered: list[Spelling], hint: str) -> Finding:
        most = max(1, PLACES // len(ordered))
        places = [self._places(each, row, most) for each in ordered]
        first = places[0][0]
        return Finding(
            first.path,
            _("{entry}: one term in {count} spellings: {spellings}").format(
                entry=first.name,
                count=len(ordered),
                spellings="; ".join(map(_told, ordered, places)),
            ),
            hint,
            file=meeting_path(self._ids[row]),
        )

    def _hint(self, term: Term, row: int, wrong: list[Spelling]) -> str:
        """Say how the term is settled, in each body that spells it wrong."""
        rows = sorted({each for one in wrong for each in one.rows})
        meetings = [self._survey.meetings[self._ids[each]] for each in (row, *rows)]
        bodies = dict.fromkeys(
            each.body for each in meetings if each.state != "approved"
        )
        files = _(" and in ").join(map(body_path, bodies))
        likely = tied(term, self._used)
        if len(likely) == 1:
            return _(
                "settle it under [[spellings]] in {file}, for example {entry}; then "
                "sro check --fix"
            ).format(file=files, entry=_entry(in_order(term, self._used), self._used))
        entries = [
            _entry([use, *(each for each in term.spellings if each is not use)])
            for use in likely
        ]
        return _(
            "choose one, and settle it under [[spellings]] in {file}: {entries}; then "
            "sro check --fix"
        ).format(file=files, entries=_(", or ").join(entries))

    def _places(self, spelling: Spelling, here: int, most: int) -> list[_Place]:
        """Return the first places of a spelling, those in the meeting *here* first."""
        found: dict[str, _Place] = {}
        for row in sorted(spelling.rows, key=lambda each: (each != here, each)):
            meeting_id = self._ids[row]
            meeting = self._survey.meetings[meeting_id]
            settled = preferred(self._survey.body(meeting))
            for path, text, own in _placed(meeting):
                count = times(spelling.forms, prose(settled.corrected(text)))
                if not count:
                    continue
                name = own if row == here else f"{meeting_id} {own}"
                if name in found:
                    count += found[name].times
                elif len(found) == most:
                    return list(found.values())
                first = found[name].path if name in found else path
                found[name] = _Place(first, name, count)
        return list(found.values())


def _told(spelling: Spelling, places: list[_Place]) -> str:
    """Say where a spelling stands: "läns gemensamt" (2 times: item 4, item 6)."""
    names = ", ".join(each.name for each in places)
    more = spelling.total - sum(each.times for each in places)
    if more:
        names = _("{places} and {count} more").format(places=names, count=more)
    if spelling.total > 1:
        times = ngettext("{count} time", "{count} times", spelling.total)
        names = f"{times.format(count=spelling.total)}: {names}"
    (form, _count), *_rest = spelling.forms.most_common(1)
    return f"{_quoted(form)} ({names})"


def _entry(spellings: list[Spelling], used: Container[str] = ()) -> str:
    """Return the lines that settle a term, as one; the first spelling is the right."""
    use, wrong = entry(spellings, used)
    return f"use = {_quoted(use)}, not = [{', '.join(map(_quoted, wrong))}]"


def _quoted(text: str) -> str:
    return f'"{text}"'
