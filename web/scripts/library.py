#!/usr/bin/python3
"""Gathers the knowledge library, which the page loads after its first frame, in one JSON object: texts by file name.

    library.py KNOWLEDGE_FOLDER STRINGS_FOLDER IMPORTS_FOLDER CHANGES OUTPUT

Left out are files that are compiled in whole (see core.py) and files that only the command needs.
"""
import json
import sys
from collections import ChainMap
from pathlib import Path

from core import CORE, CUT

COMMAND_ONLY = {"coverage.csv", "decisions.csv"}


def text(path):
    content = path.read_text(encoding="utf-8")
    if path.suffix != ".json":
        return content
    return json.dumps(json.loads(content), ensure_ascii=False, separators=(",", ":"))


def main(folder, folder_of_strings, imports, changes, output):
    paths = sorted(path for path in Path(folder).iterdir() if path.name not in CORE | COMMAND_ONLY)
    library = {path.name: text(path) for path in paths}
    library["changes.json"] = text(Path(changes))
    library |= {f"imports/{path.name}": text(path) for path in sorted(Path(imports).glob("*.json"))}
    library |= {f"all-{name}": text(Path(folder) / name) for name in CUT}
    strings = [json.loads(path.read_text(encoding="utf-8")) for path in sorted(Path(folder_of_strings).glob("*.json"))]
    library["all-strings"] = json.dumps(dict(ChainMap(*strings)), ensure_ascii=False, separators=(",", ":"))
    Path(output).write_text(json.dumps(library, ensure_ascii=False, separators=(",", ":")), encoding="utf-8")


main(*sys.argv[1:])
