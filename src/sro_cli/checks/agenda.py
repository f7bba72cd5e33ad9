"""A101 to A104: an agenda has what it needs, and each item what its kind asks."""

from collections.abc import Iterator

from sro_cli.checks.clock import place
from sro_cli.checks.quoting import quoted, typed
from sro_cli.checks.rule import Finding, check, wide_check
from sro_cli.checks.whole import asked
from sro_cli.domain.case import Case
from sro_cli.domain.item import Item
from sro_cli.domain.meeting import Meeting
from sro_cli.domain.places import meeting_path
from sro_cli.domain.problem import Severity
from sro_cli.domain.survey import Survey
from sro_cli.engine.agenda import Entry, entries
from sro_cli.engine.promises.formal import begins, holds, is_formal
from sro_cli.engine.promises.meeting_days import calendar
from sro_cli.engine.promises.outcomes import does_more, only_notes, outcome_texts
from sro_cli.engine.promises.standing import (
    Missing,
    has_standing,
    in_turn,
    missing_items,
)
from sro_cli.lang.messages import _
from sro_cli.lang.words import words

_OPEN = {"draft", "called"}


@wide_check("A101", "standing-item-missing", Severity.WARNING)
def standing_item_missing(survey: Survey) -> Iterator[Finding]:
    """The agenda has the items that every agenda of its body has.

    Somebody asks for them at the meeting, and the minutes have no place for them. An
    item counts by its type, its id or its title; other words around it do not matter.
    In minutes that later ones have followed, only what most agendas of the year before
    had is missed: a list grows.

    To put it right: add the item (`sro add-item`); or take it off the body's list (`sro
    standing BODY remove`).
    """
    for meeting_id, meeting in asked(survey):
        body = survey.body(meeting)
        missing = _lacked(survey, meeting)
        if missing:
            yield Finding(
                ("items",) if meeting.items else ("date",),
                _("the agenda lacks what every agenda of {body} has: {titles}").format(
                    body=body.called_on(meeting.date).name or meeting.body,
                    titles=", ".join(map(_missed, missing)),
                ),
                _("{add}, or sro standing {body} remove N").format(
                    add="; ".join(map(_add, in_turn(missing))), body=meeting.body
                ),
                file=meeting_path(meeting_id),
            )


def _lacked(survey: Survey, meeting: Meeting) -> list[Missing]:
    """Return the standing items that a meeting should have had, by the habit then."""
    body, language = survey.body(meeting), words(survey.settings.language)
    missing = missing_items(meeting, body, language)
    if not missing or meeting.state in _OPEN or calendar(survey).is_last_held(meeting):
        return missing
    before = [row[2] for row in calendar(survey).before(meeting)]
    return [
        each
        for each in missing
        if before
        and sum(has_standing(other, each.item, body, language) for other in before)
        >= len(before) / 2
    ]


def _missed(item: Missing) -> str:
    """Name a standing item, with the item that it stands in."""
    if item.under is None:
        return quoted(item.title)
    return _("{title} (in {item})").format(
        title=quoted(item.title), item=item.under.name
    )


def _add(item: Missing) -> str:
    """Return the command that adds a standing item in its place."""
    plain = "" if item.item.numbered else "--unnumbered"
    return " ".join(
        filter(None, (f"sro add-item {typed(item.title)}", item.place, plain))
    )


@check("A102", "no-presenter", Severity.WARNING)
def no_presenter(case: Case) -> Iterator[Finding]:
    """An item that asks something of the meeting has somebody who presents it.

    Nobody prepares it, and the chair has to ask who takes the floor. Formal items,
    elections, talk alone, rounds of the table, written information and decisions that
    are written out need nobody.

    To put it right: name the presenter (`sro edit-item REF --presenter "NAME,
    AFFILIATION"`).
    """
    if case.meeting.state == "cancelled":
        return
    found = entries(case.meeting)
    if case.meeting.state not in {"draft", "called"} and not any(
        entry.item.presenters for entry in found
    ):
        return  # the body's papers do not name them
    for entry in found:
        if _wants_presenter(entry.item) and not _is_presented(entry):
            yield Finding(
                place(entry, "kind"),
                _("{entry}, {title}, has no presenter").format(
                    entry=entry.name, title=quoted(entry.item.title)
                ),
                f'sro edit-item {entry.ref} --presenter "…"',
            )


def _wants_presenter(item: Item) -> bool:
    """Tell whether somebody has to present an item.

    Talk is everybody's, and a decision that is written out needs no words.
    """
    if is_formal(item) or not set(item.kind) - {"dialogue"}:
        return False
    is_written = bool(item.proposal or item.decisions or item.position)
    return set(item.kind) != {"decision"} or not is_written


