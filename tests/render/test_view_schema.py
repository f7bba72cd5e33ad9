"""Each field that a template may use is there, and is of its type."""

import itertools

import pytest

from sro_cli.render.fields import PAPER, fields_of
from sro_cli.render.papers import template_name
from sro_cli.render.view import view
from sro_cli.word.templates.fields import Type

EMPTY = ("", None, [], False)


def faults(fields, values, place=""):
    """Return where values are missing, not described, or of another type."""
    names = [field.name for field in fields]
    found = [f"{place}{name}: not described" for name in values if name not in names]
    for field in fields:
        here = place + field.name
        if field.name not in values:
            found.append(f"{here}: missing")
            continue
        value = values[field.name]
        if not fits(field.type, value):
            found.append(f"{here}: {value!r}")
        elif field.type is Type.LIST:
            found += itertools.chain.from_iterable(
                faults(field.fields, each, f"{here}[{index}].")
                for index, each in enumerate(value)
            )
        elif field.type is Type.TABLE and value is not None:
            found += faults(field.fields, value, f"{here}.")
    return found


def fits(kind, value):
    match kind:
        case Type.FLAG:
            return isinstance(value, bool)
        case Type.LINK:
            return value == "" or (
                set(value) == {"text", "target"}
                and all(isinstance(each, str) for each in value.values())
            )
        case Type.TEXTS:
            return isinstance(value, list) and all(isinstance(v, str) for v in value)
        case Type.LIST:
            return isinstance(value, list) and all(isinstance(v, dict) for v in value)
        case Type.TABLE:
            return value is None or isinstance(value, dict)
        case _:
            return isinstance(value, str)


def test_every_field_of_every_example_paper_is_of_its_type(example_paper, examples):
    name, kind = example_paper
    assert faults(PAPER, view(examples[name], kind)) == []


@pytest.mark.parametrize("language", ["sv", "en"])
@pytest.mark.parametrize("kind", ["summons", "minutes"])
def test_a_meeting_of_which_nothing_is_known_has_every_field(case_of, kind, language):
    case = case_of(settings=f'language = "{language}"')
    assert faults(PAPER, view(case, kind)) == []


def test_the_walk_sees_what_it_is_to_see(case_of):
    values = view(case_of('[[items]]\ntitle = "Avtal"'), "summons")
    del values["place"]
    values["items"][0] |= {"late": "nej", "surplus": 1, "position": ""}
    assert faults(PAPER, values) == [
        "place: missing",
        "items[0].surplus: not described",
        "items[0].late: 'nej'",
        "items[0].position: ''",
    ]


def shown(value):
    """Return the names of the fields that say something, at any depth."""
    if isinstance(value, dict):
        said = {name for name, each in value.items() if each not in EMPTY}
        return said.union(*(shown(each) for each in value.values()))
    if isinstance(value, list):
        return set().union(*(shown(each) for each in value))
    return set()


def names(fields):
    for field in fields:
        yield field.name
        yield from names(field.fields)


def test_the_example_shows_every_field_somewhere(examples):
    """Else the walk says nothing of what is inside a list that is always empty."""
    papers = itertools.product(examples.values(), ("summons", "minutes"))
    assert set(names(PAPER)) - shown([view(*paper) for paper in papers]) == set()


def surplus(fields, values, place=""):
    """Return where values say something and are not among the fields."""
    known = {field.name: field for field in fields}
    for name, value in values.items():
        if name not in known and value not in EMPTY:
            yield place + name
        for each in value if isinstance(value, list) else [value]:
            if name in known and known[name].fields and isinstance(each, dict):
                yield from surplus(known[name].fields, each, f"{place}{name}.")


def test_what_a_template_does_not_list_says_nothing_in_its_papers(
    example_paper, examples
):
    name, kind = example_paper
    case = examples[name]
    fields = fields_of(template_name(case, kind))
    assert list(surplus(fields, view(case, kind))) == []


def test_what_a_template_lists_is_shown_somewhere(examples):
    for template in ("summons", "minutes", "notes"):
        papers = [
            view(case, kind)
            for case, kind in itertools.product(
                examples.values(), ("summons", "minutes")
            )
            if template_name(case, kind) == template
        ]
        listed = set(names(fields_of(template)))
        if template == "notes":  # a body without numbers may do all that the others do
            assert not {"number", "numbered", "is_item", "duration"} & listed
        else:
            assert listed - shown(papers) <= {"landscape", "late"}


def test_a_field_that_is_printed_has_an_example():
    printed = [Type.TEXT, Type.LINE, Type.RICH, Type.LINK, Type.TEXTS]

    def without(fields):
        for field in fields:
            if field.type in printed and not field.example:
                yield field.name
            yield from without(field.fields)

    assert list(without(PAPER)) == []
