#!/usr/bin/python3
"""Splits the engine in two: the part for the first frame, and the deferred part, which the page loads after it.

    split.py FOLDER SCREENS.INC [--quick]

makes FOLDER/{engine.js,first.wasm,deferred.wasm} from FOLDER/unknot.{js,wasm}. With --quick, for an engine that is not
optimised as a whole, what libraries have and we never use stays in the first part.

Deferred are the functions in the namespaces of the areas that screens.inc marks as deferred, and all functions that
only they reach. Only the app's wiring may call into such an area, once it is loaded; any other call into one stops the
build. Binaryen's wasm-split moves the functions: the first part calls them through a table, which the second part
fills when it is instantiated (web/engine/load.ts).
"""
import re
import subprocess
import sys
import tempfile
from pathlib import Path

from areas import deferred_areas

EDGE = re.compile(r'^  "(?P<caller>.*)" -> "(?P<called>.*)"; // call$')
NODE = re.compile(r'^  "(?P<name>.*)" \[style="(?P<style>[^"]*)"(?:, fillcolor="(?P<colour>\w+)")?\];$')
# The only features of WebAssembly that Emscripten 3.1.6 uses.
FEATURES = ["--enable-mutable-globals", "--enable-sign-ext", "--enable-bulk-memory"]

# May call into a deferred area: code that first checks whether it is loaded, or that only passes such a call on.
WIRING = re.compile(
    r"^unknot_|unknot::platform::Session::|unknot::app::App::"
    r"|unknot::ui::\(anonymous namespace\)::(Drawn|Bar)|unknot::ui::draw_notices\(")
# Called only where the library of knowledge is there, which deferred code reads, or the state of the deferred areas is.
ALSO_DEFERRED = [
    r"unknot::advice::\(anonymous namespace\)::add_(contained|criteria)\(",
    r"unknot::advice::add_blood\(",
    r"unknot::app::AdviceCache::all\(",
    r"unknot::app::DeferredAreas::~DeferredAreas\(",
    r"unknot::app::today_cards\(",
    r"unknot::knowledge::read_library_file\(",
    r"unknot::ui::draw_(today_cards|cramp_place)\(",
]
# Called by pointer, and only from deferred code.
DEFERRED_BY_POINTER = re.compile(
    r"unknot::(insight|exchange)::"
    r"|unknot::knowledge::read_"
    r"(supplements|references|medicine_classes|foods|criteria|claims|causes|blockers|actions|blood_results)\("
    r"|unknot::diary::(\(anonymous namespace\)::add_|table_words)"
    r"|__shared_ptr_emplace<unknot::knowledge::TableKnowledge, .*>::__on_zero_shared"
    r"|(Window|Table)SettingsHandler_|Emscripten_Handle|SDL_Blit|Emscripten_(Create|Update)WindowFramebuffer")
# Parts of libraries that we never use; their callers check a condition first.
UNUSED = [rf"^ImGui::{name}" for name in (
    r"Table(?!SettingsAdd)", r"EndTable\(", r"Tab(Bar|Item)", r"EndTabBar\(", r"Selectable\(",
    "(Begin|End)?MultiSelect", r"EndBoxSelect\(", "BeginCombo", "MenuItem", "EndMenu", r"RenderMouseCursor\(",
    "Scrollbar", "FindBestWindowPosForPopup",
    r"OpenPopupEx\(", "BeginTooltip", r"Separator(Text)?Ex\(", r"EndColumns\(", r"SetColumnOffset\(", r"EndGroup\(",
    r"EndChild\(", r"TreePop\(", r"LogRenderedText\(", r"RenderDimmedBackgroundBehindWindow\(", r"ArrowButtonEx\(",
    r"Shutdown\(",
)] + [rf"^SDL_{name}$" for name in (
    "LogEvent", "SoftBlit", "ConvertSurface", "MapSurface", r"FillRect\d?", "CreateColorCursor", "DestroyTexture",
)]


def run(*command):
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout


def plain(name):
    """Decodes a name: Binaryen writes `(`, `,` and spaces of the linker's demangled names as \\28 and so on."""
    return re.sub(r"\\([0-9a-f]{2})", lambda code: chr(int(code[1], 16)), name)


