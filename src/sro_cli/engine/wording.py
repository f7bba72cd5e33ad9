"""The words of one body: its own labels and phrases over those of the language."""

import datetime
import re
from typing import NamedTuple

from sro_cli.domain.body import Body
from sro_cli.lang.words import Words

BRACES = re.compile(r"\{(\w+)\}")


class Wording(NamedTuple):
    """What labels and phrases say in *body* on *day*.

    In all of them {name} is the body's name on the day and {year} the day's year.
    """

    words: Words
    body: Body
    day: datetime.date

    def label(self, key: str, **names: str) -> str:
        """Return the label *key*, "" where the body leaves it out, or has none."""
        own = self.body.labels.get(key)
        return self.fill(
            self.words.labels.get(key, "") if own is None else own, **names
        )

    def phrase(self, key: str, **names: str) -> str:
        """Return the sentence *key*, "" where the body leaves it out, or has none."""
        own = self.body.phrases.get(key)
        return self.fill(
            self.words.phrases.get(key, "") if own is None else own, **names
        )

    def fill(self, text: str, **names: str) -> str:
        """Return *text* with {name}, {year} and *names* filled in.

        A name that is empty takes its clause with it, up to the comma; where none is
        left, the first one stays without it. What stands in braces and is no name
        stays as a person wrote it: a slip on paper is seen and mended, an error would
        keep the paper from being made.
        """
        known = {
            "name": self.body.called_on(self.day).name,
            "year": str(self.day.year),
            **names,
        }
        clauses = text.split(", ")
        told = [each for each in clauses if not _has_gap(each, known)]
        filled = re.sub(
            BRACES,
            lambda match: known.get(match[1], match[0]),
            ", ".join(told or clauses[:1]),
        )
        return filled if told else " ".join(filled.split())


def _has_gap(clause: str, known: dict[str, str]) -> bool:
    return any(known.get(name) == "" for name in re.findall(BRACES, clause))
