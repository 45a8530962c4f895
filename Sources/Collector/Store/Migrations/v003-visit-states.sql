-- Visits by what they tell about consent and by class of source (ESTIMATION §2, SRC). state: VisitState.rawValue; source: SourceClass.rawValue.
CREATE TABLE daily_visit_state (
    site INTEGER NOT NULL REFERENCES site(id),
    day INTEGER NOT NULL,
    state INTEGER NOT NULL CHECK (state BETWEEN 0 AND 5),
    source INTEGER NOT NULL CHECK (source BETWEEN 0 AND 3),
    visits INTEGER NOT NULL,
    PRIMARY KEY (site, day, state, source)
) STRICT, WITHOUT ROWID;

-- Consenting visitors by lag, as before, with bounds: no number of a key can stand for a visitor (P9). history: HistoryTable.rawValue; lag -1 = none
-- before. What is out of bounds was never counted by a collector.
ALTER TABLE daily_history RENAME TO former_history;

CREATE TABLE daily_history (
    site INTEGER NOT NULL REFERENCES site(id),
    history INTEGER NOT NULL CHECK (history BETWEEN 1 AND 6),
    day INTEGER NOT NULL,
    cookie_group INTEGER NOT NULL CHECK (cookie_group BETWEEN 0 AND 15),
    lag INTEGER NOT NULL CHECK (lag BETWEEN -1 AND 395),
    count INTEGER NOT NULL,
    PRIMARY KEY (site, history, day, cookie_group, lag)
) STRICT, WITHOUT ROWID;

INSERT INTO daily_history SELECT site, history, day, cookie_group, lag, count FROM former_history
WHERE history BETWEEN 1 AND 6 AND cookie_group BETWEEN 0 AND 15 AND lag BETWEEN -1 AND 395;

DROP TABLE former_history;
