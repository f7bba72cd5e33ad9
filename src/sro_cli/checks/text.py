"""T101 and T102: the titles of papers, and where they lead."""

from collections.abc import Iterator

from sro_cli.checks.rule import Finding, check
from sro_cli.checks.running import covers
from sro_cli.domain.case import Case
from sro_cli.domain.problem import Severity
from sro_cli.engine.prose.ending import Ending, ending, lone_titles
from sro_cli.engine.prose.item_texts import Paper, item_texts, papers
from sro_cli.engine.prose.targets import (
    broken_addresses,
    is_address,
    is_broken,
    leads_out,
    place,
    spellings,
)
from sro_cli.engine.prose.texts import Sort
from sro_cli.lang.messages import _
from sro_cli.lang.words import words

_QUOTED = 3
"""How many titles of a kind are quoted; the others are counted."""
_LONGEST = 60
"""Letters of a title that are quoted as they are."""


@check("T101", "attachment-date-differs", Severity.WARNING)
def attachment_date_differs(case: Case) -> Iterator[Finding]:
    """A title that ends in the body's name and a date bears the meeting's, 2025-03-06.

    With another date the title was copied from the last meeting, or the paper is
    another one; and papers whose dates are written in several ways cannot be sorted or
    searched for. Minutes, and papers of the meeting that an item `follows` or
    `corrects`, may bear the date of theirs.

    To put it right: let the title end as the message says; or if the paper is another
    meeting's, let the item follow that one's (`follows = "sro/2025-01-30#avtal"`).
    """
    told: set[str] = set()
    otherwise: list[tuple[Paper, Ending]] = []
    for paper, found in _dated(case):
        differs = found.date != case.meeting.date and not _may_differ(
            paper, found, case
        )
        if found.core in told or (found.iso and not differs):
            continue
        told.add(found.core)
        if differs:
            yield _another_date(paper, found, case)
        elif _is_passed_over(paper, case):  # by itself, so that the others are told
            yield _one_otherwise(paper, found)
        else:
            otherwise.append((paper, found))
    otherwise.sort(key=lambda each: each[0].path)
    if len(otherwise) > 1:
        yield _some_otherwise(otherwise)
    elif otherwise:
        yield _one_otherwise(*otherwise[0])


def _another_date(paper: Paper, found: Ending, case: Case) -> Finding:
    message = _(
        '{entry}: "{title}" bears another date than the meeting, and should '
        'end in "{end}"'
    )
    hint = _('if it is another meeting\'s paper: follows = "{meeting}#…"')
    return Finding(
        paper.path,
        message.format(
            entry=paper.entry.name,
            title=paper.title,
            end=found.dated(case.meeting.date),
        ),
        hint.format(meeting=f"{case.meeting.body}/{found.date}"),
    )


def _one_otherwise(paper: Paper, found: Ending) -> Finding:
    message = _('{entry}: "{title}" should end in "{end}"')
    end = found.dated(found.date)
    return Finding(
        paper.path,
        message.format(entry=paper.entry.name, title=paper.title, end=end),
    )


def _some_otherwise(otherwise: list[tuple[Paper, Ending]]) -> Finding:
    """Return one finding for all titles whose dates are not as in 2025-03-06.

    It is one habit, and to be told of it once is enough.
    """
    paper, found = otherwise[0]
    first = ", ".join(
        f'{each.entry.name} "{_short(each.title, ends)}"'
        for each, ends in otherwise[:_QUOTED]
    )
    more = [each.entry.name for each, _found in otherwise[_QUOTED:]]
    message = _("{count} titles do not write the date as {date}: {titles}")
    if more:
        message = _(
            "{count} titles do not write the date as {date}: {titles}, and {more} more "
            "({entries})"
        )
    return Finding(
        paper.path,
        message.format(
            count=len(otherwise),
            date=found.date,
            titles=first,
            more=len(more),
            entries=", ".join(dict.fromkeys(more)),
        ),
        _('the first should end in "{end}"').format(end=found.dated(found.date)),
        quote=paper.title,
    )


def _short(title: str, found: Ending) -> str:
    """Return a title with its end, and where it is long not all that stands before."""
    if len(title) <= _LONGEST:
        return title
    return f"{title[: _LONGEST // 2].rsplit(' ', 1)[0]} … {title[len(found.head) :]}"


def _is_passed_over(paper: Paper, case: Case) -> bool:
    """Tell whether the settings pass over the entry of a paper, or its whole."""
    entry = paper.entry
    ids = {entry.item.id, entry.parent.item.id if entry.parent else entry.item.id}
    return any(
        each.item in ids and covers(each, "T101", case.meeting_id)
        for each in case.settings.ignore
    )


