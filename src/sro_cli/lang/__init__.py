"""Words: those on paper, by language, and those for the user of the program."""
