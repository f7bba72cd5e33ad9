"""Who is called, in a line of a head: guests, words for lists, those with a role."""

from collections.abc import Sequence

from sro_cli.imports.labels import Label, Labels
from sro_cli.imports.ledger import Ledger
from sro_cli.imports.people import read_person
from sro_cli.imports.persons import is_listed, people_of, told
from sro_cli.imports.pieces import Piece
from sro_cli.imports.plain import key_of, plain
from sro_cli.imports.when import Front
from sro_cli.lang.reading import reading
from sro_cli.lang.words import words

_OFFICERS = {"chair": "chair", "vice_chair": "vice-chair", "secretary": "secretary"}


class Callees:
    """Takes the labelled lines of a head that name people."""

    def __init__(
        self, front: Front, pieces: Sequence[Piece], labels: Labels, ledger: Ledger
    ) -> None:
        """Fill in *front*."""
        self.front = front
        self.pieces = pieces
        self.labels = labels
        self.ledger = ledger
        self._at = 0

    def take(self, at: int, piece: Piece, label: Label) -> bool:
        """Take "Inbjudna: A, B" and "Kallade: Se lista"; lists are for the groups.

        *at* is the next line's place.
        """
        self._at = at
        value, means = plain(label.value), label.means
        if any(key_of(value).startswith(key_of(see)) for see in reading().lists["see"]):
            self.ledger.explain(piece.line, piece.text)
            self.named("participants", label)
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
        self.named("invited", label)
        self.front.invited += people_of(
            label.value, piece.line, self.ledger, guests=True
        )
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
        self.named("participants", label)
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

    def officer(self, piece: Piece, label: Label) -> bool:
        """Take "Ordförande: Eva Ek": a role of somebody who is on the lists, or not."""
        if not label.value or label.means not in _OFFICERS:
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

    def named(self, key: str, label: Label) -> None:
        """Note the paper's own word for a label."""
        ours = words().labels[key]
        if label.words.casefold() != ours.casefold():
            self.front.labels[key] = label.words
