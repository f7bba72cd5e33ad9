"""Every check has a name, words, a file in which it finds and one in which not.

A check's folder holds good.toml and bad.toml, meeting files both, and bad.txt, the
lines that are found in the bad one. If needed, body.toml and sro.toml; the workspace's
other meetings, others/BODY/DATE.toml; and files.txt, the paths there are, one a line.
"""

import re
import tomllib
from collections import Counter
from pathlib import Path

import pytest

from sro_cli.checks import CHECKS, FAMILIES, findings
from sro_cli.checks.rule import Check
from sro_cli.domain.body import Body
from sro_cli.domain.case import Case
from sro_cli.domain.meeting import Meeting
from sro_cli.domain.model import Model
from sro_cli.domain.settings import Settings

FOLDERS = Path(__file__).parent


def read(model: type[Model], path: Path, default: str = "format = 1"):
    text = path.read_text(encoding="utf-8") if path.exists() else default
    return model.model_validate(tomllib.loads(text))


def case(folder: Path, name: str) -> Case:
    meeting = read(Meeting, folder / name, default="")
    files = folder / "files.txt"
    others = folder / "others"
    return Case(
        f"{meeting.body}/{meeting.date}",
        meeting,
        read(Body, folder / "body.toml"),
        read(Settings, folder / "sro.toml"),
        {
            path.relative_to(others).with_suffix("").as_posix(): read(Meeting, path)
            for path in sorted(others.rglob("*.toml"))
        },
        files.read_text(encoding="utf-8").splitlines() if files.exists() else (),
    )


def lines(case: Case, check: Check) -> str:
    return "".join(
        f"{each.code} {each.message}\n"
        f"    at {'.'.join(map(str, each.path))}\n"
        f"    hint: {each.hint}\n"
        for each in findings(case, [check])
    )


@pytest.mark.parametrize("check", CHECKS.values(), ids=CHECKS)
def test_a_check_is_whole(check):
    assert re.fullmatch(r"[A-Z]\d{3}", check.code)
    assert re.fullmatch(r"[a-z]+(-[a-z]+)*", check.name)
    assert check.rule.__name__ == check.name.replace("-", "_")
    holds, why, cure = check.words.split("\n\n")
    assert "\n" not in holds
    assert why.endswith(".")
    assert cure.startswith("To put it right:")


@pytest.mark.parametrize("check", CHECKS.values(), ids=CHECKS)
def test_a_check_finds_nothing_in_the_good_file(check):
    assert lines(case(FOLDERS / check.code, "good.toml"), check) == ""


@pytest.mark.parametrize("check", CHECKS.values(), ids=CHECKS)
def test_a_check_finds_what_the_bad_file_has(check, golden):
    found = lines(case(FOLDERS / check.code, "bad.toml"), check)
    assert found
    golden(FOLDERS / check.code / "bad.txt", found)


@pytest.mark.parametrize("check", CHECKS.values(), ids=CHECKS)
def test_no_other_check_of_the_family_finds_anything_in_the_good_file(check):
    # a good file is an example to show, so it has to be good in all respects
    family = [each for each in CHECKS.values() if each.code[0] == check.code[0]]
    good = case(FOLDERS / check.code, "good.toml")
    assert [
        each.code for each in findings(good, family) if each.severity != "advice"
    ] == []


def test_every_folder_belongs_to_a_check():
    folders = {path.name for path in FOLDERS.iterdir() if path.is_dir()}
    assert folders - {"__pycache__"} == set(CHECKS)


def test_no_code_and_no_name_is_used_twice():
    all_checks = [
        each
        for family in FAMILIES
        for each in vars(family).values()
        if isinstance(each, Check)
    ]
    assert Counter(each.code for each in all_checks) == Counter(CHECKS.keys())
    assert len({each.name for each in all_checks}) == len(all_checks)
