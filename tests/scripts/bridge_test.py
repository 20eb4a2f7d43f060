"""Engine and page agree on what goes between them: both are held against web/engine/bridge.json."""
import json
import re
import unittest
from pathlib import Path

ROOT = Path(__file__).parents[2]
BRIDGE = json.loads((ROOT / "web/engine/bridge.json").read_text(encoding="utf-8"))


def code(path):
    """A source without its comments."""
    return re.sub(r"(?<!:)//.*", "", (ROOT / path).read_text(encoding="utf-8"))


def page_code(*folders):
    return "\n".join(code(path) for folder in folders for path in sorted((ROOT / "web" / folder).rglob("*.ts")))


def camel(name):
    return re.sub(r"_(\w)", lambda match: match[1].upper(), name)


def only(pattern, text):
    """The one match, so that a source in another form fails rather than passes."""
    found = list(re.finditer(pattern, text, re.DOTALL | re.MULTILINE))
    assert len(found) == 1, f"{len(found)} matches of {pattern}"
    return found[0]


def function(name, source):
    return only(rf"^\S[^\n;]*\b{name}\([^;]*?\) \{{\n.*?^}}", source)[0]


def split(text):
    """Arguments, at the commas that stand in no bracket."""
    parts, depth = [""], 0
    for letter in text:
        depth += (letter in "([{<") - (letter in ")]}>")
        if letter == "," and depth == 0:
            parts.append("")
        else:
            parts[-1] += letter
    return [part.strip() for part in parts if part.strip()]


def arguments(text, start):
    """Those of the call whose bracket opens at `start`."""
    depth = 0
    for end in range(start, len(text)):
        depth += (text[end] == "(") - (text[end] == ")")
        if depth == 0:
            return split(text[start + 1:end])
    raise AssertionError("a bracket is not closed")


def signature(takes, gives):
    return (", ".join(takes) + (f" -> {gives}" if gives != "nothing" else "")).strip()


# ---------------------------------------------------------------- objects, as JSON

def typescript_kind(kind):
    kind = re.sub(r" \| (null|undefined)", "", kind)
    if kind.endswith("[]") or kind == "Rect":
        return "list"
    kind = re.sub(r"^Partial<(.*)>$", r"\1", kind)
    other = "object" if kind in BRIDGE["objects"] else "text"
    return {"number": "number", "boolean": "boolean", "Flag": "flag"}.get(kind, other)


def interface(name, path):
    body = only(rf"^(?:export )?interface {name} \{{\n(.*?)^}}", code(path))[1]
    return {member: typescript_kind(kind) for member, kind in re.findall(r"(\w+\??): ([^;]+);", body)}


WRITTEN = {"text": "text", "integer": "number", "number": "number", "write_number": "number", "decimal": "number",
           "flag": "flag", "choice": "flag", "begin_list": "list", "begin_object": "object"}


def written(source):
    """What C++ writes by a JsonWriter, in whatever helper."""
    members = {}
    for how, name in re.findall(r'\bwrite_(\w+)\(json, "(\w+)"', source):
        members[name] = WRITTEN[how]
    for name, how in re.findall(r'\bjson\.name\("(\w+)"\);\s*(\w+(?:\.\w+)?)\(', source):
        members[name] = "boolean" if how == "json.flag" else WRITTEN[how.removeprefix("json.")]
    for name, value in re.findall(r'\bjson\.member\("(\w+)", ([^;]+)\);', source):
        members[name] = "text" if value.startswith('"') else "number"
    return members


READ = {"flag": "boolean", "decimal": "number", "integer": "number", "text": "text", "take_text": "text",
        "instant_of": "number"}


def read(source):
    """What C++ reads of a JsonValue."""
    found = re.findall(r'(?:(\w+) ?\()?[^()";]*\.member\("(\w+)"\)(?:\.(\w+)\(\))?', source)
    return {name: READ.get(method) or READ.get(how, "object") for how, name, method in found}


