"""Words for the user of the program: `_()` looks them up in a gettext catalogue."""

import os
from functools import cache
from pathlib import Path

LOCALES = Path(__file__).parent / "locales"


def user_language() -> str:
    """Return the user's language, "en" or "sv": SRO_LANG, else the locale's."""
    for name in ("SRO_LANG", "LC_ALL", "LC_MESSAGES", "LANG"):
        if value := os.environ.get(name):
            return value[:2].lower()
    return "en"


@cache
def _catalogue():  # type: ignore[no-untyped-def]  # noqa: ANN202 (None or gettext's)
    language = user_language()
    if not (LOCALES / language / "LC_MESSAGES" / "sro.mo").exists():
        return None
    import gettext  # heavy; needed only where there is a catalogue

    return gettext.translation("sro", LOCALES, [language])


def _(message: str) -> str:
    """Return *message* in the user's language."""
    catalogue = _catalogue()
    return str(catalogue.gettext(message)) if catalogue else message


def ngettext(one: str, many: str, count: int) -> str:
    """Return the form that goes with *count*, in the user's language."""
    catalogue = _catalogue()
    if catalogue:
        return str(catalogue.ngettext(one, many, count))
    return one if count == 1 else many
