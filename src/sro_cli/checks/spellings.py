"""T103: the body's own spellings."""

from collections import Counter
from collections.abc import Iterator

from sro_cli.checks.marks import Mark, marks
from sro_cli.checks.rule import Finding, check
from sro_cli.domain.case import Case
from sro_cli.domain.places import body_path
from sro_cli.domain.problem import Fix, Path, Severity
from sro_cli.engine.agenda import entries
from sro_cli.engine.prose.texts import agenda_texts
from sro_cli.engine.terms.spellings import Hit, Preferred, corrected, preferred
from sro_cli.lang.messages import _, ngettext


@check("T103", "spelling-not-preferred", Severity.WARNING)
def spelling_not_preferred(case: Case) -> Iterator[Finding]:
    """A word that the body spells in one way is spelled so in titles and prose.

    A reader takes two spellings for two things, and a search finds one of them. What
    counts stands in the body's file, under `[[spellings]]`: `use`, and `not`. A word is
    found in its other forms too, and with a capital where a sentence begins; where only
    capitals differ, they count.

    To put it right: `sro check --fix` writes the preferred spelling and keeps the
    endings; where it cannot tell the ending, write it by hand.
    """
    spellings = preferred(case.body)
    read = (
        [each for each in agenda_texts(case.meeting) if each.is_read]
        if spellings
        else []
    )
    yield from _of_people(case, spellings)
    if not spellings.may_stand_in("\n".join(each.text for each in read)):
        return
    found: dict[tuple[Path, str], list[tuple[Path, Hit]]] = {}
    right: dict[Path, str] = {}
    for text in read:
        hits = spellings.hits(text.text)
        if hits:
            right[text.path] = corrected(text.text, hits)
        for hit in hits:
            key = text.entry, hit.spelling.use
            found.setdefault(key, []).append((text.path, hit))
    names = {entry.path: entry.name for entry in entries(case.meeting)}
    for (path, _use), places in found.items():
        yield _finding(case, names[path], places, right)


def _of_people(case: Case, spellings: Preferred) -> Iterator[Finding]:
    """Yield what is found in the lists of people, each spelling once.

    It is not mended: the body's list has it too, and would bring it back.
    """
    found: dict[str, list[tuple[Mark, Hit]]] = {}
    for mark in marks(case.meeting) if spellings else ():
        for hit in spellings.hits(mark.text):
            found.setdefault(hit.spelling.use, []).append((mark, hit))
    for use, places in found.items():
        yield Finding(
            places[0][0].path,
            _told(case, places[0][0].name, [hit for _mark, hit in places], use),
            _("write it by hand, here and where it stands in {file}").format(
                file=body_path(case.meeting.body)
            ),
        )


def _told(case: Case, entry: str, hits: list[Hit], use: str) -> str:
    body = case.body.called_on(case.meeting.date).name or case.meeting.body
    return _("{entry}: {found}, where {body} writes {use}").format(
        entry=entry, found=_found(hits), body=body, use=_quoted(use)
    )


def _finding(
    case: Case, entry: str, places: list[tuple[Path, Hit]], right: dict[Path, str]
) -> Finding:
    hits = [hit for _path, hit in places]
    mended = all(hit.right is not None for hit in hits)
    fix: Fix = tuple(
        (path, right[path])
        for path in dict.fromkeys(path for path, hit in places if hit.right is not None)
    )
    use = hits[0].right if len({hit.found for hit in hits}) == 1 else None
    return Finding(
        places[0][0],
        _told(case, entry, hits, use or hits[0].spelling.use),
        "sro check --fix"
        if mended
        else _("write it by hand; or change [[spellings]] in {file}").format(
            file=body_path(case.meeting.body)
        ),
        fix,
    )


def _found(hits: list[Hit]) -> str:
    """Say what is written, each form once: "läns-gemensam" (2 times)."""
    told = []
    for found, count in Counter(" ".join(hit.found.split()) for hit in hits).items():
        times = ngettext("{count} time", "{count} times", count).format(count=count)
        told.append(_quoted(found) + (f" ({times})" if count > 1 else ""))
    return ", ".join(told)


def _quoted(text: str) -> str:
    return f'"{text}"'
