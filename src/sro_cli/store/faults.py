"""The ways in which a file of the workspace can be wrong: what explain tells."""

from typing import NamedTuple

from sro_cli.domain.problem import Severity


class Fault(NamedTuple):
    """A way in which a file can be wrong; *words*: what must hold, why, the cure."""

    name: str
    words: str
    severity: Severity = Severity.ERROR


def _fault(
    name: str, holds: str, why: str, cure: str, severity: Severity = Severity.ERROR
) -> Fault:
    return Fault(name, f"{holds}\n\n{why}\n\nTo put it right: {cure}", severity)


FAULTS = {
    "F101": _fault(
        "not-toml",
        "Every file of the workspace is TOML in UTF-8.",
        "What cannot be parsed cannot be checked or printed; nothing of it is guessed.",
        "look at the line named: a missing quote or bracket, a clock time without "
        "seconds (13:30:00).",
    ),
    "F102": _fault(
        "wrong-type",
        "Every key holds the kind of value that it is for.",
        "A number in quotes or a date as a sentence would be lost on the way to paper.",
        "write the value in the form that the message names.",
    ),
    "F103": _fault(
        "unknown-key",
        "A file holds only keys that the format knows.",
        "A misspelt key would be passed over in silence, and its text never printed.",
        "mend the spelling, or take the line away.",
    ),
    "F104": _fault(
        "missing-key",
        "What every meeting, item or person must have is there.",
        "Without it the rest has no place or no name.",
        "add the key under the line named.",
    ),
    "F105": _fault(
        "newer-format",
        "A file is of a format that this sro knows.",
        "An older program would drop what a newer one wrote.",
        "install a newer sro; until then the file is read only.",
    ),
    "F106": _fault(
        "cut-off",
        "A file holds all that sro wrote there, or what a person made of it.",
        "Where a disk was full or a copy broke off, the file ends in the middle, and "
        "what stood behind is printed nowhere.",
        "take the whole file back from a copy or from .sro/history, where every "
        "version lies; if the end was taken away by hand, any change by a command "
        "settles it.",
    ),
    "F108": _fault(
        "place-and-content-differ",
        "A meeting's file lies where its body and date say.",
        "The file's name is the meeting's id, and other files point to it.",
        "rename the file, or mend its body and date.",
    ),
    "F109": _fault(
        "ignore-without-use",
        "Every entry under `[[ignore]]` in sro.toml passes over something.",
        "One that hides nothing any more will hide the next fault, which nobody knows "
        "of yet.",
        "take the entry away.",
        Severity.WARNING,
    ),
    "F110": _fault(
        "ignore-without-reason",
        "Every entry under `[[ignore]]` in sro.toml says why.",
        "Without a reason nobody can tell later whether it still holds; it does not "
        "count until then.",
        "write the reason, or take the entry away.",
        Severity.WARNING,
    ),
}
