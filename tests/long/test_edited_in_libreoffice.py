"""A paper edited in LibreOffice by its own commands comes back into the record.

Each edit is pulled by the installed program: with the paper's bookmarks, and with all
of them taken out, as some programs do. The last test writes how many paragraphs came
to their place into build/round-trip.txt, which `make test-long` shows.
"""

import contextlib
import json
import os
import shutil
import signal
import subprocess
import tomllib
from collections import Counter
from pathlib import Path

import docx
import pytest
from edits import edits

from command_line import Installed, Run
from round_trip import Paper

ROOT = Path(__file__).parents[2]
KINDS = {"summons": "kallelse", "minutes": "motesanteckning"}
MEETING = "meetings/srn/2027-03-18.toml"
CASES = [(kind, edit) for kind in KINDS for edit in edits(kind)]
FIGURES = {}


@pytest.fixture(scope="module")
def workspace(tmp_path_factory):
    """Return a workspace with both papers of a meeting of twelve items."""
    folder = tmp_path_factory.mktemp("edited") / "workspace"
    shutil.copytree(Path(__file__).parent / "workspace", folder)
    for kind in KINDS:
        assert Installed(folder)(f"render --docx --as {kind}").code == 0
    return folder


@pytest.fixture(scope="module")
def edited(workspace):
    """Return the edited papers by their kind and the edit's name."""
    papers, jobs = {}, []
    for number, (kind, edit) in enumerate(CASES):
        target = workspace / "papers" / "srn" / f"edited-{number}.docx"
        again = str(target.with_name(f"again-{number}"))
        steps = [
            [name, again + words[0]] if name == "save" else [name, *words]
            for name, *words in edit.steps
        ]
        jobs.append(job(workspace, kind, target, steps))
        papers[kind, edit.name] = target
    edit_all(jobs, workspace)
    return papers


def source(workspace, kind):
    return workspace / "papers" / "srn" / f"2027-03-18-{KINDS[kind]}.docx"


def job(workspace, kind, target, steps=()):
    origin = str(source(workspace, kind))
    return {"source": origin, "target": str(target), "steps": steps}


def edit_all(jobs, folder):
    """Let LibreOffice edit papers."""
    if shutil.which("soffice") is None:
        pytest.fail("LibreOffice is missing: see make test-long", pytrace=False)
    plan = folder / "jobs.json"
    plan.write_text(json.dumps(jobs), encoding="utf-8")
    script = Path(__file__).with_name("uno_edits.py")
    driver = subprocess.Popen(
        ["/usr/bin/python3", str(script), str(plan)],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        start_new_session=True,
    )
    try:
        _out, said = driver.communicate(timeout=600)
    finally:
        with contextlib.suppress(ProcessLookupError):
            os.killpg(driver.pid, signal.SIGKILL)
    assert driver.returncode == 0, said.decode()


def record(folder):
    """Return the texts of a meeting's record: "avtal/notes" → "…"."""
    meeting = tomllib.loads((folder / MEETING).read_text(encoding="utf-8"))
    found = {"place": meeting["place"]}
    for item in meeting["items"]:
        for one in (item, *item.get("items", ())):
            for field, value in one.items():
                if field != "items":
                    found[f"{one['id']}/{field}"] = _text(value)
    for group in meeting["participants"]:
        for person in group["people"]:
            for field in ("attendance", "substitute"):
                found[f"{person['name']}/{field}"] = person.get(field, "")
    return found


def _text(value):
    if isinstance(value, list):
        return "\n".join(map(_text, value))
    return ": ".join(value.values()) if isinstance(value, dict) else str(value)


def expected(before, changes):
    after = dict(before)
    for field, pairs in changes.items():
        for old, new in pairs:
            assert old in after[field], (field, old)
            after[field] = after[field].replace(old, new, 1) if old else new
    return after


def different(before, after):
    """Return the fields that differ."""
    return {
        field: (before.get(field), after.get(field))
        for field in (*before, *(set(after) - set(before)))
        if before.get(field) != after.get(field)
    }


def pulled(workspace, tmp_path, paper):
    """Return the record with a paper read into it, and what `sro pull` said."""
    folder = tmp_path / "workspace"
    shutil.copytree(workspace, folder, ignore=shutil.ignore_patterns("*.docx"))
    (folder / "returned.docx").write_bytes(paper)
    run = Installed(folder)("pull returned.docx")
    return record(folder), run


def told(run):
    """Return the lines about what was not taken."""
    return tuple(
        line.strip() for line in run.err.splitlines() if line.startswith("    ")
    )


