"""R101 to R104, R109: who is away, who comes instead, who presents."""

from collections.abc import Iterator
from typing import NamedTuple

from sro_cli.checks import people
from sro_cli.checks.named import presenter_command
from sro_cli.checks.people import is_looked_at, is_there, placed, presenting
from sro_cli.checks.rule import Finding, check
from sro_cli.domain.case import Case
from sro_cli.domain.meeting import Meeting
from sro_cli.domain.person import Person
from sro_cli.domain.problem import Path, Severity
from sro_cli.engine.agenda import Entry
from sro_cli.engine.people.absence import absent_surnames, absentees, replacements
from sro_cli.engine.people.listed import bearers, is_away, listed, name_in, nearly
from sro_cli.engine.people.names import normal
from sro_cli.lang.messages import _


@check("R101", "absentee-not-listed")
def absentee_not_listed(case: Case) -> Iterator[Finding]:
    """Whoever the text says is absent stands on the meeting's lists.

    Somebody who was never called cannot be absent: the name is a slip, or a person is
    missing on the list. Read are the texts of the opening and the roll: "Frånvaro: …",
    "Förhinder hade anmälts av …", "… har anmält frånvaro", "… ersätts av …". A name
    that is nearly one of the list is told by R106.

    To put it right: mend the name in the text, or call the person (`sro add-person`)
    and enter the absence (`sro attend --absent NAME`), so that papers print it.
    """
    if not is_looked_at(case.meeting):
        return
    there = listed(case)
    for told in people.told(case.meeting):
        for name in absentees(told.text):
            if not there.knows(name) and not there.resembles(name):
                yield Finding(
                    told.path,
                    _(
                        "{name} is said to be absent ({entry}), and is on no list"
                    ).format(entry=told.entry.name, name=name),
                    _call(case.meeting, name),
                    quote=name,
                )


def _call(meeting: Meeting, name: str) -> str:
    """Say how somebody is called, and then marked absent: who is added is present."""
    command, more = f'sro add-person "{name}"', f'sro attend --absent "{name}"'
    if len(meeting.participants) > 1:
        first = meeting.participants[0]
        group = "/".join(filter(None, (first.heading, first.subheading)))
        command = f'{command} --group "{group}"'
        hint = _("{command} (or another group), then {more}")
    else:
        hint = _("{command}, then {more}")
    hint = hint.format(command=command, more=more)
    near = nearly(meeting.everybody, name)
    return (
        _("did you mean {near}? mend the text; else {other}").format(
            near=near, other=hint
        )
        if near
        else hint
    )


@check("R109", "absentee-marked-present")
def absentee_marked_present(case: Case) -> Iterator[Finding]:
    """Whoever the text says is absent is marked so on the meeting's list.

    Papers print the absence from the list, and attendance is counted from it: what
    stands in a sentence alone is not known there. A surname alone counts where it fits
    one person of the list. Who is replaced is not meant, nor who comes late, leaves
    early or is away for a part ("Eva Ek (punkt 4)").

    To put it right: enter the absence (`sro attend --absent NAME`), and take the
    sentence out, which papers would print twice; or mend the sentence.
    """
    if not is_looked_at(case.meeting):
        return
    by_name = listed(case).by_name
    for told in people.told(case.meeting):
        replaced = {normal(pair.absent) for pair in replacements(told.text)}
        away = [
            (name, by_name.get(normal(name), []))
            for name in absentees(told.text)
            if normal(name) not in replaced
        ]
        for short in absent_surnames(told.text):
            away += zip(short, bearers(case, short), strict=False)
        for name, found in away:
            there = not is_away(found) and not any(e.arrives or e.leaves for e in found)
            if found and there:
                yield Finding(
                    told.path,
                    _(
                        "{entry} says that {name} is absent, and the list does not"
                    ).format(entry=told.entry.name, name=found[0].name),
                    f'sro attend --absent "{found[0].name}"',
                    quote=name,
                )


@check("R102", "substitute-for-present")
def substitute_for_present(case: Case) -> Iterator[Finding]:
    """Nobody is replaced who is there, and nobody stands in who is away.

    A seat that two people take counts twice, and papers name the wrong one. Somebody
    may be replaced for a part of the meeting ("§§ 4–7"). What a text tells ("X ersätter
    Y under dagens möte.") counts from the meeting on: before it, silence about
    attendance is no sign that Y comes.

    To put it right: say who is away (`sro attend --excused NAME`), or remove
    `substitute` or `replaces` from the line of the person.
    """
    if not is_looked_at(case.meeting):
        return
    for (name, absent), path in _pairs(case.meeting).items():
        yield from _stands_in(case, name, absent, path)
    if case.meeting.state in {"held", "approved"}:
        yield from _told_to_stand_in(case)


def _pairs(meeting: Meeting) -> dict[tuple[str, str], Path]:
    """Return who comes instead of whom, once each, with the place that tells it."""
    found: dict[tuple[str, str], Path] = {}
    for person, path in placed(meeting):
        if person.substitute and (name := name_in(person.substitute)):
            found.setdefault((name, person.name), (*path, "substitute"))
        if person.replaces:
            found.setdefault((person.name, person.replaces.name), (*path, "replaces"))
    return found


