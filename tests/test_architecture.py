"""The rule of the house: who may import whom, and what every file looks like.

    cli → actions → checks | imports | render | store → word → engine → domain → lang

A file imports from its own folder or from a lower row; the four in one row do not know
one another. Each third-party package has the folders that own it. Every rule here is a
function from sources to complaints: it is run on the house, which must be silent, and
on planted violations, which it must find.
"""

import ast
import sys
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import pytest

SRC = Path(__file__).parents[1] / "src" / "sro_cli"
PACKAGE = "sro_cli"

ROWS = (
    ("__main__",),
    ("cli",),
    ("actions",),
    ("checks", "imports", "render", "store"),
    ("word",),
    ("engine",),
    ("domain",),
    ("lang",),
    ("__init__",),  # the version, and nothing else: everybody may ask for it
)
ROW = {name: at for at, row in enumerate(ROWS) for name in row}
NOT_YET: set[str] = set()
"""Folders that are planned; a folder is made when its first function is."""

OWNERS = {
    "typer": {"cli"},
    "rich": {"cli"},
    "pydantic": {"domain", "store"},
    "tomli": {"store", "lang"},
    "tomli_w": {"store"},
    "filelock": {"store"},
    "rapidfuzz": {"engine"},
    "lxml": {"word"},
    "markdown_it": {"word"},
    "zipfile": {"word"},
    "docx": {"word"},
    "pypdfium2": {"imports"},
}
LONG: dict[str, str] = {}
"""Files over 300 lines, each with the reason why it is not two."""

Sources = Mapping[str, str]
"""A source's path from src/sro_cli, without .py, to its text."""
Rule = Callable[[Sources], Iterator[str]]


def house() -> dict[str, str]:
    return {
        path.relative_to(SRC).with_suffix("").as_posix(): path.read_text("utf-8")
        for path in sorted(SRC.rglob("*.py"))
    }


def folder(source: str) -> str:
    return source.partition("/")[0]


def asked_for(text: str) -> Iterator[tuple[int, str]]:
    """Yield level and dotted name of all that a source imports, wherever it stands."""
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.Import):
            for alias in node.names:
                yield 0, alias.name
        elif isinstance(node, ast.ImportFrom):
            for alias in node.names:
                yield node.level, f"{node.module or ''}.{alias.name}".strip(".")


def known(name: str, sources: Sources) -> str | None:
    """Return the source that a dotted name of ours means."""
    parts = name.split(".")[1:]
    while parts:
        for source in ("/".join(parts), "/".join((*parts, "__init__"))):
            if source in sources:
                return source
        parts.pop()
    return "__init__" if "__init__" in sources else None


def arrows(sources: Sources) -> Iterator[tuple[str, str]]:
    """Yield who imports whom, within the house."""
    for source, text in sources.items():
        for level, name in asked_for(text):
            if level == 0 and name.split(".")[0] == PACKAGE:
                target = known(name, sources)
                if target is not None and target != source:
                    yield source, target


def imports_point_downwards(sources: Sources) -> Iterator[str]:
    for source, target in arrows(sources):
        here, there = folder(source), folder(target)
        if here != there and ROW[here] >= ROW[there]:
            yield f"{source} imports {target}"


def packages_stay_with_their_owners(sources: Sources) -> Iterator[str]:
    for source, text in sources.items():
        for level, name in asked_for(text):
            package = name.split(".")[0]
            if level or package == PACKAGE:
                continue
            if package not in OWNERS and package not in sys.stdlib_module_names:
                yield f"{source} imports {package}, which has no owner"
            elif folder(source) not in OWNERS.get(package, {folder(source)}):
                yield f"{source} imports {package}"


def imports_are_by_whole_name(sources: Sources) -> Iterator[str]:
    for source, text in sources.items():
        for level, name in asked_for(text):
            if level:
                yield f"{source} imports {'.' * level}{name}"
            elif name.endswith(".*"):
                yield f"{source} imports {name}"


def files_stand_in_no_circle(sources: Sources) -> Iterator[str]:
    graph: dict[str, set[str]] = {}
    for source, target in arrows(sources):
        graph.setdefault(source, set()).add(target)
    try:
        TopologicalSorter(graph).prepare()
    except CycleError as error:
        yield " → ".join(error.args[1])


def files_lie_in_a_known_folder(sources: Sources) -> Iterator[str]:
    for source in sources:
        if folder(source) not in ROW:
            yield f"{source}: {folder(source)} stands on no row"


