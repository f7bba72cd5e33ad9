"""Start: `sro`, or `python -m sro_cli`."""

import sys

from sro_cli import __version__


def main() -> None:
    """Run the command line and exit with its code."""
    if sys.argv[1:] in (["--version"], ["-V"]):
        # answered here: all that the other commands need takes ten times as long
        sys.stdout.write(f"sro {__version__}\n")
        return
    from sro_cli.cli.app import run

    sys.exit(run(sys.argv[1:]))


if __name__ == "__main__":
    main()
