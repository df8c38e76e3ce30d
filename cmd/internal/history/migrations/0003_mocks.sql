-- A mock interview; at most one is open at a time.
CREATE TABLE mocks (
    id      TEXT    NOT NULL PRIMARY KEY,
    level   TEXT    NOT NULL,
    status  TEXT    NOT NULL, -- open | done | dropped
    started INTEGER NOT NULL,
    updated INTEGER NOT NULL,
    state   TEXT    NOT NULL, -- JSON: all that is needed to go on
    report  TEXT    NOT NULL  -- JSON: what it came to, '' before the end
) WITHOUT ROWID;

CREATE INDEX mocks_by_time ON mocks (started);
