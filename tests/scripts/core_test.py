"""What the first part shows is compiled into it."""
import json
import re
import sys
import unittest
from pathlib import Path

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT / "web" / "scripts"))
from areas import deferred_areas  # noqa: E402

DEFERRED = deferred_areas(ROOT / "src/app/screens.inc")
STRINGS = {path.stem: json.loads(path.read_text(encoding="utf-8"))
           for path in (ROOT / "assets/strings/en").glob("*.json")}
# Names of cards that happen to be keys as well, and what is only shown once all is there.
NO_KEYS = {"when", "experiment.today", "form.too_long", "refused.gone", "refused.kept"}


def first_files():
    """Sources of what is not deferred: areas, the core of app and screens, and what stands around them."""
    for folder in ("src/app", "src/ui", "src/platform"):
        for path in (ROOT / folder).rglob("*.cpp"):
            if not set(path.parts) & set(DEFERRED):
                yield path


class Core(unittest.TestCase):
    def setUp(self):
        self.all = {key for keys in STRINGS.values() for key in keys}
        self.first = {key for area, keys in STRINGS.items() if area not in DEFERRED for key in keys}

    def test_each_file_is_of_an_area_or_of_the_core(self):
        areas = {path.name for path in (ROOT / "src/app").iterdir() if path.is_dir()}
        self.assertLessEqual(set(STRINGS), areas)

    def test_every_key_named_in_the_first_parts_sources_is_in_it(self):
        late = re.compile("|".join(LATE_SOURCES))
        for path in first_files():
            if late.search(str(path)):
                continue
            for key in re.findall(r'"([a-z_]+(?:\.[a-z0-9_]+)*)"', path.read_text(encoding="utf-8")):
                if key in self.all and key not in NO_KEYS:
                    self.assertIn(key, self.first, path)

    def test_words_of_cramps_and_all_titles_are_in_it(self):
        for key in self.all:
            if key.split(".")[0] in {"title", "muscle", "side", "helped", "after", "undo", "storage"}:
                self.assertIn(key, self.first)

    def test_something_is_deferred(self):
        self.assertLess(len(self.first), len(self.all) / 4)


# Of the core, what only deferred areas call.
LATE_SOURCES = ["core/(form|moment)_text", "core/clock_question", "core/record_line", "core/forms", "core/lines",
                "core/insight_words"]


if __name__ == "__main__":
    unittest.main()
