"""A meeting: the one truth about it is its file, and this is what a file holds."""

import datetime
from typing import Literal

from pydantic import Field

from sro_cli.domain.item import Item
from sro_cli.domain.model import Many, Model
from sro_cli.domain.person import Participant

State = Literal["draft", "called", "held", "approved", "cancelled"]


class Group(Model):
    """Participants under one heading."""

    heading: str = Field(
        "", description="repeated in the file, printed when it changes"
    )
    subheading: str | None = Field(None, description="a heading within the heading")
    people: Many[Participant] = Field((), description="the people, a line each")


class Approval(Model):
    """The seal of approved minutes."""

    at: str = Field(description="id of the meeting that approved the minutes")
    sha256: str = Field(description="the record's hash when it was approved")


class Meeting(Model):
    """A meeting, as its file tells it."""

    format: int = Field(description="the version of the file format: 1")
    body: str = Field(description="id of the body that meets")
    date: datetime.date = Field(description="the day of the meeting")
    start: datetime.time = Field(description="when the meeting opens")
    end: datetime.time = Field(description="when the meeting closes")
    place: str | None = Field(None, description="where it meets")
    link: str | None = Field(None, description="a digital meeting's address")
    state: State = Field("draft", description="how far the meeting has come")
    invited: Many[Participant] = Field((), description="guests")
    participants: Many[Group] = Field(
        (), description="who is called: a copy of the roster, by group"
    )
    items: Many[Item] = Field((), description="the agenda")
    approval: Approval | None = Field(None, description='when state = "approved"')

    @property
    def people(self) -> tuple[Participant, ...]:
        """Everybody who is called, in the order of the file; guests not counted."""
        return tuple(person for group in self.participants for person in group.people)

    @property
    def everybody(self) -> tuple[Participant, ...]:
        """All who are called, and all guests."""
        return (*self.people, *self.invited)
