#!/usr/bin/python3
"""Gathers the files of the knowledge library, which the page fetches after its first frame, into one JSON object of
texts by file name.

    library.py KNOWLEDGE_FOLDER OUTPUT

What the engine has compiled in (see CMake, `core_knowledge`) and what only the command needs are not in it. Of the
sources the engine has those alone that relief and Help cite, so the whole list is here.
"""
import json
import sys
from pathlib import Path

CORE = {"sources.json", "help.json", "relief.json", "wire-ids.csv"}
COMMAND_ONLY = {"coverage.csv"}


def text(path):
    content = path.read_text(encoding="utf-8")
    if path.suffix != ".json":
        return content
    return json.dumps(json.loads(content), ensure_ascii=False, separators=(",", ":"))


def main(folder, output):
    paths = sorted(path for path in Path(folder).iterdir() if path.name not in CORE | COMMAND_ONLY)
    library = {path.name: text(path) for path in paths}
    library["all-sources.json"] = text(Path(folder) / "sources.json")
    Path(output).write_text(json.dumps(library, ensure_ascii=False, separators=(",", ":")), encoding="utf-8")


main(*sys.argv[1:])
