#!/usr/bin/python3
"""Makes subsets of the shipped fonts, as listed in assets/fonts.txt.

    fonts.py subset PHOSPHOR OUTPUT   writes inter-400.otf, inter-650.otf and icons.ttf into OUTPUT
    fonts.py codes PHOSPHOR OUTPUT    writes the C++ header with the icons' code points

PHOSPHOR is the folder of Phosphor's regular web font (Phosphor.ttf, style.css). Inter is Debian's, or that of
the folder that the environment names INTER.
"""
import os
import re
import sys
from pathlib import Path

SPECIFICATION = Path(__file__).parents[2] / "assets" / "fonts.txt"
INTER = Path(os.environ.get("INTER", "/usr/share/fonts/opentype/inter"))
# Debian ships no variable Inter; SemiBold (600) is its nearest weight to the design's 650.
WEIGHTS = {"inter-400.otf": "Inter-Regular.otf", "inter-650.otf": "Inter-SemiBold.otf"}
# Kerning and ligatures are removed: neither ImGui nor stb_truetype shapes text, and the page's own text must have the
# same width. Coarser grids compress better: text points move by at most a fortieth of a pixel at 48 device pixels, and
# Phosphor is drawn on a grid of 256.
TEXT_UNITS_PER_EM = 1024
ICON_UNITS_PER_EM = 256
UNUSED_TABLES = ["GSUB", "GPOS", "GDEF", "DSIG", "meta", "STAT"]


def read_specification():
    """The code points of the text fonts and the names of the icons."""
    text, icons = set(), []
    for line in SPECIFICATION.read_text(encoding="utf-8").splitlines():
        kind, *words = line.split() or ["#"]
        if kind == "text":
            for word in words:
                first, _, last = word.removeprefix("U+").partition("-")
                text.update(range(int(first, 16), int(last or first, 16) + 1))
        elif kind == "icons":
            icons += words
        elif not kind.startswith("#"):
            sys.exit(f"{SPECIFICATION}: unknown line: {line}")
    return sorted(text), icons


def icon_code_points(phosphor, names):
    style = (phosphor / "style.css").read_text(encoding="utf-8")
    known = dict(re.findall(r'\.ph\.ph-([\w-]+):before\s*{\s*content:\s*"\\([0-9a-f]+)"', style))
    missing = [name for name in names if name not in known]
    if missing:
        sys.exit(f"{SPECIFICATION}: Phosphor has no icon named {', '.join(missing)}")
    return {name: int(known[name], 16) for name in names}


def use_tabular_figures(font):
    """Makes digits equally wide, so that a running timer does not jitter; ImGui cannot select such a font feature."""
    table = font["GSUB"].table
    tabular = {}
    for feature in table.FeatureList.FeatureRecord:
        if feature.FeatureTag != "tnum":
            continue
        for index in feature.Feature.LookupListIndex:
            for subtable in table.LookupList.Lookup[index].SubTable:
                tabular.update(getattr(subtable, "ExtSubTable", subtable).mapping)
    for characters in font["cmap"].tables:
        for code in range(ord("0"), ord("9") + 1):
            if code in characters.cmap:
                characters.cmap[code] = tabular.get(characters.cmap[code], characters.cmap[code])


def subset(source, output, code_points, units_per_em, prepare=lambda font: None):
    from fontTools import subset as tool
    from fontTools.ttLib.scaleUpem import scale_upem

    options = tool.Options(
        hinting=False, desubroutinize=True, layout_features=[], name_IDs=[1, 2, 13], notdef_outline=True,
        glyph_names=False, legacy_cmap=False, symbol_cmap=False, drop_tables=UNUSED_TABLES, recalc_timestamp=False)
    font = tool.load_font(str(source), options)
    prepare(font)
    missing = [f"U+{code:04X}" for code in code_points if code not in font.getBestCmap()]
    if missing:
        sys.exit(f"{source} has no {' '.join(missing)}")
    worker = tool.Subsetter(options)
    worker.populate(unicodes=code_points)
    worker.subset(font)
    scale_upem(font, units_per_em)
    tool.save_font(font, str(output), options)


def write_subsets(phosphor, output):
    text, icons = read_specification()
    output.mkdir(parents=True, exist_ok=True)
    for name, source in WEIGHTS.items():
        subset(INTER / source, output / name, text, TEXT_UNITS_PER_EM, use_tabular_figures)
    code_points = sorted(icon_code_points(phosphor, icons).values())
    subset(phosphor / "Phosphor.ttf", output / "icons.ttf", code_points, ICON_UNITS_PER_EM)


def write_codes(phosphor, output):
    lines = ["// Written by web/scripts/fonts.py from assets/fonts.txt: UTF-8 of each icon in icons.ttf.",
             "#pragma once", "", "namespace unknot::ui::icons {", ""]
    for name, code in sorted(icon_code_points(phosphor, read_specification()[1]).items()):
        lines.append(f'inline constexpr char const {name.replace("-", "_")}[] = "\\u{code:04x}";')
    output.parent.mkdir(parents=True, exist_ok=True)
    output.write_text("\n".join([*lines, "", "}", ""]), encoding="utf-8")


if __name__ == "__main__":
    if len(sys.argv) != 4 or sys.argv[1] not in ("subset", "codes"):
        sys.exit(__doc__)
    {"subset": write_subsets, "codes": write_codes}[sys.argv[1]](Path(sys.argv[2]), Path(sys.argv[3]))
