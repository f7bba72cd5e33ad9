"""A body: its names, its words, its standing items, its roster and its year wheel."""

import datetime
from typing import Literal

from pydantic import Field

from sro_cli.domain.item import Item
from sro_cli.domain.model import Many, Model
from sro_cli.domain.person import Member, Role
from sro_cli.domain.settings import Style, Templates


class BodyName(Model):
    """What a body is called, for as long as it is."""

    name: str = Field(description="the short name: SRO")
    title: str = Field("", description="the full name")
    from_: datetime.date | None = Field(
        None, alias="from", description="first day of the name; absent: always"
    )
    until: datetime.date | None = Field(
        None, description="last day of the name; absent: still"
    )


class Signature(Model):
    """A name and its lines under a summons."""

    role: Role = Field(description="whose name: that of the meeting's chair")
    lines: Many[str] = Field((), description="what is printed under the name")


class Spelling(Model):
    """A spelling that the body prefers."""

    use: str = Field(description="the preferred spelling")
    not_: Many[str] = Field((), alias="not", description="spellings to replace")


class StandingItem(Item):
    """An item that every agenda of the body has."""

    at: Literal["end"] | None = Field(
        None, description='"end": stands after the items that are added'
    )


class MemberGroup(Model):
    """Members under one heading."""

    heading: str = Field("", description="the group's heading on paper")
    subheading: str | None = Field(None, description="a heading within the heading")
    members: Many[Member] = Field((), description="the members, a line each")


class Topic(Model):
    """A topic of a year wheel."""

    title: str = Field(description="what is to be taken up")
    at: dict[str, Many[str]] = Field(
        default_factory=dict, description="column = details; [] for none"
    )


class Wheel(Model):
    """A year's plan: topics by meeting."""

    title: str = Field(description="what the plan is called: Årshjul 2025")
    columns: Many[str] = Field((), description="a date, a month or a quarter each")
    topics: Many[Topic] = Field((), description="the topics, a row each")


class Body(Model):
    """A body, as its file tells it."""

    format: int = Field(description="the version of the file format: 1")
    numbered: bool = Field(
        default=True, description="false: headings and prose, no numbers, no times"
    )
    names: Many[BodyName] = Field((), description="what it is called, and when")
    labels: dict[str, str] = Field(
        default_factory=dict, description='words on paper that differ; "" leaves out'
    )
    style: Style | None = Field(None, description="how dates and times are printed")
    templates: Templates | None = Field(None, description="Word templates")
    phrases: dict[str, str] = Field(
        default_factory=dict, description="sentences that differ"
    )
    signatures: Many[Signature] = Field((), description="who signs a summons")
    spellings: Many[Spelling] = Field((), description="preferred spellings")
    standing: Many[StandingItem] = Field((), description="items of every agenda")
    groups: Many[MemberGroup] = Field((), description="the roster, by group")
    wheels: Many[Wheel] = Field((), description="the year wheels")

    @property
    def members(self) -> tuple[Member, ...]:
        """All who are or were members, in the order of the roster."""
        return tuple(member for group in self.groups for member in group.members)

    def called_on(self, day: datetime.date) -> BodyName:
        """Return the first name that holds on *day*, else the last one given."""
        for name in self.names:
            if (name.from_ is None or name.from_ <= day) and (
                name.until is None or day <= name.until
            ):
                return name
        return self.names[-1] if self.names else BodyName(name="")
