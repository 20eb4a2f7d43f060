"""The part of the knowledge that is compiled into the page for its first frame; the library has the rest."""

CORE = {"sources.json", "help.json", "relief.json", "wire-ids.csv"}
# Part of each of these is compiled in; the library has them whole, as all-<name>.
CUT = ("sources.json", "help.json", "wire-ids.csv")
CORE_KINDS = {"protocol", "step", "sign", "situation"}  # of wire-ids.csv
DEFERRED = {"question", "ask_when", "unless", "ask_first", "help", "help_for", "forbids", "ask_before", "reason",
            "only_help"}  # what a sign has in the library only: whom it is asked, its own lines of help, what it forbids


def cut_sources(value, paths):
    others = " ".join(path.read_text(encoding="utf-8") for path in paths if path.name != "sources.json")
    return {"sources": [source for source in value["sources"] if f'"{source["id"]}"' in others]}


def cut_help(value):
    signs = [{name: member for name, member in sign.items() if name not in DEFERRED} for sign in value["signs"]]
    return {**value, "signs": signs}


def core(name, value, paths):
    if name == "sources.json":
        return cut_sources(value, paths)
    return cut_help(value) if name == "help.json" else value


def core_numbers(text):
    header, *lines = text.splitlines(keepends=True)
    kept = [line for line in lines if line.split(",")[1] in CORE_KINDS]
    return "".join([f"some {header.replace('number', 'numbers')}", *kept])
