"""What the first part shows is compiled into it."""
import json
import re
import sys
import unittest
from pathlib import Path

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT / "web" / "scripts"))
from areas import deferred_areas  # noqa: E402
from core import LATE_FACTS, cut_help  # noqa: E402

DEFERRED = deferred_areas(ROOT / "src/app/screens.inc")
STRINGS = {path.stem: json.loads(path.read_text(encoding="utf-8"))
           for path in (ROOT / "assets/strings/en").glob("*.json")}
# Names of cards that happen to be keys as well, and what is only shown once all is there: news come with the library,
# and only deferred areas copy.
NO_KEYS = {"when", "experiment.today", "form.too_long", "news.read", "news.title", "refused.gone", "refused.kept",
           "share.copied", "share.not_copied"}


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

    def test_words_that_sources_make_up_are_in_it(self):
        """Words of cramps and titles; other keys are named in full, and so tested above."""
        for key in self.all:
            if key.split(".")[0] in {"title", "muscle", "side", "helped", "after", "storage"}:
                self.assertIn(key, self.first)

    def test_something_is_deferred(self):
        self.assertLess(len(self.first), len(self.all) / 4)


class CutKnowledge(unittest.TestCase):
    """What the first part leaves to the library cannot hold without it."""

    def setUp(self):
        self.whole = json.loads((ROOT / "assets/knowledge/help.json").read_text(encoding="utf-8"))
        self.first = {sign["id"]: sign for sign in cut_help(self.whole)["signs"]}

    def test_every_sign_that_is_listed_or_was_asked_is_in_it(self):
        for sign in self.whole["signs"]:
            if sign.get("listed", True) or "question" in sign:
                self.assertIn(sign["id"], self.first)

    def test_a_sign_keeps_each_way_to_be_shown_that_needs_no_library(self):
        for sign in self.whole["signs"]:
            kept = self.first.get(sign["id"], {}).get("shown_by", [])
            for alternative in sign.get("shown_by", []):
                late = any(LATE_FACTS.match(fact) for fact in alternative.split(" and "))
                self.assertNotEqual(late, alternative in kept, alternative)

    def test_what_a_night_or_a_condition_shows_is_not_late(self):
        for fact in ("criteria.night_cramp", "condition.diabetes_1", "diary.cramp", "sign.one_leg_swollen",
                     "person.potassium_risk", "diary.magnesium_supplement"):
            self.assertIsNone(LATE_FACTS.match(fact), fact)
        for fact in ("medicine.statin", "recent.statin", "blood.today", "criteria.clot_item", "person.statin_pair"):
            self.assertIsNotNone(LATE_FACTS.match(fact), fact)

    def test_every_topic_of_a_caution_of_relief_is_one_of_its_signs(self):
        topics = {topic for sign in self.first.values() for topic in sign["topics"]}
        relief = json.loads((ROOT / "assets/knowledge/relief.json").read_text(encoding="utf-8"))
        for caution in relief["cautions"]:
            self.assertLessEqual(set(caution.get("topics", [])), topics)


# Of the core, what only deferred areas call.
LATE_SOURCES = ["core/(form|moment)_text", "core/clock_question", "core/record_line", "core/forms", "core/lines",
                "core/insight_words"]


if __name__ == "__main__":
    unittest.main()
