"""The head of a paper: what it is, whose, when and where; the rest is people."""

import re
from collections.abc import Sequence

from sro_cli.imports.clock import find_range
from sro_cli.imports.dates import find_date
from sro_cli.imports.labels import Label, Labels
from sro_cli.imports.ledger import Ledger
from sro_cli.imports.naming import Title, read_title
from sro_cli.imports.people import read_person
from sro_cli.imports.persons import is_listed, people_of, told
from sro_cli.imports.pieces import Piece
from sro_cli.imports.plain import key_of, plain, unlooked
from sro_cli.imports.sheets import is_page_number
from sro_cli.imports.when import Front, When
from sro_cli.lang.messages import _
from sro_cli.lang.reading import reading
from sro_cli.lang.words import words

PEOPLE = (
    "participants",
    "invited",
    "absent",
    "excused",
    "substitutes",
    "present",
    "members",
    "others",
    "coopted",
)
"""Labels behind which people are listed."""
_OFFICERS = {"chair": "chair", "vice_chair": "vice-chair", "secretary": "secretary"}
_SHORT = 160


class FrontReader:
    """Reads the lines of a head in order."""

    def __init__(self, found: Sequence[Piece], labels: Labels, ledger: Ledger) -> None:
        """Take the lines; *labels* are those of the language and the house."""
        self.pieces = found
        self.labels = labels
        self.ledger = ledger
        self.front = Front()
        self.when = When(self.front, ledger)
        self._labelled = False
        self._checking = False
        self._at = 0

    def read(self) -> Front:
        """Return what was understood; all else is with the people."""
        while self._at < len(self.pieces):
            piece = self.pieces[self._at]
            self._at += 1
            label = self.labels.read(piece.text)
            if self._formal(label):
                continue  # it stays open in the ledger: there is no key for it
            if label is not None and self._by_label(piece, label):
                self._labelled = True
            elif not self._by_looks(piece):
                self.front.people.append(piece)
        return self.front

    def _formal(self, label: Label | None) -> bool:
        """Tell whether a line is of the part on adjusting, signing and announcing."""
        front = self.front
        if label is None:
            return self._checking
        if label.means == "checkers":
            self._checking = label.sure or label.alone
            return self._checking
        if label.means in PEOPLE or label.means == "agenda":
            self._checking = False
        elif self._checking:
            known = {"date": front.date, "time": front.start, "place": front.place}
            known["place_and_time"] = front.start
            return bool(known.get(label.means, True))
        return False

    def _by_label(self, piece: Piece, label: Label) -> bool:
        """Take a labelled line; tell whether it is one of the head."""
        means = label.means
        if means in {"date", "time", "place_and_time"}:
            return self._when(piece, label)
        if means == "place":
            self.front.place = plain(self._value(piece, label))
            self._named("place", label)
            return True
        if means == "link":
            return self._link(piece, label)
        if means == "agenda" and label.alone:
            self.ledger.explain(piece.line, piece.text)
            return True
        if means in {"participants", "present", "invited", "members", "others"}:
            return self._called(piece, label)
        return means in _OFFICERS and self._officer(piece, label)

    def _value(self, piece: Piece, label: Label) -> str:
        """Return a label's value: behind it, else the next line."""
        self.ledger.explain(piece.line, label.words)
        if label.value:
            self.ledger.keep(piece.line, label.value)
            return label.value
        if self._at < len(self.pieces):
            following = self.pieces[self._at]
            if self.labels.read(following.text) is None:
                self._at += 1
                self.ledger.keep(following.line, following.text)
                return following.text
        return ""

    def _when(self, piece: Piece, label: Label) -> bool:
        """Take date and times; what stands with them is the place, or is reported."""
        value, line = label.value, piece.line
        self.ledger.explain(line, label.words)
        if not value and self._at < len(self.pieces):
            following = self.pieces[self._at]
            if not (find_date(following.text) or find_range(following.text)):
                return True
            value, line = following.text, following.line
            self._at += 1
        rest = self.when.take(line, value)
        if label.means == "place_and_time" and rest:
            self.when.place(line, rest)
            while self._at < len(self.pieces):
                following = self.pieces[self._at]
                if not self._goes_on(piece, following):
                    break
                self._at += 1
                self.when.place(
                    following.line, self.when.take(following.line, following.text)
                )
        return True

    def _goes_on(self, piece: Piece, following: Piece) -> bool:
        """Tell whether a line is a further one of place and time."""
        if following.gap and following.line != piece.line:
            return False
        return not (following.strong or self.labels.read(following.text))

    def _link(self, piece: Piece, label: Label) -> bool:
        value = self._value(piece, label)
        found = re.search(r"https?://[^\s)\]>]+", value)
        self.front.link = found[0] if found else ""
        if found is not None:
            self.ledger.explain(piece.line, value)
        if found is None:  # words for a link that the paper's text no longer shows
            self.when.place(piece.line, value)
        return True

    def _called(self, piece: Piece, label: Label) -> bool:
        """Take "Inbjudna: A, B" and "Kallade: Se lista"; lists are for the groups."""
        value, means = plain(label.value), label.means
        if any(key_of(value).startswith(key_of(see)) for see in reading().lists["see"]):
            self.ledger.explain(piece.line, piece.text)
            self._named("participants", label)
            self.front.phrases["see_list"] = value
            return True
        if not value and means not in {"members", "others"}:
            return self._heads_lists(piece, label)
        guests = label.means == "invited" or (
            label.means == "participants" and self._lists_follow(piece)
        )
        if not guests or self._list_goes_on(piece):
            return False
        self.ledger.explain(piece.line, label.words)
        self._named("invited", label)
        self.front.invited += people_of(label.value, piece.line, self.ledger)
        return True

    def _heads_lists(self, piece: Piece, label: Label) -> bool:
        """Tell whether a label alone stands over headings, or over nothing."""
        following = self.pieces[self._at : self._at + 2]
        if not following:
            return True
        if label.means == "invited":
            # "Inbjudna:" and then the members' own heading: nobody was invited
            empty = following[0].gap and not read_person(following[0].text)
            if empty:
                self.ledger.explain(piece.line, piece.text)
            return empty
        if self.labels.read(following[0].text) or is_listed(following[0].text):
            return False
        self.ledger.explain(piece.line, piece.text)
        self._named("participants", label)
        return True

    def _list_goes_on(self, piece: Piece) -> bool:
        """Tell whether further people stand below those behind a label."""
        if self._at >= len(self.pieces):
            return False
        following = self.pieces[self._at]
        return (
            (following.line == piece.line or not following.gap)
            and self.labels.read(following.text) is None
            and is_listed(following.text)
        )

    def _lists_follow(self, piece: Piece) -> bool:
        """Tell whether lists of people come below."""
        rest = [
            each
            for each in self.pieces[self._at :]
            if each.line != piece.line and self.labels.read(each.text) is None
        ]
        return len(rest) > 3  # noqa: PLR2004 (a list has lines)

    def _officer(self, piece: Piece, label: Label) -> bool:
        """Take "Ordförande: Eva Ek": a role of somebody who is on the lists, or not."""
        if not label.value:
            return False
        found = read_person(label.value)
        if found is None:
            return False
        person = dict(found.person)
        person["role"] = _OFFICERS[label.means]
        self.front.officers.append((label.words, piece, person))
        self.ledger.explain(piece.line, label.words)
        self.ledger.value(piece.line, label.value, person)
        told(found, piece.line, self.ledger, piece.text)
        return True

    def _named(self, key: str, label: Label) -> None:
        """Note the paper's own word for a label."""
        ours = words().labels[key]
        if label.words.casefold() != ours.casefold():
            self.front.labels[key] = label.words

    def _by_looks(self, piece: Piece) -> bool:
        """Take a title, a date, the body's name: lines without a label."""
        bare = plain(piece.text)
        if is_page_number(bare) or not bare or len(bare) > _SHORT:
            return False
        if not self.front.title.kind and (title := read_title(bare)) is not None:
            self.front.title = title
            self._take_title(piece, title)
            return True
        if piece.column:
            return False
        return self._by_date(piece, bare) or self._by_name(piece, bare)

    def _by_date(self, piece: Piece, bare: str) -> bool:
        """Take a line with the meeting's date or times; the rest is the place."""
        front = self.front
        dated = find_date(bare) if front.date is None else None
        ranged = find_range(bare) if front.start is None else None
        if not (dated or (ranged and ranged.end)):
            return False
        self.when.place(piece.line, self.when.take(piece.line, bare))
        return True

    def _by_name(self, piece: Piece, bare: str) -> bool:
        """Take the body's full name: below the title, or by its words."""
        front = self.front
        if self._labelled or front.body_title:
            return False
        below = bool(front.title.kind) and not front.title.title
        words = reading().bodies["words"]
        if not (below or any(word in bare.casefold() for word in words)):
            return False
        front.body_title = unlooked(bare)
        self.ledger.keep(piece.line, bare)
        return True

    def _take_title(self, piece: Piece, title: Title) -> None:
        """Settle the words of the paper's title; a date may stand in it."""
        rest = self.when.take(piece.line, title.rest) if title.rest else ""
        self.ledger.keep(piece.line, title.words)
        self.ledger.keep(piece.line, f"{title.name} {title.title}")
        self.ledger.explain(piece.line, title.between)
        if rest:
            self.ledger.doubt(
                piece.line,
                _("the title says more than was understood: {text}").format(text=rest),
            )
