#!/usr/bin/python3
"""clang-tidy over src: tidy.py COMPILE-COMMANDS [FILE...]

Prints what .clang-tidy finds, and fails if that is anything. With files, only the groups that hold one of them.

Nearly all of the time goes into headers, so the files of a folder are joined into a few texts and each header is looked
at once for about twenty files. Files that cannot be joined, since both have a helper of the same name, are checked
apart. What has passed is remembered by the contents of all that was read, and not checked again.
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
# The version whose findings fail the tests: that of Debian 12. Another one has other checks, and is only heard.
VERSION = 14
# The compiler warns already, and warns of joined files what is not so of each. What takes the static analyzer longer
# than this many states is left: three of four of its default halve its time.
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
    """Each of one folder; a file stays in its group when others change."""
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
        self.settings = [version, settings,
                         *(flag.replace(str(ROOT), "") for flag in flags)]

    def mark(self, joined):
        """The file that is there when all that this text reads has passed as it is now."""
        rule = run("clang++", *self.flags, "-M", joined).stdout
        read = rule.partition(":")[2].replace("\\\n", " ").split()
        if not read:
            return None
        text = "\n".join(self.settings + [digest(path) for path in read])
        return CACHE / hashlib.sha256(text.encode()).hexdigest()

    def apart(self, joined, files):
        """Those of the files that do not compile behind the others, or none. A header's error may be any file's."""
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
            findings = located(result.stdout or (result.stderr if result.returncode else ""), joined, files)
        if mark and not findings:
            mark.touch()
        return findings


def forget():
    """Removes the marks that have not been of use for long."""
    for mark in CACHE.iterdir():
        if mark.stat().st_mtime < time.time() - KEPT_DAYS * 86400:
            mark.unlink(missing_ok=True)


def single(findings):
    """Without those that a header had for several groups."""
    parts = re.split(r"^(?=\S+:\d+:\d+: (?:error|warning): )", findings, flags=re.MULTILINE)
    return "".join(dict.fromkeys(parts))


def main(commands, *named):
    entries = [entry for entry in json.loads(Path(commands).read_text())
               if ROOT / "src" in Path(entry["file"]).parents]
    files = {Path(entry["file"]) for entry in entries}
    wanted = {Path(name).resolve() for name in named} or files
    chosen = [group for group in groups(files) if wanted.intersection(group)]
    CACHE.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder, ThreadPoolExecutor(os.cpu_count()) as pool:
        tidy = Tidy(joint_flags(entry["command"] for entry in entries), folder)
        findings = single("".join(pool.map(tidy.check, sorted(chosen, key=len, reverse=True))))
    forget()
    print(findings or f"{len(files)} files: nothing found")
    if findings and tidy.version != VERSION:
        print(f"clang-tidy {tidy.version}: only what {VERSION} finds fails the tests")
        return 0
    return 1 if findings else 0


if __name__ == "__main__":
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    sys.exit(main(*sys.argv[1:]))
