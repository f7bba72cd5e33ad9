"""How long things take, as ratios to `python -c pass`, beside the bounds of the design.

It prints and never judges: what else the machine does shows in every figure. Each is
the median over pairs: the thing measured and `python -c pass`, one after the other.

    python tools/bench.py [PAIRS]
"""

import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from statistics import median

import bench_data

HERE = Path(__file__).parent
PYTHON = sys.executable
SRO = Path(PYTHON).parent / "sro"
SIZES = (12, 100, 1000)
MEMORY_SIZES = (100, 1000, 4000)
Command = tuple[str | Path, ...]


def main(pairs: int = 9) -> None:
    """Measure everything, a line each."""
    os.environ |= {"SRO_LANG": "en", "SRO_TODAY": "2027-03-01", "COLUMNS": "80"}
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)  # an installed program is compiled
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        example = folder / "example"
        run((SRO, "init", example, "--example"))
        print(f"{pairs} pairs each; the first column is times `python -c pass`\n")
        started = [
            ("sro --version", (SRO, "--version"), "≤ 3"),
            ("sro --help", (SRO, "--help"), "≤ 17"),
            (
                "sro check-schedule, one meeting",
                (SRO, "-C", example, "check-schedule", "2027-04-22"),
                "≤ 20",
            ),
            (
                "sro check-schedule --all, the example's eight",
                (SRO, "-C", example, "check-schedule", "--all"),
                "no bound of its own",
            ),
        ]
        for what, command, bound in started:
            show(ratio(command, pairs), what, bound)
        times = rendering(folder, pairs)
        show(times[1000] / times[100], "render, 1,000 items against 100", "≤ 4")
        memory(folder)
        many(folder)


def rendering(folder: Path, pairs: int) -> dict[int, float]:
    """Compare rendering by sro and by docxtpl; return sro's seconds by size."""
    seconds = {}
    for size in SIZES:
        workspace = bench_data.workspace(folder / f"items-{size}", size)
        papers = workspace / "papers"
        template, paper = folder / "docxtpl.docx", folder / "paper.docx"
        other = (PYTHON, HERE / "bench_docxtpl.py")
        run((*other, "template", template))
        meeting = workspace / "meetings" / "sro" / "2027-03-04.toml"

        def fresh(papers: Path = papers, paper: Path = paper) -> None:
            shutil.rmtree(papers, ignore_errors=True)
            paper.unlink(missing_ok=True)

        few = pairs if size < SIZES[-1] else max(3, pairs // 2)
        ours = list(paired((SRO, "-C", workspace, "render", "--docx"), few, fresh))
        theirs = paired((*other, "engine", template, workspace), few, fresh)
        script = paired((*other, "script", template, meeting, paper), few, fresh)
        what = f"sro render --docx, {size:,} items"
        show(median(b / a for a, b in ours), what, "≤ 24" if size == SIZES[0] else "")
        if size == SIZES[0]:
            pull = (SRO, "-C", workspace, "pull", *papers.rglob("*.docx"))
            show(ratio(pull, pairs), f"sro pull, {size:,} items", "no bound of its own")
        what = "  the same command with docxtpl as its engine"
        show(median(b / a for a, b in theirs), what, "ours is to be less")
        what = "  a script with docxtpl that checks nothing"
        show(median(b / a for a, b in script), what, "")
        seconds[size] = median(b for _a, b in ours)
    return seconds


def memory(folder: Path) -> None:
    """Tell what rendering holds in memory at most, and whether that grows evenly."""
    if not hasattr(os, "wait4"):
        print("     -      peak memory: this system does not tell it of a process")
        return
    peaks = []
    for size in MEMORY_SIZES:
        workspace = folder / f"items-{size}"
        if not workspace.exists():
            bench_data.workspace(workspace, size)
        peaks.append(peak((SRO, "-C", workspace, "render", "--docx", "--force")))
        print(f"{peaks[-1]:7.0f} MB  at most in memory: sro render of {size:,} items")
    few, some, all_ = MEMORY_SIZES
    growth = (peaks[2] - peaks[1]) / (peaks[1] - peaks[0])
    even = (all_ - some) / (some - few)
    what = f"growth to {all_:,} items against that to {some:,}"
    show(growth, what, f"{even:.1f} where it is even")


def peak(command: Command) -> float:
    """Return how many MB a command holds in memory at most."""
    process = subprocess.Popen(
        command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    _, status, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        sys.exit(f"{' '.join(map(str, command))} ended with {process.returncode}")
    unit = 1 if sys.platform == "darwin" else 1024  # macOS counts bytes, Linux kB
    return float(used.ru_maxrss * unit) / 2**20


def many(folder: Path) -> None:
    """Check a workspace of 1,000 meetings."""
    workspace = bench_data.many_meetings(folder / "many", 1000)
    command = (SRO, "-C", workspace, "check-schedule", "--all")
    taken = median(timed(command) for _ in range(3))
    figure = f"{taken:6.2f} ms"
    print(f"{figure:>10}  a meeting: check-schedule --all of 1,000  (≤ 6 ms)")


def ratio(command: Command, pairs: int) -> float:
    """Return how many times as long as `python -c pass` a command takes."""
    return median(b / a for a, b in paired(command, pairs))


def paired(
    command: Command, pairs: int, before: Callable[[], None] = lambda: None
) -> Iterator[tuple[float, float]]:
    """Yield seconds of `python -c pass` and of the command, taken in turns."""
    before()
    run(command)  # once for the caches
    for _ in range(pairs):
        before()
        yield timed((PYTHON, "-c", "pass")), timed(command)


def timed(command: Command) -> float:
    """Return the seconds that a command takes."""
    began = time.perf_counter()
    run(command)
    return time.perf_counter() - began


def run(command: Command) -> None:
    """Run a command; findings are no failure."""
    done = subprocess.run(command, check=False, capture_output=True, encoding="utf-8")
    if done.returncode not in {0, 1} or "Traceback" in done.stderr:
        sys.exit(f"{' '.join(map(str, command))}\n{done.stderr}")


def show(figure: float, what: str, bound: str) -> None:
    """Print a line."""
    print(f"{figure:10.1f}  {what}{f'  ({bound})' if bound else ''}", flush=True)


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
