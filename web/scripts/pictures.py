#!/usr/bin/python3
"""Turns the relief figures, assets/pictures/<key>.svg, into the table the interface draws them from.

    pictures.py [--from FOLDER] OUTPUT     writes the C++ header unknot::ui::pictures
    pictures.py [--from FOLDER] --check    only checks the files

A picture is a square of 120 units and uses a small part of SVG, so that the engine, the page and a vector editor
can use the same file:
    <path class="ink|accent|muted" stroke-width="3.5" d="M x y L x y C x y x y x y Z"/>   a line, round caps and joins
    <path class="..." data-fill="1" d="M ... Z"/>                                         a filled shape, no outline
    <circle class="..." cx="" cy="" r="" and one of stroke-width, data-fill/>
What is drawn is the pose that is held. An element may say how it comes into it from the pose before:
    data-turn="degrees x y"               it is turned as a whole about the joint x y, clockwise, and turns back
    data-turn="degrees x y mx my reach"   only what is near mx my is: less and less from half the reach on
Anything else is refused with file, line and element: colours come from the theme, and the page's security policy
allows no style attribute.
"""
import argparse
import math
import re
import sys
from dataclasses import dataclass
from pathlib import Path
from xml.parsers import expat

from polyline import GRID, area, crossing, flatten_circle, flatten_cubic, on_grid, split_at_corners, steps, thinned

FOLDER = Path(__file__).parents[2] / "assets" / "pictures"
SIZE = 120
SHAPES = {"path": {"d"}, "circle": {"cx", "cy", "r"}}  # element: its geometry attributes
TONES = ("ink", "accent", "muted")
STROKE_WIDTHS = (3.5, 6.0)
WHOLE = 1000  # a reach that leaves nothing of a picture out
NUMBER = r"-?(?:\d+\.?\d*|\.\d+)"
PATH_TOKEN = re.compile(rf"\s*,?\s*(?:([A-Za-z])|({NUMBER}))")
OPERANDS = {"M": 2, "L": 2, "C": 6, "Z": 0}


class Fault(Exception):
    """An error in a picture, in words for the person who drew it."""


@dataclass
class Stroke:
    """A polyline in picture units; filled ones are simple polygons, clockwise on screen."""
    tone: str
    width: float  # 0 when filled
    closed: bool
    filled: bool
    points: list
    turn: tuple = ()  # angle in radians, joint, middle, reach; empty: this part stands still


# ---------------------------------------------------------------- reading

def number(attributes, name):
    text = attributes[name]
    if not re.fullmatch(NUMBER, text):
        raise Fault(f'{name}="{text}" is not a number')
    return float(text)


def path_commands(data):
    """(letter, numbers) for each command; only absolute M, L, C and Z are accepted."""
    at, commands = 0, []
    while data[at:].strip():
        token = PATH_TOKEN.match(data, at)
        if not token:
            raise Fault(f'd: cannot read "{data[at:at + 12]}"')
        at = token.end()
        letter, digits = token.groups()
        if letter:
            if letter not in OPERANDS:
                raise Fault(f'd: command {letter}; only the absolute M, L, C and Z are drawn')
            commands.append((letter, []))
        elif not commands:
            raise Fault("d: starts with a number")
        else:
            commands[-1][1].append(float(digits))
    for letter, numbers in commands:
        if len(numbers) != OPERANDS[letter]:
            raise Fault(f"d: {letter} takes {OPERANDS[letter]} numbers, not {len(numbers)}")
    return commands


def path_lines(data):
    """(points, closed) for each line of a path."""
    lines = []
    for letter, numbers in path_commands(data):
        points = [tuple(numbers[i:i + 2]) for i in range(0, len(numbers), 2)]
        if letter == "M":
            lines.append([points, False])
        elif not lines or lines[-1][1]:
            raise Fault(f"d: {letter} without an M before it")
        elif letter == "Z":
            lines[-1][1] = True
        elif letter == "L":
            lines[-1][0] += points
        else:
            lines[-1][0] += flatten_cubic(lines[-1][0][-1], *points)
    if not lines:
        raise Fault("d: empty")
    return lines


def filled_shape(tone, points):
    if len(points) < 3:
        raise Fault("has too few points to be seen")
    if at := crossing(points):
        raise Fault(f"is filled and crosses or touches itself near {at[0]:g} {at[1]:g}")
    if area(points) < 0:
        points.reverse()  # Dear ImGui anti-aliases outwards for clockwise shapes only
    return Stroke(tone, 0, True, True, points)


def drawn_lines(tone, width, points, closed):
    if len(points) < 2:
        raise Fault("has too few points to be seen")
    return [Stroke(tone, width, piece_closed, False, piece) for piece, piece_closed in split_at_corners(points, closed)]


