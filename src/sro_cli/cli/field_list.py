"""The fields of templates as a list for the screen, and as JSON."""

import textwrap
from collections.abc import Iterable, Iterator
from itertools import zip_longest
from typing import Any

from sro_cli.lang.messages import _
from sro_cli.word.templates.fields import Field

_WIDTHS = (21, 5, 25, 21)
_LABEL = "label_"
_TAG_WIDTH = 37


def field_list(fields: tuple[Field, ...]) -> str:
    """Return the fields as text, 80 columns wide, by the block they are inside."""
    labels = [field for field in fields if field.name.startswith(_LABEL)]
    others = tuple(field for field in fields if field not in labels)
    parts = [_("Everywhere in the paper"), "", *_rows(others), ""]
    parts += _inside(others, (), [])
    parts += [_("Words on paper, which a body's [labels] may change"), ""]
    parts += [
        f"  {field.name:<{_WIDTHS[0]}}  {field.example}".rstrip() for field in labels
    ]
    return "\n".join((*parts, "", *_types(), "", *_writing()))


def _inside(
    fields: Iterable[Field],
    path: tuple[str, ...],
    seen: list[tuple[str, tuple[Field, ...]]],
) -> Iterator[str]:
    """Yield what is inside each block; what was listed before is only named."""
    for field in fields:
        if not field.fields:
            continue
        here = (*path, field.name)
        blocks = " ".join("{{#" + name + "}}" for name in here)
        same = (one for one in seen if set(field.fields) <= set(one[1]))
        if known := next(same, None):
            yield from _as_before(blocks, field.fields, *known)
            continue
        seen.append((blocks, field.fields))
        yield from (_("Inside {blocks}").format(blocks=blocks), "")
        yield from (*_rows(field.fields), "")
        yield from _inside(field.fields, here, seen)


def _as_before(
    blocks: str, fields: tuple[Field, ...], before: str, known: tuple[Field, ...]
) -> Iterator[str]:
    text = _("Inside {blocks}: as inside {before}").format(blocks=blocks, before=before)
    less = [one.name for one in known if one not in fields]
    if less:
        text += _(", without {names}").format(names=", ".join(less))
    yield from (*textwrap.wrap(text, 78, subsequent_indent="  "), "")


def _rows(fields: Iterable[Field]) -> Iterator[str]:
    heads = (_("field"), _("type"), _("meaning"), _("example"))
    yield _line(heads)
    for field in fields:
        cells = (field.name, str(field.type), field.meaning, field.example)
        wrapped = map(textwrap.wrap, cells, _WIDTHS)
        for line in zip_longest(*wrapped, fillvalue=""):
            yield _line(line)


def _line(cells: Iterable[str]) -> str:
    padded = (f"{cell:<{width}}" for cell, width in zip(cells, _WIDTHS, strict=True))
    return ("  " + "  ".join(padded)).rstrip()


def _types() -> list[str]:
    return [
        _("The types"),
        "",
        *_explained(
            7,
            ("text", _("printed as it is")),
            ("line", _("one line; may hold bold, italic and links")),
            ("rich", _("paragraphs, lists and tables; alone in its paragraph")),
            ("link", _("a text with its address")),
            ("flag", _("yes or no: for blocks, never printed")),
            ("texts", _("lines, one after the other: a block, and {{.}} inside it")),
            ("list", _("entries with fields of their own, inside the block")),
            ("table", _("the same, of which there is one or none")),
        ),
    ]


def _writing() -> list[str]:
    return [
        _("How tags are written"),
        "",
        *_explained(
            _TAG_WIDTH,
            ("{{date}}", _("the field, in the look of the tag")),
            ("{{#items}} … {{/items}}", _("once for each entry of a list")),
            ("{{#place}} … {{/place}}", _("only if there is one, or it is yes")),
            ("{{^place}} … {{/place}}", _("only if there is none, or it is no")),
            ("{{?dialogue}} … {{/dialogue}}", _("once, if the list has any entry")),
            ("{{#dialogue}}{{.}}{{/dialogue}}", _("{{.}} is the entry of texts")),
        ),
        "",
        *textwrap.wrap(
            _(
                "The two tags of a block stand on lines of their own, or both within a "
                "line, or both in one row of a table. A name is looked up in the "
                "innermost block first, then outwards."
            ),
            78,
        ),
    ]


def _explained(width: int, *pairs: tuple[str, str]) -> Iterator[str]:
    for name, told in pairs:
        yield f"  {name:<{width}}{told}"


def field_json(
    fields: Iterable[Field], inside: tuple[str, ...] = ()
) -> list[dict[str, Any]]:
    """Return every field with the blocks that it is inside, the outermost first."""
    rows: list[dict[str, Any]] = []
    for field in fields:
        rows.append(
            {
                "name": field.name,
                "type": str(field.type),
                "meaning": field.meaning,
                "example": field.example,
                "inside": list(inside),
            }
        )
        rows += field_json(field.fields, (*inside, field.name))
    return rows
