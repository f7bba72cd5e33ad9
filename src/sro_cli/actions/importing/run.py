"""Put papers into the workspace: in one change, which undo takes back."""

import datetime
from collections.abc import Iterable

from sro_cli.actions.importing.bodies import made, new_id, standing_of, with_habits
from sro_cli.actions.importing.desk import Desk, Sheet
from sro_cli.actions.importing.differences import body_differences
from sro_cli.actions.importing.links import with_links
from sro_cli.actions.importing.membership import Listing, Roster, listing, roster
from sro_cli.actions.importing.placed import put, refused
from sro_cli.actions.importing.placing import day_of
from sro_cli.actions.importing.same import fingerprint
from sro_cli.actions.importing.titles import Called, body_of, names_of, renamed
from sro_cli.actions.importing.values import BodyResult, Imported, Placed, Read, Result
from sro_cli.actions.importing.widening import aliases_of, widened
from sro_cli.domain.body import Body, BodyName, MemberGroup
from sro_cli.domain.errors import RejectedError, SroError, UsageError
from sro_cli.domain.meeting import Meeting
from sro_cli.domain.model import FORMAT
from sro_cli.domain.places import body_path
from sro_cli.imports.draft import Draft, Unsure
from sro_cli.lang.messages import _
from sro_cli.store.change import Moment, changing
from sro_cli.store.workspace import BODY_ID, Workspace

CALLED = ("called", "held", "approved")
"""States of meetings whose lists tell who was a member; a draft's is a copy."""


def import_papers(
    workspace: Workspace,
    moment: Moment,
    papers: Iterable[Read],
    body_id: str | None = None,
    *,
    dry_run: bool = False,
) -> Imported:
    """Put papers into the workspace, in the order of their days.

    Those of one day go in the order in which they come. All are one change. What was
    read before an interruption is put in. *body_id* is the body of all of them; one
    that is not there is made.

    Raises:
        SroError: a file of the workspace cannot be read or written; nothing was
            changed.
    """
    if body_id is not None and not BODY_ID.fullmatch(body_id):
        raise UsageError(
            _("{body} cannot be a body's id").format(body=body_id),
            _("use small letters a–z, digits and hyphens: sro, vard-1"),
        )
    read, interrupted = _all_of(papers)
    with changing(workspace, moment) as change:
        work = _Work(Desk(workspace), body_id)
        order = sorted(range(len(read)), key=lambda at: _day(read[at]))
        taken = {at: work.take(read[at]) for at in order}
        bodies = tuple(work.settle())
        results = tuple(work.with_doubts(taken[at]) for at in range(len(read)))
        failed = {} if dry_run else work.desk.write(change)
    results = tuple(
        refused(each.file, failed[each.meeting_id])
        if each.became != "known" and each.meeting_id in failed
        else each
        for each in results
    )
    return Imported(results, bodies, interrupted)


def _all_of(papers: Iterable[Read]) -> tuple[list[Read], bool]:
    read: list[Read] = []
    try:
        for each in papers:
            read.append(each)  # noqa: PERF402 (what was read before Ctrl-C counts)
    except KeyboardInterrupt:
        return read, True
    return read, False


def _day(read: Read) -> datetime.date:
    """Return the day of a paper, the first of all where it has none."""
    if isinstance(read.found, SroError):
        return datetime.date.min
    try:
        return day_of(read.found, read.file)[0]
    except SroError:
        return datetime.date.min