def pen_of(attributes):
    """(tone, width) of an element; the width is 0 if it is filled."""
    tone, fill = attributes.get("class"), attributes.get("data-fill")
    if tone not in TONES:
        raise Fault(f"needs one class of {', '.join(TONES)}")
    if ("stroke-width" in attributes) == (fill is not None):
        raise Fault("needs either stroke-width or data-fill")
    if fill is not None:
        if fill != "1":
            raise Fault('data-fill can only be "1"')
        return tone, 0
    width = number(attributes, "stroke-width")
    if not STROKE_WIDTHS[0] <= width <= STROKE_WIDTHS[1]:
        raise Fault(f"stroke-width is {STROKE_WIDTHS[0]} to {STROKE_WIDTHS[1]}")
    return tone, width


def turn_of(attributes):
    """The turn of an element into its pose, as in Stroke."""
    text = attributes.get("data-turn")
    if text is None:
        return ()
    numbers = [float(word) for word in text.split() if re.fullmatch(NUMBER, word)]
    if len(numbers) != len(text.split()) or len(numbers) not in (3, 6):
        raise Fault(f'data-turn="{text}" is not three or six numbers')
    degrees, x, y, *near = numbers
    if not 0 < abs(degrees) <= 90:
        raise Fault(f"data-turn is by {degrees:g} degrees; at most 90 can be drawn")
    if near and near[2] <= 0:
        raise Fault("data-turn needs a reach of more than 0")
    return (math.radians(degrees), x, y, *(near or (x, y, WHOLE)))


def turned(point, turn):
    """Where a point is in the pose before; the same as in src/ui/widgets/brush.cpp."""
    angle, x, y, middle_x, middle_y, reach = turn
    away = math.hypot(point[0] - middle_x, point[1] - middle_y)
    angle *= min(max(2 - 2 * away / reach, 0), 1)
    dx, dy = point[0] - x, point[1] - y
    return (x + math.cos(angle) * dx - math.sin(angle) * dy, y + math.sin(angle) * dx + math.cos(angle) * dy)


def lines_of(tag, attributes):
    """(points, closed) for each line that an element draws."""
    if tag == "path":
        return [(thinned(points, closed), closed) for points, closed in path_lines(attributes["d"])]
    x, y, radius = (number(attributes, name) for name in ("cx", "cy", "r"))
    if radius <= 0:
        raise Fault("r must be more than 0")
    return [(flatten_circle(x, y, radius), True)]


def strokes_of(tag, attributes):
    """The strokes of one element."""
    shape = SHAPES.get(tag)
    if shape is None:
        raise Fault("is not a path or a circle")
    for name in attributes:
        if name not in shape | {"class", "stroke-width", "data-fill", "data-turn"}:
            raise Fault(f"has the attribute {name}")
    for name in sorted(shape - attributes.keys()):
        raise Fault(f"lacks the attribute {name}")
    tone, width = pen_of(attributes)
    turn = turn_of(attributes)
    lines = [(on_grid(points, closed), closed) for points, closed in lines_of(tag, attributes)]
    strokes = drawn_strokes(tone, width, lines)
    for stroke in strokes:
        stroke.turn = turn
    before = [(stroke, [turned(point, turn) for point in stroke.points]) for stroke in strokes if turn]
    for x, y in (point for points in [stroke.points for stroke in strokes] + [points for _, points in before]
                 for point in points):
        if not (width / 2 <= x <= SIZE - width / 2 and width / 2 <= y <= SIZE - width / 2):
            raise Fault(f"leaves the picture at {x:g} {y:g}")
    for stroke, points in before:
        if stroke.filled and (at := crossing(points)):
            raise Fault(f"crosses itself near {at[0]:g} {at[1]:g} in the pose before")
    return strokes


def drawn_strokes(tone, width, lines):
    if width:
        return [stroke for points, closed in lines for stroke in drawn_lines(tone, width, points, closed)]
    if len(lines) > 1:
        raise Fault("is filled and has more than one outline; a hole cannot be drawn")
    points, closed = lines[0]
    if not closed:
        raise Fault("is filled and not closed with Z")
    return [filled_shape(tone, points)]


def read_picture(path):
    """The strokes of one file, in drawing order. Raises Fault with file, line and element."""
    strokes, open_tags, counts = [], [], {}
    parser = expat.ParserCreate()

    def start(tag, attributes):
        open_tags.append(tag)
        counts[tag] = counts.get(tag, 0) + 1
        try:
            if len(open_tags) == 1:
                wanted = {"xmlns": "http://www.w3.org/2000/svg", "viewBox": f"0 0 {SIZE} {SIZE}"}
                if tag != "svg" or attributes != wanted:
                    raise Fault(f'must be svg with xmlns and viewBox="0 0 {SIZE} {SIZE}" alone')
            elif len(open_tags) > 2:
                raise Fault("stands inside another element")
            else:
                strokes.extend(strokes_of(tag, attributes))
        except Fault as fault:
            raise Fault(f"{path}:{parser.CurrentLineNumber}: {tag} {counts[tag]}: {fault}") from None

    def text(data):
        if data.strip():
            raise Fault(f'{path}:{parser.CurrentLineNumber}: {open_tags[-1]}: holds the text "{data.strip()[:20]}"')

    parser.StartElementHandler = start
    parser.EndElementHandler = lambda tag: open_tags.pop()
    parser.CharacterDataHandler = text
    try:
        parser.Parse(path.read_bytes(), True)
    except expat.ExpatError as error:
        raise Fault(f"{path}:{error.lineno}: {expat.ErrorString(error.code)}") from None
    if not strokes:
        raise Fault(f"{path}:1: draws nothing")
    return strokes


