#!/usr/bin/python3
"""The areas of the app that the page loads after its first frame, according to src/app/screens.inc.

    areas.py SCREENS.INC

prints the names of the deferred areas as a CMake list.
"""
import re
import sys
from pathlib import Path

ROW = re.compile(r'^SCREEN\((?P<name>\w+), (?P<area>\w+), \w+, "\w*", \w+, \w+, (?P<when>first|deferred)\)$', re.M)


def deferred_areas(screens):
    """The names of the deferred areas, sorted. `screens`: the path of screens.inc."""
    loads = {}
    for row in ROW.finditer(Path(screens).read_text(encoding="utf-8")):
        if loads.setdefault(row["area"], row["when"]) != row["when"]:
            raise SystemExit(f'{screens}: {row["name"]}: the area {row["area"]} is both first and deferred')
    return sorted(area for area, when in loads.items() if when == "deferred")


if __name__ == "__main__":
    print(";".join(deferred_areas(*sys.argv[1:])))
