"""The sections of a paper: its page, its columns, its heads."""

from template_xml import twips

FIRST, RUNNING, LANDSCAPE = "rId11", "rId12", "rId13"
MARGINS = (
    f'<w:pgMar w:top="{twips(27)}" w:right="{twips(30)}" w:bottom="{twips(20)}" '
    f'w:left="{twips(25)}" w:header="{twips(12)}" w:footer="{twips(10)}" '
    'w:gutter="0"/>'
)
UPRIGHT = '<w:pgSz w:w="11906" w:h="16838"/>'
LYING = '<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>'
ONE_COLUMN = '<w:cols w:space="454"/>'
TWO_COLUMNS = '<w:cols w:num="2" w:space="454"/>'


def head(kind: str, relation: str) -> str:
    """Return which head the section's pages have."""
    return f'<w:headerReference w:type="{kind}" r:id="{relation}"/>'


def section(columns: str, *, first: bool = False) -> str:
    """Return an upright section that goes on where the one before ends.

    The *first* goes on from nothing: there LibreOffice would leave a gap on top.
    """
    heads = head("default", RUNNING)
    if first:
        heads = head("first", FIRST) + heads
        return f"<w:sectPr>{heads}{UPRIGHT}{MARGINS}{columns}<w:titlePg/></w:sectPr>"
    return (
        f'<w:sectPr>{heads}<w:type w:val="continuous"/>{UPRIGHT}{MARGINS}'
        f"{columns}</w:sectPr>"
    )


def lying_section() -> str:
    """Return a section on a page of its own that lies on its side."""
    return (
        f'<w:sectPr>{head("default", LANDSCAPE)}<w:type w:val="nextPage"/>'
        f"{LYING}{MARGINS}{ONE_COLUMN}</w:sectPr>"
    )
