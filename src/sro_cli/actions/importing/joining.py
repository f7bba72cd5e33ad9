"""A paper's record joined with the one that is there: pure, from tables to a table."""

from collections.abc import Callable, Sequence
from typing import Any, NamedTuple

from sro_cli.actions.importing.day import OF_THE_DAY, with_the_day
from sro_cli.actions.importing.pairing import (
    Pairs,
    group_key,
    item_pairs,
    people_pairs,
)
from sro_cli.actions.importing.same import bare, key, same
from sro_cli.domain.plain import Plain
from sro_cli.engine.people.names import normal

HEAD = ("place", "link", "start", "end")
TOGETHER = (("kind", "kind_text"), ("minutes", "start", "end"))
"""Keys of an item that make one statement: one side's, whole."""
ALONE = (
    "type",
    "title",
    "numbered",
    "text",
    "lead",
    "proposal",
    "position",
    "notes",
    "dialogue",
    "decisions",
    "follows",
    "corrects",
)


class Rule(NamedTuple):
    """Who holds where both say something.

    *fills*: the record holds, and the paper only adds (a summons after its minutes);
    else the paper does. *minutes*: the paper tells who was there.
    """

    fills: bool
    minutes: bool

    def pick(self, old: Any, new: Any) -> Any:  # noqa: ANN401 (values of tables)
        """Return the value that holds; what says the same stays as it stands."""
        if new in (None, "", []):
            return old
        if old in (None, "", []):
            return new
        return old if self.fills or same(old, new) else new


def joined(record: Plain, paper: Plain, rule: Rule) -> Plain:
    """Return the record with what a paper of the same meeting says.

    *record* and *paper* are tables as in a meeting's file. What only one side has
    stands in the result. Ids and the order of the side that holds stay.
    """
    done = dict(record)
    _put(done, paper, HEAD, rule)
    done["participants"] = _groups(
        record.get("participants", []), paper.get("participants", []), rule
    )
    called = {
        normal(person["name"])
        for group in done["participants"]
        for person in group["people"]
    }
    done["invited"] = [
        guest
        for guest in _people(record.get("invited", []), paper.get("invited", []), rule)
        if normal(guest["name"]) not in called
    ]
    done["items"] = _items(record.get("items", []), paper.get("items", []), rule)
    return {name: value for name, value in done.items() if value not in (None, [])}


def _put(done: Plain, paper: Plain, names: Sequence[str], rule: Rule) -> None:
    for name in names:
        value = rule.pick(done.get(name), paper.get(name))
        if value is not None:
            done[name] = value


# items


def _items(old: Sequence[Plain], new: Sequence[Plain], rule: Rule) -> list[Plain]:
    pairs = item_pairs(old, new)
    return _woven(old, new, pairs, lambda one, other: _item(one, other, rule), rule)


def _item(old: Plain, new: Plain, rule: Rule) -> Plain:
    done = dict(old)
    old_text, new_text = old.get("text", ""), new.get("text", "")
    if not new_text:
        new = new | {"notes": _without(new.get("notes", ""), old_text)}
    if not old_text:
        done["notes"] = _without(old.get("notes", ""), new_text)
    _put(done, new, ALONE, rule)
    for names in TOGETHER:
        if not any(name in new for name in names):
            continue
        if rule.fills and any(name in old for name in names):
            continue
        for name in names:
            done[name] = new.get(name)
    if "presenters" in new:
        there = old.get("presenters", [])
        kept = there if rule.fills and there else new["presenters"]
        pairs = people_pairs(there, kept)
        done["presenters"] = [
            _person(there[pairs[at]], each, rule) if at in pairs else each
            for at, each in enumerate(kept)
        ]
    done["attachments"] = _attachments(
        old.get("attachments", []), new.get("attachments", []), rule
    )
    done["commissions"] = _commissions(
        old.get("commissions", []), new.get("commissions", []), rule
    )
    done["items"] = _items(old.get("items", []), new.get("items", []), rule)
    return {name: each for name, each in done.items() if each not in (None, "", [])}


def _without(notes: str, text: str) -> str:
    """Return notes without the text that stands at their head."""
    parts, wanted = _paragraphs(notes), [bare(each) for each in _paragraphs(text)]
    if wanted and [bare(each) for each in parts[: len(wanted)]] == wanted:
        return "\n\n".join(parts[len(wanted) :])
    return notes


def _paragraphs(text: str) -> list[str]:
    return [each for each in text.strip().split("\n\n") if each.strip()]


