"""Polygons of a shapefile and the columns beside them (ESRI Shapefile Technical Description, 1998; dBASE III)."""

import struct


def polygons(data):
    """For each record its rings: lists of (longitude, latitude), the closing point left out."""
    records, offset = [], 100
    while offset < len(data):
        length = 2 * struct.unpack_from(">i", data, offset + 4)[0]
        records.append(rings(data[offset + 8:offset + 8 + length]))
        offset += 8 + length
    return records


def rings(record):
    if struct.unpack_from("<i", record)[0] != 5:
        raise ValueError("a record is no polygon")
    parts, points = struct.unpack_from("<2i", record, 36)
    starts = list(struct.unpack_from(f"<{parts}i", record, 44)) + [points]
    flat = struct.unpack_from(f"<{2 * points}d", record, 44 + 4 * parts)
    pairs = list(zip(flat[::2], flat[1::2]))
    return [pairs[start:end - 1] for start, end in zip(starts, starts[1:])]


def columns(data):
    """For each record a dictionary of its columns as text."""
    count, header, size = struct.unpack_from("<IHH", data, 4)
    fields, offset = [], 32
    while data[offset] != 0x0D:
        name = data[offset:offset + 11].split(b"\0")[0].decode("ascii")
        fields.append((name, data[offset + 16]))
        offset += 32
    records = []
    for index in range(count):
        position, values = header + index * size + 1, {}
        for name, width in fields:
            values[name] = data[position:position + width].decode("latin-1").strip()
            position += width
        records.append(values)
    return records
