"""Make the table of Swedish holidays from the `holidays` package."""

from pathlib import Path

import holidays

TABLE = Path(__file__).parents[1] / "src/sro_cli/engine/holidays_se.txt"
YEARS = range(2000, 2101)
HEAD = """\
Swedish holidays and the eves that are as good as holidays, {first} to {last}.
Made by tools/make_holidays.py from the holidays package: month, day and letter.
"""


def table() -> str:
    """Return the table: a name a letter, then a line a year."""
    days = holidays.Sweden(
        years=YEARS,
        categories=("public", "de_facto"),
        language="sv",
        include_sundays=False,
    )
    # A day may have two: "Första maj; Kristi himmelsfärdsdag".
    names = list(dict.fromkeys(name.replace("; ", " och ") for name in days.values()))
    letters = {name: chr(ord("A") + place) for place, name in enumerate(names)}
    lines = [HEAD.format(first=YEARS[0], last=YEARS[-1])]
    lines += [f"{letter} {name}" for name, letter in letters.items()]
    for year in YEARS:
        marks = (
            f"{day:%m%d}{letters[name.replace('; ', ' och ')]}"
            for day, name in sorted(days.items())
            if day.year == year
        )
        lines.append(" ".join((str(year), *marks)))
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    TABLE.write_text(table(), encoding="utf-8")
    print(TABLE.name)
