"""Render every paper of a workspace, and say where they are: the end of `make demo`."""

import json
import subprocess
import sys
from pathlib import Path


def main(workspace: str) -> None:
    """Make the papers of all meetings: summonses, and minutes of what was held."""
    meetings = json.loads(sro(workspace, "list", "--json"))
    for meeting in meetings:
        kinds = ["summons"]
        if meeting["state"] in {"held", "approved"}:
            kinds.append("minutes")
        for kind in kinds:
            sro(workspace, "render", meeting["id"], "--docx", "--as", kind)
    papers = sorted(Path(workspace).glob("papers/**/*.docx"))
    print(f"\n{len(papers)} Word files of {len(meetings)} meetings:")
    for paper in papers:
        print(f"  {paper.as_posix()}")


def sro(workspace: str, *words: str) -> str:
    """Run a command in the workspace; return what it answers."""
    done = subprocess.run(
        [sys.executable, "-m", "sro_cli", "-C", workspace, *words],
        check=True,
        stdout=subprocess.PIPE,
        encoding="utf-8",
    )
    return done.stdout


if __name__ == "__main__":
    main(*sys.argv[1:])
