"""Writes the dashboard's map: main.py SHAPES.shp TABLE.dbf ZONES.tab CODES.json, to standard output. The same files give the same bytes."""

import json
import sys

from places import places
from projection import project
from simplify import area, centroid, simplified
from world import EDGE, land

# A point that moves a border by less than this many square units goes.
DETAIL = 3
# Land smaller than this is a dot; an island smaller than `ISLAND` that is not all of a land is left out.
DOT, ISLAND = 20, 5
# No map of this kind shows them, and nobody lives there.
NOWHERE = {"AQ", "BV", "HM"}
# Room around land, for dots at the edge.
MARGIN = 10


def main(shapes, table, zones, codes):
    with open(codes, encoding="utf-8") as file:
        alpha2 = {entry["alpha_3"]: entry["alpha_2"] for entry in json.load(file)["3166-1"]}
    with open(shapes, "rb") as shape_file, open(table, "rb") as table_file:
        rings = land(shape_file.read(), table_file.read(), alpha2)
    with open(zones, encoding="ascii") as file:
        spots = {code: project(moved(point)) for code, point in places(file.read()).items() if code not in NOWHERE}
    order = [(code, [project(point) for point in ring]) for code in sorted(rings) for ring in rings[code]]
    whole = {code: sum(area(ring) for owner, ring in order if owner == code) for code in rings}
    outlines = {}
    for (code, ring), outline in zip(order, simplified([ring for _, ring in order], DETAIL)):
        outlines.setdefault(code, []).append((area(ring), outline))
    dots = {code: spots[code] for code in spots if code not in outlines}
    dots |= {code: centroid([ring for owner, ring in order if owner == code]) for code in outlines if whole[code] < DOT}
    kept = {code: visible(found, code in dots) for code, found in outlines.items()}
    write({code: found for code, found in kept.items() if found}, dots)


def moved(point):
    """From the other side of the edge, as a ring."""
    return (point[0] + 360, point[1]) if point[0] < EDGE else point


def visible(found, is_dot):
    """Large enough to see, and the largest of a land in any case; of a dot only what borders on others needs its ground."""
    found = sorted((pair for pair in found if len(pair[1]) > 2), key=lambda pair: -pair[0])
    return [ring for index, (size, ring) in enumerate(found) if size >= ISLAND or (index == 0 and not is_dot) or (is_dot and size >= 1)]


def write(outlines, dots):
    points = [point for found in outlines.values() for ring in found for point in ring]
    points += [(round(x), round(y)) for x, y in dots.values()]
    left, top = (min(axis) - MARGIN for axis in zip(*points))
    right, bottom = (max(axis) + MARGIN for axis in zip(*points))
    print("# The world: a line for each land, by ISO 3166-1 code: its outline, or the centre of a dot. `-`: the ground of dots.")
    print("# Natural Earth 1:110m (public domain) and the time zone database (public domain). Written by scripts/map; do not edit.")
    print(f"view {right - left} {bottom - top}")
    ground = []
    for code in sorted(outlines.keys() | dots.keys()):
        if code in dots:
            print(code, round(dots[code][0]) - left, round(dots[code][1]) - top)
            ground += outlines.get(code, [])
        else:
            print(code, path(outlines[code], left, top))
    print("-", path(ground, left, top))


def path(rings, left, top):
    """Relative, but for the start: `M1840 591l2 2-2 3zm10-8…`."""
    text, last = "", None
    for ring in rings:
        x, y = ring[0]
        text += f"M{x - left} {y - top}l" if last is None else f"m{pair(x - last[0], y - last[1])}l"
        steps = [pair(b[0] - a[0], b[1] - a[1]) for a, b in zip(ring, ring[1:])]
        text += "".join(step if index == 0 or step[0] == "-" else " " + step for index, step in enumerate(steps)) + "z"
        last = (x, y)
    return text


def pair(x, y):
    return f"{x}{y}" if y < 0 else f"{x} {y}"


if __name__ == "__main__":
    main(*sys.argv[1:])
