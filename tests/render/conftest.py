"""Meetings to print: from a text, from the example, from the acceptance papers."""

import tomllib
from pathlib import Path

import pytest

from sro_cli.domain.body import Body
from sro_cli.domain.case import Case
from sro_cli.domain.meeting import Meeting
from sro_cli.domain.settings import Settings
from sro_cli.render.view import view

ROOT = Path(__file__).parents[2]
EXAMPLE = ROOT / "examples" / "norrdalen"
HEAD = """
format = 1
body = "srn"
date = 2027-02-25
start = 13:00:00
end = 15:30:00
"""
NAMES = 'names = [{ name = "SRN" }]'


def read(model, path):
    return model.model_validate(tomllib.loads(path.read_text(encoding="utf-8")))


def cases_of(workspace):
    """Return the cases of a workspace by the meetings' ids."""
    settings = read(Settings, workspace / "sro.toml")
    meetings = {
        path.relative_to(workspace / "meetings").with_suffix("").as_posix(): read(
            Meeting, path
        )
        for path in sorted((workspace / "meetings").glob("*/*.toml"))
    }
    return {
        name: Case(
            name,
            meeting,
            read(Body, workspace / "bodies" / f"{meeting.body}.toml"),
            settings,
            {other: each for other, each in meetings.items() if other != name},
        )
        for name, meeting in meetings.items()
    }


EXAMPLES = cases_of(EXAMPLE)


@pytest.fixture(scope="session")
def examples():
    """The example's cases by id."""
    return EXAMPLES


@pytest.fixture
def case_of():
    """Make a case from what a meeting's and a body's file say beside their head."""

    def make(meeting="", body="", settings="", others=None, head=HEAD, names=NAMES):
        return Case(
            "srn/2027-02-25",
            Meeting.model_validate(tomllib.loads(head + meeting)),
            Body.model_validate(tomllib.loads(f"format = 1\n{names}\n{body}")),
            Settings.model_validate(tomllib.loads(f"format = 1\n{settings}")),
            others or {},
        )

    return make


@pytest.fixture
def item_of(case_of):
    """Print an item: from what its table says to its fields."""

    def make(item, kind="minutes", state="held", **more):
        text = f'state = "{state}"\n[[items]]\ntitle = "Avtal"\n{item}'
        return view(case_of(text, **more), kind)["items"][0]

    return make


def pytest_generate_tests(metafunc):
    if "example_paper" in metafunc.fixturenames:
        papers = [(name, kind) for name in EXAMPLES for kind in ("summons", "minutes")]
        metafunc.parametrize(
            "example_paper", papers, ids=[f"{name}-{kind}" for name, kind in papers]
        )
