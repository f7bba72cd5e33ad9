"""What all tests have in common: language, golden files, a profile for hypothesis."""

import datetime
import os
import tomllib
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import settings

from sro_cli.domain.meeting import Meeting

os.environ["SRO_LANG"] = "en"  # whatever language the machine speaks

# The same examples every time, and no deadline that a busy machine could miss.
settings.register_profile("sro", derandomize=True, deadline=None)
settings.load_profile("sro")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--update-golden",
        action="store_true",
        help="rewrite golden files that differ; the run that rewrote fails",
    )


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Callable[[Path, str], None]:
    """Compare *text* with the file at *path*; or rewrite it, and then fail."""

    def compare(path: Path, text: str) -> None:
        old = path.read_text(encoding="utf-8") if path.exists() else None
        if old != text and request.config.getoption("--update-golden"):
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8", newline="\n")
            pytest.fail(f"{path.name} was rewritten: read the difference, run again")
        assert text == old, f"{path} differs; pytest --update-golden rewrites it"

    return compare


@pytest.fixture
def meeting(request: pytest.FixtureRequest) -> Meeting:
    """Return the meeting that the test's docstring writes down, from 13.00 to 15.00."""
    head = {
        "format": 1,
        "body": "sro",
        "date": datetime.date(2025, 3, 6),
        "start": datetime.time(13),
        "end": datetime.time(15),
    }
    return Meeting.model_validate(head | tomllib.loads(request.function.__doc__))
