"""Expected errors: one line each, with the exit code that goes with it."""


class SroError(Exception):
    """An expected error. *message* says what and where, *hint* what to do."""

    code = 70

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint


class UsageError(SroError):
    """Wrong use, or two candidates."""

    code = 2


class NotFoundError(SroError):
    """No such thing."""

    code = 3


class RejectedError(SroError):
    """A file from outside that is refused."""

    code = 4


class DamagedError(SroError):
    """A file of the workspace that cannot be read."""

    code = 5


class StorageError(SroError):
    """The disk, or the right to use it."""

    code = 6


class ConflictError(SroError):
    """What is there stands against what was asked."""

    code = 7


class BusyError(SroError):
    """Another program holds it."""

    code = 8


class NewerFormatError(SroError):
    """A file that a newer sro made: read only."""

    code = 11