class _Work:
    """Takes papers one after the other, then settles what all of them tell."""

    def __init__(self, desk: Desk, body_id: str | None) -> None:
        self.desk = desk
        self._named = body_id
        self._papers: dict[str, list[Placed]] = {}
        self._new: dict[str, dict[tuple[str, str], Called]] = {}
        """The bodies that are to be made, with what their papers call them."""
        self._doubts: dict[str, Unsure] = {}
        """By file, what is unsure once all papers are seen."""

    def take(self, read: Read) -> Result:
        """Put one paper on the desk; one that is refused does not stop the others."""
        if isinstance(read.found, SroError):
            return refused(read.file, read.found)
        draft = read.found
        names = (read.digest, fingerprint(draft))
        there = self.desk.known(*names)
        if there is not None:
            return Result(read.file, "known", draft, there, unsure=draft.unsure)
        try:
            placed = self._placed(read, draft)
            result = put(self.desk, placed)
        except SroError as error:
            return refused(read.file, error)
        self._papers.setdefault(placed.body_id, []).append(placed)
        for name in filter(None, names):
            self.desk.taken[name] = result.meeting_id or ""
        return result

    def _placed(self, read: Read, draft: Draft) -> Placed:
        day, unsure = day_of(draft, read.file)
        body_id, doubts = self._body(draft, read.file)
        if body_id in self._new:
            name = draft.habits.name, draft.habits.title
            self._new[body_id].setdefault(name, Called(day, *name))
        table, links = with_links(draft.meeting, body_id, day, self.desk)
        return Placed(
            read,
            draft._replace(meeting=table),
            body_id,
            day,
            (*draft.unsure, *unsure, *doubts, *links),
        )

    def _body(self, draft: Draft, file: str) -> tuple[str, tuple[Unsure, ...]]:
        """Return whose paper it is; a body that is not there is going to be made."""
        name, title = draft.habits.name, draft.habits.title
        if self._named is not None:
            if self._named not in self.desk.bodies:
                self._new.setdefault(self._named, {})
            return self._named, ()
        there = {body_id: sheet.now for body_id, sheet in self.desk.bodies.items()}
        there |= {
            body_id: _named(called.values()) for body_id, called in self._new.items()
        }
        if not name and not title:
            if len(there) == 1:
                only = next(iter(there))
                told = _("the paper does not name its body; {body} was taken")
                return only, (Unsure(1, "", told.format(body=only)),)
            raise RejectedError(
                _("{what}: the paper does not say which body it is of").format(
                    what=file
                ),
                _("name the body: sro import {what} --body ID").format(what=file),
            )
        found, is_sure = body_of(name, title, there)
        if found is None:
            found = new_id(name, title, there)
            self._new[found] = {}
            return found, ()
        if is_sure:
            return found, ()
        told = _("{name} was taken to be the body {body}; else name it with --body")
        text = title or name
        return found, (Unsure(1, text, told.format(name=text, body=found)),)

    def with_doubts(self, result: Result) -> Result:
        """Return a result with what turned out to be unsure at the end."""
        doubt = self._doubts.get(result.file)
        if doubt is None:
            return result
        return result._replace(unsure=(*result.unsure, doubt))

    def settle(self) -> list[BodyResult]:
        """Make and widen the bodies that papers were put in."""
        found = []
        for body_id, papers in self._papers.items():
            if body_id in self._new:
                found.append(self._made(body_id, papers))
            elif done := self._widened(body_id, papers):
                found.append(done)
        return found

    def _made(self, body_id: str, papers: list[Placed]) -> BodyResult:
        names = names_of(_called(papers)) or (BodyName(name=body_id.upper()),)
        body = made(papers, names)
        body = with_habits(body, papers, self.desk.words, self.desk.settings)
        formal = [
            sheet.now
            for _id, sheet in self.desk.readable(body_id)
            if any(item.type and not item.is_break for item in sheet.now.items)
        ]
        newest = max(formal, key=lambda meeting: meeting.date, default=None)
        if newest or body.numbered:
            body = body.but(standing=standing_of(newest, self.desk.words))
        listings = [
            each
            for _id, sheet in self.desk.readable(body_id)
            if (each := _listing(sheet.now, body))
        ]
        body = body.but(groups=widened((), {}, roster(listings, {})))
        self.desk.bodies[body_id] = Sheet(None, None, body)
        return BodyResult(body_id, body.names[0].name, len(body.members))

    def _widened(self, body_id: str, papers: list[Placed]) -> BodyResult | None:
        sheet = self.desk.bodies[body_id]
        before = sheet.now
        body = with_habits(before, papers, self.desk.words, self.desk.settings)
        was: list[Meeting] = []
        now: list[Meeting] = []
        for _id, each in self.desk.readable(body_id):
            now.append(each.now)
            if each.before is not None:
                was.append(each.before)
        body = body.but(groups=_regrouped(body, was, now))
        days = [each.date for each in was if each.state in CALLED]
        names, odd = renamed(body.names, days, _called(papers))
        body = body.but(names=names)
        for paper in papers:
            name = paper.draft.habits.name, paper.draft.habits.title
            if Called(paper.day, *name) in odd:
                told = _("the body's file, {file}, calls it otherwise on that day")
                self._doubts[paper.read.file] = Unsure(
                    1, name[1] or name[0], told.format(file=body_path(body_id))
                )
        if body.plain() == before.plain():
            return None
        sheet.now = body
        return BodyResult(
            body_id,
            body.names[-1].name if body.names else body_id,
            len(body.members),
            body_differences(before, body),
            is_new=False,
        )


def _called(papers: list[Placed]) -> list[Called]:
    """Return what papers call their body, those that call it something."""
    habits = [(each.day, each.draft.habits) for each in papers]
    return [
        Called(day, each.name, each.title)
        for day, each in habits
        if each.name or each.title
    ]


def _named(called: Iterable[Called]) -> Body:
    names = tuple(BodyName(name=each.name, title=each.title) for each in called)
    return Body(format=FORMAT, names=names)


def _listing(meeting: Meeting, body: Body) -> Listing | None:
    if meeting.state not in CALLED:
        return None
    return listing(meeting, is_full=body.numbered)


def _rostered(body: Body, meetings: list[Meeting]) -> Roster:
    found = [each for meeting in meetings if (each := _listing(meeting, body))]
    return roster(found, aliases_of(body.groups))


def _regrouped(
    body: Body, was: list[Meeting], now: list[Meeting]
) -> tuple[MemberGroup, ...]:
    return widened(body.groups, _rostered(body, was), _rostered(body, now))
