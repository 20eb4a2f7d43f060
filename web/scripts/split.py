#!/usr/bin/python3
"""Splits the engine in two: what the first frame needs, and the rest, which the page fetches after it.

    split.py FOLDER LATER.txt

of FOLDER/unknot.{js,wasm} makes FOLDER/{engine.js,first.wasm,rest.wasm}.

LATER.txt holds regular expressions of demangled names, one a line. `gate NAME`: a function the first part may only call
once the rest is there; what is reached through gates alone goes into the rest. `table NAME`: what the rest alone calls
by pointer. Binaryen's wasm-split moves them; a call from the first part into the rest goes through the table, and the
rest puts itself there when it is instantiated (web/engine/load.ts).
"""
import re
import subprocess
import sys
import tempfile
from pathlib import Path

EDGE = re.compile(r'^  "(?P<caller>.*)" -> "(?P<called>.*)"; // call$')
NODE = re.compile(r'^  "(?P<name>.*)" \[style="(?P<style>[^"]*)"(?:, fillcolor="(?P<colour>\w+)")?\];$')
# Emscripten 3.1.6 uses these features of WebAssembly only.
FEATURES = ["--enable-mutable-globals", "--enable-sign-ext", "--enable-bulk-memory"]


def run(*command):
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def call_graph(wasm):
    """The functions, those that are exported, those that are called by pointer, and what each calls."""
    functions, exported, pointed, calls = set(), set(), set(), {}
    for line in run("wasm-opt", str(wasm), "--print-call-graph", *FEATURES).splitlines():
        if node := NODE.match(line):
            if node["colour"] != "turquoise":
                functions.add(node["name"])
            if node["colour"] == "gray":
                exported.add(node["name"])
            if "rounded" in node["style"]:
                pointed.add(node["name"])
        elif edge := EDGE.match(line):
            calls.setdefault(edge["caller"], set()).add(edge["called"])
    return functions, exported, pointed, calls


def plain(name):
    """Binaryen writes `(`, `,` and spaces of the linker's demangled names as \\28 and so on."""
    return re.sub(r"\\([0-9a-f]{2})", lambda code: chr(int(code[1], 16)), name)


def later_functions(wasm, gate, table):
    functions, exported, pointed, calls = call_graph(wasm)
    gates = {name for name in functions - exported if gate.match(plain(name))}
    first, waiting = set(), exported | {name for name in pointed if not table.search(plain(name))}
    while waiting:
        name = waiting.pop()
        first.add(name)
        waiting |= calls.get(name, set()) - first - gates
    return functions - first


def patterns(list_file, kind):
    lines = Path(list_file).read_text(encoding="utf-8").splitlines()
    return re.compile("|".join(line.split(" ", 1)[1] for line in lines if line.startswith(kind + " ")))


def main(folder, list_file):
    whole, first, rest = (str(Path(folder) / name) for name in ("unknot.wasm", "first.wasm", "rest.wasm"))
    later = later_functions(whole, patterns(list_file, "gate"), patterns(list_file, "table"))
    with tempfile.NamedTemporaryFile("w", suffix=".txt") as names:
        names.write("\n".join(sorted(later)))
        names.flush()
        run("wasm-split", whole, f"--split-funcs=@{names.name}", "-o1", first, "-o2", rest, "--export-prefix=~",
            *FEATURES)
    for part in (first, rest):
        run("wasm-opt", part, "-o", part, "--strip-debug", "--strip-producers", *FEATURES)
    # The bundler ships the file that the glue names.
    glue = (Path(folder) / "unknot.js").read_text(encoding="utf-8")
    (Path(folder) / "engine.js").write_text(glue.replace("unknot.wasm", "first.wasm"), encoding="utf-8")
    print(f"{len(later)} functions later, {Path(first).stat().st_size} bytes first, {Path(rest).stat().st_size} later")


main(*sys.argv[1:])
