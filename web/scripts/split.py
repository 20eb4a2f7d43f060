#!/usr/bin/python3
"""Splits the engine in two: what the first frame needs, and the rest, which the page fetches after it.

    split.py WHOLE.wasm LATER.txt FIRST.wasm REST.wasm

LATER.txt holds regular expressions of demangled names, one a line. What they name goes into the rest, and so does each
function that only functions of the rest call. Binaryen's wasm-split moves them; a call from the first part into the
rest goes through the table, and the rest puts itself there when it is instantiated (web/engine/load.ts).
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
    """The functions, those that something other than a call reaches, and the callers of each."""
    functions, roots, callers = set(), set(), {}
    for line in run("wasm-opt", str(wasm), "--print-call-graph", *FEATURES).splitlines():
        if node := NODE.match(line):
            if node["colour"] != "turquoise":
                functions.add(node["name"])
            if node["colour"] == "gray" or "rounded" in node["style"]:
                roots.add(node["name"])
        elif edge := EDGE.match(line):
            callers.setdefault(edge["called"], set()).add(edge["caller"])
    return functions, roots, callers


def demangled(names):
    ordered = sorted(names)
    # The tool wants Itanium names; the linker's own suffixes would hide them.
    plain = "\n".join(name.split(".")[0] for name in ordered)
    shown = subprocess.run(["c++filt"], input=plain, check=True, capture_output=True, text=True).stdout
    return dict(zip(ordered, shown.splitlines()))


def later_functions(wasm, patterns):
    functions, roots, callers = call_graph(wasm)
    names = demangled(functions)
    wanted = re.compile("|".join(patterns))
    later = {name for name in functions if wanted.match(names[name])}
    grown = True
    while grown:
        joining = {name for name in functions - later - roots if callers.get(name) and callers[name] <= later}
        later |= joining
        grown = bool(joining)
    return later


def main(whole, list_file, first, rest):
    lines = Path(list_file).read_text(encoding="utf-8").splitlines()
    patterns = [line for line in lines if line and not line.startswith("#")]
    later = later_functions(whole, patterns)
    with tempfile.NamedTemporaryFile("w", suffix=".txt") as names:
        names.write("\n".join(sorted(later)))
        names.flush()
        run("wasm-split", whole, f"--split-funcs=@{names.name}", "-o1", first, "-o2", rest, "--export-prefix=~",
            *FEATURES)
    for part in (first, rest):
        run("wasm-opt", part, "-o", part, "--strip-debug", "--strip-producers", *FEATURES)
    print(f"{len(later)} functions later, {Path(first).stat().st_size} bytes first, {Path(rest).stat().st_size} later")


main(*sys.argv[1:])
