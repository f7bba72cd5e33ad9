"""Who was there on the day: what a list of people says of that day alone."""

from collections.abc import Sequence

from sro_cli.domain.plain import Plain
from sro_cli.engine.people.names import normal

OF_THE_DAY = ("attendance", "substitute", "replaces", "arrives", "leaves")
"""What a list says of a person on the day alone."""


def with_the_day(old: Sequence[Plain], new: Sequence[Plain]) -> Sequence[Plain]:
    """Return a paper's lists; who was away by the record alone, where it is silent."""
    if any(
        name in each for group in new for each in group["people"] for name in OF_THE_DAY
    ):
        return new
    away = {
        normal(each["name"]): {name: each[name] for name in OF_THE_DAY if name in each}
        for group in old
        for each in group["people"]
    }
    return [
        group
        | {
            "people": [
                each | away.get(normal(each["name"]), {}) for each in group["people"]
            ]
        }
        for group in new
    ]
