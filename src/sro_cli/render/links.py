"""Where a link on paper may lead: to the web, by mail, to a file of the workspace."""

import posixpath
import re
from urllib.parse import urlsplit

UP = "../.."
"""From where papers lie, papers/BODY, to the workspace's root."""


def address(target: str) -> str:
    """Return *target* if it is an address to follow, else ""."""
    if re.search(r"[\x00-\x1f\x7f]", target):
        return ""
    target = target.strip()
    if target.lower().startswith("www."):
        target = f"https://{target}"
    try:
        parts = urlsplit(target)
    except ValueError:
        return ""
    scheme = parts.scheme.lower()
    leads = parts.path if scheme == "mailto" else parts.netloc
    return target if scheme in {"http", "https", "mailto"} and leads else ""


def link_target(target: str, up: str = UP) -> str:
    """Return where a link on paper leads for an attachment's *target*; "" for nowhere.

    *up* is the way from the paper's folder to the workspace's root. Those characters
    of a path are encoded that would end it in a link.
    """
    return address(target) or re.sub(
        "[%#?]", lambda match: f"%{ord(match[0]):02X}", _from_paper(target, up)
    )


def with_links(text: str, up: str = UP) -> str:
    """Return Markdown with its links leading from where the paper lies.

    What leads nowhere, such as (#), is left without target: its text is printed.
    """
    if "](" not in text:
        return text
    return PROSE_LINK.sub(lambda found: _turned(found, up), text)


PROSE_LINK = re.compile(r"(?<!\\)\]\((<[^<>\n]*>|[^()\s<>]*)")


def _turned(found: re.Match[str], up: str) -> str:
    written = found[1]
    target = written.strip("<>")
    leads = address(target) or _from_paper(target, up)
    return f"](<{leads}>" if written.startswith("<") else f"]({leads}"


def _from_paper(target: str, up: str) -> str:
    """Return a path of the workspace as it is from a paper's folder.

    What would leave the workspace's own disk (an absolute path, another scheme) is
    no path.
    """
    path = target.strip().replace("\\", "/")
    if (
        not path
        or re.search(r"[\x00-\x1f\x7f]", target)
        or path.startswith(("/", "#", "~", "www."))
        or re.match(r"[A-Za-z][A-Za-z0-9+.-]*:", path)
    ):
        return ""
    return posixpath.normpath(f"{up}/{path}")
