"""What a field of a template is: a name, a type, a meaning."""

from enum import StrEnum
from typing import NamedTuple


class Type(StrEnum):
    """What a field's value is, and what a template may do with it.

    text   str          printed as it is
    line   str          one line of Markdown: bold, italic, links
    rich   str          Markdown: paragraphs, lists, tables; alone in its paragraph
    link   {"text": str, "target": str}, or "" for none
    flag   bool         for blocks only, never printed
    texts  list[str]    a block over lines of Markdown; `{{.}}` is the entry
    list   list[dict]   a block over entries
    table  dict | None  a block that is entered once
    """

    TEXT = "text"
    LINE = "line"
    RICH = "rich"
    LINK = "link"
    FLAG = "flag"
    TEXTS = "texts"
    LIST = "list"
    TABLE = "table"


class Field(NamedTuple):
    """A field that templates may use; *fields* are those inside its block."""

    name: str
    type: Type
    meaning: str
    example: str = ""
    fields: tuple["Field", ...] = ()