def _stands_in(case: Case, name: str, absent: str, path: Path) -> Iterator[Finding]:
    """Yield what is wrong with somebody standing in for somebody."""
    by_name = listed(case).by_name
    replaced = by_name.get(normal(absent), [])
    whole = not any(each.arrives or each.leaves for each in replaced)
    if (
        replaced
        and whole
        and not is_away(replaced)
        and not people.is_for_a_part(case.meeting, name, absent)
    ):
        yield Finding(
            path,
            _("{name} comes instead of {absent}, who is not marked absent").format(
                name=name, absent=absent
            ),
            f'sro attend --excused "{absent}"',
        )
    if is_away(by_name.get(normal(name), [])):
        yield Finding(
            path,
            _("{name} comes instead of {absent}, and is marked absent as well").format(
                name=name, absent=absent
            ),
            f'sro attend --present "{name}"',
        )


def _told_to_stand_in(case: Case) -> Iterator[Finding]:
    """Yield whom a text replaces, and the list holds to be there."""
    for told in people.told(case.meeting):
        for pair in replacements(told.text):
            there = listed(case).by_name.get(normal(pair.absent), [])
            whole = [each for each in there if not (each.arrives or each.leaves)]
            if whole and not is_away(whole) and not any(e.substitute for e in whole):
                yield Finding(
                    told.path,
                    _(
                        "{entry} tells that {name} came instead of {absent}, who is "
                        "not marked absent"
                    ).format(
                        entry=told.entry.name, name=pair.substitute, absent=pair.absent
                    ),
                    f'sro attend --substitute "{pair.absent}={pair.substitute}"',
                    quote=pair.absent,
                )


@check("R103", "presenter-unknown", Severity.WARNING)
def presenter_unknown(case: Case) -> Iterator[Finding]:
    """Whoever presents an item is called or invited.

    A presenter who is on no list gets no summons. Organisations and offices are no
    presenters by name, and a name that is nearly one of the list is told by R106. Where
    a body's lists hold those who decide and no presenters at all, nothing is told.

    To put it right: mend the name, or invite the presenter (`sro edit-meeting --invite
    "NAME, FROM"`).
    """
    if not is_looked_at(case.meeting):
        return
    for found in people.unknown(case, listed(case)).values():
        person, entry, path = found[0]
        yield Finding(
            path,
            _("{name} presents {entries} and is neither called nor invited").format(
                name=person.name,
                entries=", ".join(dict.fromkeys(each.entry.name for each in found)),
            ),
            _known(case.meeting, person, entry, path),
        )


def _known(meeting: Meeting, person: Person, entry: Entry, path: Path) -> str:
    """Say how a presenter gets known: by the name of somebody near, or as a guest."""
    invite = f'sro edit-meeting --invite "{_written(person)}"'
    near = nearly(meeting.everybody, person.name)
    if not near:
        return invite
    at = path[-1]
    right = presenter_command(entry, at, near) if isinstance(at, int) else ""
    return _("did you mean {near}? {command}; else {other}").format(
        near=near,
        command=right or _("write {right} in the file").format(right=near),
        other=invite,
    )


@check("R104", "presenter-absent")
def presenter_absent(case: Case) -> Iterator[Finding]:
    """Whoever presents an item is there when it comes up.

    An item that nobody can present has to wait, and minutes that name a presenter who
    was away are wrong. Told are those who are absent, who are replaced, and who arrive
    after the item or have left before it; not where the item's own text says so.

    To put it right: let somebody else present (`sro edit-item REF --presenter`), move
    the item (`sro move-item`), or mend the roll (`sro attend`).
    """
    if not is_looked_at(case.meeting):
        return
    for person, entry, path in presenting(case.meeting):
        away = _away(case, person, entry)
        if away is not None and not people.is_explained(person, entry):
            yield Finding(
                path,
                away.message.format(
                    name=person.name, entry=entry.name, instead=away.instead
                ),
                _hint(person, entry, away.instead),
            )


class _Away(NamedTuple):
    """How it is told that a presenter is not there, and who comes *instead*, or ""."""

    message: str
    instead: str = ""


def _away(case: Case, person: Person, entry: Entry) -> _Away | None:
    """Return why a presenter is not there at an entry; None for one who is."""
    there, form = listed(case), normal(person.name)
    bearers = there.by_name.get(form, [])
    away = is_away(bearers)
    instead = name_in(away.substitute or "") if away else ""
    if form in there.replaced and (away or not bearers):
        instead = there.replaced[form].name
    if instead:
        return _Away(_("{name} presents {entry}, and {instead} comes instead"), instead)
    if away:
        return _Away(_("{name} presents {entry} and is marked absent"))
    if bearers and not any(is_there(each, entry, case.meeting) for each in bearers):
        return _Away(_("{name} presents {entry} and is not there by then"))
    return None


def _hint(person: Person, entry: Entry, instead: str) -> str:
    """Say what to do about a presenter who is away; the command replaces them all."""
    if len(entry.item.presenters) == 1:
        return f'sro edit-item {entry.ref} --presenter "{instead or "…"}"'
    if instead:
        return _("write {instead} for {name} in the file").format(
            instead=instead, name=person.name
        )
    return _("write somebody else for {name} in the file").format(name=person.name)


def _written(person: Person) -> str:
    """Write a person as commands take one: "Eva Ek, Regionen"."""
    return ", ".join(filter(None, (person.name, person.affiliation)))
