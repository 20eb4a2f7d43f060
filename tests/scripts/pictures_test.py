#!/usr/bin/python3
"""What the figures' generator refuses, and what it promises about the rest.

Run: python3 tests/scripts/pictures_test.py
"""
import math
import sys
import tempfile
import unittest
from pathlib import Path

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT / "web" / "scripts"))

import pictures  # noqa: E402
import polyline  # noqa: E402

OPEN = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 120 120">\n'
SQUARE = "M10 10 L30 10 L30 30 L10 30 Z"


def read(body, name="figure", opening=OPEN):
    """The strokes of a picture with this body."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / f"{name}.svg"
        path.write_text(f"{opening}{body}\n</svg>", encoding="utf-8")
        return pictures.read_pictures(Path(folder))[name]


def path(d, pen='stroke-width="4"', tone="ink"):
    return f'<path class="{tone}" {pen} d="{d}"/>'


def to_line(point, points, closed):
    ends = list(zip(points, points[1:] + points[:1] if closed else points[1:]))
    return min(polyline.distance(point, a, b) for a, b in ends)


class Refuses(unittest.TestCase):
    def refused(self, words, body, **options):
        with self.assertRaises(pictures.Fault) as caught:
            read(body, **options)
        self.assertIn(words, str(caught.exception))
        return str(caught.exception)

    def test_names_the_file_line_and_element(self):
        message = self.refused("has the attribute style", path("M9 9 L20 20") + '\n<path style="fill:red" d="M1 1"/>')
        self.assertIn("figure.svg:3: path 2:", message)

    def test_other_elements(self):
        self.refused("rect 1: is not a path or a circle", '<rect class="ink"/>')
        self.refused("g 1: is not a path or a circle", "<g></g>")

    def test_text(self):
        self.refused("holds the text", "<!-- a remark may stand here -->words")

    def test_broken_xml(self):
        self.refused("figure.svg:3:", "<path")

    def test_transforms(self):
        self.refused("has the attribute transform", path("M9 9 L20 20", 'stroke-width="4" transform="scale(2)"'))

    def test_another_view_box(self):
        small = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24">'
        self.refused("viewBox", path("M9 9 L20 20"), opening=small)

    def test_colours_and_unknown_tones(self):
        self.refused("has the attribute fill", path("M9 9 L20 20", 'stroke-width="4" fill="#000"'))
        self.refused("needs one class", path("M9 9 L20 20", tone="red"))

    def test_a_pen_that_is_both_or_neither(self):
        self.refused("either stroke-width or data-fill", path("M9 9 L20 20", ""))
        self.refused("either stroke-width or data-fill", path(SQUARE, 'stroke-width="4" data-fill="1"'))
        self.refused("data-fill", path(SQUARE, 'data-fill="yes"'))

    def test_lines_too_thin_or_too_heavy(self):
        for width in ("0", "1", "7", "wide"):
            self.refused("stroke-width", path("M9 9 L20 20", f'stroke-width="{width}"'))

    def test_turns_that_cannot_be_drawn(self):
        for turn in ("", "20", "20 60", "20 60 60 10", "far 60 60", "20 60 60 10 10 x"):
            self.refused("three or six numbers", path("M9 9 L20 20", f'stroke-width="4" data-turn="{turn}"'))
        self.refused("at most 90", path("M9 9 L20 20", 'stroke-width="4" data-turn="120 60 60"'))
        self.refused("at most 90", path("M9 9 L20 20", 'stroke-width="4" data-turn="0 60 60"'))
        self.refused("reach of more than 0", path("M9 9 L20 20", 'stroke-width="4" data-turn="5 60 60 60 60 0"'))

    def test_what_leaves_the_picture_or_crosses_itself_in_the_pose_before(self):
        self.refused("leaves the picture", path("M60 60 L110 60", 'stroke-width="4" data-turn="90 60 110"'))
        prongs = "M20 20 L30 20 L30 90 L50 90 L50 20 L60 20 L60 100 L20 100 Z"
        self.refused("pose before", path(prongs, 'data-fill="1" data-turn="90 25 60 25 20 24"'))

    def test_missing_form(self):
        self.refused("lacks the attribute d", '<path class="ink" stroke-width="4"/>')
        self.refused("lacks the attribute r", '<circle class="ink" data-fill="1" cx="9" cy="9"/>')

    def test_path_commands_that_are_not_drawn(self):
        self.refused("command l;", path("M9 9 l20 20"))
        self.refused("command A;", path("M9 9 A5 5 0 0 1 20 20"))

    def test_malformed_paths(self):
        self.refused("empty", path(""))
        self.refused("without an M", path("L9 9 L20 20"))
        self.refused("C takes 6 numbers, not 4", path("M9 9 C1 2 3 4"))
        self.refused("starts with a number", path("9 9 L20 20"))
        self.refused("cannot read", path("M9 9 # L20 20"))

    def test_what_leaves_the_picture(self):
        self.refused("leaves the picture", path("M9 9 L119 9"))  # half its width is outside
        self.refused("leaves the picture", '<circle class="ink" data-fill="1" cx="3" cy="60" r="8"/>')

    def test_filled_shapes_that_cannot_be_filled(self):
        fill = 'data-fill="1"'
        self.refused("not closed", path("M10 10 L30 10 L30 30", fill))
        self.refused("crosses or touches itself", path("M10 10 L30 30 L30 10 L10 30 Z", fill))
        self.refused("more than one outline", path(SQUARE + " M15 15 L20 15 L20 20 Z", fill))
        self.refused("too few points", path("M10 10 L30 30 Z", fill))

    def test_nothing_to_draw(self):
        self.refused("draws nothing", "")
        with tempfile.TemporaryDirectory() as folder, self.assertRaises(pictures.Fault):
            pictures.read_pictures(Path(folder))

    def test_a_name_no_table_could_use(self):
        self.refused("small letters", path("M9 9 L20 20"), name="Bed-calf")


class Promises(unittest.TestCase):
    def test_a_curve_is_never_further_away_than_the_tolerance_and_the_grid(self):
        limit = polyline.TOLERANCE + polyline.FINE + math.hypot(0.5, 0.5) / polyline.GRID
        curves = [((10, 10), (110, 10), (10, 110), (110, 110)), ((60, 100), (60, 20), (62, 20), (64, 100)),
                  ((20, 60), (40, 59), (60, 61), (100, 60))]
        for a, b, c, d in curves:
            numbers = " ".join(f"{x} {y}" for x, y in (b, c, d))
            lines = [stroke.points for stroke in read(path(f"M{a[0]} {a[1]} C{numbers}"))]
            for i in range(201):
                point = polyline.bezier(a, b, c, d, i / 200)
                self.assertLessEqual(min(to_line(point, line, False) for line in lines), limit)

    def test_a_part_turns_about_its_joint_and_only_as_far_as_it_reaches(self):
        turn = (math.radians(90), 60, 60, 60, 60, 40)
        self.assertEqual(pictures.turned((60, 60), turn), (60, 60))
        for given, wanted in (((70, 60), (60, 70)), ((100, 60), (100, 60)), ((60, 10), (60, 10))):
            for is_now, should_be in zip(pictures.turned(given, turn), wanted):
                self.assertAlmostEqual(is_now, should_be)
        [stroke] = read(path("M60 60 L70 60", 'stroke-width="4" data-turn="90 60 60"'))
        for point in ((60, 119), (1, 60)):  # as a whole, however far
            self.assertAlmostEqual(math.dist(pictures.turned(point, stroke.turn), (60, 60)), math.dist(point, (60, 60)))
            self.assertGreater(math.dist(pictures.turned(point, stroke.turn), point), 80)

    def test_a_circle_is_a_closed_line_within_the_tolerance(self):
        for radius in (2, 8, 40):
            [stroke] = read(f'<circle class="accent" stroke-width="4" cx="60" cy="60" r="{radius}"/>')
            self.assertTrue(stroke.closed)
            for i in range(100):
                point = (60 + radius * math.cos(i), 60 + radius * math.sin(i))
                self.assertLessEqual(to_line(point, stroke.points, True), polyline.TOLERANCE + 1 / polyline.GRID)

    def test_a_filled_shape_is_clockwise_whichever_way_it_was_drawn(self):
        for d in (SQUARE, "M10 10 L10 30 L30 30 L30 10 Z"):
            [stroke] = read(path(d, 'data-fill="1"'))
            self.assertEqual(polyline.area(stroke.points), 400)

    def test_a_sharp_corner_ends_a_line_and_begins_the_next(self):
        first, second = read(path("M10 10 L30 10 L30 30"))
        self.assertEqual(first.points[-1], second.points[0])
        self.assertEqual(len(read(path(SQUARE))), 4)
        self.assertEqual(len(read(path("M10 10 L30 10 L50 14"))), 1)

    def test_strokes_keep_the_order_and_the_roles_of_the_file(self):
        muted, accent = path("M9 9 L20 20", tone="muted"), path("M9 9 L9 20", tone="accent")
        strokes = read(muted + path(SQUARE, 'data-fill="1"') + accent)
        self.assertEqual([stroke.tone for stroke in strokes], ["muted", "ink", "accent"])
        self.assertEqual([stroke.filled for stroke in strokes], [False, True, False])

    def test_thinning_twice_is_thinning_once(self):
        for strokes in pictures.read_pictures(pictures.FOLDER).values():
            for stroke in strokes:
                if not stroke.closed:
                    once = polyline.thinned(stroke.points, False)
                    self.assertEqual(polyline.thinned(once, False), once)

    def test_steps_of_one_byte_lead_from_point_to_point(self):
        for key, strokes in pictures.read_pictures(pictures.FOLDER).items():
            for stroke in strokes:
                at, way = polyline.steps(stroke.points)
                passed = [at]
                for step in way:
                    self.assertTrue(all(-128 <= part <= 127 for part in step), key)
                    at = (at[0] + step[0], at[1] + step[1])
                    passed.append(at)
                rest = iter(passed)
                for point in stroke.points:
                    self.assertIn(tuple(round(value * polyline.GRID) for value in point), rest, key)
                self.assertIsNone(next(rest, None), key)

    def test_every_figure_shows_a_person_and_where_to_act(self):
        for key, strokes in pictures.read_pictures(pictures.FOLDER).items():
            self.assertTrue({"ink", "accent"} <= {stroke.tone for stroke in strokes}, key)


if __name__ == "__main__":
    unittest.main()