def _attachments(old: Sequence[Plain], new: Sequence[Plain], rule: Rule) -> list[Plain]:
    """Return both sides' papers; a target that leads somewhere goes before none."""
    done = [dict(each) for each in old]
    places = {key(each["title"]): at for at, each in enumerate(old)}
    for each in new:
        at = places.get(key(each["title"]))
        if at is None:
            places[key(each["title"])] = len(done)
            done.append(dict(each))
            continue
        target = each.get("target", "")
        if target.strip("#") and not (
            rule.fills and done[at].get("target", "").strip("#")
        ):
            done[at]["target"] = target
    return done


def _commissions(old: Sequence[Plain], new: Sequence[Plain], rule: Rule) -> list[Plain]:
    """Return the commissions of the side that holds; reports of the same ones stay."""
    if not new or (old and rule.fills):
        return [*old]
    known = {key(each["what"]): each for each in old}
    return [known.get(key(each["what"]), {}) | each for each in new]


# people


def _groups(old: Sequence[Plain], new: Sequence[Plain], rule: Rule) -> list[Plain]:
    """Return the lists of people; the groups are those of the side that holds."""
    if not old or not new:
        return [*(old or new)]
    new = with_the_day(old, new) if rule.minutes else new
    here = [(group_key(g), person) for g in old for person in g["people"]]
    there = [(group_key(g), person) for g in new for person in g["people"]]
    pairs = people_pairs([each for _at, each in here], [each for _at, each in there])
    of_new = {
        id(there[at][1]): _person(here[to][1], there[at][1], rule)
        for at, to in pairs.items()
    }
    of_old = {id(here[to][1]): of_new[id(there[at][1])] for at, to in pairs.items()}
    lead, merged = (old, of_old) if rule.fills else (new, of_new)
    groups = [
        group | {"people": [merged.get(id(each), each) for each in group["people"]]}
        for group in lead
    ]
    stood_in = {_replaced(person) for group in groups for person in group["people"]}
    left = [
        (group, person)
        for group in (new if rule.fills else old)
        for person in group["people"]
        if id(person) not in (of_new if rule.fills else of_old)
        and normal(person["name"]) not in stood_in
    ]
    for group, person in left:
        # whoever the minutes do not name was not there
        absent = rule.minutes or rule.fills
        _add(groups, group, {"attendance": "absent"} | person if absent else person)
    return groups


def _replaced(person: Plain) -> str:
    """Return whom a person stands in for, who is on no list then."""
    there = person.get("replaces", "")
    return normal(there["name"] if isinstance(there, dict) else there)


def _add(groups: list[Plain], group: Plain, person: Plain) -> None:
    """Put a person in the group of these headings; it may be made."""
    for each in groups:
        if group_key(each) == group_key(group):
            each["people"] = [*each["people"], person]
            return
    groups.append(group | {"people": [person]})


def _people(old: Sequence[Plain], new: Sequence[Plain], rule: Rule) -> list[Plain]:
    pairs = people_pairs(old, new)
    back = {to: at for at, to in pairs.items()}
    return [
        *(
            _person(each, new[back[at]], rule) if at in back else each
            for at, each in enumerate(old)
        ),
        *(each for at, each in enumerate(new) if at not in pairs),
    ]


def _person(old: Plain, new: Plain, rule: Rule) -> Plain:
    """Return one person of both sides; how it was on the day is for the minutes."""
    if rule.fills:
        return {name: each for name, each in new.items() if name not in OF_THE_DAY} | (
            old
        )
    done = old | new
    if same(old["name"].casefold(), new["name"].casefold()):
        done["name"] = old["name"]
    if rule.minutes:
        gone = [name for name in OF_THE_DAY if name not in new]
        done = {name: each for name, each in done.items() if name not in gone}
    return done


def _woven(
    old: Sequence[Plain],
    new: Sequence[Plain],
    pairs: Pairs,
    join: Callable[[Plain, Plain], Plain],
    rule: Rule,
) -> list[Plain]:
    """Return both lists as one, in the order of the side that holds.

    What only the other side has stands behind what it follows there.
    """
    back = {to: at for at, to in pairs.items()}
    if rule.fills:
        lead = [
            join(each, new[back[at]]) if at in back else each
            for at, each in enumerate(old)
        ]
        other, place = new, pairs
    else:
        lead = [
            join(old[pairs[at]], each) if at in pairs else each
            for at, each in enumerate(new)
        ]
        other, place = old, back
    behind: dict[int, list[Plain]] = {}
    after = -1
    for at, each in enumerate(other):
        if at in place:
            after = place[at]
        else:
            behind.setdefault(after, []).append(each)
    done = list(behind.get(-1, ()))
    for at, each in enumerate(lead):
        done += [each, *behind.get(at, ())]
    return done
