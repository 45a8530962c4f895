-- Logs that have been imported, known by their first requests (docs/log-import.md): up to where their lines are in the aggregates.
-- `offset` is the start of the next line in the decompressed text; with `tail`, that line was counted without its line feed.
-- `day_offset` is where the day of the last line begins: visits of that day are read again, not counted, before a log is continued.
CREATE TABLE imported_log (
    id INTEGER PRIMARY KEY,
    site INTEGER NOT NULL REFERENCES site(id),
    head_length INTEGER NOT NULL,
    head_digest BLOB NOT NULL,
    offset INTEGER NOT NULL,
    line INTEGER NOT NULL,
    tail INTEGER NOT NULL,
    day_offset INTEGER NOT NULL,
    day_line INTEGER NOT NULL,
    writes INTEGER NOT NULL,
    -- Seconds since 1970 of its last line.
    last INTEGER NOT NULL
) STRICT;
