"""The shape of a text: where figures stand in it, found in no time."""

from string import ascii_lowercase, ascii_uppercase

_SHAPES = bytes.maketrans(
    f"123456789{ascii_uppercase}".encode(), f"{'0' * 9}{ascii_lowercase}".encode()
)


def shape(text: str) -> bytes:
    """Return a byte for each character of a text: 0 for figures, small letters.

    "Kl. 13.30–15" is "kl. 00.00?00". To look there for something that begins with a
    figure takes a tenth of the time that it takes in the text.
    """
    return text.encode("latin-1", "replace").translate(_SHAPES)
