"""Write the pages of docs/ and the blocks of pages that the program knows best.

`make docs` writes them; tests/test_docs.py fails where one of them is stale.
"""

import os
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]
ENVIRONMENT = {
    "SRO_LANG": "en",
    "SRO_TODAY": "2027-03-01",
    "COLUMNS": "80",
    "LINES": "40",
    "NO_COLOR": "1",
    "TERM": "dumb",
}
"""What the pages are made in, whatever the machine: today, language, width."""

GENERATED = "<!-- made by `make docs` from the program itself: edit that, not this -->"


def pages() -> dict[str, str]:
    """Return what each page should hold, by its path from the checkout."""
    os.environ.update(ENVIRONMENT)
    import docs_checks
    import docs_commands
    import docs_format
    import docs_readme

    tours = {
        name: docs_readme.renewed((ROOT / name).read_text(encoding="utf-8"))
        for name in ("README.md", "docs/import.md")
    }
    made = {
        "docs/commands.md": docs_commands.page(GENERATED),
        "docs/file-format.md": docs_format.page(GENERATED),
        "docs/checks.md": docs_checks.page(GENERATED),
    }
    return made | tours


def main() -> None:
    """Write the pages that are stale."""
    for name, text in pages().items():
        path = ROOT / name
        if not path.exists() or path.read_text(encoding="utf-8") != text:
            path.write_text(text, encoding="utf-8", newline="\n")
            print(f"wrote {name}")


if __name__ == "__main__":
    sys.exit(main())
