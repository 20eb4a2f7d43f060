"""How many lines of each folder of src the tests reach: coverage.py LCOV-FILE COMPILE-COMMANDS [FOLDER...]

Without a FOLDER, all folders.
"""
import json
import sys
from collections import defaultdict
from pathlib import Path

SOURCES = Path(__file__).parents[2] / "src"


def folder_of(path):
    return path.relative_to(SOURCES).parts[0] if SOURCES in path.parents else None


def counts(lcov):
    """For each file: the number of lines with code, and of those that were reached."""
    found, path = {}, None
    for line in lcov.read_text(encoding="utf-8").splitlines():
        key, _, value = line.partition(":")
        if key == "SF":
            # Headers are included through links in the build directory.
            path = Path(value).resolve()
            found[path] = [0, 0]
        elif key in ("LF", "LH"):
            found[path][("LF", "LH").index(key)] += int(value)
    return found


def compiled(commands):
    return {Path(entry["directory"], entry["file"]).resolve() for entry in json.loads(commands.read_text())}


def row(name, lines, reached):
    return f"{name:12}{lines:8}{reached:9}{100 * reached / max(lines, 1):8.1f} %"


def main(lcov, commands, *named):
    found, folders = counts(Path(lcov)), defaultdict(lambda: [0, 0])
    wanted = set(named) or {folder_of(path) for path in found} - {None}
    for path, numbers in found.items():
        for name in (folder_of(path), "all") if folder_of(path) in wanted else ():
            folders[name] = [sum(pair) for pair in zip(folders[name], numbers)]
    print(f"{'src':12}{'lines':>8}{'reached':>9}")
    for name in sorted(folders, key=lambda name: (name == "all", name)):
        print(row(name, *folders[name]))
    # The linker drops files that no test calls, so their lines are missing above.
    absent = sorted(path.relative_to(SOURCES).as_posix() for path in compiled(Path(commands)) - set(found)
                    if folder_of(path) in wanted)
    if absent:
        print(f"without a function in any of the tests: {', '.join(absent)}")


if __name__ == "__main__":
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    main(*sys.argv[1:])
