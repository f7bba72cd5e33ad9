"""The scorer that judges imported papers: it finds what is wrong, missing, invented."""

import copy
import json
import re
from pathlib import Path
from typing import Any

import pytest
from score import Facts, score

PAPERS = sorted((Path(__file__).parent / "papers").glob("*.json"))


def read(path: Path) -> Facts:
    facts: Facts = json.loads(path.read_text(encoding="utf-8"))
    return facts


def perfect(gold: Facts) -> Facts:
    """Return a meeting that says just what the gold file says."""
    away = dict.fromkeys(gold["absent"], "absent")
    away |= dict.fromkeys(gold.get("excused") or [], "excused")
    away |= dict.fromkeys(gold.get("remote") or [], "remote")
    roles = {gold["chair"]: "chair", gold["vice_chair"]: "vice-chair"}
    roles[gold.get("secretary")] = "secretary"
    listed = {name for name, _, _ in gold["people"]}
    replaced = {new: old for old, new in gold["substitutes"].items() if new in listed}
    people = [
        {
            "name": name,
            "party": party or None,
            "affiliation": affiliation,
            "role": roles.get(name),
            "attendance": away.get(name, "present"),
            "substitute": None if name not in listed else substitute(gold, name),
            "replaces": replaced.get(name),
        }
        for name, party, affiliation in gold["people"]
    ]
    groups = [{"people": people}] + [{"people": []}] * (gold["groups"] - 1)
    wheel = {"type": "wheel", "title": "", "text": f"|{'|'.join(gold['wheel_dates'])}|"}
    items = [entry(one, gold["document"]) for one in gold["items"]]
    items[-1]["items"].append(wheel)
    head = {key: gold.get(key) for key in ("date", "start", "end", "place", "link")}
    invited = [{"name": name} for name in gold["invited"]]
    return head | {"participants": groups, "invited": invited, "items": items}


def substitute(gold: Facts, name: str) -> str | None:
    other = gold["substitutes"].get(name)
    listed = {name for name, _, _ in gold["people"]}
    return None if other in listed else other


def most(count: int | list[int]) -> int:
    """Return a number of entries; of those that are allowed the greatest."""
    return max(count) if isinstance(count, list) else count


def entry(gold: Facts, document: str) -> dict[str, Any]:
    proposals, positions = gold.get("proposals", 0), gold["position"]
    if document == "summons":
        proposals, positions = positions, 0
    numbers = ("decisions", "dialogue", "commissions")
    kept = ("number", "title", "start", "end", "minutes", "kind")
    return {
        **copy.deepcopy({key: gold[key] for key in kept}),
        **{key: [""] * most(gold.get(key, 0)) for key in numbers},
        "type": "break" if gold["number"] == "break" else None,
        "presenters": [{"name": name} for name in gold["presenters"]],
        "attachments": [{}] * gold["links"],
        "position": [""] * most(positions),
        "proposal": [""] * most(proposals),
        "items": [entry(part, document) for part in gold["items"]],
    }


@pytest.mark.parametrize("path", PAPERS, ids=lambda path: path.stem)
def test_a_meeting_that_says_what_the_paper_says_is_wholly_right(path):
    gold = read(path)
    result = score(gold, perfect(gold))
    assert (result.share, result.invented) == (1.0, 0), str(result)
    assert result.wanted > 25


@pytest.mark.parametrize("path", PAPERS, ids=lambda path: path.stem)
def test_every_fact_that_goes_is_missed(path):
    gold = read(path)
    whole = score(gold, perfect(gold))
    for at in range(len(gold["items"])):
        less = perfect(gold)
        del less["items"][at]
        assert score(gold, less).right < whole.right


def spoil_presenter(got: Facts) -> None:
    got["items"][3]["presenters"].append({"name": "Ingen Alls"})


def spoil_kind(got: Facts) -> None:
    got["items"][3]["kind"].append("report")


def spoil_positions(got: Facts) -> None:
    got["items"][0]["position"].append("Mötet öppnas.")


def spoil_parts(got: Facts) -> None:
    got["items"][3]["items"].append(copy.deepcopy(got["items"][4]) | {"items": []})


def spoil_people(got: Facts) -> None:
    got["participants"][0]["people"].append({"name": "Anna Ek", "role": "chair"})


@pytest.mark.parametrize(
    ("spoil", "times"),
    [
        (spoil_presenter, 1),
        (spoil_kind, 1),
        (spoil_positions, 1),
        (spoil_parts, 1),
        (spoil_people, 2),
    ],
)
def test_what_nobody_stated_is_invented(spoil, times):
    gold = read(PAPERS[0].with_name("srn-2026-10-08-minutes.json"))
    got = perfect(gold)
    spoil(got)
    assert score(gold, got).invented == times


def test_a_wrong_slot_a_lost_substitute_and_a_lost_decision_are_told():
    gold = read(PAPERS[0].with_name("tjp-2027-04-08-minutes.json"))
    got = perfect(gold)
    got["items"][2]["end"] = "09:15"
    got["items"][2]["decisions"] = []
    for person in got["participants"][0]["people"]:
        person["substitute"] = None
    told = score(gold, got).wrong
    assert [line.split(" ")[0] for line in told] == ["missing", "wrong", "wrong"]
    assert "per arne lövskog" in told[0]
    assert "'09:20', got '09:15'" in told[1]
    assert "decisions" in told[2]


@pytest.mark.parametrize("path", PAPERS, ids=lambda path: path.stem)
def test_what_a_gold_file_names_stands_in_its_paper(path):
    gold = read(path)
    paper = words(path.with_suffix(".txt").read_text(encoding="utf-8"))
    parts = [part for one in gold["items"] for part in one["items"]]
    entries = [one for one in gold["items"] + parts if one["number"] != "break"]
    named = [
        *(name for name, _, _ in gold["people"]),
        *gold["invited"],
        *(name for pair in gold["substitutes"].items() for name in pair),
        *(one["title"] for one in entries),
        *(name for one in entries for name in one["presenters"]),
        *gold["wheel_dates"],
    ]
    assert [name for name in named if words(name) not in paper] == []


def words(text: str) -> str:
    # a word that was cut at the end of a line is one
    whole = re.sub(r"(?<=[a-zåäö])-\n\s*(?=[a-zåäö])", "", text)
    return " ".join(re.sub(r"[*_\[\]]", "", whole).split())
