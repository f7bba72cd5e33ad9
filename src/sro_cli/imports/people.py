"""A person on a line of a list, as the table of a meeting file."""

import re

from sro_cli.domain.plain import Plain
from sro_cli.engine.people.looks import (
    has_known_first_name,
    is_name,
    is_organisation,
    is_short_for_body,
    is_title_word,
    name_ends,
    split_titled,
    title_before_name,
)
from sro_cli.engine.people.marked import bold_parts, masked, one_of, unmarked
from sro_cli.imports.beside import (
    first_person,
    is_nobody,
    person_words,
    top_parts,
    with_comma,
    without_mark,
)
from sro_cli.imports.found import Found
from sro_cli.imports.plain import remembered
from sro_cli.lang.messages import _

LONGEST = 400
"""A line that names one person is shorter than this."""
MOST_WORDS = 12
"""Words of one part of such a line, at most; more is a sentence."""
CONTACT = 5
"""Figures at least of a telephone number."""


def read_person(text: str) -> Found | None:
    """Return the person whom a line of a list names; None where it names none.

    The person has the keys that a meeting file has: name, party, title, affiliation,
    role, attendance, substitute, replaces. Nothing of the line is lost.
    """
    found = _read_person(text)
    return found and found.own()


@remembered
def _read_person(text: str) -> Found | None:
    """Return the same person for the same line: a house's lists name the same ones."""
    if len(text) > LONGEST:
        return None
    text, mark = without_mark(text.replace("\t", ", "))
    line = with_comma(unmarked(text).strip(" ,;"))
    if line.endswith(".") and not re.search(r"\b\w{1,5}\.$", line):
        line = line[:-1]
    if is_nobody(re.sub(r"(?<=\w)\s*[(,].*", "", line)):
        return None
    words = person_words()
    if line.endswith(":") or words.replaces.match(line) or words.replaced.match(line):
        return None
    one = _Line(frozenset(part.lower() for part in bold_parts(text)))
    if not one.read(line):
        return None
    person = one.person()
    if person.keys() <= {"name", "affiliation"} and not has_known_first_name(one.name):
        if one.name.isupper() and len(person) == 1:
            return None
        if "," not in line:
            one.unsure = one.unsure or _("is this a person?")
    return Found(person, one.unsure, mark, ", ".join(one.rest))


