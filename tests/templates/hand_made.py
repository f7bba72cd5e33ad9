"""Views made by hand: what is not given is empty, as the schema says."""

from typing import Any

from sro_cli.lang.words import words
from sro_cli.render.fields import (
    ATTACHMENT,
    CORRECTION,
    ENTRY,
    GROUP,
    ITEM,
    PAPER,
    PERSON,
    RECORDS,
    SIGNATURE,
)
from sro_cli.word.templates.fields import Field, Type

EMPTY = {Type.FLAG: False, Type.TABLE: None, Type.LIST: [], Type.TEXTS: []}
NO_BREAK = "\N{NO-BREAK SPACE}"
FIXED = words("sv").labels


def filled(fields: tuple[Field, ...], **given: Any) -> dict[str, Any]:
    known = {field.name: EMPTY.get(field.type, "") for field in fields}
    assert not given.keys() - known.keys()
    return known | given


def paper(**given: Any) -> dict[str, Any]:
    labels = {f"label_{key}": word for key, word in FIXED.items()}
    count = 0
    for each in given["items"]:
        if each["is_item"]:
            count += 1
            each["number"] = str(count)
    return filled(PAPER, **labels | given)


def person(line: str, role: str = "") -> dict[str, Any]:
    """Read "Siv Granlöv (S), Älvbygden"."""
    name, _, description = line.partition(", ")
    name, _, party = name.partition(" (")
    return filled(
        PERSON,
        name=name,
        party=party.rstrip(")"),
        description=description,
        role=role,
    )


def group(heading: str, subheading: str, *people: Any, **flags: bool) -> dict[str, Any]:
    listed = [each if isinstance(each, dict) else person(each) for each in people]
    return filled(GROUP, heading=heading, subheading=subheading, people=listed, **flags)


def item(title: str, **given: Any) -> dict[str, Any]:
    given = {"is_item": True, "numbered": True} | given
    return filled(ITEM, title=title, **ready(given))


def sub_item(label: str, title: str, **given: Any) -> dict[str, Any]:
    numbered = bool(label)
    return filled(ENTRY, label=label, title=title, numbered=numbered, **ready(given))


def pause(length: str, clock: str, title: str = "Paus") -> dict[str, Any]:
    return item(
        title,
        is_break=True,
        is_item=False,
        numbered=False,
        duration=unbroken(length),
        clock=unbroken(clock),
    )


def record(label: str, title: str, **given: Any) -> dict[str, Any]:
    given.setdefault("position_is_listed", len(given.get("position", ())) > 1)
    return filled(RECORDS, label=label, title=title, **given)


def signature(name: str, *lines: str, **flags: bool) -> dict[str, Any]:
    return filled(SIGNATURE, name=name, lines=list(lines), **flags)


def correction(heading: str, old: str, new: str) -> dict[str, Any]:
    return filled(CORRECTION, heading=heading, old=old, new=new)


def unbroken(text: str) -> str:
    return text.replace(" ", NO_BREAK)


def ready(given: dict[str, Any]) -> dict[str, Any]:
    """Read "20 minuter, kl. 13.05–13.25" and "Title = target", and set the flags."""
    made = dict(given)
    if "slot" in made:
        duration, _, clock = made.pop("slot").partition(", ")
        made |= {"duration": unbroken(duration), "clock": unbroken(clock)}
    if "papers" in made:
        made["attachments"] = [attachment(each) for each in made.pop("papers")]
    for texts, flag in (
        ("proposal", "is_listed"),
        ("position", "position_is_listed"),
        ("decisions", "decisions_is_listed"),
    ):
        made.setdefault(flag, len(made.get(texts, ())) > 1)
    return made


def attachment(title: str) -> dict[str, Any]:
    target = f"https://norrdalen.example/{len(title)}"
    link = {"text": title, "target": target}
    return filled(ATTACHMENT, title=title, target=target, linked_title=link)
