"""The part of the knowledge that is compiled into the page for its first frame; the library has the rest."""

import re

CORE = {"sources.json", "help.json", "relief.json", "wire-ids.csv"}
# Part of each of these is compiled in; the library has them whole, as all-<name>.
CUT = ("sources.json", "help.json", "wire-ids.csv")
CORE_KINDS = {"protocol", "step", "sign", "situation"}  # of wire-ids.csv
# What the engine cannot know before the library is there: classes of medicines, criteria, rules for blood results.
# advice/facts_*.cpp skips these facts without it; criteria.night_cramp is counted from the diary alone.
LATE_FACTS = re.compile(
    r"(medicine|recent|blood)\.|criteria\.(claudication|restless_legs|clot_item)"
    r"|person\.(statin_pair|medicine_unrecognised)$"
    r"|diary\.(medicine_changed_90_days|much_grapefruit|caffeine_over_limit|magnesium_over_limit)$")
# What a sign has in the library only: whom it is asked, its own lines of help, what it forbids.
DEFERRED = {"question", "ask_when", "unless", "ask_first", "help", "help_for", "forbids", "ask_before", "reason",
            "only_help"}


def cut_sources(value, paths):
    others = " ".join(path.read_text(encoding="utf-8") for path in paths if path.name != "sources.json")
    return {"sources": [source for source in value["sources"] if f'"{source["id"]}"' in others]}


def is_late(alternative):
    """Whether an alternative of a rule, such as "diary.cramp and medicine.statin", cannot hold without the library."""
    return any(LATE_FACTS.match(fact) for fact in alternative.split(" and "))


def cut_sign(sign):
    cut = {name: member for name, member in sign.items() if name not in DEFERRED}
    if "shown_by" in cut:
        cut["shown_by"] = [alternative for alternative in cut["shown_by"] if not is_late(alternative)]
        if not cut["shown_by"]:
            del cut["shown_by"]
    return cut


def is_first(sign, cut):
    """Whether the first part can show a sign: for everyone, by an answer, or by facts that it knows."""
    return sign.get("listed", True) or "question" in sign or "shown_by" in cut


def cut_help(value):
    pairs = [(sign, cut_sign(sign)) for sign in value["signs"]]
    return {**value, "signs": [cut for sign, cut in pairs if is_first(sign, cut)]}


def core(name, value, paths):
    if name == "sources.json":
        return cut_sources(value, paths)
    return cut_help(value) if name == "help.json" else value


def core_numbers(text):
    header, *lines = text.splitlines(keepends=True)
    kept = [line for line in lines if line.split(",")[1] in CORE_KINDS]
    return "".join([f"some {header.replace('number', 'numbers')}", *kept])
