"""Start: `sro`, or `python -m sro_cli`."""

import gc
import os
import sys

from sro_cli import __version__


def main() -> None:
    """Run the command line and exit with its code."""
    if sys.argv[1:] in (["--version"], ["-V"]):
        # answered here: all that the other commands need takes ten times as long
        sys.stdout.write(f"sro {__version__}\n")
        return
    # a command lives for a moment; what it loads is not worth being searched for waste
    gc.set_threshold(100_000, 50, 50)
    # looking for plugins reads all that is installed, and none has a say in a record
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
    from sro_cli.cli.app import run

    code = run(sys.argv[1:])
    # nor is what is left of it, as Python would do at its end: a tenth of the time
    gc.freeze()
    sys.exit(code)


if __name__ == "__main__":
    main()