class _Line:
    """What is gathered of one person's line."""

    def __init__(self, bold: frozenset[str]) -> None:
        self.bold = bold
        self.name = self.party = self.attendance = self.substitute = self.unsure = ""
        self.titles: list[str] = []
        self.places: list[str] = []
        self.roles: list[str] = []
        self.rest: list[str] = []
        self.replaces: Plain = {}

    def read(self, line: str) -> bool:
        """Read the whole line; False where it names no person."""
        head, *parts = top_parts(self._without_party(line)) or [""]
        if match := re.search(r"\s-{1,3}\s", masked(head)):
            parts.insert(0, head[match.end() :])
            head = head[: match.start()]
        if not self._head(head, is_more=bool(parts)):
            return False
        return all(self._part(part, parts[at + 1 :]) for at, part in enumerate(parts))

    def person(self) -> Plain:
        """Return the table; keys in the order of the file format."""
        self._settle_roles()
        table: Plain = {
            "name": self.name,
            "party": self.party,
            "title": ", ".join(self.titles),
            "affiliation": ", ".join(self.places),
            "role": self.roles[-1] if self.roles else "",
            "attendance": self.attendance if self.attendance != "present" else "",
            "substitute": self.substitute,
            "replaces": self.replaces,
        }
        return {key: value for key, value in table.items() if value}

    def _settle_roles(self) -> None:
        """Take the last role as the body's; the others are titles."""
        known = person_words().roles | person_words().kept_roles
        *earlier, last = self.roles or [""]
        self.titles += [each for each in earlier if each.lower() not in self.bold]
        bold = [each for each in earlier if each.lower() in self.bold]
        if bold and last.lower() not in self.bold:
            self.titles.append(last)
            last = bold[-1]
        if last.lower() in person_words().kept_roles and last not in self.titles:
            self.titles.append(last)
        self.roles = [known[last.lower()]] if last else []

    def _without_party(self, line: str) -> str:
        """Return a line without the party that it begins with: "(S) Eva Ek"."""
        letters = one_of(person_words().parties - {"-", "–"})
        match = re.match(
            rf"(?:\((?P<a>[^\W\d_]{{1,4}})\)|(?P<b>{letters})\s?[-–:])\s*(?=[^\W\d_])",
            line,
        )
        if match is None:
            return line
        self.party = match["a"] or match["b"]
        return line[match.end() :]

    def _head(self, head: str, *, is_more: bool) -> bool:
        """Read name, party and what stands with them before the first comma."""
        before, bracket, after = head.partition("(")
        label, colon, named = before.partition(":")
        if colon and named.strip() and is_title_word(label.split(" ")[-1]):
            self._titled(label.strip(), "")
            before = named
        words = before.split()
        if count := title_before_name(words):
            self._part(" ".join(words[:count]), [])
            words = words[count:]
        if words[2:] and words[-1] in person_words().parties:
            *words, self.party = words
        behind = f"({after}" if bracket else ""
        for end in name_ends(words):
            rest = " ".join((*words[end:], behind)).strip()
            if self._behind(" ".join(words[end:])):
                self.name = " ".join(words[:end])
                return self._brackets(behind, is_more=is_more) if rest else True
        return False

    def _behind(self, rest: str) -> bool:
        """Take what stands behind a name without a comma, if it may stand there."""
        if not rest:
            return True
        if self._said(rest):
            return True
        if person_words().never.intersection(rest.split()):
            return False
        first = rest.split(maxsplit=1)[0]
        is_plain = (
            split_titled(rest)
            or is_organisation(rest if first[0].isupper() else first)
            or all(is_short_for_body(word) for word in rest.split())
        )
        return bool(is_plain) and self._part(rest, [])

    def _brackets(self, text: str, *, is_more: bool) -> bool:
        """Read the brackets behind a name, and what follows them."""
        while match := re.match(r"\s*\(([^()]*)\)?", text):
            for part in match[1].split(","):
                self._bracket(part.strip(), is_more or bool(text[match.end() :]))
            text = text[match.end() :]
        text = text.strip(" :–-")
        return self._behind(text) if text[:1].islower() else self._part(text, [])

    def _bracket(self, part: str, is_more: bool) -> None:  # noqa: FBT001
        short = re.fullmatch(r"[^\W\d_]{1,4}|[-–]", part)
        if part.upper() in person_words().parties:
            self.party = self.party or part.upper()
        elif short and (len(part) < 3 or is_more):  # noqa: PLR2004
            self.party = self.party or part
        elif self._said(part) or not part:
            return
        elif split_titled(part) or part[:1].isupper() or is_organisation(part):
            self._part(part, [])
            if short:
                self.unsure = _("a party or an affiliation?")
        else:
            self.rest.append(part)

    def _part(self, part: str, later: list[str]) -> bool:
        """Read a part behind the name; False where it is part of a sentence."""
        part = self._without_brackets(part)
        if not part or self._said(part, later):
            return True
        known, words = person_words(), part.lower().split()
        if part in known.parties and not self.party:
            self.party = part
            return True
        if len(words) > MOST_WORDS or known.tells.intersection(words):
            return False
        if words[0] in known.joins or self._names_another(part):
            return False
        if "@" in part or len(re.findall(r"\d", part)) >= CONTACT:
            self.rest.append(part)
        elif titled := split_titled(part):
            self._titled(*titled)
        else:
            self.places.append(part)
        return True

    def _without_brackets(self, part: str) -> str:
        """Return a part without the brackets in it that say something of their own."""
        for bracket in re.findall(r"\(([^()]*)\)", part):
            if bracket in person_words().parties and not self.party:
                self.party = bracket
            elif not self._said(bracket):
                if not bracket[:1].islower() or not part.endswith(f"({bracket})"):
                    continue
                self.rest.append(bracket)
            part = part.replace(f"({bracket})", "", 1)
        return " ".join(part.split())

    def _names_another(self, part: str) -> bool:
        """Tell whether *part* names a second person; say so where it only may."""
        own = re.split(rf"\s{one_of(person_words().joins)}\s", part)
        if any(has_known_first_name(each) and is_name(each) for each in own):
            return True
        if is_name(part):
            self.unsure = _("an affiliation or a second person?")
        return False

    def _titled(self, title: str, affiliation: str) -> None:
        if not affiliation and self._role(title, []):
            return
        if title.lower() in person_words().kept_roles:
            self.roles.append(title)
        else:
            self.titles.append(title)
        if affiliation:
            self.places.append(affiliation)

    def _said(self, part: str, later: list[str] | None = None) -> bool:
        """Take a part that is a role, an attendance, or says who stands in for whom."""
        return (
            self._role(part, later or [])
            or self._standing_in(part)
            or self._attended(part)
        )

    def _role(self, part: str, later: list[str]) -> bool:
        """Take a role; one with a board behind it is the board's, a title."""
        if part.lower() not in person_words().roles | person_words().kept_roles:
            return False
        board = later and later[0].split()[-1].lower().endswith(person_words().boards)
        if board and part.lower() not in self.bold:
            self.titles.append(part)
        else:
            self.roles.append(part)
        return True

    def _standing_in(self, part: str) -> bool:
        if match := person_words().replaces.match(part):
            self.replaces, rest = first_person(part[match.end() :])
            self.rest += [rest] if rest else []
            return True
        if match := person_words().replaced.match(part):
            self.substitute = part[match.end() :].strip(" .")
            self.attendance = self.attendance or "excused"
            return True
        return False

    def _attended(self, part: str) -> bool:
        match = person_words().attended.match(part)
        if match is None:
            if person_words().partly.match(part):
                self.rest.append(part)
            return bool(person_words().partly.match(part))
        way = person_words().attendance[match[0].lower()]
        more = part[match.end() :].strip(" ,:")
        if more and way != "remote":
            self.rest.append(part)
            if way != "present":
                self.unsure = _("was this person away all the time?")
            return True
        self.attendance = way
        self.rest += [more] if more else []
        return True
