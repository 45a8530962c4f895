"""Natural Earth projection (Šavrič, Jenny, Patterson, Petrovič, Hurni: A Polynomial Equation for the Natural Earth Projection, 2011)."""

from math import pi, radians

CENTRE = 11
# Half pixels of a map 960 wide from edge to edge at the equator.
SCALE = 1920 / (2 * pi * 0.8707)


def project(point):
    """(longitude, latitude) in degrees → (x, y) in units, y downward, the origin where 11° E meets the equator."""
    x, y = radians(point[0] - CENTRE), radians(point[1])
    s = y * y
    across = 0.8707 + s * (-0.131979 + s * (-0.013791 + s * s * s * (0.003971 - 0.001529 * s)))
    down = y * (1.007226 + s * (0.015085 + s * s * (-0.044475 + s * (0.028874 - 0.005916 * s))))
    return SCALE * x * across, -SCALE * down
