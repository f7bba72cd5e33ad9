"""What stands on an agenda: items, sub-items, breaks, and what comes of them."""

import datetime
from typing import Annotated, Literal

from pydantic import Field

from sro_cli.domain.model import Many, Model
from sro_cli.domain.person import Person

Kind = Literal["information", "dialogue", "position", "decision", "report"]
ItemType = Literal[
    "opening", "roll", "agenda", "previous", "other", "wheel", "closing", "break"
]
Minutes = Annotated[int, Field(ge=0, le=24 * 60)]


class Attachment(Model):
    """A paper that belongs to an item."""

    title: str = Field(description="what the paper is, as papers print it")
    target: str = Field("", description="a path in the workspace, or an address")


class Commission(Model):
    """A task that the meeting gave to somebody."""

    what: str = Field(description="what is to be done")
    who: Many[str] = Field((), description="who is to do it")
    due: datetime.date | str | None = Field(
        None, description="a date, a meeting's id, or words"
    )
    done: str | None = Field(
        None, description="the meeting, or meeting#item, where it was reported done"
    )


class Correction(Model):
    """A change of the wording of an earlier meeting's minutes."""

    meeting: str = Field(description="id of the corrected meeting")
    item: str | None = Field(None, description="id of the corrected item")
    old: str = Field(description="the wording until now")
    new: str = Field(description="the wording from now on")


class Item(Model):
    """An entry of an agenda: an item, a sub-item or a break."""

    id: str = Field(
        "", description="slug of the title; written by the tool where it is missing"
    )
    type: ItemType | None = Field(
        None, description="what a formal item is for; most items have none"
    )
    title: str = Field(description="one line of Markdown")
    numbered: bool = Field(
        default=True, description="false: printed without number or letter"
    )
    late: bool = Field(
        default=False,
        description="true: added after the call; numbered 8.1 after item 8",
    )
    kind: Many[Kind] = Field((), description="what the item asks of the meeting")
    kind_text: str | None = Field(
        None, description="printed instead of the words for kind"
    )
    minutes: Minutes | None = Field(None, description="how long the item takes")
    start: datetime.time | None = Field(
        None, description="an anchor: a clock time fixed by hand or by a paper"
    )
    end: datetime.time | None = Field(
        None, description="what a paper stated; compared, never used for timing"
    )
    presenters: Many[Person] = Field((), description="who presents the item")
    attachments: Many[Attachment] = Field((), description="the item's papers")
    text: str | None = Field(None, description="Markdown: what the summons says")
    lead: str | None = Field(None, description="stands before numbered entries")
    proposal: Many[str] = Field((), description="the proposed position, as printed")
    position: Many[str] = Field((), description="the adopted position, as printed")
    notes: str | None = Field(
        None, description="Markdown: what was said and found; never in a summons"
    )
    dialogue: Many[str] = Field((), description="points from the dialogue")
    decisions: Many[str] = Field((), description="what was decided")
    commissions: Many[Commission] = Field((), description="tasks that were given")
    follows: str | None = Field(
        None, description="meeting#item that this one goes on with"
    )
    corrects: Correction | None = Field(
        None, description="a correction of earlier minutes"
    )
    items: Many["Item"] = Field((), description="sub-items; they nest no deeper")

    @property
    def is_break(self) -> bool:
        """Tell whether the entry is a break."""
        return self.type == "break"

    @property
    def has_record(self) -> bool:
        """Tell whether the minutes say anything of the item itself."""
        return bool(self.position or self.notes or self.dialogue or self.decisions)
