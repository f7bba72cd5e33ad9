"""The fields that a Word template may use: name, type, meaning, example."""

from collections.abc import Iterator

from sro_cli.lang.words import words
from sro_cli.word.templates.fields import Field, Type

TEXT, LINE, RICH, LINK = Type.TEXT, Type.LINE, Type.RICH, Type.LINK
FLAG, TEXTS, LIST, TABLE = Type.FLAG, Type.TEXTS, Type.LIST, Type.TABLE

PERSON = (
    Field("name", TEXT, "the person's name", "Maria Dal"),
    Field("party", TEXT, "the party's letters", "S"),
    Field("title", TEXT, "what the person is", "direktör"),
    Field("affiliation", TEXT, "whom the person comes from", "Västra förbundet"),
    Field("role", TEXT, "chair and vice chair only", "vice ordförande"),
    Field("description", TEXT, "title and affiliation", "direktör Västra förbundet"),
    Field("attendance", TEXT, "attendance in words", "närvarande"),
    Field("substitute", TEXT, "who comes instead", "Lena Ås"),
    Field("replaces", TEXT, "whom the person stands in for", "Ulf Berg"),
)
ATTACHMENT = (
    Field("title", LINE, "the paper's title", "Beslutsunderlag"),
    Field("target", TEXT, "where it lies", "attachments/avtal.pdf"),
    Field("linked_title", LINK, "the title, linked to where it lies", "Underlag"),
)
COMMISSION = (
    Field("what", LINE, "what is to be done", "delrapport"),
    Field("who", TEXT, "who is to do it", "Regionen och Västra förbundet"),
    Field("due", TEXT, "by when", "24 april 2025"),
    Field("done", TEXT, "where it was reported done", "24 april 2025"),
)
CORRECTION = (
    Field("heading", TEXT, "what is corrected", "Rättelse av mötesanteckning …"),
    Field("meeting", TEXT, "the corrected meeting's date", "30 januari 2025"),
    Field("item", TEXT, "the corrected item's number", "4"),
    Field("old", RICH, "the wording until now", "En förteckning behövs."),
    Field("new", RICH, "the wording from now on", "Beredningen får i uppdrag …"),
)
ABSENCE = (
    Field("label", TEXT, "the kind of absence", "Frånvaro"),
    Field("names", TEXT, "who", "Ulf Berg och Maria Dal"),
)
RECORD = (
    Field("position", TEXTS, "the adopted position", "SRO noterar informationen."),
    Field("notes", RICH, "what was said and found", "Arbetet följer planen."),
    Field("dialogue", TEXTS, "points from the dialogue", "Tidplanen är snäv."),
    Field("decisions", TEXTS, "what was decided", "Frågan tas upp i maj."),
    Field("decisions_is_listed", FLAG, "are decisions printed as a numbered list"),
    Field("commissions", LIST, "tasks that were given", fields=COMMISSION),
)
ENTRY = (
    Field("id", TEXT, "the entry's own name in the file", "avtal"),
    Field("ref", TEXT, "what commands call it", "4"),
    Field("type", TEXT, "what a formal item is for", "opening"),
    Field("title", LINE, "the title", "Nytt avtal"),
    Field("number", TEXT, "the item's number; empty where Word has none", "4"),
    Field("label", TEXT, "a sub-item's letter, a late item's 8.1", "a"),
    Field("numbered", FLAG, "is it an item with a number, or a sub-item with a letter"),
    Field("late", FLAG, "was it added after the call"),
    Field("is_break", FLAG, "is it a break"),
    Field("is_item", FLAG, "is it an item with a whole number"),
    Field("is_unnumbered", FLAG, "is it an item without number (and not late)"),
    Field("kind", TEXT, "what it asks of the meeting", "Information och dialog"),
    Field("minutes", TEXT, "how long, as a number", "20"),
    Field("duration", TEXT, "how long, in words", "20 minuter"),
    Field("start", TEXT, "when it begins", "13.35"),
    Field("end", TEXT, "when it ends", "13.55"),
    Field("clock", TEXT, "from when to when", "kl. 13.35–13.55"),
    Field("presenters", LIST, "who presents it", fields=PERSON),
    Field("presenters_line", TEXT, "the same on a line", "Eva Ek, Regionen"),
    Field("attachments", LIST, "its papers", fields=ATTACHMENT),
    Field("text", RICH, "what the summons says", "Remisstiden gick ut …"),
    Field("lead", LINE, "before numbered entries", "SRO ställer sig bakom:"),
    Field("proposal", TEXTS, "the proposed position", "SRO noterar informationen."),
    Field("is_listed", FLAG, "is the proposal printed as a numbered list"),
    Field("position_is_listed", FLAG, "is the position printed as a numbered list"),
    Field("proposal_differs", FLAG, "does the adopted wording differ from it"),
    *RECORD,
    Field("corrects", TABLE, "a correction of earlier minutes", fields=CORRECTION),
    Field("absence", LIST, "who is absent, under the roll", fields=ABSENCE),
    Field("replacements", TEXTS, "who replaces whom", "Lena Ås ersätter Ulf Berg."),
    Field("wheel", RICH, "the year wheel, a table", "| 6 mars 2025 | 24 april … |"),
    Field("record_here", FLAG, "does a sub-item's record stand with it"),
)
RECORDS = (
    Field("label", TEXT, "the sub-item's letter", "a"),
    Field("title", LINE, "the sub-item's title", "Rapport"),
    Field("lead", LINE, "before numbered entries", "SRO ställer sig bakom:"),
    Field("position_is_listed", FLAG, "is the position printed as a numbered list"),
    *RECORD,
)
ITEM = (
    *ENTRY,
    Field("items", LIST, "sub-items", fields=ENTRY),
    Field(
        "records",
        LIST,
        "the sub-items' records, where they stand after it",
        fields=RECORDS,
    ),
    Field("landscape", FLAG, "does its year wheel need a landscape page"),
)
GROUP = (
    Field("heading", TEXT, "the heading, where it changes", "För Regionen"),
    Field("subheading", TEXT, "the heading within it", "Regionpolitiker"),
    Field("new_column", FLAG, "does it begin the second column"),
    Field("people", LIST, "the people", fields=PERSON),
)
SIGNATURE = (
    Field("name", TEXT, "who signs", "Eva Ek"),
    Field("lines", TEXTS, "what stands under the name", "Ordförande"),
    Field("new_column", FLAG, "does it begin a column"),
)
PAPER = (
    Field("paper_title", TEXT, "what the paper is", "Kallelse SRO"),
    Field("running_title", TEXT, "the head of later pages", "Kallelse SRO, 6 mars …"),
    Field("body_name", TEXT, "the body's short name", "SRO"),
    Field("body_title", TEXT, "the body's full name", "Samrådsorganet"),
    Field("draft", TEXT, "the mark of a draft or a cancelled meeting", "UTKAST"),
    Field("date", TEXT, "the day", "6 mars 2025"),
    Field("time", TEXT, "from when to when", "13.30–15.30"),
    Field("start", TEXT, "when it opens", "13.30"),
    Field("end", TEXT, "when it closes", "15.30"),
    Field("place", TEXT, "where", "Stora salen"),
    Field("link", LINK, "a digital meeting's link", "Anslut till mötet digitalt"),
    Field("state", TEXT, "the meeting's state", "called"),
    Field("called", TEXT, "what stands after the label participants", "Se lista"),
    Field("invited", LIST, "the guests", fields=PERSON),
    Field("invited_line", TEXT, "the guests on a line", "Eva Ek, Regionen"),
    Field("participants", LIST, "who is called, by group", fields=GROUP),
    Field("items", LIST, "the agenda", fields=ITEM),
    Field("absence", LIST, "who is absent", fields=ABSENCE),
    Field("replacements", TEXTS, "who replaces whom", "Lena Ås ersätter Ulf Berg."),
    Field("closing", TEXT, "the last word of a summons", "Välkommen!"),
    Field("signatures", LIST, "who signs a summons", fields=SIGNATURE),
    *(
        Field(f"label_{key}", TEXT, "a word on paper", value)
        for key, value in words("sv").labels.items()
    ),
)

_SUMMONS = frozenset(("closing", "signatures"))
_MINUTES = frozenset((
    "records", "record_here", "proposal_differs", "position_is_listed",
    *(field.name for field in RECORD),
))  # fmt: skip
_NUMBERED = frozenset(
    ("number", "label", "numbered", "late", "is_item", "minutes", "duration", "start",
     "end", "clock")
)  # fmt: skip
"""What an entry of an unnumbered agenda has not."""
TEMPLATES = ("summons", "minutes", "notes")


def fields_of(template: str) -> tuple[Field, ...]:
    """Return the fields that can hold something in a template of that name."""
    never = _MINUTES if template == "summons" else _SUMMONS
    unnumbered = _NUMBERED if template == "notes" else frozenset()
    return tuple(_without(PAPER, never, unnumbered))


def _without(
    fields: tuple[Field, ...], never: frozenset[str], inside: frozenset[str]
) -> Iterator[Field]:
    """Leave out the fields called so, and in the agenda's entries those of *inside*."""
    for field in fields:
        if field.name not in never:
            own = (
                never | inside if field.name in ("items", "records") else never - inside
            )
            yield field._replace(fields=tuple(_without(field.fields, own, inside)))
