"""Where a link may lead, and how its target is written."""

import re

TOOLTIP = 250
_SCHEME = re.compile(r"^[A-Za-z][A-Za-z0-9+.-]*:")
_UNFIT = re.compile(r'[\x00-\x20"<>\\^`{|}\x7f]')


def safe_target(target: str) -> bool:
    """Tell whether *target* is a web page, a mail address or a relative path."""
    if target.lower().startswith(("http://", "https://", "mailto:")):
        return True
    return not (
        not target.strip()
        or _SCHEME.match(target.strip())
        or target.lstrip().startswith(("//", "\\", "/\\"))
        or any(character < " " for character in target)
    )


def uri(target: str) -> str:
    """Return *target* as a relation may name it: blanks and the like encoded.

    Letters such as å stay as they are, as in the address bar.
    """
    if not _SCHEME.match(target):
        target = target.replace("\\", "/")
    return _UNFIT.sub(lambda found: f"%{ord(found[0]):02X}", target.strip())


def tooltip(target: str) -> str:
    """Return what a person reads on pointing at the link: where it leads."""
    return target.removeprefix("mailto:")[:TOOLTIP]
