"""clang-tidy sees all files of src, joined or apart, and again only what has changed."""
import json
import os
import sys
import tempfile
import unittest
from pathlib import Path
from unittest import mock

sys.path.insert(0, str(Path(__file__).parents[2] / "web" / "scripts"))
import tidy  # noqa: E402

SETTINGS = "Checks: '-*,bugprone-*'\nWarningsAsErrors: '*'\nHeaderFilterRegex: '.*'\n"
SOUND = "namespace { int one() { return 1; } }\nint first() { return one(); }\n"
SAME_HELPER = "namespace { int one() { return 2; } }\nint second() { return one(); }\n"
FAULTY = "\nint third(int a) {\n    if (a > 1) { return 2; } else { return 2; }\n}\n"


class Flags(unittest.TestCase):
    def test_are_the_folders_and_definitions_of_all_files_once(self):
        flags = tidy.joint_flags(["clang++ -Ia -DX=1 -isystem lib -O1 -g -Wall -fsanitize=address -o a.o -c a.cpp",
                                  "clang++ -Ia -I b -isystem lib -std=c++20 -o b.o -c b.cpp"])
        self.assertEqual(flags, ["-Ia", "-DX=1", "-isystemlib", "-Ib", "-std=c++20", *tidy.FLAGS])


class Groups(unittest.TestCase):
    files = [tidy.ROOT / "src" / folder / f"{number}.cpp" for folder in ("base", "ui") for number in range(70)]

    def test_hold_each_file_once(self):
        self.assertEqual(sorted(path for group in tidy.groups(self.files) for path in group), sorted(self.files))

    def test_are_of_one_folder_each(self):
        for group in tidy.groups(self.files):
            self.assertEqual(len({path.parent for path in group}), 1)

    def test_stay_when_another_folder_changes(self):
        whole, part = list(tidy.groups(self.files)), list(tidy.groups(self.files[:80]))
        self.assertEqual([group for group in whole if "/base/" in str(group[0])],
                         [group for group in part if "/base/" in str(group[0])])


class Findings(unittest.TestCase):
    def test_that_a_header_has_in_two_groups_are_said_once(self):
        one, other = "src/a.h:1:2: error: x [y]\nint a;\n", "src/b.cpp:1:2: error: x [y]\nint b;\n"
        self.assertEqual(tidy.single(one + other + one), one + other)


class Checking(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.root = Path(folder.name).resolve()
        self.cache = self.root / "cache"
        (self.root / "src/base").mkdir(parents=True)
        self.write(".clang-tidy", SETTINGS)
        for name, value in (("ROOT", self.root), ("CACHE", self.cache)):
            patch = mock.patch.object(tidy, name, value)
            patch.start()
            self.addCleanup(patch.stop)

    def write(self, name, text):
        (self.root / name).write_text(text)

    def run_all(self, **files):
        """The exit code, what was printed, and how often clang-tidy looked."""
        for name, text in files.items():
            self.write(f"src/base/{name}.cpp", text)
        paths = sorted((self.root / "src").rglob("*.cpp"))
        self.write("commands.json", json.dumps(
            [{"file": str(path), "command": f"clang++ -I{self.root} -std=c++20 -o x.o -c {path}"} for path in paths]))
        looks, told = [], []

        def counted(*words, run=tidy.run):
            looks.extend(word for word in words[:1] if word == "clang-tidy" and "--quiet" in words)
            return run(*words)

        tidy.digest.cache_clear()
        with mock.patch.object(tidy, "run", counted), mock.patch("builtins.print", told.append):
            code = tidy.main(self.root / "commands.json")
        return code, "\n".join(told), len(looks)

    def test_names_file_and_line_of_a_finding_and_fails(self):
        code, told, _ = self.run_all(a=SOUND, b=FAULTY)
        self.assertEqual(code, 1)
        self.assertRegex(told, r"(?m)^src/base/b\.cpp:3:5: error: .*\[bugprone-branch-clone")

    def test_looks_at_a_finding_again(self):
        self.run_all(a=FAULTY)
        self.assertEqual(self.run_all()[0::2], (1, 1))

    def test_looks_once_at_files_of_a_folder(self):
        self.assertEqual(self.run_all(a=SOUND, b="int other() { return 1; }\n")[0::2], (0, 1))

    def test_looks_apart_at_files_with_the_same_helper(self):
        self.assertEqual(self.run_all(a=SOUND, b=SAME_HELPER)[0::2], (0, 2))

    def test_does_not_look_again_at_what_passed(self):
        self.run_all(a=SOUND, b=SAME_HELPER)
        self.assertEqual(self.run_all()[0::2], (0, 0))

    def test_looks_again_when_a_header_or_a_comment_in_it_changes(self):
        self.write("h.h", "#pragma once\n// a word\n")
        self.run_all(a='#include "h.h"\n' + SOUND)
        self.write("h.h", "#pragma once\n// another\n")
        self.assertEqual(self.run_all()[2], 1)

    def test_looks_again_when_the_settings_change(self):
        self.run_all(a=SOUND)
        self.write(".clang-tidy", SETTINGS.replace("bugprone-*", "bugprone-*,misc-*"))
        self.assertEqual(self.run_all()[2], 1)

    def test_says_what_does_not_compile(self):
        code, told, _ = self.run_all(a="int first() { return unknown; }\n", b=SAME_HELPER)
        self.assertEqual(code, 1)
        self.assertIn("src/base/a.cpp:1:22: error: use of undeclared identifier", told)

    def test_another_version_is_heard_and_fails_nothing(self):
        with mock.patch.object(tidy, "VERSION", 0):
            code, told, _ = self.run_all(a=FAULTY)
        self.assertEqual(code, 0)
        self.assertIn("src/base/a.cpp:3:5", told)

    def test_forgets_what_was_not_used_for_long(self):
        self.run_all(a=SOUND)
        mark, = self.cache.iterdir()
        os.utime(mark, (0, 0))
        self.run_all(b=SAME_HELPER, a="int other() { return 3; }\n")
        self.assertFalse(mark.exists())


if __name__ == "__main__":
    unittest.main()
