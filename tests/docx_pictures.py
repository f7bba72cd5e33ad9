"""A picture for a Word file: the smallest there is."""

import struct
import zlib


def add_logo(paragraph, folder, alt=""):
    """Put a picture called Logga into a paragraph; return its properties."""
    path = folder / "logga.png"
    path.write_bytes(pixel())
    properties = paragraph.add_run().add_picture(str(path))._inline.docPr  # noqa: SLF001 (python-docx sets no alt text)
    properties.set("name", "Logga")
    if alt:
        properties.set("descr", alt)
    return properties


def pixel():
    """Return the smallest PNG."""

    def chunk(kind, data):
        sum_ = zlib.crc32(kind + data)
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", sum_)

    head = struct.pack(">IIBBBBB", 1, 1, 8, 0, 0, 0, 0)
    chunks = ((b"IHDR", head), (b"IDAT", zlib.compress(b"\0\0")), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(chunk(*each) for each in chunks)
