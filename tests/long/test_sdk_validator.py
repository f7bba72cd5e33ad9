"""Every paper is valid by the Open XML SDK, Microsoft's own reading of the schema."""

import json
import subprocess

import pytest

from docx_parts import packed, parts_of


def errors(validator, path):
    """Return what the validator finds in a file, in words."""
    done = subprocess.run(
        [str(validator), str(path)], capture_output=True, check=False, timeout=60
    )
    assert done.returncode in {0, 1}, done.stderr.decode()
    return [
        f"{one['path']} {one['xPath']}: {one['description']}"
        for one in json.loads(done.stdout)["errors"]
    ]


def test_every_paper_is_valid(papers, validator):
    found = {name: errors(validator, path) for name, path in papers.items()}
    assert len(found) >= 10
    assert {name: wrong for name, wrong in found.items() if wrong} == {}


def test_a_paper_with_a_picture_is_valid(with_logo, validator):
    ours = [
        one for one in errors(validator, with_logo) if "stylesWithEffects" not in one
    ]
    assert ours == []


@pytest.mark.parametrize(
    ("old", "new"),
    [(b"<w:body>", b"<w:body><w:t/>"), (b'w:val="Heading1"', b'w:value="Heading1"')],
)
def test_what_is_not_valid_is_found(papers, validator, tmp_path, old, new):
    parts = parts_of(next(iter(papers.values())).read_bytes())
    document = parts["word/document.xml"].replace(old, new, 1)
    assert document != parts["word/document.xml"]
    path = tmp_path / "bad.docx"
    path.write_bytes(packed(parts | {"word/document.xml": document}))
    assert errors(validator, path) != []
