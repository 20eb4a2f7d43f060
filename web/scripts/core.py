"""What of the knowledge the page has compiled in, for its first frame; the library brings the rest."""

CORE = {"sources.json", "help.json", "relief.json", "wire-ids.csv"}
# Of these the core holds a part; the library brings them whole, as all-<name>.
CUT = ("sources.json", "help.json", "wire-ids.csv")
CORE_KINDS = {"protocol", "step", "sign", "situation"}  # of wire-ids.csv
LATER = {"question", "ask_when", "help"}  # of a sign: what is asked, and its own lines of help
# Sentences by the first part of their key: of screens that come later (src/app/later.h), and the words they show.
LATER_STRINGS = set("""
    when clock log form card record type types unit field what drink activity weather stretched footwear occasion muscles also
    load illness symptoms cramps event dose_unit ledger reference sweat day calendar search why you answer group horizon
    sex pregnancy region began purpose takes_medicines blood_pressure kidneys clot_risks diet avoids advised_more
    advised_less contexts conditions share received restore data lock table holds shared nights nutrient findings
    experiment tier chance missing factor stop_reason context report reminders unreadable entry more loss refused
    writing volume_unit weight_unit mineral_unit sodium_as theme
""".split())
# Those of them that the first part shows all the same.
FIRST_STRINGS = set("""
    restore.choose data.short share.title share.short share.copied share.not_copied log.short log.check_in log.check_in_short
""".split())


def cut_sources(value, paths):
    others = " ".join(path.read_text(encoding="utf-8") for path in paths if path.name != "sources.json")
    return {"sources": [source for source in value["sources"] if f'"{source["id"]}"' in others]}


def cut_help(value):
    signs = [{name: member for name, member in sign.items() if name not in LATER} for sign in value["signs"]]
    return {**value, "signs": signs}


def cut_strings(value):
    return {key: text for key, text in value.items()
            if key in FIRST_STRINGS or key.split(".")[0] not in LATER_STRINGS}


def core(name, value, paths):
    if name == "en.json":
        return cut_strings(value)
    if name == "sources.json":
        return cut_sources(value, paths)
    return cut_help(value) if name == "help.json" else value


def core_numbers(text):
    header, *lines = text.splitlines(keepends=True)
    return "".join([f"some {header.replace('number', 'numbers')}", *(line for line in lines if line.split(",")[1] in CORE_KINDS)])
