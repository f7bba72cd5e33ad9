"""A108 and A109: what an agenda's texts say of its items is so."""

from collections.abc import Iterator

from sro_cli.checks.clock import place
from sro_cli.checks.quoting import quoted
from sro_cli.checks.rule import Finding, check
from sro_cli.domain.case import Case
from sro_cli.domain.item import Item
from sro_cli.domain.meeting import Meeting
from sro_cli.domain.problem import Severity
from sro_cli.engine.agenda import Entry, entries
from sro_cli.engine.promises.formal import begins
from sro_cli.engine.promises.other_business import business, denials
from sro_cli.engine.prose.references import (
    Reference,
    has_point,
    meant,
    own_entry,
    references,
)
from sro_cli.engine.wording import Wording
from sro_cli.lang.messages import _
from sro_cli.lang.words import words

MORE = 5
"""So many items may have left an agenda to which a number refers."""


@check("A108", "reference-to-wrong-item", Severity.WARNING)
def reference_to_wrong_item(case: Case) -> Iterator[Finding]:
    """A reference by number, "se punkt 5", is to the item that it means.

    Numbers move when items come, go or change places, and the references stay behind;
    the reader turns to the wrong item. Points of lists and of other papers are not
    meant.

    To put it right: write the right number in the text, or the item's title.
    """
    found = entries(case.meeting)
    if case.meeting.state == "cancelled" or not case.body.numbered:
        return
    for reference in references(case.meeting):
        own = own_entry(found, reference.path)
        top = own.parent or own
        is_elsewhere = _is_of_other_minutes(top.item) or has_point(
            top.item, reference.number
        )
        wrong = "" if is_elsewhere else _wrong(reference, case.meeting, top)
        if wrong:
            yield Finding(
                reference.path,
                _('{entry} says "{quote}", {wrong}').format(
                    entry=own.name, quote=reference.quote, wrong=wrong
                ),
                _edit(own, reference),
            )


def _wrong(reference: Reference, meeting: Meeting, top: Entry) -> str:
    """Say what is wrong with a reference, "" if nothing is."""
    is_known = any(entry.ref == reference.ref for entry in entries(meeting))
    right = meant(reference, meeting)
    if right is not None:
        message = _("but its words mean {right}, {title}")
        if not is_known:
            message = _("which is not there; its words mean {right}, {title}")
        return message.format(right=right.name, title=quoted(right.item.title))
    if not is_known and _may_have_been(reference, meeting):
        return _("and the agenda has no item {ref}").format(ref=reference.ref)
    if is_known and reference.points and reference.ref == top.ref:
        return _("and is item {ref} itself").format(ref=reference.ref)
    return ""


def _may_have_been(reference: Reference, meeting: Meeting) -> bool:
    """Tell whether an agenda somewhat longer would have the number."""
    found = entries(meeting)
    has_late = any(entry.item.late for entry in found)
    most = max((entry.number or 0 for entry in found), default=0)
    return reference.number <= most + MORE and (has_late or "." not in reference.ref)


def _edit(own: Entry, reference: Reference) -> str:
    if "notes" in reference.path:
        return f"sro note {own.ref} --edit"
    return _("mend it in the file")  # a command would replace all of the text


def _is_of_other_minutes(item: Item) -> bool:
    """Tell whether an item speaks of the numbers of another meeting's minutes."""
    about = [each for each in (item, *item.items) if each.corrects is not None]
    return bool(about) or item.type == "previous" or begins(item.title, "previous")


@check("A109", "other-business-contradiction", Severity.WARNING)
def other_business_contradiction(case: Case) -> Iterator[Finding]:
    """Minutes that say there is no other business have none.

    One of the two was written before the other was known, and the reader cannot tell
    which of them holds.

    To put it right: change the note (`sro note REF`), or take off the item.
    """
    if case.meeting.state == "cancelled":
        return
    language = words(case.settings.language)
    phrase = Wording(language, case.body, case.meeting.date).phrase("no_other")
    found = entries(case.meeting)
    denied = [said for entry in found for said in denials(entry, phrase)]
    if not denied:
        return
    for entry in found:
        if matter := business(entry, phrase):
            yield Finding(
                place(entry, "title"),
                _(
                    "{other} says {said}, but {entry} is other business: {matter}"
                ).format(
                    other=denied[0].entry.name,
                    said=quoted(denied[0].text),
                    entry=entry.name,
                    matter=quoted(matter),
                ),
                f"sro note {denied[0].entry.ref} --edit",
            )
