-- Visits by what they tell about consent and by class of source (ESTIMATION §2, SRC). state: VisitState.rawValue; source: SourceClass.rawValue.
CREATE TABLE daily_visit_state (
    site INTEGER NOT NULL REFERENCES site(id),
    day INTEGER NOT NULL,
    state INTEGER NOT NULL,
    source INTEGER NOT NULL,
    visits INTEGER NOT NULL,
    PRIMARY KEY (site, day, state, source)
) STRICT, WITHOUT ROWID;