def read_pictures(folder):
    """A dictionary of strokes, sorted by key. Raises Fault with one line for each faulty file."""
    pictures, faults = {}, []
    for path in sorted(folder.glob("*.svg")):
        try:
            if not re.fullmatch(r"[a-z]+(_[a-z]+)*", path.stem):
                raise Fault(f"{path}:1: a picture's name is small letters and single underscores")
            pictures[path.stem] = read_picture(path)
        except Fault as fault:
            faults.append(str(fault))
    if not pictures and not faults:
        faults.append(f"{folder}: no picture")
    if faults:
        raise Fault("\n".join(faults))
    return pictures


# ---------------------------------------------------------------- writing

HEADER = '''// Written by web/scripts/pictures.py from assets/pictures.
#pragma once
#include <cstdint>
#include <span>
#include <string_view>

namespace unknot::ui::pictures {

enum class Tone { ink, accent, muted };

inline constexpr float grid = %s;   // points lie on this part of a unit

// How a part comes into its pose: before, it is turned by so much (radians, clockwise) about a joint. What is farther
// than half the reach from the middle is less so, and at the reach not at all.
struct Turn {
    float angle, x, y, middle_x, middle_y, reach;
};

// A line in a square of 120 units, y down: its first point, then the way from each point to the next, x and y in turn,
// counted in steps of the grid. A filled stroke is a simple polygon, clockwise on screen, of width 0;
// any other is a line without sharp corners, to be drawn with round caps.
struct Stroke {
    Tone tone;
    float width;
    bool closed;
    bool filled;
    std::int16_t x, y;
    std::span<std::int8_t const> way;
    Turn const* turn;   // null: it stands still
};

// Strokes in drawing order.
struct Picture {
    std::string_view key;
    std::span<Stroke const> strokes;
};

namespace data {

%s

}

// Sorted by key.
[[nodiscard]] constexpr std::span<Picture const> all() { return data::pictures; }

}
'''


def literal(value):
    return f"{value:.5f}".rstrip("0") + "f"


def wrapped(words, width=118):
    lines, line = [], "   "
    for word in words:
        if len(line) + len(word) + 2 > width:
            lines.append(line)
            line = "   "
        line += f" {word},"
    return "\n".join(lines + [line])


def header(pictures):
    blocks, entries = [], []
    turns = sorted({stroke.turn for strokes in pictures.values() for stroke in strokes if stroke.turn})
    if turns:
        rows = "\n".join("    {" + ", ".join(map(literal, turn)) + "}," for turn in turns)
        blocks.append(f"inline constexpr Turn turns[] = {{\n{rows}\n}};")
    for key, strokes in pictures.items():
        rows = []
        for index, stroke in enumerate(strokes):
            name = f"{key}_{index}"
            (x, y), way = steps(stroke.points)
            numbers = wrapped(str(value) for step in way for value in step)
            blocks.append(f"inline constexpr std::int8_t {name}[] = {{\n{numbers}\n}};")
            turn = f"&turns[{turns.index(stroke.turn)}]" if stroke.turn else "nullptr"
            flags = f"{str(stroke.closed).lower()}, {str(stroke.filled).lower()}"
            rows.append(f"    {{Tone::{stroke.tone}, {literal(stroke.width)}, {flags}, {x}, {y}, {name}, {turn}}},")
        blocks.append(f"inline constexpr Stroke {key}[] = {{\n" + "\n".join(rows) + "\n};")
        entries.append(f'    {{"{key}", {key}}},')
    blocks.append("inline constexpr Picture pictures[] = {\n" + "\n".join(entries) + "\n};")
    return HEADER % (literal(1 / GRID), "\n".join(blocks))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--from", dest="folder", type=Path, default=FOLDER)
    parser.add_argument("--check", action="store_true")
    parser.add_argument("output", type=Path, nargs="?")
    options = parser.parse_args()
    if options.check == (options.output is not None):
        parser.error("either --check or the header to write")
    try:
        pictures = read_pictures(options.folder)
    except Fault as fault:
        sys.exit(str(fault))
    if options.output:
        options.output.parent.mkdir(parents=True, exist_ok=True)
        options.output.write_text(header(pictures), encoding="ascii")


if __name__ == "__main__":
    main()
