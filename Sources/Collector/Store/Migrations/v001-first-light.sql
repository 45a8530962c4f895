-- Aggregates only (P1, P9): no table has a row per visit, visitor or event, and none more than two dimensions of a visit.

CREATE TABLE site (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE
) STRICT;

-- Every stored text once: page paths, sources, countries…
CREATE TABLE value (
    id INTEGER PRIMARY KEY,
    text TEXT NOT NULL UNIQUE
) STRICT;

-- Up to where the journal is in the aggregates. One row.
CREATE TABLE journal_position (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    segment INTEGER NOT NULL,
    offset INTEGER NOT NULL,
    writes INTEGER NOT NULL
) STRICT;

-- hour: first second of the hour since 1970; day: days since 1970 in the site's time zone.
CREATE TABLE hourly (
    site INTEGER NOT NULL REFERENCES site(id),
    hour INTEGER NOT NULL,
    visits INTEGER NOT NULL,
    pageviews INTEGER NOT NULL,
    bounces INTEGER NOT NULL,
    engaged_seconds INTEGER NOT NULL,
    events INTEGER NOT NULL,
    PRIMARY KEY (site, hour)
) STRICT, WITHOUT ROWID;

CREATE TABLE daily (
    site INTEGER NOT NULL REFERENCES site(id),
    day INTEGER NOT NULL,
    visits INTEGER NOT NULL,
    pageviews INTEGER NOT NULL,
    bounces INTEGER NOT NULL,
    engaged_seconds INTEGER NOT NULL,
    events INTEGER NOT NULL,
    PRIMARY KEY (site, day)
) STRICT, WITHOUT ROWID;

-- One-way counts. dimension: Dimension.rawValue.
CREATE TABLE daily_value (
    site INTEGER NOT NULL REFERENCES site(id),
    dimension INTEGER NOT NULL,
    day INTEGER NOT NULL,
    value INTEGER NOT NULL REFERENCES value(id),
    visits INTEGER NOT NULL,
    pageviews INTEGER NOT NULL,
    bounces INTEGER NOT NULL,
    engaged_seconds INTEGER NOT NULL,
    events INTEGER NOT NULL,
    PRIMARY KEY (site, dimension, day, value)
) STRICT, WITHOUT ROWID;

-- Two-way counts, packed (docs/decisions/0003). pair: PairKey.code; cells: PairCells, deflated.
-- The sum over rows is the day; a finished day has one row per pair.
CREATE TABLE daily_pair (
    id INTEGER PRIMARY KEY,
    site INTEGER NOT NULL REFERENCES site(id),
    pair INTEGER NOT NULL,
    day INTEGER NOT NULL,
    generation INTEGER NOT NULL,
    cells BLOB NOT NULL
) STRICT;

CREATE INDEX "daily_pair#site#pair#day#generation" ON daily_pair (site, pair, day, generation);

-- Consenting visitors by lag (ESTIMATION §1). history: HistoryTable.rawValue; lag -1 = none before.
CREATE TABLE daily_history (
    site INTEGER NOT NULL REFERENCES site(id),
    history INTEGER NOT NULL,
    day INTEGER NOT NULL,
    cookie_group INTEGER NOT NULL,
    lag INTEGER NOT NULL,
    count INTEGER NOT NULL,
    PRIMARY KEY (site, history, day, cookie_group, lag)
) STRICT, WITHOUT ROWID;
