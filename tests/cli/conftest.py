"""The command line in a small workspace, in this process and as it is installed."""

from pathlib import Path

import a_workspace
import pytest

from command_line import Here, Installed


@pytest.fixture
def sro(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Here:
    """Return `sro` in this process, in a small workspace."""
    a_workspace.build(tmp_path)
    return Here(tmp_path, monkeypatch)


@pytest.fixture
def nowhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Here:
    """Return `sro` in this process, in an empty folder."""
    return Here(tmp_path, monkeypatch)


@pytest.fixture
def installed(tmp_path: Path) -> Installed:
    """Return the installed `sro`, in a small workspace."""
    a_workspace.build(tmp_path)
    return Installed(tmp_path)
