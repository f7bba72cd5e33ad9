"""The page docs/checks.md: every check and every fault of a file, with an example."""

from pathlib import Path

PARTS = Path(__file__).parent / "docs_parts"
CASES = Path(__file__).parents[1] / "tests" / "checks"


FAMILIES = {"S": "Schedule", "R": "Roll", "A": "Agenda", "M": "Minutes", "T": "Text"}
FILES = "F"


def page(generated: str) -> str:
    """Return the page."""
    from sro_cli.checks import CHECKS
    from sro_cli.store.faults import FAULTS

    known = {**CHECKS, **FAULTS}
    files = sorted(code for code in known if code.startswith(FILES))
    rows = [
        (code, known[code].name, known[code].severity)
        for code in (*(code for code in CHECKS if code not in files), *files)
    ]
    table = "\n".join(
        f"| [{code}](#{code.lower()}-{name}) | {name} | {severity} |"
        for code, name, severity in rows
    )
    head = (PARTS / "checks.md").read_text("utf-8")
    parts = [head.replace("{generated}", generated).replace("{table}", table)]
    family = ""
    for code, name, severity in rows:
        if code[0] != family:
            family = code[0]
            head = (PARTS / "faults.md").read_text("utf-8")
            parts.append(head if family == FILES else f"## {FAMILIES[family]}\n")
        words = known[code].words
        parts.append(f"### {code} {name}\n\n*{severity}.* {words}\n")
        if code in CHECKS:
            parts.append(f"It says, for example:\n\n```text\n{said(code)}\n```\n")
    return "\n".join(parts)


def said(code: str) -> str:
    """Return what a check says of its bad examples, without the place in the file."""
    shown = []
    for path in sorted((CASES / code).glob("bad*.txt")):
        lines = path.read_text(encoding="utf-8").split("\n")
        shown += [
            line
            for line in lines
            if not line.startswith("    at ") and line.strip() != "hint:"
        ]
    return "\n".join(line for line in shown if line)
