"""Rings of land by ISO 3166-1 code: overseas parts under their own code, whole where the source cuts at the date line."""

import shapefile

# The source has no code for these. The last two have none in ISO 3166-1 either: addresses there count for the code they stand under.
BY_NAME = {"France": "FR", "Norway": "NO", "Kosovo": "XK", "N. Cyprus": "CY", "Somaliland": "SO"}

# Parts with a code of their own inside another's shape: code of the whole, its own, and where: west, south, east, north.
OVERSEAS = [
    ("FR", "GF", (-56, 1, -50, 7)),
    ("FR", "GP", (-62, 15, -60, 17)),
    ("FR", "MQ", (-62, 14, -60, 15)),
    ("FR", "RE", (55, -22, 56, -20)),
    ("FR", "YT", (45, -13, 46, -12)),
    ("NO", "SJ", (-10, 70, 40, 82)),
    ("NO", "BV", (3, -55, 4, -54)),
]

# West of it a ring goes to the eastern edge of the map: the centre is 11° E.
EDGE = -169


def land(shapes, table, alpha2):
    """{code: [ring]}. Without Antarctica, which no map of this kind shows well."""
    found = {}
    for record, row in zip(shapefile.polygons(shapes), shapefile.columns(table)):
        code = BY_NAME.get(row["name"]) or alpha2.get(row["iso_a3"])
        if code is None:
            raise ValueError(f"no code for {row['name']}")
        if code == "AQ":
            continue
        for ring in rejoined([placed(ring) for ring in record]):
            found.setdefault(owner(code, ring), []).append(ring)
    return found


def owner(code, ring):
    x, y = (sum(axis) / len(ring) for axis in zip(*ring))
    for whole, part, (west, south, east, north) in OVERSEAS:
        # Norway's mainland reaches 71° N: a part lies in its box altogether.
        if code == whole and west < x < east and south < y < north and all(south < point[1] for point in ring):
            return part
    return code


def placed(ring):
    """A ring that lies altogether beyond the edge, from the other side of it. One across the edge (Saint Lawrence Island) stays."""
    ring = [(round(x, 7), round(y, 7)) for x, y in ring]
    return [(x + 360, y) for x, y in ring] if all(x < EDGE for x, _ in ring) else ring


def rejoined(rings):
    """Rings that touch along the date line become one: the edges that two of them walk in opposite directions go."""
    seam = sorted({point for ring in rings for point in ring if point[0] == 180})
    edges = [edge for ring in rings for a, b in zip(ring, ring[1:] + ring[:1]) for edge in split(a, b, seam)]
    every = set(edges)
    following = {}
    for a, b in edges:
        on_seam = a[0] == b[0] == 180
        if not (on_seam and (b, a) in every):
            following.setdefault(a, []).append(b)
    joined = []
    while following:
        start = min(following)
        ring, point = [], start
        while point in following:
            ring.append(point)
            onward = following[point]
            point = onward.pop()
            if not onward:
                del following[ring[-1]]
        joined.append(ring)
    # A point between two collinear edges of the former seam is in nobody's way: simplification takes it.
    return joined


def split(a, b, seam):
    """An edge on the date line, cut where the other side has a point."""
    if not a[0] == b[0] == 180:
        return [(a, b)]
    low, high = sorted((a[1], b[1]))
    stops = [a] + sorted((p for p in seam if low < p[1] < high), key=lambda p: abs(p[1] - a[1])) + [b]
    return list(zip(stops, stops[1:]))
