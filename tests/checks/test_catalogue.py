"""Every check has a name, words, a file in which it finds and one in which not.

What a check's folder holds is told in cases.py.
"""

import re
from collections import Counter

import pytest
from cases import FOLDERS, case, found, lines

from sro_cli.checks import CHECKS, FAMILIES
from sro_cli.checks.rule import Check


@pytest.mark.parametrize("check", CHECKS.values(), ids=CHECKS)
def test_a_check_is_whole(check):
    assert re.fullmatch(r"[A-Z]\d{3}", check.code)
    assert re.fullmatch(r"[a-z]+(-[a-z]+)*", check.name)
    assert check.function.__name__ == check.name.replace("-", "_")
    holds, why, cure = check.words.split("\n\n")
    assert "\n" not in holds
    assert why.endswith(".")
    assert cure.startswith("To put it right:")


@pytest.mark.parametrize("check", CHECKS.values(), ids=CHECKS)
def test_a_check_finds_nothing_in_the_good_file(check):
    assert (
        lines(case(FOLDERS / check.code, "good.toml"), check, FOLDERS / check.code)
        == ""
    )


@pytest.mark.parametrize("check", CHECKS.values(), ids=CHECKS)
def test_a_check_finds_what_the_bad_file_has(check, golden):
    found = lines(case(FOLDERS / check.code, "bad.toml"), check, FOLDERS / check.code)
    assert found
    golden(FOLDERS / check.code / "bad.txt", found)


@pytest.mark.parametrize("check", CHECKS.values(), ids=CHECKS)
def test_no_other_check_of_the_family_finds_anything_in_the_good_file(check):
    # a good file is an example to show, so it has to be good in all respects
    family = [each for each in CHECKS.values() if each.code[0] == check.code[0]]
    good = case(FOLDERS / check.code, "good.toml")
    assert [
        each.code
        for each in found(good, family, FOLDERS / check.code)
        if each.severity != "advice"
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
