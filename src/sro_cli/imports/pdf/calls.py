"""Functions of pdfium that are called for every word, as plain numbers.

The typed pointers of pypdfium2's own functions cost more than the calls themselves.
"""

from ctypes import (
    CFUNCTYPE,
    POINTER,
    c_double,
    c_float,
    c_int,
    c_void_p,
    cast,
)
from typing import Any

import pypdfium2.raw as pdfium


def _plain(function: Any, result: Any, *arguments: Any) -> Any:  # noqa: ANN401 - ctypes
    """Return a function of pdfium that takes and gives addresses as numbers."""
    return CFUNCTYPE(result, *arguments)(cast(function, c_void_p).value or 0)


_THING = c_void_p
_FLOAT, _DOUBLE = POINTER(c_float), POINTER(c_double)

text_object = _plain(pdfium.FPDFText_GetTextObject, _THING, _THING, c_int)
origin = _plain(pdfium.FPDFText_GetCharOrigin, c_int, _THING, c_int, _DOUBLE, _DOUBLE)
loose_box = _plain(
    pdfium.FPDFText_GetLooseCharBox, c_int, _THING, c_int, POINTER(pdfium.FS_RECTF)
)
unmapped = _plain(pdfium.FPDFText_HasUnicodeMapError, c_int, _THING, c_int)
font_size = _plain(pdfium.FPDFTextObj_GetFontSize, c_int, _THING, _FLOAT)
font = _plain(pdfium.FPDFTextObj_GetFont, _THING, _THING)
matrix = _plain(pdfium.FPDFPageObj_GetMatrix, c_int, _THING, POINTER(pdfium.FS_MATRIX))
page_object = _plain(pdfium.FPDFPage_GetObject, _THING, _THING, c_int)
object_type = _plain(pdfium.FPDFPageObj_GetType, c_int, _THING)
bounds = _plain(
    pdfium.FPDFPageObj_GetBounds, c_int, _THING, _FLOAT, _FLOAT, _FLOAT, _FLOAT
)


def address(pointer: Any) -> int:  # noqa: ANN401 - ctypes
    """Return where a typed pointer points to."""
    return cast(pointer, c_void_p).value or 0
