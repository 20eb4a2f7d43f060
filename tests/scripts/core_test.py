"""What the first part shows is compiled into it."""
import json
import re
import sys
import unittest
from pathlib import Path

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT / "web" / "scripts"))
import core  # noqa: E402

FIRST_SCREENS = ["today", "relief", "steps", "diary", "help", "phrases"]
FIRST_FILES = (
    [f"src/ui/screens/{name}.cpp" for name in FIRST_SCREENS]
    + [f"src/ui/{name}.cpp" for name in ("shell", "interface")]
    + [f"src/app/{name}.cpp" for name in
       ("app", "app_intents", "app_morning", "app_relief", "app_view")]
)
# Names of cards that happen to be keys as well, and what is only shown once the rest is there.
NO_KEYS = {"when", "you.no_year", "experiment.today"}


class Core(unittest.TestCase):
    def setUp(self):
        self.all = json.loads((ROOT / "assets/strings/en.json").read_text(encoding="utf-8"))
        self.first = core.cut_strings(self.all)

    def test_every_key_named_in_the_first_parts_sources_is_in_it(self):
        for name in FIRST_FILES:
            for key in re.findall(r'"([a-z_]+(?:\.[a-z0-9_]+)*)"', (ROOT / name).read_text(encoding="utf-8")):
                if key in self.all and key not in NO_KEYS:
                    self.assertIn(key, self.first, name)

    def test_words_of_cramps_and_all_titles_are_in_it(self):
        for key in self.all:
            if key.split(".")[0] in {"title", "muscle", "side", "helped", "after", "in_text", "storage", "undo"}:
                self.assertIn(key, self.first)

    def test_what_is_cut_exists_and_something_is(self):
        prefixes = {key.split(".")[0] for key in self.all}
        self.assertLessEqual(core.LATER_STRINGS, prefixes)
        self.assertLessEqual(core.FIRST_STRINGS, set(self.all))
        self.assertLess(len(self.first), len(self.all))


if __name__ == "__main__":
    unittest.main()
