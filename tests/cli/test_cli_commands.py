"""Every command is found in the file that is read for it, and in no other."""

from importlib import import_module

import pytest
import typer

from sro_cli.cli.program import COMMANDS, whole


@pytest.mark.parametrize("file", COMMANDS)
def test_a_file_brings_the_commands_that_it_is_read_for(file: str) -> None:
    app = typer.Typer()
    import_module(f"sro_cli.cli.{file}").register(app)
    brought = [one.name for one in (*app.registered_commands, *app.registered_groups)]
    assert tuple(brought) == COMMANDS[file]


@pytest.mark.parametrize("name", [one for some in COMMANDS.values() for one in some])
def test_a_command_can_be_had_alone(name: str) -> None:
    app = whole(name)
    found = [one.name for one in (*app.registered_commands, *app.registered_groups)]
    assert found == [name]