def _is_presented(entry: Entry) -> bool:
    """Tell whether somebody presents an entry, or it needs nobody."""
    around = (entry, entry.parent) if entry.parent else (entry,)
    if any(each.item.presenters for each in around):
        return True
    if any(part.presenters for part in entry.item.items):
        return True
    nobody = any(
        begins(each.item.title, "everybody", "elections")
        or holds(each.item.title, "everybody", "unpresented")
        for each in around
    )
    label = words().labels["presenters"]  # a line of a paper that was not understood
    told = (entry.item.text, entry.item.notes)
    return nobody or any(text and label in text for text in told)


@check("A103", "position-without-proposal", Severity.WARNING)
def position_without_proposal(case: Case) -> Iterator[Finding]:
    """An item that is to end in a position or decision has a proposal.

    Members cannot settle beforehand what they think of it, and the wording is made up
    at the table. After the meeting nothing is said.

    To put it right: enter the proposal (`sro edit-item REF --proposal TEXT`), or take
    the kind away (`--kind information`).
    """
    if case.meeting.state not in {"draft", "called"}:
        return
    for entry in entries(case.meeting):
        item, parent = entry.item, entry.parent.item if entry.parent else None
        asks = {"position", "decision"} & set(item.kind)
        family = (item, *item.items, *([parent] if parent else []))
        if (
            asks
            and not any(each.proposal or each.position for each in family)
            and not is_formal(entry.item)
            and not begins(item.title, "elections")
        ):
            yield Finding(
                place(entry, "kind"),
                _("{entry}, {title}, is for {kind}, and nothing is proposed").format(
                    entry=entry.name,
                    title=quoted(item.title),
                    kind=_kinds(sorted(asks, reverse=True)),
                ),
                f'sro edit-item {entry.ref} --proposal "…"',
            )


@check("A104", "kind-and-outcome-disagree", Severity.WARNING)
def kind_and_outcome_disagree(case: Case) -> Iterator[Finding]:
    """What an item is called for is what comes of it, or is proposed to come of it.

    Who reads "Information" does not expect to take a position and may stay away; noting
    is all that comes of information. An item and its sub-items count together. Where a
    position was proposed and the meeting only noted, one of the two may be forgotten.

    To put it right: set the kinds (`sro edit-item REF --kind information --kind
    position`), or mend the proposal or position.
    """
    if case.meeting.state == "cancelled":
        return
    for entry in entries(case.meeting):
        if entry.parent is None and not is_formal(entry.item):
            yield from _disagreements(entry)


def _disagreements(entry: Entry) -> Iterator[Finding]:
    family = (entry.item, *entry.item.items)
    kinds = frozenset(kind for each in family for kind in each.kind)
    if not kinds:
        return
    proposed = [t for each in family for t in outcome_texts(each, proposed=True)]
    adopted = [t for each in family for t in outcome_texts(each, proposed=False)]
    decided = [text for each in family for text in each.decisions]
    if not {"position", "decision"} & kinds:
        more = [text for text in (*proposed, *adopted) if does_more(text, kinds)]
        more += [text for text in decided if not only_notes(text)]
        if more:
            wanted = "position" if more[0] not in decided else "decision"
            yield _disagreement(
                entry,
                _("{entry} is for {kind} only, but what comes of it is more: {text}"),
                kinds,
                more[0],
                (*_listed(kinds), wanted),
            )
    elif adopted and not decided and all(map(only_notes, adopted)):
        was_more = any(map(does_more, proposed))
        yield _only_noted(entry, kinds, adopted[0], was_more=was_more)
    elif not adopted and not decided and proposed and all(map(only_notes, proposed)):
        yield _only_noted(entry, kinds, proposed[0])


_BINDING = ("position", "decision")


def _only_noted(
    entry: Entry, kinds: frozenset[str], text: str, *, was_more: bool = False
) -> Finding:
    message = _("{entry} is for {kind}, but what comes of it is only noted: {text}")
    if was_more:
        message = _(
            "{entry} is for {kind}, and more is proposed, but it is only noted: {text}"
        )
    right = tuple(each for each in _listed(kinds) if each not in _BINDING)
    found = _disagreement(entry, message, kinds, text, right or ("information",))
    if not was_more or not entry.item.proposal:
        return found
    hint = _("{command}; if it was adopted as proposed: sro position {ref} --adopt")
    return found._replace(hint=hint.format(command=found.hint, ref=entry.ref))


def _disagreement(
    entry: Entry, message: str, kinds: frozenset[str], text: str, right: tuple[str, ...]
) -> Finding:
    # words that are printed instead of the kinds would stay behind
    words_too = ['--kind-text ""'] if entry.item.kind_text else []
    options = [*(f"--kind {each}" for each in right), *words_too]
    return Finding(
        place(entry, "kind"),
        message.format(
            entry=entry.name, kind=_kinds(_listed(kinds)), text=quoted(text)
        ),
        " ".join((f"sro edit-item {entry.ref}", *options)),
    )


def _listed(kinds: frozenset[str]) -> list[str]:
    """Return kinds in the order in which papers list them."""
    order = ("information", "dialogue", "report", "position", "decision")
    return [each for each in order if each in kinds]


def _kinds(kinds: list[str]) -> str:
    return _(" and ").join(kinds)