def call_graph(wasm):
    """All functions, the exported ones, those that are called by pointer, and the calls of each."""
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


def own_name(text):
    """The name alone, such as `unknot::app::log::answer`, without result, template arguments and parameters."""
    text = text.replace("(anonymous namespace)", "{anonymous}").split("(")[0]
    while "<" in text and (shorter := re.sub(r"<[^<>]*>", "", text)) != text:
        text = shorter
    return text.split(" ")[-1]


def area_of(text):
    """The area of a function, such as `files`; empty for what is of none."""
    found = re.match(r"unknot::(?:app|ui)::([a-z_]+)::", own_name(text))
    return found[1] if found else ""


def cannot_include(caller, called):
    """An area cannot include another, nor a lower folder an area. What one seems to call there is a function that the
    linker merged with one of its own, such as an accessor of the same place."""
    lower = re.match(r"unknot::(base|time|diary|knowledge|advice|insight|exchange)::", own_name(caller))
    return bool(lower) or area_of(caller) not in ("", area_of(called))


def deferred_functions(wasm, areas, patterns):
    functions, exported, pointed, calls = call_graph(wasm)
    text = {name: plain(name) for name in functions}
    of_area = rf"unknot::(app|ui)::({'|'.join(areas)})::"
    # The linker merges identical functions, such as destructors; those do not count as an area's own.
    entry = re.compile(of_area + r"((?P<type>\w+)::(?!(?P=type)$))?\w+$")
    # An area's private functions: its visitors and the lambdas of its functions.
    inner = re.compile(of_area + r"(\(anonymous namespace\)::|\w+\(.*\)::)")
    entries = {name for name in functions - exported
               if "::$_" not in text[name] and entry.match(own_name(text[name]))}
    for area in areas:
        if not any(f"::{area}::" in own_name(text[name]) for name in entries):
            raise SystemExit(f"nothing of the area {area} is in the engine")
    also = set()
    for pattern in patterns:
        found = {name for name in functions - exported if re.search(pattern, text[name])}
        if not found:
            raise SystemExit(f"{pattern} is no function of the engine")
        also |= found
    apart = {name for name in pointed if inner.search(text[name]) or DEFERRED_BY_POINTER.search(text[name])}
    first, waiting = set(), exported | (pointed - entries - also - apart)
    while waiting:
        name = waiting.pop()
        first.add(name)
        called = calls.get(name, set())
        wrong = set() if WIRING.search(text.get(name, "")) else called & entries
        for one in wrong:
            if not cannot_include(text[name], text[one]):
                raise SystemExit(f"{text[name]}\n  calls what may not be there yet:\n{text[one]}")
        entries -= wrong
        waiting |= called - first - entries - also
    return functions - first


def main(folder, screens, *options):
    whole, first, deferred = (str(Path(folder) / name) for name in ("unknot.wasm", "first.wasm", "deferred.wasm"))
    patterns = ALSO_DEFERRED if "--quick" in options else ALSO_DEFERRED + UNUSED
    names = deferred_functions(whole, deferred_areas(screens), patterns)
    with tempfile.NamedTemporaryFile("w", suffix=".txt") as file:
        file.write("\n".join(sorted(names)))
        file.flush()
        run("wasm-split", whole, f"--split-funcs=@{file.name}", "-o1", first, "-o2", deferred, "--export-prefix=~",
            *FEATURES)
    for part in (first, deferred):
        run("wasm-opt", part, "-o", part, "--strip-debug", "--strip-producers", *FEATURES)
    # The bundler ships the file that the glue names.
    glue = (Path(folder) / "unknot.js").read_text(encoding="utf-8")
    (Path(folder) / "engine.js").write_text(glue.replace("unknot.wasm", "first.wasm"), encoding="utf-8")
    sizes = [Path(part).stat().st_size for part in (first, deferred)]
    print(f"{len(names)} functions deferred, {sizes[0]} bytes first, {sizes[1]} later")


if __name__ == "__main__":
    main(*sys.argv[1:])
