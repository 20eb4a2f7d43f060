#!/usr/bin/python3
"""Checks rules of the code that no compiler does. Prints file:line: rule for each offending line, and then fails."""
import re
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
CODE = {".h", ".cpp", ".ts", ".mts", ".mjs", ".js", ".css", ".html", ".py", ".sh", ".inc", ".cmake"}
SKIPPED = {"node_modules", "test-results", "playwright-report", "__pycache__"}

# pattern, predicate of the paths where it is forbidden, message
CPP = (".h", ".cpp", ".inc")
PAGE = (".ts", ".mts", ".js", ".html")
RULES = [
    (re.compile(r"__EMSCRIPTEN__"),
     lambda path: path.startswith("src/") and path.endswith(CPP) and not path.startswith("src/platform/web/"),
     "__EMSCRIPTEN__ stands in src/platform/web only"),
    (re.compile(r'#include\s*["<]\.\./'),
     lambda path: path.endswith(CPP),
     "an include starts at its target's folder"),
    (re.compile(r'ImGui::|#include\s*["<]imgui'),
     lambda path: path.startswith("src/") and not path.startswith(("src/ui/widgets/", "src/platform/")),
     "ImGui is called in src/ui/widgets only"),
    (re.compile(r"\b(innerHTML|outerHTML|insertAdjacentHTML)\b|document\.write"),
     lambda path: path.startswith("web/") and path.endswith(PAGE),
     "no HTML from strings"),
    (re.compile(r'<[^>]*\s(style|on[a-z]+)\s*=\s*["\']'),
     lambda path: path.startswith("web/") and path.endswith(".html"),
     "no inline style or handler: the content security policy refuses them"),
]
# Interfaces of the browser that can be missing, throw or never answer, with the one file of web/ that may use each.
GUARDED = {
    "web/device/guarded.ts": r"BroadcastChannel|indexedDB|localStorage|sessionStorage|caches|navigator|crypto\.|"
                             r"matchMedia|ResizeObserver|visualViewport|history|pushState|replaceState",
    "web/device/announce.ts": r"ariaNotify",
    "web/device/clock.ts": r"Intl",
    "web/device/voice.ts": r"speechSynthesis|SpeechSynthesisUtterance",
    "web/device/route.ts": r"launchQueue",
    "web/store/pause.ts": r"MessageChannel",
    "web/start/boot.ts": r"timeOrigin",
    "web/device/updates.ts": r"trustedTypes",
    "web/engine/load.ts": r"compileStreaming|instantiateStreaming",
    "web/start/fonts.ts": r"FontFace|document\.fonts",
    "web/surface/canvas.ts": r"getContext",
}
# Text after a slash is taken for a comment.
RULES += [
    (re.compile(rf"^[^/]*\b({names})\b"),
     lambda path, home=home: path.startswith("web/") and path.endswith(".ts") and not path.endswith(".d.ts")
        and not path.startswith(("web/tests/", "web/sw", "web/worker/")) and path != home,
     f"an interface that can be missing stands in {home} only")
    for home, names in GUARDED.items()
]
LONGEST = {".h": 150}
LONGEST_OTHER = 400


def files():
    for folder in ("src", "web", "tests"):
        for path in sorted((ROOT / folder).rglob("*")):
            if path.suffix in CODE and path.is_file() and not SKIPPED.intersection(path.parts):
                yield path, path.relative_to(ROOT).as_posix()


def faults(path, name):
    lines = path.read_text(encoding="utf-8").splitlines()
    limit = LONGEST.get(path.suffix, LONGEST_OTHER)
    if len(lines) > limit:
        yield f"{name}:{limit + 1}: longer than {limit} lines"
    rules = [(pattern, message) for pattern, applies, message in RULES if applies(name)]
    for number, line in enumerate(lines, start=1):
        for pattern, message in rules:
            if pattern.search(line):
                yield f"{name}:{number}: {message}"


def main():
    found = [fault for path, name in files() for fault in faults(path, name)]
    print("\n".join(found) or "no fault found")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
