"""Plane geometry of the figures: points are (x, y) in picture units, y down."""
import math

TOLERANCE = 0.05  # units; with the grid's 0.04 half a device pixel at 240 CSS pixels and ratio 3
FINE = TOLERANCE / 10
GRID = 16  # points lie on 1/16 unit: steps of one byte from point to point
SHARP = math.radians(35)  # Dear ImGui draws clean mitres at smaller turns


def flatten_cubic(start, first, second, end):
    """Points after `start` of a polyline far finer than the tolerance; `thinned` drops the surplus."""
    # Wang's bound: n pieces deviate from the curve by at most (3/4) * bend / n^2.
    bend = max(math.hypot(a[0] - 2 * b[0] + c[0], a[1] - 2 * b[1] + c[1])
               for a, b, c in ((start, first, second), (first, second, end)))
    pieces = max(1, math.ceil(math.sqrt(0.75 * bend / FINE)))
    return [bezier(start, first, second, end, i / pieces) for i in range(1, pieces)] + [end]


def bezier(start, first, second, end, t):
    s = 1 - t
    weights = (s * s * s, 3 * s * s * t, 3 * s * t * t, t * t * t)
    return tuple(sum(w * p[axis] for w, p in zip(weights, (start, first, second, end))) for axis in (0, 1))


def flatten_circle(x, y, radius):
    """Corners of a regular polygon inscribed in the circle, clockwise on screen."""
    corners = max(8, math.ceil(math.pi / math.acos(1 - min(TOLERANCE / radius, 1))))
    return [(x + radius * math.cos(2 * math.pi * i / corners), y + radius * math.sin(2 * math.pi * i / corners))
            for i in range(corners)]


def distance(point, start, end):
    """Distance from a point to the segment start-end."""
    along = (end[0] - start[0], end[1] - start[1])
    length2 = along[0] ** 2 + along[1] ** 2
    t = ((point[0] - start[0]) * along[0] + (point[1] - start[1]) * along[1]) / length2 if length2 else 0
    t = min(max(t, 0), 1)
    return math.hypot(point[0] - start[0] - t * along[0], point[1] - start[1] - t * along[1])


def thinned(points, closed):
    """Drops points, each of which stays within the tolerance of the line that is left."""
    return kept(points + points[:1])[:-1] if closed else kept(points)


def kept(points):
    """Thins an open line and keeps its ends (Ramer, Douglas and Peucker)."""
    if len(points) < 3:
        return points
    far, at = max((distance(points[i], points[0], points[-1]), i) for i in range(1, len(points) - 1))
    if far <= TOLERANCE:
        return [points[0], points[-1]]
    return kept(points[:at + 1])[:-1] + kept(points[at:])


def area(points):
    """Signed area; positive is clockwise on screen, where y points down."""
    return sum(a[0] * b[1] - b[0] * a[1] for a, b in zip(points, points[1:] + points[:1])) / 2


def side(a, b, c):
    """Positive or negative for the sides of the line a-b that c can lie on, 0 if it is on the line."""
    return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])


def touch(a, b, c, d):
    """Whether the segments a-b and c-d have a point in common."""
    if (max(a[0], b[0]) < min(c[0], d[0]) or max(c[0], d[0]) < min(a[0], b[0])
            or max(a[1], b[1]) < min(c[1], d[1]) or max(c[1], d[1]) < min(a[1], b[1])):
        return False
    return side(a, b, c) * side(a, b, d) <= 0 and side(c, d, a) * side(c, d, b) <= 0


def crossing(points):
    """The first corner of a closed polygon whose edge meets an edge it does not adjoin, or None."""
    count = len(points)
    edges = [(points[i], points[(i + 1) % count]) for i in range(count)]
    for i in range(count):
        for j in range(i + 2, count - (i == 0)):
            if touch(*edges[i], *edges[j]):
                return points[i]
    return None


def on_grid(points, closed):
    """Rounds points to the grid and drops the repeated ones that result."""
    result = []
    for x, y in points:
        point = (round(x * GRID) / GRID, round(y * GRID) / GRID)
        if not result or point != result[-1]:
            result.append(point)
    if closed and len(result) > 1 and result[0] == result[-1]:
        result.pop()
    return result


def steps(points):
    """The first point on the grid, then the way from each point to the next, in pieces of at most one byte."""
    on = [tuple(round(value * GRID) for value in point) for point in points]
    way = []
    for (x, y), (next_x, next_y) in zip(on, on[1:]):
        pieces = max(1, math.ceil(max(abs(next_x - x), abs(next_y - y)) / 127))
        for piece in range(pieces):
            way.append(tuple((end - start) * (piece + 1) // pieces - (end - start) * piece // pieces
                             for start, end in ((x, next_x), (y, next_y))))
    return on[0], way


def turn(a, b, c):
    """The change of direction at b of a line from a to c, 0 to pi."""
    change = math.atan2(c[1] - b[1], c[0] - b[0]) - math.atan2(b[1] - a[1], b[0] - a[0])
    return abs(math.remainder(change, 2 * math.pi))


def split_at_corners(points, closed):
    """(points, closed) for the pieces between sharp corners, whose round caps give the corners round joins."""
    corners = [i for i in range(len(points)) if (closed or 0 < i < len(points) - 1)
               and turn(points[i - 1], points[i], points[(i + 1) % len(points)]) > SHARP]
    if not corners:
        return [(points, closed)]
    if closed:
        points = points[corners[0]:] + points[:corners[0] + 1]
        corners = [i - corners[0] for i in corners[1:]]
    ends = [0, *corners, len(points) - 1]
    return [(points[a:b + 1], False) for a, b in zip(ends, ends[1:])]