SCENE = code("src/ui/scene.cpp")
VIEW, DIFFERENCE = function("write_view", SCENE), function("scene_difference", SCENE)
PAGE = code("src/platform/web/page.cpp")
LOSS = function("read_loss", PAGE)
# The interface's file, the engine's members, and where the page uses each and how, where that can be seen.
OBJECTS = {
    "SceneDifference": ("web/engine/scene.ts", {**written(DIFFERENCE), "view": "object"}, ("mirror", "surface"),
                        r"\bdifference\.{0}\b|\{{[^{{}}]*\b{0}\b[^{{}}]*\}}(: Pick<SceneDifference| = difference)"),
    "SceneNode": ("web/engine/scene.ts", written(SCENE.replace(VIEW, "").replace(DIFFERENCE, "")),
                  ("mirror", "surface"),
                  r"\bnode\.{0}\b"),
    "SceneView": ("web/engine/scene.ts", written(VIEW.replace('json.name("view");', "")), ("mirror", "surface"),
                  r"\bview\??\.{0}\b"),
    "Environment": ("web/engine/environment.ts", read(PAGE.replace(LOSS, "")), ("device", "start", "store"),
                    r"[{{,]\s*{0}(:|,| \}})"),
    "Loss": ("web/engine/environment.ts", read(LOSS), (), ""),
    "Batch": ("web/engine/engine.ts", written(function("write_batch", PAGE)), (), ""),
    "Sentinel": ("web/store/sentinels.ts", written(function("write_sentinel", PAGE)), (), ""),
}


# ---------------------------------------------------------------- words and numbers that stand for something

def typescript_words(name, path):
    source = code(path)
    if found := re.search(rf"export enum {name} \{{(.*?)\}}", source, re.DOTALL):
        return re.findall(r"\w+", found[1])
    return re.findall(r"'(\w+)'", only(rf"\b{name}\b\s*[=:](\s*\|?\s*'.*?);", source)[1])


def cpp_words(path, *patterns):
    return [[camel(word) for word in re.findall(r"\w+", only(pattern, code(path))[1])] for pattern in patterns]


def enumeration(name):
    return rf"enum class {name} : std::uint8_t \{{(?:\s*none,)?(.*?)\}}"


# ---------------------------------------------------------------- calls

def calls_in_of_the_engine():
    calls = {}
    gives = {"void": "nothing", "int": "number", "BridgeText const*": "text"}
    for result, name, parameters in re.findall(r"EMSCRIPTEN_KEEPALIVE ([\w *]+?) unknot_(\w+)\((.*?)\) \{",
                                               code("src/platform/web/bridge_in.cpp"), re.DOTALL):
        parameters = re.sub(r"char const\* \w+,\s*std::size_t \w+", "text", parameters)
        number = r"(int|unsigned|float|double) \w+"
        takes = [{"text": "text"}.get(one, "number" if re.fullmatch(number, one) else f"'{one}'")
                 for one in split(parameters)]
        calls[name] = signature(takes, gives[result])
    return calls


def calls_in_of_the_page():
    """Texts stand before numbers; `invoke` alone does not say what comes back."""
    calls = {}
    source = code("web/engine/engine.ts")
    for found in re.finditer(r"\bthis\.(send|askNumber|askText|invoke)\((?=')", source):
        how, (name, *rest) = found[1], arguments(source, found.end() - 1)
        if how == "invoke":
            takes = ["text" if one.startswith("...") else "number" for one in rest]
        else:
            contents = split(rest.pop(0)[1:-1]) if rest else []
            takes = ["text"] * len(contents) + ["number"] * len(rest)
        given = {"send": "nothing", "askNumber": "number", "askText": "text"}.get(how)
        described = BRIDGE["calls in"].get(name.strip("'"), "").rpartition("-> ")
        calls[name.strip("'")] = signature(takes, given or (described[2] if described[1] else "nothing"))
    return calls


def calls_out_of_the_engine():
    declared = {name: (result, " ".join(parameters.split())) for result, name, parameters in
                re.findall(r"^(\w+) host_(\w+)\((.*?)\)\s+EM_IMPORT\(host_\2\);", code("src/platform/web/bridge_out.h"),
                           re.DOTALL | re.MULTILINE)}
    calls = {}
    for result, name, parameters, body in re.findall(r"EM_JS\((\w+), host_(\w+), \((.*?)\), \{(.*?)\}\);",
                                                     code("src/platform/web/bridge_out.cpp"), re.DOTALL):
        assert declared.pop(name, None) == (result, parameters), f"host_{name} is not declared like that"
        for parameter in re.findall(r"(\w+)(?:,|$)", parameters):
            assert re.search(rf"\b{parameter}\b", body), f"host_{name} passes {parameter} on to nobody"
        call = only(r"\bModule\.host\.(\w+)\(", body)
        assert call[1] == camel(name), f"host_{name} calls {call[1]}"
        takes = [re.match(r"Module\.(text|bytes)\(|", one)[1] or "number" for one in arguments(body, call.end() - 1)]
        gives = "text" if "stringToUTF8(Module.host" in body else "bytes" if "HEAPU8.set(Module.host" in body else \
            "number" if result != "void" else "nothing"
        calls[name] = signature(takes, gives)
    assert not declared, f"declared, but not defined: {sorted(declared)}"
    return calls