def files_are_short(sources: Sources) -> Iterator[str]:
    for source, text in sources.items():
        lines = len(text.splitlines())
        if lines > 300 and source not in LONG:
            yield f"{source} has {lines} lines"


def files_begin_with_a_caption(sources: Sources) -> Iterator[str]:
    for source, text in sources.items():
        first = text.partition("\n")[0]
        if not first.startswith('"""') or not ast.get_docstring(ast.parse(text)):
            yield f"{source} has no caption"
        elif len(first) > 88:
            yield f"{source}: the caption is {len(first)} characters long"
        elif not first.rstrip('"').endswith((".", ":")):
            yield f"{source}: the caption is no sentence"


def captions_differ(sources: Sources) -> Iterator[str]:
    firsts = {source: text.partition("\n")[0] for source, text in sources.items()}
    for first, times in Counter(firsts.values()).items():
        if times > 1:
            alike = [source for source, line in firsts.items() if line == first]
            yield f"{', '.join(alike)} bear the same caption"


RULES: dict[Rule, tuple[dict[str, str], ...]] = {
    imports_point_downwards: (
        {"engine/a": "import sro_cli.store.b", "store/b": ""},
        {"engine/a": "def f():\n    from sro_cli.store import b", "store/b": ""},
        {"checks/a": "from sro_cli.store.b import c", "store/b": ""},
        {"render/a": "from sro_cli import checks", "checks/__init__": ""},
        {"lang/a": "from sro_cli.domain.b import c", "domain/b": ""},
        {"cli/a": "from sro_cli.__main__ import main", "__main__": ""},
        {
            "domain/a": "import typing\nif typing.TYPE_CHECKING:\n"
            "    from sro_cli.engine.b import c",
            "engine/b": "",
        },
    ),
    packages_stay_with_their_owners: (
        {"checks/a": "from rich.table import Table"},
        {"render/a": "import lxml.etree"},
        {"actions/a": "def f():\n    import typer"},
        {"store/a": "import yaml"},
    ),
    imports_are_by_whole_name: (
        {"engine/a": "from . import b"},
        {"engine/a": "from ..domain.item import Item"},
        {"engine/a": "from sro_cli.domain.item import *"},
    ),
    files_stand_in_no_circle: (
        {
            "word/a": "from sro_cli.word import b",
            "word/b": "def f():\n    from sro_cli.word.a import c",
        },
    ),
    files_lie_in_a_known_folder: ({"helpers/a": ""}, {"utils": ""}),
    files_are_short: ({"engine/a": "x = 1\n" * 301},),
    files_begin_with_a_caption: (
        {"engine/a": "import os"},
        {"engine/a": f'"""{"A long caption. " * 6}"""'},
        {"engine/a": '"""what comes with it"""'},
    ),
    captions_differ: ({"engine/a": '"""A."""', "word/b": '"""A."""'},),
}


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.__name__)
def test_the_house_keeps_the_rule(rule: Rule) -> None:
    assert list(rule(house())) == []


@pytest.mark.parametrize(
    ("rule", "planted"),
    [(rule, each) for rule, planted in RULES.items() for each in planted],
    ids=lambda value: getattr(value, "__name__", ""),
)
def test_the_rule_finds_what_breaks_it(rule: Rule, planted: dict[str, str]) -> None:
    assert list(rule(planted))


def test_the_test_sees_the_house() -> None:
    seen = house()
    assert len(seen) > 50
    assert {folder(source) for source in seen} == set(ROW) - NOT_YET
    assert ("cli/setup", "actions/init") in set(arrows(seen))  # within a function
    assert ("render/view", "domain/case") in set(arrows(seen))
    assert (0, "lxml.etree") in set(asked_for(seen["word/ooxml"]))


def test_every_owner_uses_its_package() -> None:
    used = {
        (name.split(".")[0], folder(source))
        for source, text in house().items()
        for _level, name in asked_for(text)
    }
    owned = {(name, owner) for name, owners in OWNERS.items() for owner in owners}
    assert owned <= used


def test_a_long_file_has_a_reason_and_is_long() -> None:
    seen = house()
    for source, reason in LONG.items():
        assert reason
        assert len(seen[source].splitlines()) > 300


def test_an_empty_folder_is_no_promise() -> None:
    for path in SRC.iterdir():
        if path.is_dir() and path.name != "__pycache__":
            assert [each for each in path.rglob("*") if each.is_file()], path.name
