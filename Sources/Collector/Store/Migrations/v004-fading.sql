-- What rests of days when they are old (P6, docs/decisions/0013-fading.md). month: the first day of a calendar month, as days since 1970.
-- last: the newest of the days that are inside; days of the month after it are still in the daily tables.
CREATE TABLE monthly (
    site INTEGER NOT NULL REFERENCES site(id),
    month INTEGER NOT NULL,
    last INTEGER NOT NULL,
    visits INTEGER NOT NULL,
    pageviews INTEGER NOT NULL,
    bounces INTEGER NOT NULL,
    engaged_seconds INTEGER NOT NULL,
    events INTEGER NOT NULL,
    PRIMARY KEY (site, month)
) STRICT, WITHOUT ROWID;

CREATE TABLE monthly_value (
    site INTEGER NOT NULL REFERENCES site(id),
    dimension INTEGER NOT NULL,
    month INTEGER NOT NULL,
    value INTEGER NOT NULL REFERENCES value(id),
    visits INTEGER NOT NULL,
    pageviews INTEGER NOT NULL,
    bounces INTEGER NOT NULL,
    engaged_seconds INTEGER NOT NULL,
    events INTEGER NOT NULL,
    PRIMARY KEY (site, dimension, month, value)
) STRICT, WITHOUT ROWID;

-- As daily_pair. In folded cells, value 0 is the rest of a row or column.
CREATE TABLE monthly_pair (
    id INTEGER PRIMARY KEY,
    site INTEGER NOT NULL REFERENCES site(id),
    pair INTEGER NOT NULL,
    month INTEGER NOT NULL,
    last INTEGER NOT NULL,
    generation INTEGER NOT NULL,
    cells BLOB NOT NULL
) STRICT;

CREATE INDEX "monthly_pair#site#pair#month#generation" ON monthly_pair (site, pair, month, generation);

-- Of the tables about visitors, when no cookie can be as old: sums by table, without group and lag, and by state, without source.
CREATE TABLE monthly_history (
    site INTEGER NOT NULL REFERENCES site(id),
    history INTEGER NOT NULL CHECK (history BETWEEN 1 AND 6),
    month INTEGER NOT NULL,
    count INTEGER NOT NULL,
    PRIMARY KEY (site, history, month)
) STRICT, WITHOUT ROWID;

CREATE TABLE monthly_visit_state (
    site INTEGER NOT NULL REFERENCES site(id),
    month INTEGER NOT NULL,
    state INTEGER NOT NULL CHECK (state BETWEEN 0 AND 5),
    visits INTEGER NOT NULL,
    PRIMARY KEY (site, month, state)
) STRICT, WITHOUT ROWID;

-- Months that gained something since their rare values were folded. code: a dimension, or a pair of them (PairKey.code, above 255).
CREATE TABLE month_to_fold (
    site INTEGER NOT NULL REFERENCES site(id),
    month INTEGER NOT NULL,
    code INTEGER NOT NULL,
    PRIMARY KEY (site, month, code)
) STRICT, WITHOUT ROWID;

-- The machine's clock and running time when they last agreed (ClockAnchor), and whether deleted bytes may still be in the file. One row.
CREATE TABLE purge_state (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    wall INTEGER NOT NULL,
    uptime INTEGER NOT NULL,
    boot INTEGER NOT NULL,
    unclean INTEGER NOT NULL CHECK (unclean BETWEEN 0 AND 1)
) STRICT;

-- What was deleted when, by which rule; each names the hash of the one before.
CREATE TABLE purge_certificate (
    id INTEGER PRIMARY KEY,
    json TEXT NOT NULL
) STRICT;

-- What was deleted and is in no certificate yet: a deletion adds itself here in its own transaction, the next certificate takes all.
-- class: FadedRows.Kind.
CREATE TABLE purge_pending (
    class TEXT PRIMARY KEY,
    items INTEGER NOT NULL,
    rows INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
