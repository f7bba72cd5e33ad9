"""A small workspace of Norrdalen for the tests of commands: one body, two meetings."""

import shutil
from pathlib import Path

FOLDER = Path(__file__).parent / "workspace"
DRAFT_PATH = "meetings/srn/2027-04-22.toml"
APPROVED_PATH = "meetings/srn/2027-02-25.toml"
BODY_PATH = "bodies/srn.toml"
DRAFT = (FOLDER / DRAFT_PATH).read_text(encoding="utf-8")


def build(folder: Path) -> None:
    """Copy the workspace into a folder."""
    shutil.copytree(FOLDER, folder, dirs_exist_ok=True)
