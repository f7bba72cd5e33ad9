"""Read a paper that comes back from Word into the record."""

from pathlib import Path

from sro_cli.actions.edit import refuse_approved
from sro_cli.actions.left import keep
from sro_cli.actions.merging import Merging, Pulled, Take
from sro_cli.actions.render import template_of
from sro_cli.domain.case import Case
from sro_cli.domain.errors import NotFoundError, RejectedError
from sro_cli.domain.places import meeting_path
from sro_cli.lang.messages import _
from sro_cli.render.paper import Kind
from sro_cli.render.papers import render_docx
from sro_cli.render.returned.sound import is_sound
from sro_cli.store import disk
from sro_cli.store.cases import Cases
from sro_cli.store.change import Moment, changing
from sro_cli.store.workspace import Workspace
from sro_cli.word.baseline import Baseline, paper_of, read_baseline
from sro_cli.word.package import read_parts
from sro_cli.word.reader.document import read_document
from sro_cli.word.reader.values import Written

Stated = tuple[str, str]
"""What a paper says it is of: the meeting's id, and summons or minutes."""

LIKE = 1 / 2
"""Such a share of the words of a paper without bookmarks has to be known again.

Papers of two meetings of one body share up to four tenths, measured in the example.
"""

LONGEST_ID = 60


def pull(
    workspace: Workspace,
    moment: Moment,
    file: Path,
    named: str | None = None,
    take: Take | None = None,
    *,
    dry_run: bool = False,
) -> Pulled:
    """Take into the record what somebody edited in a paper of it.

    *named* is the meeting that the paper is to be of. Where a text was changed here
    too, nothing is taken, unless *take* says which one holds.

    Raises:
        RejectedError: the file is no paper of that meeting, or of none here.
        ConflictError: the minutes are approved.
    """
    written = read_document(disk.read(_existing(file)), file.name)
    remembered = read_baseline(written.parts)
    stated = paper_of(written.parts, remembered)
    meeting_id = _meeting_of(workspace, stated, file.name, named)
    with changing(workspace, moment) as change:
        reading = workspace.meeting_reading(meeting_id)
        before = workspace.readable(reading)
        refuse_approved(meeting_id, before)
        case = Cases(workspace, workspace.settings).of(meeting_id, before)
        baseline = remembered if remembered and is_sound(remembered) else None
        forgotten = baseline is None
        if baseline is None:
            baseline = _guessed(workspace, case, written, stated)
        work = Merging(case, written, baseline, take)
        if not work.read.marks and work.read.known < LIKE:
            raise RejectedError(
                _("{what}: too little in it is like a paper of {meeting}").format(
                    what=file.name, meeting=meeting_id
                ),
                _("if it is of another meeting, name that: -m MEETING"),
            )
        after = work.merged()
        done = work.pulled()._replace(forgotten=forgotten)
        stopped = dry_run or (done.clashes and take is None)
        if not stopped:
            change.rewrite(meeting_path(meeting_id), reading, after)
    if done.left and not stopped:
        done = done._replace(side=keep(file, done.left))
    return done


def _existing(file: Path) -> Path:
    if not file.exists():
        raise NotFoundError(_("there is no file {path}").format(path=file))
    if not file.is_file():
        raise RejectedError(_("{what}: this is no file").format(what=file.name))
    return file


def _meeting_of(
    workspace: Workspace, stated: Stated | None, what: str, named: str | None
) -> str:
    """Return the meeting that a paper says it is of."""
    if stated is None and named is None:
        raise RejectedError(
            _("{what} does not say which meeting it is of").format(what=what),
            _("if it is a paper of one, name it: sro pull FILE -m MEETING"),
        )
    meeting_id = stated[0] if stated else named
    assert meeting_id is not None  # noqa: S101 (one of the two is there)
    said = " ".join(meeting_id.split())[:LONGEST_ID]  # it comes from outside
    if meeting_id not in workspace.meeting_ids():
        raise RejectedError(
            _("{what} is a paper of {meeting}, which is not in this workspace").format(
                what=what, meeting=said
            )
        )
    if named is not None and meeting_id != named:
        raise RejectedError(
            _("{what} is a paper of {meeting}, not of {named}").format(
                what=what, meeting=said, named=named
            )
        )
    return meeting_id


def _guessed(
    workspace: Workspace, case: Case, written: Written, stated: Stated | None
) -> Baseline:
    """Return what a paper of the record would say now, of the kind that is likest."""
    kinds: tuple[Kind, ...] = ("summons", "minutes")
    if stated:
        kinds = tuple(kind for kind in kinds if kind == stated[1]) or kinds
    texts = {paragraph.text for paragraph in written.paragraphs}
    rendered = [_as_it_would_be(workspace, case, kind) for kind in kinds]
    return max(
        rendered,
        key=lambda one: sum(marked.text in texts for marked in one.paragraphs),
    )


def _as_it_would_be(workspace: Workspace, case: Case, kind: Kind) -> Baseline:
    source, what = template_of(workspace, case, kind)
    data = render_docx(case, kind, disk.read(source), what)
    found = read_baseline(read_parts(data, what))
    assert found is not None  # noqa: S101 (every paper remembers)
    return found
