"""Meetings to print: from a text, from the example, from the acceptance papers."""

import tomllib

import pytest
from printing import EXAMPLES

from sro_cli.domain.body import Body
from sro_cli.domain.case import Case
from sro_cli.domain.meeting import Meeting
from sro_cli.domain.settings import Settings
from sro_cli.render.view import view

HEAD = """
format = 1
body = "srn"
date = 2027-02-25
start = 13:00:00
end = 15:30:00
"""
ID = "srn/2027-02-25"
NAMES = 'names = [{ name = "SRN" }]'


@pytest.fixture(scope="session")
def examples():
    """The example's cases by id."""
    return EXAMPLES


@pytest.fixture
def case_of():
    """Make a case from what a meeting's and a body's file say beside their head."""

    def make(
        meeting="", body="", settings="", *, others=None, names=NAMES, meeting_id=ID
    ):
        return Case(
            meeting_id,
            Meeting.model_validate(tomllib.loads(HEAD + meeting)),
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
