"""What comes with the program: templates and the example."""

from pathlib import Path

from sro_cli.domain.errors import StorageError
from sro_cli.lang.messages import _

PACKAGE = Path(__file__).parents[1]


def packaged(name: str) -> Path:
    """Return a folder that comes with the program.

    An installed package has it inside; a checkout, also one that is installed as
    editable, has it at its top.
    """
    for folder in (PACKAGE / name, PACKAGE.parents[1] / name):
        if folder.is_dir():
            return folder
    raise StorageError(
        _("the folder {name} is missing from the installation").format(name=name),
        _("install sro again"),
    )
