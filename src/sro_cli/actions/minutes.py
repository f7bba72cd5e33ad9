"""What minutes say of an item: position, notes, dialogue, decisions, commissions."""

import datetime
import re
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass

from sro_cli.actions.edit import edit_item, edit_meeting, refuse_empty
from sro_cli.actions.outcome import Outcome, outcome
from sro_cli.actions.select import meeting_meant
from sro_cli.domain.errors import ConflictError, NotFoundError, UsageError
from sro_cli.domain.item import Commission, Item
from sro_cli.domain.meeting import Meeting
from sro_cli.engine.agenda import entries, entry_at
from sro_cli.engine.people.names import split, typed
from sro_cli.engine.wording import Wording
from sro_cli.lang.messages import _, ngettext
from sro_cli.lang.words import words
from sro_cli.store.change import Moment
from sro_cli.store.workspace import Workspace

MEETING = re.compile(r"([a-z0-9-]+/)?(\d{4}-)?\d\d-\d\d(-\d+)?")
"""What looks like a meeting's id, or the end of one."""
SHOWN = 60
"""So much of a text is quoted in a message."""


@dataclass(frozen=True, slots=True)
class Target:
    """The entry that a command speaks of."""

    workspace: Workspace
    moment: Moment
    meeting_id: str
    ref: str

    def change(
        self,
        edit: Callable[[Meeting, Item], Item],
        say: Callable[[Item, Item], str],
        remarks: Sequence[str] = (),
    ) -> Outcome:
        """Change the entry, and say what changed in words made of before and after.

        *remarks* may be a list that *edit* fills.
        """

        def edit_all(meeting: Meeting) -> Meeting:
            refuse_break(meeting, self.ref)
            return edit_item(meeting, self.ref, lambda item: edit(meeting, item))[0]

        before, after = edit_meeting(
            self.workspace, self.moment, self.meeting_id, edit_all
        )
        was = entry_at(entries(before), self.ref)
        now = next(each for each in entries(after) if each.path == was.path)
        message = f"{was.name}: {say(was.item, now.item)}"
        return outcome(self.meeting_id, message, before, after, tuple(remarks))


def refuse_break(meeting: Meeting, ref: str) -> None:
    """Refuse to write minutes of a break: no paper would print them."""
    entry = entry_at(entries(meeting), ref)
    if entry.item.is_break:
        raise UsageError(
            _("{entry} has no minutes; nothing was changed").format(entry=entry.name)
        )


def set_position(
    target: Target, texts: Sequence[str], *, adopt: bool, noted: bool, clear: bool
) -> Outcome:
    """Set the adopted position: texts, the proposal, or the body's words for noting."""
    texts = _filled(texts)
    if sum((bool(texts), adopt, noted, clear)) != 1:
        raise UsageError(_("give one of TEXT, --adopt, --noted and --clear"))

    def edit(meeting: Meeting, item: Item) -> Item:
        if adopt and not item.proposal:
            raise NotFoundError(
                _("item {ref} has no proposal to adopt; nothing was changed").format(
                    ref=target.ref
                ),
                _('write the position: sro position {ref} "…"').format(ref=target.ref),
            )
        if noted:
            body = target.workspace.body(meeting.body)
            word = Wording(
                words(target.workspace.settings.language), body, meeting.date
            )
            return item.but(position=(word.phrase("noted"),))
        return item.but(position=item.proposal if adopt else tuple(texts))

    def say(was: Item, now: Item) -> str:
        return _told(_("position"), was.position, now.position)

    return target.change(edit, say)


def set_note(
    target: Target, text: str, *, append: bool, clear: bool, was: str | None = None
) -> Outcome:
    """Set the notes, or add a paragraph to them.

    *was* is what they said when the text was begun; if they say something else by now
    the text is refused.
    """
    if clear == bool(text.strip()):
        raise UsageError(_("give TEXT, -, --edit or --clear"))
    if clear and append:
        raise UsageError(_("give one of --append and --clear"))

    def edit(_meeting: Meeting, item: Item) -> Item:
        if was is not None and (item.notes or "") != was:
            raise ConflictError(
                _("the notes were changed in the meantime; nothing was changed")
            )
        if append and item.notes:
            return item.but(notes=f"{item.notes.rstrip()}\n\n{text.strip()}")
        return item.but(notes=text.strip())

    def say(was: Item, now: Item) -> str:
        if append and was.notes:
            return _("added to the notes: {text}").format(text=_short(text))
        return _told(
            _("notes"),
            (was.notes,) if was.notes else (),
            (now.notes,) if now.notes else (),
        )

    return target.change(edit, say)


