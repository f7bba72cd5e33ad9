"""Make the template in the tests of templates that LibreOffice wrote."""

import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).parent.parent
TARGET = ROOT / "tests" / "word" / "templates" / "files" / "libreoffice.docx"
SECONDS = 180


def through_libreoffice(docx: bytes, folder: Path) -> bytes:
    """Return *docx* as LibreOffice writes it, by way of its own format.

    Args:
        docx: a Word file.
        folder: an empty folder to work in; the user's own settings are not used.
    """
    path = folder / "mall.docx"
    path.write_bytes(docx)
    for kind, source in (("odt", path), ("docx", folder / "odt" / "mall.odt")):
        subprocess.run(
            ["soffice", f"-env:UserInstallation={(folder / 'profile').as_uri()}",
             "--headless", "--convert-to", kind, "--outdir", str(folder / kind),
             str(source)],
            check=True, capture_output=True, timeout=SECONDS,
        )  # fmt: skip
    return (folder / "docx" / "mall.docx").read_bytes()


def main() -> None:
    """Write the file."""
    sys.path.insert(0, str(ROOT / "tests" / "word" / "templates"))
    sys.path.insert(0, str(ROOT / "tests" / "word"))
    from real_templates import with_logo

    with tempfile.TemporaryDirectory() as folder:
        TARGET.parent.mkdir(exist_ok=True)
        TARGET.write_bytes(through_libreoffice(with_logo(), Path(folder)))
    print(TARGET.relative_to(ROOT), TARGET.stat().st_size)


if __name__ == "__main__":
    main()
