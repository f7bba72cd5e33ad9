"""Nobody's work is overwritten: papers that are open, edited, or refused."""

import errno
import io
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from command_line import Here, said

NAME = "2027-04-22-kallelse.docx"
SUMMONS = f"papers/srn/{NAME}"
BESIDE = SUMMONS.replace(".docx", "-2.docx")
Refuse = Callable[..., None]


def kept(why: str) -> str:
    """What is said of a paper that another program has open."""
    return (
        f"{why}; it was left as it is, and the paper lies beside it\n"
        "    close it there, and give the command again\n"
    )


OPEN = "{name} is open in another program ({owner} says so)"
LOCKED = kept(f"{NAME} cannot be replaced: it is locked, or open elsewhere")
ELSEWHERE = said(f"srn/2027-04-22: summons → {BESIDE}\n", LOCKED, code=10)


@pytest.fixture
def refuse(monkeypatch: pytest.MonkeyPatch) -> Refuse:
    """Let the system refuse to replace the summons, as Windows does while it is open.

    The system's own call is replaced: who runs the tests may be allowed everything.
    """
    replace = os.replace

    def refused(number: int, winerror: int | None = None) -> None:
        def call(source: Path, target: Path) -> None:
            if Path(target).name == NAME:
                error = OSError(number, os.strerror(number), str(target))
                if winerror:
                    error.winerror = winerror  # type: ignore[attr-defined]
                raise error
            replace(source, target)

        monkeypatch.setattr(os, "replace", call)
        monkeypatch.setattr("time.sleep", lambda _: None)

    return refused


@pytest.mark.parametrize(
    ("name", "owner"),
    [
        ("kallelse.docx", "~$llelse.docx"),
        ("kallels.docx", "~$allels.docx"),
        ("kallel.docx", "~$kallel.docx"),
        ("a.docx", "~$a.docx"),
        (NAME, "~$27-04-22-kallelse.docx"),
        (NAME, f".~lock.{NAME}#"),
        ("a.docx", ".~lock.a.docx#"),
    ],
)
@pytest.mark.parametrize("force", ["", " --force"])
def test_an_open_paper_is_known_by_the_file_beside_it(
    sro: Here, name: str, owner: str, force: str
) -> None:
    sro(f"render --docx --out ut/{name}")
    before = (sro.folder / "ut" / name).read_bytes()
    sro("edit-item 1 --title Nytt")
    sro.write(f"ut/{owner}", "")
    beside = f"ut/{name.replace('.docx', '-2.docx')}"
    assert sro(f"render --docx --out ut/{name}{force}") == said(
        f"srn/2027-04-22: summons → {beside}\n",
        kept(OPEN.format(name=name, owner=owner)),
        code=10,
    )
    assert (sro.folder / "ut" / name).read_bytes() == before
    assert (sro.folder / beside).read_bytes() != before


def test_the_file_beside_another_paper_says_nothing(sro: Here) -> None:
    sro("render --docx --out ut/lelse.docx")
    sro.write("ut/~$llelse.docx", "")  # kallelse.docx is open
    sro.write("ut/~$lse.docx", "")
    assert sro("render --docx --out ut/lelse.docx").code == 0


def test_beside_an_open_paper_too_nobodys_work_is_overwritten(sro: Here) -> None:
    sro("render --docx")
    sro.write("papers/srn/~$27-04-22-kallelse.docx", "")
    assert sro("render --docx").out.endswith("kallelse-2.docx\n")
    assert sro("render --docx").out.endswith("kallelse-2.docx\n")
    sro.write(BESIDE, "egna ord")
    assert sro("render --docx").out.endswith("kallelse-3.docx\n")
    assert sro.text(BESIDE) == "egna ord"


@pytest.mark.parametrize("force", ["", " --force"])
@pytest.mark.parametrize(
    ("number", "winerror"),
    [(errno.EACCES, 32), (errno.EACCES, 5), (errno.EPERM, None)],
    ids=["shared on Windows", "denied on Windows", "immutable"],
)
def test_a_paper_that_is_refused_is_left_alone(
    sro: Here, refuse: Refuse, force: str, number: int, winerror: int | None
) -> None:
    sro("render --docx")
    before = (sro.folder / SUMMONS).read_bytes()
    refuse(number, winerror)
    sro("edit-item 1 --title Nytt")
    assert sro(f"render --docx{force}") == ELSEWHERE
    assert (sro.folder / SUMMONS).read_bytes() == before
    assert (sro.folder / BESIDE).read_bytes() != before
    assert {path.name for path in (sro.folder / "papers/srn").iterdir()} == {
        NAME,
        Path(BESIDE).name,
    }


def test_a_paper_that_may_not_be_read_is_left_alone(
    sro: Here, monkeypatch: pytest.MonkeyPatch
) -> None:
    sro("render --docx")
    opened = io.open

    def refused(path: Any, *how: Any, **more: Any) -> Any:
        if Path(path).name == NAME:
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(path))
        return opened(path, *how, **more)

    with monkeypatch.context() as patch:
        patch.setattr(io, "open", refused)
        done = sro.run(["render", "--docx"], "", {})
    assert done == ELSEWHERE


@pytest.mark.parametrize(
    ("number", "there"), [(errno.ENOSPC, True), (errno.EACCES, False)]
)
def test_what_is_refused_beside_as_well_is_an_error(
    sro: Here, refuse: Refuse, number: int, *, there: bool
) -> None:
    if there:
        sro("render --docx")
    refuse(number)
    done = sro("render --docx")
    assert done.code == 6
    assert done.err == (
        f"sro: {sro.folder / SUMMONS}: {os.strerror(number)}; nothing was changed\n"
    )
    assert not (sro.folder / BESIDE).exists()
