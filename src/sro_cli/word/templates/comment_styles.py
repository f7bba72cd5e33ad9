"""The two styles that Word's comments are written in."""

from sro_cli.word.ooxml import VAL, W, parse, serialise, w
from sro_cli.word.styles import Styles

_STYLES = "word/styles.xml"
_NEEDED = {
    "CommentText": ("paragraph", "annotation text", "pStyle", "20"),
    "CommentReference": ("character", "annotation reference", "rStyle", "16"),
}
"""Ids as python-docx writes them: type, name, the reference's tag, size."""


def with_styles(parts: dict[str, bytes], styles: Styles) -> None:
    """See that comments are in styles that the file has; *styles* are its own.

    Styles have other ids where Word speaks another language; their names are the same.
    """
    added = ""
    for needed, (kind, name, tag, size) in _NEEDED.items():
        if own := styles.id(kind, name):
            _rename(parts, tag, needed, own)
        elif _STYLES in parts:
            added += (
                f'<w:style xmlns:w="{W}" w:type="{kind}" w:styleId="{needed}">'
                f'<w:name w:val="{name}"/><w:uiPriority w:val="99"/>'
                f'<w:unhideWhenUsed/><w:rPr><w:sz w:val="{size}"/></w:rPr></w:style>'
            )
    if added:
        head, end, tail = parts[_STYLES].rpartition(b"</")
        parts[_STYLES] = head + added.encode() + end + tail


def _rename(parts: dict[str, bytes], tag: str, written: str, own: str) -> None:
    if written == own:
        return
    for name in ("word/comments.xml", "word/document.xml"):
        root = parse(parts[name])
        for one in root.iter(w(tag)):
            if one.get(VAL) == written:
                one.set(VAL, own)
        parts[name] = serialise(root)
