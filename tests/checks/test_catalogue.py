"""Every check has a name, words, a file in which it finds and one in which not.

What a check's folder holds is told in cases.py.
"""

import ast
import re
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

import pytest
from cases import FOLDERS, bad_ones, case, found, lines, surroundings

from sro_cli.checks import CHECKS, FAMILIES, rule
from sro_cli.checks.rule import Check

HERE = Path(rule.__file__).parent


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


@pytest.mark.parametrize("path", bad_ones(), ids=lambda path: path.parent.name)
def test_a_check_finds_what_the_bad_file_has(path, golden):
    folder, check = path.parent, CHECKS[path.parent.name]
    told = lines(case(folder, path.name), check, surroundings(folder, path.name))
    assert told
    golden(path.with_suffix(".txt"), told)


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


def test_all_that_checks_say_is_shown_in_an_example():
    shown = "\n".join(
        path.with_suffix(".txt").read_text(encoding="utf-8") for path in bad_ones()
    )
    sources = HERE.glob("*.py")
    said = {
        text
        for source in sources
        if source.name not in {"__init__.py", "rule.py"}
        for text in said_in(source.read_text(encoding="utf-8"))
    }
    assert len(said) > 20  # they are found
    assert [text for text in sorted(said) if not re.search(shape(text), shown)] == []


def said_in(source: str) -> Iterator[str]:
    """Yield the texts that a source says to users: those it asks messages.py for."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
            at = {"_": 0, "ngettext": 1}.get(node.func.id)  # of two, the plural
            if at is not None and isinstance(said := node.args[at], ast.Constant):
                yield str(said.value)


def shape(text: str) -> str:
    """Return a pattern for what a text says, whatever stands in its placeholders."""
    return ".+?".join(map(re.escape, re.split(r"\{\w+\}", text)))


def test_every_folder_belongs_to_a_check():
    folders = {path.name for path in FOLDERS.iterdir() if path.is_dir()}
    assert folders - {"__pycache__", "name_pairs", "term_pairs"} == set(CHECKS)


def test_no_code_and_no_name_is_used_twice():
    all_checks = [
        (letter, each)
        for file, letter in FAMILIES.items()
        for each in vars(import_module(f"sro_cli.checks.{file}")).values()
        if isinstance(each, Check)
    ]
    assert Counter(each.code for _letter, each in all_checks) == Counter(CHECKS.keys())
    assert len({each.name for _letter, each in all_checks}) == len(all_checks)
    assert all(each.code.startswith(letter) for letter, each in all_checks)


def test_every_file_with_a_check_is_a_family():
    sources = {path.stem: path.read_text("utf-8") for path in HERE.glob("*.py")}
    assert {
        name
        for name, text in sources.items()
        if re.search(r"^@(wide_)?check\(", text, re.MULTILINE)
    } == set(FAMILIES)


def test_only_the_families_that_are_asked_for_are_read():
    code = (
        "import sys; from sro_cli.checks import selected; selected(['S1']);"
        "print(*(each for each in sys.modules if 'sro_cli.checks' in each))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    )
    assert "sro_cli.checks.schedule" in done.stdout
    assert "sro_cli.checks.files" not in done.stdout
