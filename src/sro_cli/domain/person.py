"""People: the same table everywhere, with more keys in a roster and in a meeting."""

import datetime
from typing import Annotated, Literal

from pydantic import BeforeValidator, Field

from sro_cli.domain.model import Many, Model

Role = Literal["chair", "vice-chair", "secretary"]
Attendance = Literal["present", "absent", "excused", "remote"]


class Person(Model):
    """Somebody, as papers name them."""

    name: str = Field(description="the name as papers print it")
    party: str | None = Field(None, description="the party's letters: S, M, C")
    title: str | None = Field(None, description="what the person is: direktör")
    affiliation: str | None = Field(None, description="whom the person comes from")
    role: Role | None = Field(None, description="what the person does in the body")
    aliases: Many[str] = Field((), description="other spellings of the same name")


class Member(Person):
    """A person on a body's roster, for as long as the membership lasts."""

    from_: datetime.date | None = Field(
        None, alias="from", description="first day of the membership; absent: always"
    )
    until: datetime.date | None = Field(
        None, description="last day of the membership; absent: still"
    )

    def holds_on(self, day: datetime.date) -> bool:
        """Tell whether the membership holds on *day*; both ends count."""
        return (self.from_ is None or self.from_ <= day) and (
            self.until is None or day <= self.until
        )


def _named(value: object) -> object:
    """Let a person be written as a name alone."""
    return {"name": value} if isinstance(value, str) else value


class Participant(Person):
    """A person in a meeting."""

    attendance: Attendance = Field(
        "present", description="whether and how the person took part; absent: present"
    )
    substitute: str | None = Field(
        None, description="who comes instead: a name, or name and affiliation"
    )
    replaces: Annotated[Person | None, BeforeValidator(_named)] = Field(
        None, description="whom this person stands in for: a name or a person"
    )
    arrives: str | None = Field(
        None, description="id of the item at which the person arrives"
    )
    leaves: str | None = Field(
        None, description="id of the item at which the person leaves"
    )
