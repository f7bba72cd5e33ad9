"""A workspace of Norrdalen with one body, for the tests of what commands do."""

from pathlib import Path

import pytest

from sro_cli.actions.bodies import add_body
from sro_cli.actions.init import init
from sro_cli.store.change import Moment
from sro_cli.store.workspace import Workspace

NOW = Moment("2027-04-01T09:00:00+00:00", "eva", "test")


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    """Return a workspace with the body srn."""
    init(tmp_path / "w", example=False)
    made = Workspace(tmp_path / "w")
    add_body(made, NOW, "srn", "SRN", "Samrådsorganet för Norrdalen")
    return made