def add_points(
    target: Target, key: str, texts: Sequence[str], *, clear: bool
) -> Outcome:
    """Add to the item's dialogue or decisions (*key*), or empty them."""
    texts = _filled(texts)
    if clear == bool(texts):
        raise UsageError(_("give TEXT or --clear"))
    name = {"dialogue": _("dialogue"), "decisions": _("decisions")}[key]

    def edit(_meeting: Meeting, item: Item) -> Item:
        return item.but(**{key: () if clear else (*getattr(item, key), *texts)})

    def say(was: Item, now: Item) -> str:
        old, new = getattr(was, key), getattr(now, key)
        if clear:
            return _told(name, old, ())
        return _("{name}, now {count}: {text}").format(
            name=name, count=len(new), text=_short(" / ".join(texts))
        )

    return target.change(edit, say)


def add_commission(
    target: Target, what: str, who: Sequence[str], due: str | None
) -> Outcome:
    """Enter a commission; due is a date, the end of a meeting's id, or words."""
    refuse_empty(what, _("WHAT"))
    when = None if due is None else _due(target.workspace, due)
    remarks: list[str] = []

    def edit(meeting: Meeting, item: Item) -> Item:
        commission = Commission(what=what).but(due=when)
        if who:
            found = [typed(each, meeting.everybody) for each in who]
            remarks.extend(remark for _person, remark in found)
            names = [
                ", ".join(filter(None, (person.name, split(each)[1])))
                for each, (person, _remark) in zip(who, found, strict=True)
            ]
            commission = commission.but(who=tuple(names))
        return item.but(commissions=(*item.commissions, commission))

    def say(_was: Item, now: Item) -> str:
        return _("commission {number}: {what}").format(
            number=len(now.commissions), what=_short(what)
        )

    return target.change(edit, say, remarks)


def finish_commission(target: Target, number: int, at: str | None) -> Outcome:
    """Mark a commission, counted from 1, as reported done at a meeting, or here."""

    def edit(_meeting: Meeting, item: Item) -> Item:
        if not 1 <= number <= len(item.commissions):
            count = len(item.commissions)
            raise NotFoundError(
                ngettext(
                    "item {ref} has {count} commission",
                    "item {ref} has {count} commissions",
                    count,
                ).format(ref=target.ref, count=count)
            )
        done = tuple(
            each.but(done=at or target.meeting_id) if place == number else each
            for place, each in enumerate(item.commissions, 1)
        )
        return item.but(commissions=done)

    def say(_was: Item, now: Item) -> str:
        each = now.commissions[number - 1]
        return _("commission {number} done at {meeting}: {what}").format(
            number=number, meeting=each.done, what=_short(each.what)
        )

    return target.change(edit, say)


def clear_commissions(target: Target) -> Outcome:
    """Take all commissions of an item away."""
    return target.change(
        lambda _meeting, item: item.but(commissions=()),
        lambda was, _now: _told(
            _("commissions"), tuple(each.what for each in was.commissions), ()
        ),
    )


def _filled(texts: Sequence[str]) -> list[str]:
    return [text for text in texts if text.strip()]


def _due(workspace: Workspace, text: str) -> datetime.date | str:
    """Read a date, or the end of a meeting's id; all else is words.

    What only looks like a date is a slip; a meeting may still be to come.
    """
    text = text.strip()
    refuse_empty(text, _("--due"))
    if re.fullmatch(r"\d{4}-\d\d-\d\d", text):
        try:
            return datetime.date.fromisoformat(text)
        except ValueError as error:
            raise UsageError(_("{date} is no date").format(date=text)) from error
    if MEETING.fullmatch(text):
        with suppress(NotFoundError):
            return meeting_meant(workspace, text, None)
    return text


def _told(name: str, old: Sequence[str], new: Sequence[str]) -> str:
    """Say what became of a text: set, replaced, emptied."""
    if old == new:
        return _("{name}: as before").format(name=name)
    if not new:
        return _("{name} emptied; it said: {old}").format(
            name=name, old=_short(" / ".join(old))
        )
    if old:
        return _("{name} now: {new} (before: {old})").format(
            name=name, new=_short(" / ".join(new)), old=_short(" / ".join(old))
        )
    return _("{name}: {new}").format(name=name, new=_short(" / ".join(new)))


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= SHOWN else line[: SHOWN - 1] + "…"
