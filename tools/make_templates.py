"""Make the packaged Word templates: the same bytes at every run."""

from pathlib import Path

import template_body as body
import template_parts as parts
from sro_cli.word.package import write_package
from template_lists import numbering_part
from template_sections import FIRST, LANDSCAPE, RUNNING
from template_styles import styles_part

FOLDER = Path(__file__).parent.parent / "templates"
TEMPLATES = ("summons", "minutes", "notes")


def template(name: str) -> bytes:
    """Return the template *name* as the bytes of its file."""
    notes = name == "notes"
    heads = {FIRST: parts.header("header")}
    heads[RUNNING] = parts.running_header("header")
    if not notes:
        heads[LANDSCAPE] = parts.running_header("Sidhuvud liggande")
    files = {key: f"header{number}.xml" for number, key in enumerate(heads, 1)}
    made = {
        "docProps/core.xml": parts.properties(f"Mall: {name}"),
        "word/document.xml": getattr(body, name)(),
        "word/styles.xml": styles_part(notes=notes),
        "word/numbering.xml": numbering_part(notes=notes),
        "word/settings.xml": parts.settings(),
        "word/fontTable.xml": parts.fonts(),
        "word/theme/theme1.xml": parts.theme(),
        **{f"word/{files[key]}": head for key, head in heads.items()},
    }
    return write_package(
        {
            "[Content_Types].xml": parts.content_types(list(made)),
            "_rels/.rels": parts.package_relations(),
            "word/_rels/document.xml.rels": parts.document_relations(files),
            **made,
        }
    )


def main() -> None:
    """Write the templates where the package takes them from."""
    FOLDER.mkdir(exist_ok=True)
    for name in TEMPLATES:
        path = FOLDER / f"{name}.docx"
        path.write_bytes(template(name))
        print(f"templates/{path.name}")


if __name__ == "__main__":
    main()
