"""The page docs/file-format.md: every key of every kind of file, from the models."""

import datetime
import typing
from pathlib import Path
from types import NoneType, UnionType
from typing import Any

PARTS = Path(__file__).parent / "docs_parts"


SIMPLE = {
    str: "text",
    int: "whole number",
    bool: "true or false",
    datetime.date: "date",
    datetime.time: "clock time",
}
PLURALS = {"text": "texts", "a list of texts": "lists of texts"}


def page(generated: str) -> str:
    """Return the page."""
    from sro_cli.domain.body import Body, StandingItem, Wheel
    from sro_cli.domain.item import Attachment, Commission, Correction, Item
    from sro_cli.domain.meeting import Approval, Group, Meeting
    from sro_cli.domain.person import Member, Participant, Person
    from sro_cli.domain.settings import Settings, Style, Templates

    names = names_of(Body)
    head = (PARTS / "file-format.md").read_text("utf-8")
    parts = [head.replace("{generated}", generated)]
    parts += _file("A meeting", "meeting.toml", Meeting)
    parts += [_table(each) for each in (Group, Approval)]
    parts += _file("A body", "body.toml", Body)
    parts += [_table(each) for each in names if each.__module__ == Body.__module__]
    parts += _file("The workspace", "sro.toml", Settings)
    parts += [
        _table(each)
        for each in names_of(Settings)
        if each.__module__ == Settings.__module__ and each not in (Style, Templates)
    ]
    parts.append("## Tables that several files share\n")
    parts += [_table(each) for each in (Item, Attachment, Commission, Correction)]
    parts += [_table(each) for each in (Person, Participant, Member, Style, Templates)]
    assert {StandingItem, Wheel} <= set(names)  # noqa: S101 (the walk sees the house)
    return "\n".join([*parts, *_words()])


def names_of(model: Any) -> list[Any]:  # noqa: ANN401 (a model's class)
    """Return the tables within *model*, each once, in the order of the keys."""
    found: list[Any] = []
    for field in model.model_fields.values():
        for each in _models_in(field.annotation):
            found += [one for one in (each, *names_of(each)) if one not in found]
    return found


def _models_in(annotation: object) -> list[Any]:
    if hasattr(annotation, "model_fields"):
        inner: Any = annotation
        return [] if inner.__name__ == "Item" else [inner]
    return [model for part in typing.get_args(annotation) for model in _models_in(part)]


def _file(title: str, example: str, model: Any) -> list[str]:  # noqa: ANN401
    text = (PARTS / example).read_text(encoding="utf-8").strip()
    return [f"## {title}\n\n```toml\n{text}\n```\n", _table(model)]


def _table(model: Any) -> str:  # noqa: ANN401 (a model's class)
    """Return the keys of a kind of table."""
    inherited = parent_of(model)
    rows = [
        f"| `{field.alias or name}` | {type_words(field.annotation)} "
        f"| {_cell(field.description)} | {_default(field)} |"
        for name, field in model.model_fields.items()
        if inherited is None or name not in inherited.model_fields
    ]
    plus = f" All keys of {_link(inherited)}, and:" if inherited else ""
    return (
        f"### {title_of(model)}\n\n{(model.__doc__ or '').strip()}{plus}\n\n"
        "| key | holds | meaning | if left out |\n|---|---|---|---|\n"
        + "\n".join(rows)
        + "\n"
    )


def parent_of(model: Any) -> Any:  # noqa: ANN401
    """Return the kind of table whose keys *model* has too, or None."""
    parent = model.__mro__[1]
    return parent if parent.__name__ != "Model" else None


def title_of(model: Any) -> str:  # noqa: ANN401
    """Return a class's name in words: MemberGroup is a member group."""
    name = "".join(f" {c.lower()}" if c.isupper() else c for c in model.__name__)
    return {"check settings": "checks"}.get(name.strip(), name.strip())


def _link(model: Any) -> str:  # noqa: ANN401
    title = title_of(model)
    return f"[{title}](#{title.replace(' ', '-')})"


def type_words(annotation: Any) -> str:  # noqa: ANN401, PLR0911 (one a kind)
    """Return a type in plain words."""
    origin, inner = typing.get_origin(annotation), typing.get_args(annotation)
    if annotation in SIMPLE:
        return SIMPLE[annotation]
    if hasattr(annotation, "model_fields"):
        return f"a table: {_link(annotation)}"
    if origin is typing.Annotated:
        return type_words(inner[0])
    if origin is tuple:
        return _list_of(inner[0])
    if origin is dict:
        return "a table of " + PLURALS[type_words(inner[1])]
    if origin is typing.Literal:
        return "one of " + ", ".join(f"`{value}`" for value in inner)
    if origin in (typing.Union, UnionType):
        return " or ".join(type_words(each) for each in inner if each is not NoneType)
    if isinstance(annotation, typing.ForwardRef):
        return f"a table: [{annotation.__forward_arg__.lower()}](#item)"
    return getattr(annotation, "__name__", str(annotation))


def _list_of(inner: Any) -> str:  # noqa: ANN401
    words = type_words(inner)
    if words.startswith("a table: "):
        return "a list of tables: " + words.removeprefix("a table: ")
    if words.startswith("one of "):
        return "a list of " + words.removeprefix("one of ")
    return f"a list of {PLURALS[words]}"


def _default(field: Any) -> str:  # noqa: ANN401
    if field.is_required():
        return "**required**"
    value = field.default
    if isinstance(value, bool):
        return "true" if value else "false"
    return f"`{value}`" if isinstance(value, str | int) and value != "" else ""


def _cell(text: str | None) -> str:
    return (text or "").replace("|", "\\|")


def _words() -> list[str]:
    """Return the tables of the words on paper, in every language there is."""
    from sro_cli.lang.words import LANGUAGES, words

    head = f"| key | {' | '.join(LANGUAGES)} |\n|---|{'---|' * len(LANGUAGES)}\n"
    found = [words(language) for language in LANGUAGES]
    parts = [(PARTS / "words.md").read_text("utf-8")]
    for table in ("labels", "phrases"):
        rows = [
            f"| `{key}` | {' | '.join(getattr(each, table)[key] for each in found)} |"
            for key in getattr(found[0], table)
        ]
        parts.append(f"### {table}\n\n{head}" + "\n".join(rows) + "\n")
    return parts
