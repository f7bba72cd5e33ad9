"""The page docs/checks.md: every check and every fault of a file, with an example."""

from pathlib import Path

PARTS = Path(__file__).parent / "docs_parts"
CASES = Path(__file__).parents[1] / "tests" / "checks"


FAMILIES = {"S": "Schedule", "R": "Roll", "A": "Agenda", "M": "Minutes", "T": "Text"}


def page(generated: str) -> str:
    """Return the page."""
    from sro_cli.checks import CHECKS
    from sro_cli.store.complaints import FAULTS

    rows = [(check.code, check.name, check.severity) for check in CHECKS.values()]
    rows += [(code, fault.name, "error") for code, fault in FAULTS.items()]
    table = "\n".join(
        f"| [{code}](#{code.lower()}-{name}) | {name} | {severity} |"
        for code, name, severity in rows
    )
    head = (PARTS / "checks.md").read_text("utf-8")
    parts = [head.replace("{generated}", generated).replace("{table}", table)]
    family = ""
    for check in CHECKS.values():
        if check.code[0] != family:
            family = check.code[0]
            parts.append(f"## {FAMILIES[family]}\n")
        parts.append(
            f"### {check.code} {check.name}\n\n*{check.severity}.* {check.words}\n"
        )
        parts.append(f"It says, for example:\n\n```text\n{said(check.code)}\n```\n")
    parts.append((PARTS / "faults.md").read_text("utf-8"))
    for code, fault in FAULTS.items():
        parts.append(f"### {code} {fault.name}\n\n*error.* {fault.words}\n")
    return "\n".join(parts)


def said(code: str) -> str:
    """Return what a check says of its bad example, without the place in the file."""
    lines = (CASES / code / "bad.txt").read_text(encoding="utf-8").split("\n")
    shown = [
        line
        for line in lines
        if not line.startswith("    at ") and line.strip() != "hint:"
    ]
    return "\n".join(shown).strip("\n")