def lines(record):
    return Counter(
        (field, line)
        for field, text in record.items()
        for line in text.splitlines()
        if line.strip()
    )


def count(name, changed, before, wanted, after, run):
    """Count the lines of the record: right, wrong, and told as not taken or unsure.

    *changed* ones are those that the edit brought, took away or changed.
    """
    figures = FIGURES.setdefault(name, Counter())
    was, want, now = lines(before), lines(wanted), lines(after)
    edit = (want - was) + (was - want)
    figures["edits"] += 1
    figures["whole edits right"] += want == now
    figures["paragraphs"] += want.total()
    figures["right"] += (want & now).total()
    figures["wrong"] += (now - want).total()
    figures["missing"] += (want - now).total()
    figures["changed"] += edit.total()
    figures["changed, right"] += sum(
        min(number, number - abs(want[one] - now[one])) for one, number in edit.items()
    )
    figures["told"] += len(changed)
    figures["unsure"] += run.out.count("(found by its text alone)")


@pytest.mark.parametrize(
    ("kind", "edit"), CASES, ids=[f"{kind}, {edit.name}" for kind, edit in CASES]
)
@pytest.mark.parametrize("bare", [False, True], ids=["with marks", "without"])
def test_an_edit_comes_into_the_record(kind, edit, bare, workspace, edited, tmp_path):
    data = edited[kind, edit.name].read_bytes()
    if bare:
        paper = Paper(data)
        paper.without_marks()
        data = paper.bytes()
    before = record(workspace)
    after, run = pulled(workspace, tmp_path, data)
    wanted = expected(before, edit.changes)
    count((kind, bare), told(run), before, wanted, after, run)
    assert different(wanted, after) == {}
    assert told(run) == edit.told
    assert run.code == (10 if edit.told or bare or edit.forgets else 0)
    assert ("bookmarks are gone" in run.err) is bare


def test_a_comment_is_shown_and_changes_nothing(workspace, tmp_path):
    # put in by another: a LibreOffice without a screen ends when it shows a comment
    document = docx.Document(str(source(workspace, "minutes")))
    (about,) = [one for one in document.paragraphs if one.text.startswith("Elin ")]
    document.add_comment(about.runs, "Stämmer det?", "Siv Granlöv", "SG")
    document.save(str(tmp_path / "returned.docx"))
    profile = (tmp_path / "profile").as_uri()
    subprocess.run(
        ["soffice", "--headless", f"-env:UserInstallation={profile}", "--convert-to",
         "docx", "--outdir", str(tmp_path / "saved"), str(tmp_path / "returned.docx")],
        check=True,
        capture_output=True,
        timeout=120,
    )  # fmt: skip
    before = record(workspace)
    paper = (tmp_path / "saved" / "returned.docx").read_bytes()
    after, run = pulled(workspace, tmp_path, paper)
    assert after == before
    assert run == Run(
        0,
        "srn/2027-03-18: minutes returned.docx: nothing to take\n",
        f"comment by Siv Granlöv, item 4, notes:\n    «{about.text}» Stämmer det?\n",
    )


@pytest.mark.parametrize(
    ("suffix", "why"),
    [
        (".doc", "an old Word file (.doc); save it as .docx"),
        (".odt", "not a Word file (.docx)"),
    ],
)
def test_another_kind_of_file_is_refused(suffix, why, workspace, tmp_path):
    name = f"old{suffix}"
    edit_all([job(workspace, "minutes", tmp_path / name)], tmp_path)
    (workspace / name).write_bytes((tmp_path / name).read_bytes())
    assert Installed(workspace)(f"pull {name}") == Run(4, "", f"sro: {name}: {why}\n")


def test_how_many_paragraphs_came_to_their_place():
    """Write what the tests above counted: each paper, with and without bookmarks."""
    names = list(next(iter(FIGURES.values())))
    table = ["".join(["paper".ljust(26), *(name.rjust(19) for name in names)])]
    for (kind, bare), figures in FIGURES.items():
        name = f"{kind}, {'no bookmarks' if bare else 'bookmarks'}"
        cells = (str(figures[each]).rjust(19) for each in names)
        table.append("".join([name.ljust(26), *cells]))
    text = "\n".join(table)
    (ROOT / "build").mkdir(exist_ok=True)
    (ROOT / "build" / "round-trip.txt").write_text(f"{text}\n", encoding="utf-8")
    assert len(FIGURES) == 2 * len(KINDS)
