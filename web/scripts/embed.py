#!/usr/bin/python3
"""Writes a C++ file that defines unknot::<folder>::embedded_files() with the given files' bytes.

    embed.py [--minify] FOLDER OUTPUT FILE...

--minify drops the white space of .json files and the parts that the page loads later with the library (see core.py).
A .json file that is not valid JSON is kept unchanged, as the engine's own validator reports it with its line.
A file of strings, strings/<locale>/<area>.json, gets the name strings/<area>.json, one of imports/ that name with it.
"""
import json
import sys
from pathlib import Path

from core import core, core_numbers


def embedded_name(path):
    if path.parent.name == "imports":
        return f"imports/{path.name}"
    return f"strings/{path.name}" if path.parent.parent.name == "strings" else path.name


def contents(path, minify, paths):
    data = path.read_bytes()
    if minify and path.name == "wire-ids.csv":
        return core_numbers(data.decode()).encode()
    if minify and path.suffix == ".json":
        try:
            value = core(embedded_name(path), json.loads(data), paths)
            return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()
        except ValueError:
            pass
    return data


def literal(data):
    """A string literal in pieces of 80 bytes; octal escapes, as hexadecimal ones could take in the next character."""
    pieces = []
    for start in range(0, len(data), 80):
        piece = "".join(
            chr(byte) if 32 <= byte < 127 and chr(byte) not in '"\\?' else f"\\{byte:03o}"
            for byte in data[start:start + 80])
        pieces.append(f'    "{piece}"')
    return "\n".join(pieces) or '    ""'


def main(arguments):
    minify = arguments[:1] == ["--minify"]
    folder, output, *files = arguments[1:] if minify else arguments
    constants, entries = [], []
    paths = sorted(map(Path, files), key=str)
    for index, path in enumerate(paths):
        data = contents(path, minify, paths)
        constants.append(f"constexpr char file_{index}[] =\n{literal(data)};\n")
        entries.append(f'    {{"{embedded_name(path)}", {{file_{index}, {len(data)}}}}},')
    newline = "\n"
    text = f'''// Written by web/scripts/embed.py.
#include "{folder}/embedded.h"

namespace unknot::{folder} {{
namespace {{

{newline.join(constants)}
constexpr EmbeddedFile files[] = {{
{newline.join(entries)}
}};

}}

std::span<EmbeddedFile const> embedded_files() {{ return files; }}

}}
'''
    Path(output).parent.mkdir(parents=True, exist_ok=True)
    Path(output).write_text(text, encoding="ascii")


if __name__ == "__main__":
    if len(sys.argv) < 4:
        sys.exit(__doc__)
    main(sys.argv[1:])
