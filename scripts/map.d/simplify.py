"""Fewer points on every border, the same ones for both neighbours."""

import heapq


def simplified(rings, least):
    """Rings of grid points. Borders are cut into arcs where three lands or land and sea meet; each arc is simplified once, so that
    neighbours never gap. `least`: area in square units of the triangle that a point must make with its neighbours to stay."""
    meeting = junctions(rings)
    known = {}
    return [grid(outline(ring, meeting, least, known)) for ring in rings]


def junctions(rings):
    """Points with other than two neighbours."""
    neighbours = {}
    for ring in rings:
        for a, b in zip(ring, ring[1:] + ring[:1]):
            neighbours.setdefault(a, set()).add(b)
            neighbours.setdefault(b, set()).add(a)
    return {point for point, others in neighbours.items() if len(others) != 2}


def outline(ring, meeting, least, known):
    starts = [index for index, point in enumerate(ring) if point in meeting]
    if not starts:
        return arc(closed(ring), least, known)[:-1]
    points = []
    for start, end in zip(starts, starts[1:] + [starts[0] + len(ring)]):
        piece = [ring[index % len(ring)] for index in range(start, end + 1)]
        points += arc(piece, least, known)[:-1]
    return points


def closed(ring):
    """From its southernmost point round to the same, in one direction, whoever it belongs to."""
    start = ring.index(min(ring))
    return ring[start:] + ring[:start + 1]


def arc(points, least, known):
    """Simplified in one direction only, and turned where it is walked the other way."""
    turned = points[::-1]
    if turned < points:
        return arc(turned, least, known)[::-1]
    key = tuple(points)
    if key not in known:
        known[key] = visvalingam(points, least)
    return known[key]


def visvalingam(points, least):
    """Visvalingam and Whyatt, Line generalisation by repeated elimination of points (1993). The ends stay; two more of a closed line."""
    before, after = list(range(-1, len(points) - 1)), list(range(1, len(points) + 1))
    floor = 4 if points[0] == points[-1] else 2
    left, gone = len(points), set()

    def area(index):
        (ax, ay), (bx, by), (cx, cy) = points[before[index]], points[index], points[after[index]]
        return abs((bx - ax) * (cy - ay) - (cx - ax) * (by - ay)) / 2

    areas = {index: area(index) for index in range(1, len(points) - 1)}
    heap = [(size, index) for index, size in areas.items()]
    heapq.heapify(heap)
    while heap and left > floor:
        size, index = heapq.heappop(heap)
        if index in gone or areas[index] != size:
            continue
        if size >= least:
            break
        gone.add(index)
        left -= 1
        a, b = before[index], after[index]
        after[a], before[b] = b, a
        for neighbour in (a, b):
            if 0 < neighbour < len(points) - 1:
                # Never smaller than what went before, or a wave would go crest by crest.
                areas[neighbour] = max(area(neighbour), size)
                heapq.heappush(heap, (areas[neighbour], neighbour))
    return [point for index, point in enumerate(points) if index not in gone]


def grid(ring):
    """Whole units, without repeated points and points on a straight line of three."""
    points = []
    for x, y in ring:
        point = (round(x), round(y))
        if not points or points[-1] != point:
            points.append(point)
    while len(points) > 1 and points[0] == points[-1]:
        points.pop()
    return points


def area(ring):
    """In square units."""
    return abs(sum(a[0] * b[1] - b[0] * a[1] for a, b in zip(ring, ring[1:] + ring[:1]))) / 2


def centroid(rings):
    """Of the largest ring."""
    ring = max(rings, key=area)
    twice = x = y = 0
    for a, b in zip(ring, ring[1:] + ring[:1]):
        cross = a[0] * b[1] - b[0] * a[1]
        twice, x, y = twice + cross, x + (a[0] + b[0]) * cross, y + (a[1] + b[1]) * cross
    return (x / (3 * twice), y / (3 * twice)) if twice else ring[0]
