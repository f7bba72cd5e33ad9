"""The command line: parse, call, print, exit; it alone knows typer and rich."""
