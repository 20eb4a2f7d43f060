#!/usr/bin/python3
"""clang-tidy over src: tidy.py COMPILE-COMMANDS

Prints what the checks of .clang-tidy find, and fails if they find anything. Not in src/platform/web, which needs
Emscripten's headers: the compile commands of a native build do not have it.

Nearly all of the time goes into headers, so about twenty files of a folder are joined into one text that includes each
header once. Files that do not compile together, because both have a helper of the same name, are checked apart. A text
that passed is not checked again while it, the headers it includes, the flags and .clang-tidy are the same.
"""
import hashlib
import json
import os
import re
import shlex
import subprocess
import sys
import tempfile
import time
import zlib
from collections import defaultdict
from concurrent.futures import ThreadPoolExecutor
from functools import lru_cache
from pathlib import Path

ROOT = Path(__file__).parents[2]
CACHE = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "unknot/tidy"
KEPT_DAYS = 60
GROUP_SIZE = 20
# The version whose findings fail the tests, that of Debian 12. Another has other checks: its findings are only printed.
VERSION = 14
# No compiler warnings: the build has them, and those of joined files would be wrong. The analyzer gives a function up
# after a third of the states that it would try by default, which found nothing more and took much longer.
FLAGS = ["-w", "-Xclang", "-analyzer-config", "-Xclang", "max-nodes=75000"]
LOCATION = re.compile(r"^(/[^:\n]+):(\d+):(\d+: )", re.MULTILINE)


def joint_flags(commands):
    """What compiles any of the files: their include folders and definitions together."""
    flags = {}
    for command in commands:
        words = iter(shlex.split(command)[1:])
        for word in words:
            if word in ("-o", "-c"):
                next(words)
            elif word in ("-isystem", "-I"):
                flags[word + next(words)] = None
            elif not re.match(r"-g|-O|-W|-fsanitize|-fno-sanitize", word):
                flags[word] = None
    return [*flags, *FLAGS]


def groups(files):
    """Files of one folder each; by a hash of its path, so that a new file changes only its own group."""
    folders = defaultdict(list)
    for path in sorted(files):
        folders[path.relative_to(ROOT / "src").parts[0]].append(path)
    for paths in folders.values():
        count = max(1, round(len(paths) / GROUP_SIZE))
        for number in range(count):
            group = [path for path in paths if zlib.crc32(str(path.relative_to(ROOT)).encode()) % count == number]
            if group:
                yield group


def located(output, joined, files):
    """The output with the names and lines of the files that were joined, and links followed."""
    lines = [(path, number) for path in files for number in range(1, len(path.read_text().splitlines()) + 1)]

    def replace(match):
        path, line, rest = Path(match[1]), int(match[2]), match[3]
        if path == joined:
            path, line = lines[line - 1]
        path = path.resolve()
        return f"{path.relative_to(ROOT) if ROOT in path.parents else path}:{line}:{rest}"

    return LOCATION.sub(replace, output)


def run(*words):
    return subprocess.run(words, capture_output=True, text=True)


@lru_cache(maxsize=None)
def digest(path):
    return hashlib.sha256(Path(path).read_bytes()).hexdigest()


class Tidy:
    def __init__(self, flags, folder):
        self.flags, self.folder = flags, Path(folder)
        version = run("clang-tidy", "--version").stdout
        self.version = int(re.search(r"version (\d+)", version)[1])
        settings = re.sub(r"^#.*\n", "", (ROOT / ".clang-tidy").read_text(), flags=re.MULTILINE)
        self.settings = [version, settings, *(flag.replace(str(ROOT), "") for flag in flags)]

    def mark(self, joined):
        """A file that exists if this text has passed with the headers, flags and settings of now."""
        rule = run("clang++", *self.flags, "-M", joined).stdout
        read = rule.partition(":")[2].replace("\\\n", " ").split()
        if not read:
            return None
        text = "\n".join(self.settings + [digest(path) for path in read])
        return CACHE / hashlib.sha256(text.encode()).hexdigest()

    def apart(self, joined, files):
        """The files that do not compile after the others. When a header has the error, it may be any: half of them."""
        errors = run("clang++", *self.flags, "-fsyntax-only", "-ferror-limit=0", joined).stderr
        faulty = set(re.findall(r"^(\S+?):\d+:\d+: (?:fatal )?error: ", located(errors, joined, files), re.MULTILINE))
        late = [path for path in files if str(path.relative_to(ROOT)) in faulty]
        return files[len(files) // 2:] if faulty and len(late) in (0, len(files)) else late

    def check(self, files):
        """The findings in some files of a group."""
        joined = self.folder / (hashlib.sha256("\n".join(map(str, files)).encode()).hexdigest() + ".cpp")
        joined.write_text("".join(path.read_text() for path in files))
        mark = self.mark(joined)
        if mark and mark.exists():
            mark.touch()
            return ""
        late = self.apart(joined, files) if len(files) > 1 else []
        if late:
            findings = self.check([path for path in files if path not in late]) + self.check(late)
        else:
            result = run("clang-tidy", "--quiet", f"--config-file={ROOT / '.clang-tidy'}", joined, "--", *self.flags)
            ended = f"{result.stderr}\nclang-tidy ended with {result.returncode}\n" if result.returncode else ""
            findings = located(result.stdout or ended, joined, files)
        if mark and not findings:
            mark.touch()
        return findings


def forget():
    """Removes marks that were not used for long."""
    for mark in CACHE.iterdir():
        if mark.stat().st_mtime < time.time() - KEPT_DAYS * 86400:
            mark.unlink(missing_ok=True)


def single(findings):
    """Findings in a header come from several groups: each once."""
    parts = re.split(r"^(?=\S+:\d+:\d+: (?:error|warning): )", findings, flags=re.MULTILINE)
    return "".join(dict.fromkeys(parts))


def main(commands):
    entries = [entry for entry in json.loads(Path(commands).read_text())
               if ROOT / "src" in Path(entry["file"]).parents]
    files = {Path(entry["file"]) for entry in entries}
    CACHE.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder, ThreadPoolExecutor(os.cpu_count()) as pool:
        tidy = Tidy(joint_flags(entry["command"] for entry in entries), folder)
        findings = single("".join(pool.map(tidy.check, sorted(groups(files), key=len, reverse=True))))
    forget()
    print(findings or f"{len(files)} files: nothing found")
    if findings and tidy.version != VERSION:
        print(f"clang-tidy {tidy.version}: only what {VERSION} finds fails the tests")
        return 0
    return 1 if findings else 0


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    sys.exit(main(sys.argv[1]))
