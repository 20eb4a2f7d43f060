#!/usr/bin/python3
"""Collects the licences of everything that is shipped: licences.py OUTPUT"""
import json
import os
import re
import shutil
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
DEPENDENCIES = ROOT / "build" / "deps"
MODULES = ROOT / "web" / "node_modules"


def opening_comment(path):
    """The licence in the comment at the top of a source file."""
    comment = re.match(r"\s*/\*(.*?)\*/", path.read_text(encoding="utf-8"), re.S)[1]
    return comment.replace("\n * ", "\n").replace("\n *", "\n")


def emscripten_licence():
    """MIT like ours. Of the libraries it links, LLVM's need no notice in a binary; musl's licence is added."""
    emcc = Path(shutil.which(os.environ.get("EMCC", "emcc"))).resolve()
    ours = (ROOT / "LICENSE").read_text(encoding="utf-8")
    musl = (emcc.parent / "system/lib/libc/musl/COPYRIGHT").read_text(encoding="utf-8")
    return re.sub("(?m)^Copyright .*", "Copyright (c) 2010 The Emscripten Authors", ours) + "\n" + musl


def inter_licence():
    """Debian's copyright file, or what its release has beside the fonts."""
    folder = os.environ.get("INTER")
    return Path(folder, "LICENSE.txt") if folder else Path("/usr/share/doc/fonts-inter/copyright")


def shipped_modules():
    """The npm packages in the page: those that the lock file does not mark as development dependencies."""
    lock = json.loads((ROOT / "web" / "package-lock.json").read_text(encoding="utf-8"))
    return [path.removeprefix("node_modules/") for path, package in lock["packages"].items()
            if path and not package.get("dev")]


def module_licence(name):
    found = [path for path in sorted((MODULES / name).iterdir()) if re.match(r"licen[cs]e", path.name, re.I)]
    if not found:
        sys.exit(f"{name} ships no licence file")
    return found[0].read_text(encoding="utf-8")


def collect():
    yield "Unknot", (ROOT / "LICENSE").read_text(encoding="utf-8")
    yield "Dear ImGui", (DEPENDENCIES / "imgui/LICENSE.txt").read_text(encoding="utf-8")
    yield "SDL", (DEPENDENCIES / "sdl2/LICENSE.txt").read_text(encoding="utf-8")
    yield "yyjson", (DEPENDENCIES / "yyjson/LICENSE").read_text(encoding="utf-8")
    yield "QR Code generator library", opening_comment(DEPENDENCIES / "qrcodegen/c/qrcodegen.c")
    yield "libmd (sha2.c)", opening_comment(DEPENDENCIES / "libmd/src/sha2.c")
    yield "Inter", inter_licence().read_text(encoding="utf-8")
    yield "Phosphor icons", module_licence("@phosphor-icons/web")
    yield "Emscripten, with musl", emscripten_licence()
    for name in shipped_modules():
        yield name, module_licence(name)


def main(output):
    rule = "=" * 80
    parts = [f"{rule}\n{name}\n{rule}\n\n{text.strip()}\n" for name, text in collect()]
    output.write_text("Licences of what this app is made of.\n\n" + "\n\n".join(parts), encoding="utf-8")


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    main(Path(sys.argv[1]))
