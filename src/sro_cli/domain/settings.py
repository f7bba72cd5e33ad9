"""The workspace's own settings: what sro.toml holds."""

from pydantic import Field

from sro_cli.domain.model import Many, Model


class Style(Model):
    """House style: each value is an example of which only the form is read."""

    date: str | None = Field(None, description='"6 mars 2025" or "2025-03-06"')
    time: str | None = Field(None, description='"13.30" or "13:30"')
    range: str | None = Field(None, description='"13.30–15.30" or "13.30 – 15.30"')


class Templates(Model):
    """Word templates of the workspace's own, as paths in the workspace."""

    summons: str | None = Field(None, description="for summons")
    minutes: str | None = Field(None, description="for minutes")
    notes: str | None = Field(None, description="for bodies with numbered = false")


class CheckSettings(Model):
    """What checks may be told."""

    long_without_break: int = Field(
        90, ge=1, description="minutes that a meeting may last without a break"
    )


class Ignore(Model):
    """A finding that is to be passed over, and why."""

    code: str = Field(description="the check's code: S109")
    meeting: str | None = Field(None, description="only in this meeting")
    item: str | None = Field(None, description="only at the item with this id")
    reason: str = Field("", description="why; without it the entry does not count")


class Settings(Model):
    """sro.toml: language, house style, templates, checks."""

    format: int = Field(description="the version of the file format: 1")
    language: str = Field("sv", description="the language of the papers: sv, en")
    style: Style = Field(
        default_factory=Style, description="how dates and times are printed"
    )
    templates: Templates = Field(
        default_factory=Templates, description="Word templates"
    )
    checks: CheckSettings = Field(
        default_factory=CheckSettings, description="what checks are told"
    )
    ignore: Many[Ignore] = Field((), description="findings to pass over")
