"""Workspaces as cases, and cases as Word files, for the tests beside."""

import tomllib
from pathlib import Path

from sro_cli.domain.body import Body
from sro_cli.domain.case import Case
from sro_cli.domain.meeting import Meeting
from sro_cli.domain.settings import Settings
from sro_cli.render.papers import render_docx, template_name

ROOT = Path(__file__).parents[2]
EXAMPLE = ROOT / "examples" / "norrdalen"


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


EXAMPLES = {
    name: case
    for name, case in cases_of(EXAMPLE).items()
    if case.meeting.body != "lbu"  # careless on purpose, for the checks
}


def template(name):
    """Return a packaged template."""
    return (ROOT / "templates" / f"{name}.docx").read_bytes()


def rendered(case, kind="minutes"):
    """Return a paper made with its packaged template."""
    name = template_name(case, kind)
    return render_docx(case, kind, template(name), f"{name}.docx")
