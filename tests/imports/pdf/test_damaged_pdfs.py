"""A file that cannot be read is refused with one line."""

import pytest

from sro_cli.domain.errors import RejectedError
from sro_cli.imports.pdf.document import read_pdf


@pytest.mark.parametrize(
    "data",
    [b"", b"%PDF-1.7\n", b"%PDF-1.7\n%%EOF", b"PK\x03\x04", b"\x00" * 5000],
)
def test_what_is_no_pdf_is_refused_in_one_line(data):
    with pytest.raises(RejectedError) as refused:
        read_pdf(data, "protokoll.pdf")
    assert refused.value.message.startswith("protokoll.pdf: the PDF is damaged")
    assert "\n" not in refused.value.message
