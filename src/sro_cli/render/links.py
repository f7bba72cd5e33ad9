"""Where a link on paper may lead: to the web, by mail, to a file of the workspace."""

import posixpath
import re
from urllib.parse import urlsplit

UP = "../.."
"""From a paper's folder, papers/BODY, to the workspace's root."""


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


def link_target(target: str) -> str:
    """Return where a link on paper leads for an attachment's *target*; "" for nowhere.

    An address stays what it is. A path counts from the workspace's root, and the
    paper lies two folders down from it. What would leave the workspace's own disk
    (an absolute path, another scheme) leads nowhere. Only those characters of a path
    are encoded that would end it in a link.
    """
    if leads := address(target):
        return leads
    path = target.strip().replace("\\", "/")
    if (
        not path
        or re.search(r"[\x00-\x1f\x7f]", target)
        or path.startswith(("/", "#", "~", "www."))
        or re.match(r"[A-Za-z][A-Za-z0-9+.-]*:", path)
    ):
        return ""
    path = posixpath.normpath(f"{UP}/{path}")
    return re.sub("[%#?]", lambda match: f"%{ord(match[0]):02X}", path)
