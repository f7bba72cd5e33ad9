"""How long a shelf of earlier papers takes to import: 100 of six pages, in each form.

It prints and never judges. Seconds of the processor stand beside those of the clock,
since what else the machine does shows in the latter; the children are the processes
that read papers. A folder that is named is measured in place of papers made here.

    python tools/bench_import.py [--pdf] [FOLDER]
"""

import datetime
import os
import re
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT / "tests" / "imports"))

import paper_files  # noqa: E402 (it lies with the tests)

PAPERS = ROOT / "tests" / "imports" / "papers"
COUNT, WORDS = 100, 1900
"""How many papers, and how many words six pages hold."""
FIRST = datetime.date(2016, 1, 14)
MONTHS = ("januari", "februari", "mars", "april", "maj", "juni", "juli", "augusti",
          "september", "oktober", "november", "december")  # fmt: skip
_SENTENCE = re.compile(r"(?<=\w{3} )[^\n]{60,}\.$", re.MULTILINE)
"""Prose, which no paper has in common with another."""
SRO = (
    sys.executable,
    "-c",
    """import os, sys
from sro_cli.cli.app import run
code = run(sys.argv[1:])
print(*os.times()[:4], file=sys.stderr)
sys.exit(code)""",
)
"""The program, which at last tells its own work and that of its children."""


class Model(NamedTuple):
    """A paper that is made longer: *item* begins its items, *date* is its own."""

    name: str
    item: str
    date: str


MODELS = (
    Model(
        "srn-2026-10-08-minutes",
        r"(?P<before>)(?P<number>\d+)(?=\. )",
        "8 oktober 2026",
    ),
    Model(
        "vsn-2027-03-17-summons",
        r"(?P<before>\*\*)(?P<number>\d+)(?=\. )",
        "17 mars 2027",
    ),
    Model(
        "committee-executive",
        r"(?P<before>§ )(?P<number>\d+)(?=\t|$)",
        "2025-03-18",
    ),
)


def main(*arguments: str) -> None:
    """Measure every form, a line each."""
    named = [each for each in arguments if not each.startswith("-")]
    print("   papers  seconds  processor: parent  children  form")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        if named:
            measure(Path(named[0]).resolve(), folder / "named", named[0])
            return
        forms = ["txt", "docx", "mixed", *(["pdf"] if "--pdf" in arguments else [])]
        for form in forms:
            papers = folder / form
            papers.mkdir()
            for at, text in enumerate(shelf(COUNT)):
                write(papers, at, text, form)
            measure(papers, folder / f"w-{form}", form)


def measure(papers: Path, workspace: Path, form: str) -> None:
    """Import a folder into a new workspace; print what it took."""
    run("init", workspace)
    began = time.perf_counter()
    own, children = run("-C", workspace, "import", papers, "--json")
    seconds, count = time.perf_counter() - began, len(list(papers.iterdir()))
    print(f"{count:9} {seconds:8.2f} {own:18.2f} {children:9.2f}  {form}", flush=True)


def run(*arguments: str | Path) -> tuple[float, float]:
    """Run sro; return its own work and its children's, in seconds of a processor.

    Papers that want a look are no failure.
    """
    environment = os.environ | {"SRO_LANG": "en", "SRO_TODAY": "2027-03-01"}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)  # an installed program is compiled
    done = subprocess.run(
        (*SRO, *map(str, arguments)),
        env=environment,
        check=False,
        capture_output=True,
        encoding="utf-8",
    )
    if done.returncode not in {0, 10}:
        sys.exit(f"sro {' '.join(map(str, arguments))}\n{done.stderr}")
    user, system, *children = map(float, done.stderr.split("\n")[-2].split())
    return user + system, sum(children)


def write(folder: Path, at: int, text: str, form: str) -> None:
    """Write a paper in a form; mixed is a text, a Word file and a text in turns."""
    path = folder / f"{at:03}.txt"
    if form == "txt" or (form == "mixed" and at % 2):
        path.write_text(text, encoding="utf-8")
        return
    data = paper_files.word_paper(text, typed=bool(at % 3))
    if form == "pdf":
        data = paper_files.converted(
            data, Path(tempfile.mkdtemp(dir=folder.parent)), "pdf"
        )
    path.with_suffix(".pdf" if form == "pdf" else ".docx").write_bytes(data)


def shelf(count: int) -> Iterator[str]:
    """Yield papers of three bodies, each of another day."""
    texts = [(model, longer(model)) for model in MODELS]
    for at in range(count):
        model, text = texts[at % len(texts)]
        day = FIRST + datetime.timedelta(weeks=5 * at)
        said = f"{day.day} {MONTHS[day.month - 1]} {day.year}"
        text = _SENTENCE.sub(rf"\g<0> Så var det den {said}.", text)
        yield text.replace(model.date, str(day) if "-" in model.date else said)


def longer(model: Model) -> str:
    """Return a paper of six pages: its items, again and again, with other titles."""
    text = (PAPERS / f"{model.name}.txt").read_text(encoding="utf-8")
    text = re.sub(
        r"\nInnehållsförteckning\n.*?\nJusterandes",
        "\nJusterandes",
        text,
        flags=re.DOTALL,
    )
    pattern = re.compile(rf"^{model.item}", re.MULTILINE)
    starts, expected = [], None
    for found in pattern.finditer(text):
        number = int(found["number"])
        if expected is None or number == expected:
            starts.append(found.start())
            expected = number + 1
    head, first = text[: starts[0]], int(pattern.match(text, starts[0])["number"])  # type: ignore[index]
    items = [text[a:b] for a, b in zip(starts, [*starts[1:], len(text)], strict=True)]
    made, at = [head], 0
    while len(" ".join(made).split()) < WORDS:
        item = items[at] if at < len(items) else items[3 + at % (len(items) - 4)]
        item = pattern.sub(
            lambda found, at=at: f"{found['before']}{first + at}", item, count=1
        )  # type: ignore[misc]
        made.append(retitled(item, at // len(items)))
        at += 1
    return "".join(made)


def retitled(item: str, turn: int) -> str:
    """Return an item with another title than it had the turns before."""
    if not turn:
        return item
    lines = item.split("\n")
    at = 0 if ". " in lines[0] else 2
    bold = lines[at].endswith("**")
    lines[at] = f"{lines[at].removesuffix('**')} etapp {turn}{'**' if bold else ''}"
    return "\n".join(lines)


if __name__ == "__main__":
    main(*sys.argv[1:])
