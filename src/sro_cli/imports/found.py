"""A person found on a line, and what the line says besides."""

from typing import NamedTuple

from sro_cli.domain.plain import Plain


class Found(NamedTuple):
    """A person as a table of a meeting file, and what the line says besides.

    *unsure* is a sentence for users, "" where all is plain; *mark* the footnote's mark
    ("*"); *rest* what has no key: for how long somebody was there.
    """

    person: Plain
    unsure: str = ""
    mark: str = ""
    rest: str = ""

    def own(self) -> "Found":
        """Return the same with a table that may be changed."""
        person = dict(self.person)
        if "replaces" in person:
            person["replaces"] = dict(person["replaces"])
        return self._replace(person=person)