def calls_out_of_the_page():
    def kind(typed):
        return {"string": "text", "void": "nothing"}.get(typed, "bytes" if typed.startswith("Uint8Array") else "number")
    body = only(r"^export interface Host \{\n(.*?)^}", code("web/engine/host.ts"))[1]
    return {name: signature([kind(one.split(": ")[1]) for one in split(parameters)], kind(result))
            for name, parameters, result in re.findall(r"(\w+)\((.*?)\): ([^;]+);", body)}


class Bridge(unittest.TestCase):
    maxDiff = None

    def test_objects(self):
        self.assertEqual(set(OBJECTS), set(BRIDGE["objects"]))
        for name, (path, engine, folders, use) in OBJECTS.items():
            with self.subTest(name):
                described = BRIDGE["objects"][name]
                members = {member.rstrip("?"): kind for member, kind in described.items()}
                self.assertEqual(engine, members, "the engine's")
                self.assertEqual(interface(name, path), described, path)
                source = page_code(*folders)
                unused = [member for member in engine if not re.search(use.format(member), source)]
                self.assertEqual(unused, [], "not used")

    def test_words(self):
        sources = {
            "Role": ("web/engine/scene.ts", *cpp_words("src/ui/scene.cpp", r"role_words\{(.*?)\}"),
                     *cpp_words("src/ui/scene.h", enumeration("Role"))),
            "InputKind": ("web/engine/scene.ts", *cpp_words("src/ui/scene.cpp", r"input_words\{(.*?)\}"),
                          *cpp_words("src/ui/scene.h", enumeration("InputKind"))),
            "Layer": ("web/engine/scene.ts", *cpp_words("src/ui/scene.h", enumeration("Layer"))),
            "PointerKind": ("web/engine/engine.ts", *cpp_words("src/ui/widgets/painter.h", enumeration("PointerKind"))),
            "PointerType": ("web/engine/engine.ts", *cpp_words("src/ui/widgets/painter.h", enumeration("PointerType"))),
            "CipherOutcome": ("web/engine/engine.ts",
                              *cpp_words("src/app/core/effect_encryption.h", enumeration("CipherOutcome"))),
            "FileAnswer": ("web/engine/engine.ts", *cpp_words("src/app/core/effect.h", enumeration("FileAnswer"))),
            "FileEnd": ("web/engine/engine.ts", *cpp_words("src/app/core/effect.h", enumeration("FileEnd"))),
            "PieceState": ("web/engine/engine.ts", *cpp_words("src/app/core/effect.h", enumeration("State"))),
            "DateStyle": ("web/device/clock.ts", re.findall(r'case ui::DateStyle::\w+: return "(\w+)"',
                                                            code("src/platform/web/web_host.cpp"))),
            "CommitFailure": ("web/engine/engine.ts", *cpp_words("src/app/core/outbox.h", enumeration("SaveFailure"))),
        }
        self.assertEqual(set(sources), set(BRIDGE["words"]))
        for name, (path, *engine) in sources.items():
            with self.subTest(name):
                for words in engine:
                    self.assertEqual(words, BRIDGE["words"][name], "the engine's")
                self.assertEqual(typescript_words(name, path), BRIDGE["words"][name], path)

    def test_calls_in(self):
        self.assertEqual(calls_in_of_the_engine(), BRIDGE["calls in"], "bridge_in.cpp")
        self.assertEqual(calls_in_of_the_page(), BRIDGE["calls in"], "engine.ts")
        source = page_code("device", "mirror", "start", "store", "surface")
        methods = set(re.findall(r"^    ([a-z]\w*)\(", code("web/engine/engine.ts"), re.MULTILINE)) - {"constructor"}
        self.assertEqual([name for name in sorted(methods) if not re.search(rf"\.{name}\(", source)], [], "not called")

    def test_calls_out(self):
        described = BRIDGE["calls out"]
        self.assertEqual(calls_out_of_the_engine(), described, "bridge_out.cpp")
        self.assertEqual(calls_out_of_the_page(), {camel(name): kinds for name, kinds in described.items()}, "host.ts")
        paths = (ROOT / "src/platform/web").glob("*.cpp")
        source = "".join(code(path) for path in paths if path.name != "bridge_out.cpp")
        self.assertEqual([name for name in described if not re.search(rf"\bhost_{name}\(", source)], [], "not called")


if __name__ == "__main__":
    unittest.main()
