"""Words joined as in a sentence."""

from collections.abc import Sequence

from sro_cli.lang.words import Words


def listing(parts: Sequence[str], words: Words) -> str:
    """Join parts in a sentence: A, B och C; with commas inside: A, X, och B, Y."""
    if len(parts) < 2:  # noqa: PLR2004 (nothing to join)
        return "".join(parts)
    comma = "," if any("," in part for part in parts) else ""
    head = ", ".join(parts[:-1])
    return f"{head}{comma} {words.grammar['and']} {parts[-1]}"