@check("T102", "attachment-missing", Severity.WARNING)
def attachment_missing(case: Case) -> Iterator[Finding]:
    """Where an attachment or a link names a file of the workspace, the file is there.

    Whoever clicks on it in the paper finds nothing, and learns it at the meeting. A
    path that leads out of the workspace works on no other computer, and
    http:/norrdalen.example leads nowhere.

    To put it right: put the file there, or correct the path; paths begin in the
    workspace's folder, as `attachments/avtal.pdf` does, and addresses with `https://`.
    """
    told: set[str] = set()
    for paper in papers(case.meeting):
        where = paper.target if is_broken(paper.target) else place(paper.target)
        if where is None or where in told:
            continue
        told.add(where)
        if is_broken(where):
            yield _broken(paper)
        elif leads_out(where) or not any(
            each in case.files for each in spellings(paper.target)
        ):
            yield _missing(paper, where, case)
    if is_broken(link := case.meeting.link or ""):
        message = _("link: {target} cannot be an address").format(target=link)
        yield Finding(("link",), message, _written())
    for entry, text in item_texts(case.meeting):
        for address in broken_addresses(text.text):
            if address not in told:
                told.add(address)
                yield _broken(Paper("", address, text.path, entry))


def _broken(paper: Paper) -> Finding:
    message = _("{entry}: {target} cannot be an address")
    if paper.title:
        message = _('{entry}: "{title}" leads to {target}, which cannot be an address')
    return Finding(
        paper.path,
        message.format(entry=paper.entry.name, title=paper.title, target=paper.target),
        _written(),
        quote=paper.target,
    )


def _written() -> str:
    return _("an address is written as https://norrdalen.example/plan")


def _missing(paper: Paper, where: str, case: Case) -> Finding:
    message = _('{entry}: "{title}" leads to {target}, and there is no such file')
    hint = _("put the file there, or correct the path")
    if is_address(where):
        hint = _("an address begins with https://")
    elif "@" in where and "/" not in where:
        hint = _("the address of a mailbox begins with mailto:")
    elif leads_out(where):
        message = _('{entry}: "{title}" leads to {target}, outside the workspace')
        hint = _("copy the file, and write attachments/{file}").format(
            file=where.rpartition("/")[2]
        )
    elif made := next((e for e in case.others if where.startswith(f"papers/{e}-")), ""):
        minutes = words(case.settings.language).files["minutes"] in where
        hint = _("sro render {meeting} --docx --as {paper} writes it").format(
            meeting=made, paper="minutes" if minutes else "summons"
        )
    told = message.format(
        entry=paper.entry.name,
        title=paper.title or paper.target,
        target=paper.target,
    )
    return Finding(paper.path, told, hint, quote=paper.target)


def _dated(case: Case) -> Iterator[tuple[Paper, Ending]]:
    """Yield the papers whose titles end in the body's name and a date.

    A line without a link counts if its date is as in names of files: who writes "SRO
    24 april 2025" at the end of a line may well mean a meeting.
    """
    names, language = _names(case), case.settings.language
    if not names:
        return
    for paper in papers(case.meeting):
        found = ending(paper.title, names, case.meeting.date, language)
        if found:
            yield paper, found
    for entry, text in item_texts(case.meeting):
        for title in lone_titles(text.text) if text.sort is Sort.PROSE else ():
            found = ending(title, names, case.meeting.date, language)
            if found and found.packed and not found.names_a_meeting():
                yield Paper(title, "", text.path, entry), found


def _names(case: Case) -> tuple[str, ...]:
    """Return all names that the body has or had, the longest first."""
    names = {
        each.casefold().strip()
        for name in case.body.names
        for each in (name.name, name.title)
    }
    return tuple(sorted(filter(None, names), key=len, reverse=True))


def _may_differ(paper: Paper, found: Ending, case: Case) -> bool:
    """Tell whether a paper may well be another meeting's, or names another meeting."""
    whole = (paper.entry, paper.entry.parent or paper.entry)
    named = [entry.item.follows for entry in whole]
    named += [entry.item.corrects.meeting for entry in whole if entry.item.corrects]
    other = f"{case.meeting.body}/{found.date}"
    return (
        any(entry.item.type == "previous" for entry in whole)
        or found.names_a_meeting()
        or any((each or "").partition("#")[0].startswith(other) for each in named)
        or _is_the_others(paper, case, other)
    )


def _is_the_others(paper: Paper, case: Case, other_id: str) -> bool:
    """Tell whether the other meeting has this paper too, with the same target."""
    if not paper.target.strip("#") or other_id not in case.others:
        return False
    other = case.others[other_id]
    return other is not None and any(
        (each.title, each.target) == (paper.title, paper.target)
        for each in papers(other)
    )
