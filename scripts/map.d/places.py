"""Where a land lies that the shapes are too coarse for: the first place of its code in the time zone database's zone.tab."""

import re


def places(text):
    """{code: (longitude, latitude)} in degrees."""
    found = {}
    for line in text.splitlines():
        if line.startswith("#") or not line.strip():
            continue
        code, position = line.split("\t")[:2]
        latitude, longitude = re.fullmatch(r"([+-]\d+)([+-]\d+)", position).groups()
        found.setdefault(code, (degrees(longitude, 3), degrees(latitude, 2)))
    return found


def degrees(text, digits):
    """`+4851`, `+0020`, `+513030` → 48.85, 2.33, 51.508: degrees, minutes and perhaps seconds."""
    sign, number = text[0], text[1:]
    whole, minutes, seconds = number[:digits], number[digits:digits + 2], number[digits + 2:] or 0
    return (-1 if sign == "-" else 1) * (int(whole) + int(minutes) / 60 + int(seconds) / 3600)
