"""R106: one person, one spelling, in all papers."""

from collections.abc import Iterator

from sro_cli.checks.named import cure, place_name
from sro_cli.checks.rule import Finding, wide_check
from sro_cli.domain.body import Body
from sro_cli.domain.meeting import Meeting
from sro_cli.domain.places import body_path, meeting_path
from sro_cli.domain.problem import Severity
from sro_cli.domain.survey import Survey
from sro_cli.engine.people.variants import Place, Spelling, Variant, variants
from sro_cli.lang.messages import _

SHOWN = 6
"""Places that a message names at most, of all spellings together."""


@wide_check("R106", "name-variants", Severity.WARNING)
def name_variants(survey: Survey) -> Iterator[Finding]:
    """A person's name is spelled in one way, in all lists and texts of the workspace.

    A reader, a search and the attendance take Helen Tornquist and Helene Tornquist for
    two people. The roster's spelling is taken for right, else that of most meetings.
    Two who stand in one list with another party, title or affiliation are two people.
    Whoever changes name gets a new line on the roster when the old one ends.

    To put it right: correct the spelling that is wrong. If both are right, name one of
    them as an alias (`sro edit-member BODY NAME --alias SPELLING`, or `aliases` on the
    person's line in the file). If they are two people, say so under `[[ignore]]` in
    sro.toml, with the reason.
    """
    for each in variants(survey):
        places = [(place, wrong) for wrong in each.others for place in wrong.asked]
        if places:
            at, wrong = min(places, key=lambda place: _is_sealed(place[0]))
            folder = body_path if isinstance(at.record, Body) else meeting_path
            yield Finding(
                at.path,
                _message(each, wrong, at),
                cure(wrong, each.right, at),
                file=folder(at.owner),
            )


def _is_sealed(place: Place) -> bool:
    """Tell whether nothing is to be changed there: minutes that are approved."""
    return isinstance(place.record, Meeting) and place.record.state == "approved"


def _message(variant: Variant, wrong: Spelling, at: Place) -> str:
    others = [wrong, *(each for each in variant.others if each is not wrong)]
    spellings = [*others[: SHOWN - 1], variant.right]
    return _("{wrong} is probably {right}, spelled otherwise: {places}").format(
        wrong=wrong.name,
        right=variant.right.name,
        places="; ".join(
            _("{name} in {places}").format(
                name=each.name, places=_places(each, at, SHOWN // len(spellings))
            )
            for each in spellings
        ),
    )


def _places(spelling: Spelling, at: Place, most: int) -> str:
    """Say where a spelling stands, what is asked about first, and how often else."""
    there = {
        (each.owner, each.path): each for each in (*spelling.asked, *spelling.places)
    }
    words = [place_name(each, at) for each in there.values()]
    shown = list(dict.fromkeys(words))[:most]
    more = spelling.count - sum(each in shown for each in words)
    said = ", ".join(shown)
    return (
        _("{places} and {count} more").format(places=said, count=more) if more else said
    )
