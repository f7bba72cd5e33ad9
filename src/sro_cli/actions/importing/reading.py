"""Which files an import means, and what they say."""

import glob
import hashlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import partial
from pathlib import Path

from sro_cli.actions.importing.values import Read
from sro_cli.domain.body import Body
from sro_cli.domain.errors import (
    NotFoundError,
    RejectedError,
    SroError,
    UsageError,
)
from sro_cli.lang.messages import _
from sro_cli.lang.reading import reading
from sro_cli.store import disk
from sro_cli.store.workspace import Workspace

FORMS = (".docx", ".pdf", ".txt", ".md")
"""What a folder is searched for."""
OTHERS = (".doc", ".odt", ".rtf", ".pages", ".docm", ".dot")
"""Papers too, which are refused with a word on what to do."""


def files_of(named: Sequence[Path]) -> tuple[list[Path], list[tuple[Path, SroError]]]:
    """Return the files that arguments mean, each once, and those that mean none.

    A folder stands for the papers in it and below, in the order of their names; hidden
    files and those of Word (~$…) are none. A pattern that the shell left as it was
    (Windows) is filled in.
    """
    found: dict[Path, None] = {}
    missing: list[tuple[Path, SroError]] = []
    for path in named:
        matching = [path] if path.exists() else _matching(path)
        if not matching:
            missing.append((path, NotFoundError(_("there is no such file"))))
        for each in matching:
            inside = list(_papers_in(each)) if each.is_dir() else [each]
            if not inside:
                why = _("there is no paper in this folder: {forms}")
                told = why.format(forms=" ".join(FORMS))
                missing.append((each, NotFoundError(told)))
            found |= dict.fromkeys(inside)
    return list(found), missing


def _matching(pattern: Path) -> list[Path]:
    return [Path(each) for each in sorted(glob.glob(str(pattern)))]  # noqa: PTH207 (it takes whole paths)


def _papers_in(folder: Path) -> Iterator[Path]:
    for path in sorted(folder.rglob("*")):
        parts = path.relative_to(folder).parts
        hidden = any(part.startswith((".", "~$")) for part in parts)
        if not hidden and path.suffix.lower() in FORMS + OTHERS and path.is_file():
            yield path


def read(workspace: Workspace, files: Sequence[Path]) -> Iterator[Read]:
    """Yield what each file says, in their order; a refused one does not stop others."""
    from sro_cli.imports.limited import Paper, read_papers
    from sro_cli.imports.opening import MOST

    digests: dict[str, str] = {}

    def load(path: Path) -> bytes:
        if str(path) == "-":
            raise UsageError(_("import reads files: name one"))
        if path.exists() and not path.is_file():
            raise RejectedError(_("{what}: this is no file").format(what=path))
        data = disk.read(path, MOST + 1)
        digests[str(path)] = hashlib.sha256(data).hexdigest()
        return data

    bodies = [workspace.body(body_id) for body_id in workspace.body_ids()]
    papers = (Paper(str(path), partial(load, path)) for path in files)
    for name, found in read_papers(papers, house_of(bodies)):
        yield Read(name, found, digests.get(name, ""))


def house_of(bodies: Iterable[Body]) -> Mapping[str, tuple[str, ...]]:
    """Return the labels of bodies that the language does not know, by their meaning.

    A word that it knows keeps its meaning: another body may use it otherwise.
    """
    labels = reading().labels
    known = {word.casefold() for words in labels.values() for word in words}
    found: dict[str, dict[str, None]] = {}
    for body in bodies:
        for meaning, word in body.labels.items():
            if meaning in labels and word and word.casefold() not in known:
                found.setdefault(meaning, {})[word] = None
    return {meaning: tuple(words) for meaning, words in found.items()}
