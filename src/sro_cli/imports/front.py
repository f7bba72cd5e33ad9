"""The head of a paper: what it is, whose, when and where; the rest is people."""

import re
from collections.abc import Iterable, Sequence

from sro_cli.imports.callees import Callees
from sro_cli.imports.clock import find_range
from sro_cli.imports.dates import find_date, is_date_only
from sro_cli.imports.labels import Label, Labels
from sro_cli.imports.ledger import Ledger
from sro_cli.imports.naming import Title, read_title
from sro_cli.imports.persons import is_listed
from sro_cli.imports.pieces import Piece
from sro_cli.imports.plain import key_of, plain, unlooked, whole_link
from sro_cli.imports.sheets import is_page_number
from sro_cli.imports.source import Left
from sro_cli.imports.when import Front, When
from sro_cli.lang.messages import _
from sro_cli.lang.reading import reading

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
        self.callees = Callees(self.front, found, labels, ledger)
        self._labelled = False
        self._checking = False
        self._title_line = 0
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
        self._both_titles()
        return self.front

    def _both_titles(self) -> None:
        """Keep a title's own words where the body's name stands in another line."""
        front = self.front
        own = front.title.title
        if front.body_title and own and key_of(own) not in key_of(front.body_title):
            self.ledger.fragment(self._title_line, own)

    @staticmethod
    def fill(front: Front, left: Iterable[Left]) -> None:
        """Take title and date from the heads of sheets, if nothing else says them."""
        for each in left:
            for cell in each.text.split("\t"):
                bare = plain(cell)
                if not front.title.kind and (title := read_title(bare)):
                    front.title = title
                if front.date is None and is_date_only(bare):
                    dated = find_date(bare)
                    front.date = dated.date if dated else None

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
            place = plain(self._value(piece, label))
            both = [each for each in (self.front.place, place) if each]
            self.front.place = ", ".join(dict.fromkeys(both))
            self.callees.named("place", label)
            return True
        if means == "link":
            return self._link(piece, label)
        if means == "agenda" and label.alone:
            self.ledger.explain(piece.line, piece.text)
            return True
        if means in {"participants", "present", "invited", "members", "others"}:
            return self.callees.take(self._at, piece, label)
        return self.callees.officer(piece, label)

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
            stated = find_date(following.text) or find_range(following.text)
            if not stated and label.means != "place_and_time":
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
            self._beside_link(piece, value, found[0])
        else:  # words for a link that the paper's text no longer shows
            self.when.place(piece.line, value)
        return True

    def _beside_link(self, piece: Piece, value: str, address: str) -> None:
        """Explain a link, and keep what else stands there but that one may join."""
        rest = " ".join(plain(value).replace(address, " ").split()).strip(" <>()")
        self.ledger.explain(piece.line, address)
        if key_of(rest) in map(key_of, reading().lists["join"]):
            self.ledger.explain(piece.line, rest)
        else:
            self.ledger.fragment(piece.line, rest)

    def _by_looks(self, piece: Piece) -> bool:
        """Take a title, a date, the body's name: lines without a label."""
        bare = plain(piece.text)
        if is_page_number(bare) or not bare or len(bare) > _SHORT:
            return False
        if not self.front.title.kind and (title := read_title(bare)) is not None:
            self.front.title = title
            self._title_line = piece.line
            self._take_title(piece, title)
            return True
        if piece.column:
            return False
        return (
            self._by_link(piece)
            or self._by_date(piece, bare)
            or self._by_place(piece, bare)
            or self._by_name(piece, bare)
        )

    def _by_link(self, piece: Piece) -> bool:
        """Take a line that is a link to a digital meeting."""
        link = whole_link(piece.text)
        if link is None or self.front.link or not link[1].startswith("http"):
            return False
        self.front.link = link[1]
        self._beside_link(piece, piece.text, link[1])
        return True

    def _by_place(self, piece: Piece, bare: str) -> bool:
        """Take a line below date and time that names a house or a room."""
        front = self.front
        words = reading().bodies["places"]
        if front.place or front.date is None or front.start is None or piece.strong:
            return False
        if not any(word in bare.casefold() for word in words) or is_listed(bare):
            return False
        self.when.place(piece.line, bare)
        return bool(front.place)

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
