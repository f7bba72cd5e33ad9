"""T101 and T102: the titles of papers, and where they lead."""

from collections.abc import Iterator

from sro_cli.checks.rule import Finding, check
from sro_cli.domain.case import Case
from sro_cli.domain.problem import Severity
from sro_cli.engine.ending import Ending, ending, lone_titles
from sro_cli.engine.item_texts import Paper, item_texts, papers
from sro_cli.engine.targets import is_address, leads_out, place, spellings
from sro_cli.engine.texts import Sort
from sro_cli.lang.messages import _
from sro_cli.lang.words import words


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
    for paper, found in _dated(case):
        differs = found.date != case.meeting.date and not _may_differ(
            paper, found, case
        )
        if found.core in told or (found.iso and not differs):
            continue
        told.add(found.core)
        message = _('{entry}: "{title}" should end in "{end}"')
        hint = ""
        if differs:
            message = _(
                '{entry}: "{title}" bears another date than the meeting, and should '
                'end in "{end}"'
            )
            hint = _(
                'if it is another meeting\'s paper: follows = "{meeting}#…"'
            ).format(meeting=f"{case.meeting.body}/{found.date}")
        yield Finding(
            paper.path,
            message.format(
                entry=paper.entry.name,
                title=paper.title,
                end=found.dated(case.meeting.date if differs else found.date),
            ),
            hint,
        )


@check("T102", "attachment-missing", Severity.WARNING)
def attachment_missing(case: Case) -> Iterator[Finding]:
    """Where an attachment or a link names a file of the workspace, the file is there.

    Whoever clicks on it in the paper finds nothing, and learns it at the meeting. A
    path that leads out of the workspace works on no other computer.

    To put it right: put the file there, or correct the path; paths begin in the
    workspace's folder, as `attachments/avtal.pdf` does.
    """
    told: set[str] = set()
    for paper in papers(case.meeting):
        where = place(paper.target)
        if where is None or where in told:
            continue
        told.add(where)
        if leads_out(where) or not any(
            each in case.files for each in spellings(paper.target)
        ):
            yield _missing(paper, where, case)


def _missing(paper: Paper, where: str, case: Case) -> Finding:
    message = _('{entry}: "{title}" leads to {target}, and there is no such file')
    hint = _("put the file there, or correct the path")
    if is_address(where):
        hint = _("an address begins with https://")
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
    return Finding(paper.path, told, hint)


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
