"""Records that speak of earlier ones: which meeting a correction means."""

import datetime
import re

from sro_cli.actions.importing.desk import Desk
from sro_cli.actions.importing.same import key, texts
from sro_cli.domain.meeting import Meeting
from sro_cli.domain.plain import Plain
from sro_cli.engine.agenda import entries
from sro_cli.imports.draft import Unsure
from sro_cli.lang.messages import _

_DATE = re.compile(r"\d{4}-\d\d-\d\d")


def with_links(
    table: Plain, body_id: str, day: datetime.date, desk: Desk
) -> tuple[Plain, tuple[Unsure, ...]]:
    """Return a draft's table in which corrections name a meeting by its id.

    A draft gives the corrected meeting's date, or "" for the one before. *day* is the
    draft's own.
    """
    told: list[Unsure] = []

    def linked(item: Plain) -> Plain:
        done = dict(item)
        if "corrects" in item:
            done["corrects"], unsure = _correction(
                item["corrects"], table, body_id, day, desk
            )
            told.extend(unsure)
        if "items" in item:
            done["items"] = [linked(each) for each in item["items"]]
        return done

    items = [linked(each) for each in table.get("items", ())]
    return (table | {"items": items} if items else table), tuple(told)


def _correction(
    stated: Plain, table: Plain, body_id: str, day: datetime.date, desk: Desk
) -> tuple[Plain, list[Unsure]]:
    said = str(stated.get("meeting") or "")
    if not said:
        said = _previous(table, body_id, day, desk)
    if not _DATE.fullmatch(said):
        unsure = _("which meeting's minutes are corrected is not known")
        return stated | {"meeting": said or f"{body_id}/?"}, [_unsure(stated, unsure)]
    there = desk.on_day(body_id, said)
    if not there:
        unsure = _("the corrected minutes, {meeting}, are not in the workspace")
        told = _unsure(stated, unsure.format(meeting=f"{body_id}/{said}"))
        return stated | {"meeting": f"{body_id}/{said}"}, [told]
    done = stated | {"meeting": there[0]}
    item = _item(desk.meeting(there[0]).now, str(stated.get("item") or ""))
    if item:
        done["item"] = item
    return done, []


def _item(meeting: Meeting, said: str) -> str:
    """Return the id of the item that a number or a title means, "" for none."""
    number = said.strip(" .§")
    for entry in entries(meeting):
        if said and (number == entry.ref or key(said) == key(entry.item.title)):
            return entry.item.id
    return ""


def _previous(table: Plain, body_id: str, day: datetime.date, desk: Desk) -> str:
    """Return the date of the meeting before: from a paper's title, else the last."""
    for item in table.get("items", ()):
        if item.get("type") == "previous":
            for said in texts(item):
                if match := _DATE.search(said):
                    return match[0]
    dates = [each.rpartition("/")[2][:10] for each in desk.ids(body_id)]
    return max((each for each in dates if each < day.isoformat()), default="")


def _unsure(stated: Plain, message: str) -> Unsure:
    return Unsure(1, str(stated.get("old") or ""), message)
