"""What stands beside a person's name: roles, attendance, footnote marks."""

import re
from functools import cache
from typing import NamedTuple

from sro_cli.domain.plain import Plain
from sro_cli.engine.people.looks import is_name, name_ends, title_before_name
from sro_cli.engine.people.marked import lowered, one_of, unmarked
from sro_cli.lang.reading import reading


class PersonWords(NamedTuple):
    """What may stand with a name, as patterns and as words in small letters."""

    roles: dict[str, str]
    kept_roles: dict[str, str]
    parties: frozenset[str]
    attendance: dict[str, str]
    attended: re.Pattern[str]
    replaces: re.Pattern[str]
    replaced: re.Pattern[str]
    partly: re.Pattern[str]
    nobody: frozenset[str]
    joins: frozenset[str]
    tells: frozenset[str]
    boards: tuple[str, ...]
    never: frozenset[str]


@cache
def person_words() -> PersonWords:
    """Return the words of the language, made ready once."""
    table = reading().people
    roles = {"chair": "chair", "vice_chair": "vice-chair"}
    kept = {
        "chair_titles": "chair",
        "vice_chair_titles": "vice-chair",
        "secretary": "secretary",
    }
    ways = ("absent", "excused", "remote", "present")

    def by_word(keys: dict[str, str]) -> dict[str, str]:
        return {word.lower(): to for key, to in keys.items() for word in table[key]}

    def phrase(words: tuple[str, ...], after: str) -> re.Pattern[str]:
        return re.compile(rf"{one_of(words)}{after}", re.IGNORECASE)

    plainly = one_of(table["replaces_plainly"])
    attendance = by_word({way: way for way in ways})
    return PersonWords(
        by_word(roles),
        by_word(kept),
        frozenset(table["parties"]),
        attendance,
        phrase(tuple(attendance), r"(?!\w)"),
        phrase(
            table["replaces"], rf"\s+(?=\S)|{plainly}\s+(?-i:(?=[A-ZÅÄÖ]\S+\s[A-ZÅÄÖ]))"
        ),
        phrase(table["replaced"], r":?\s+(?=\S)"),
        re.compile(rf"(?:{one_of(table['while'])}\s*)+\d", re.IGNORECASE),
        frozenset(word.strip(".") for word in lowered(table["nobody"])),
        lowered(table["joins"]),
        lowered(reading().kind_line["tells"]),
        tuple(lowered(reading().organisations["boards"])),
        frozenset(reading().organisations["never"]),
    )


def is_nobody(text: str) -> bool:
    """Tell whether *text* says that there is nobody: "Ingen", "Vakant", "-"."""
    bare = text.strip(" .,;:()*–-").lower()
    return not bare or bare in person_words().nobody


def with_comma(line: str) -> str:
    """Return a line with a comma before an affiliation that a sign or a word parts.

    "Eva Ek/RFN", "Eva Ek från RFN".
    """
    words = one_of(reading().people["comes_from"])
    match = re.match(rf"([^/,(]{{3,60}}?)(?:\s*/\s*|\s+{words}\s+)(?=[^\W\d_])", line)
    if match is None or not is_name(match[1]) or is_name(line[match.end() :]):
        return line
    return f"{match[1]}, {line[match.end() :]}"


def without_mark(text: str) -> tuple[str, str]:
    """Return a line without its footnote mark, and the mark."""
    if match := re.search(r"(?:\\\*)+|(?<=\S)[†‡¹²³⁴⁵]+", text):
        return text[: match.start()] + text[match.end() :], match[0].replace("\\", "")
    runs = list(re.finditer(r"\*+", text))
    if len(runs) % 2 and (last := runs[-1]).start():
        return text[: last.start()] + text[last.end() :], last[0]
    return text, ""


def top_parts(text: str, at: str = ",;") -> list[str]:
    """Return the parts of *text* between commas and semicolons outside brackets."""
    parts, depth, begin = [], 0, 0
    for place, char in enumerate(text):
        if char in "([":
            depth += 1
        elif char in ")]":
            depth = max(0, depth - 1)
        elif char in at and not depth:
            parts.append(text[begin:place])
            begin = place + 1
    return [part.strip() for part in (*parts, text[begin:]) if part.strip()]


def first_person(text: str) -> tuple[Plain, str]:
    """Return the person that *text* begins with, and what stands behind.

    The person has a name, maybe a title before it and a party behind it. Where nobody
    is named by name, the name is the text; of no text, the person is {}.
    """
    words = unmarked(text).strip(" .,;)(").split()
    stop = next((at for at, word in enumerate(words, 1) if word[-1] in ",;:"), None)
    own = [word.strip(",;:)") for word in words[:stop]]
    count = title_before_name(own)
    ends = name_ends(own[count:])
    if not ends:
        return ({"name": " ".join(words)} if words else {}), ""
    cut = count + ends[0]
    last = words[cut - 1].rstrip(",;:)")
    behind = " ".join((words[cut - 1].removeprefix(last), *words[cut:])).strip()
    party = re.match(r"\(([^\W\d_]{1,4}|[-–])\)?", behind)
    person = {
        "name": " ".join((*words[count : cut - 1], last)),
        "party": party[1] if party else "",
        "title": " ".join(words[:count]),
    }
    behind = behind[party.end() if party else 0 :].strip()
    return {key: value for key, value in person.items() if value}, behind
