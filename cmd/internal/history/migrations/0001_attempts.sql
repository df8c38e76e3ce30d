-- One row for each graded submission. Times are Unix milliseconds, durations milliseconds.
CREATE TABLE attempts (
    seq           INTEGER PRIMARY KEY AUTOINCREMENT, -- order of recording on this machine, where clocks tie
    id            TEXT    NOT NULL UNIQUE,
    set_id        TEXT    NOT NULL,
    problem       TEXT    NOT NULL,
    kind          TEXT    NOT NULL,
    started       INTEGER NOT NULL,
    recorded      INTEGER NOT NULL,
    updated       INTEGER NOT NULL,
    verdict       TEXT    NOT NULL,
    passed        INTEGER NOT NULL,
    total         INTEGER NOT NULL,
    source        BLOB    NOT NULL,
    sha256        TEXT    NOT NULL,
    claim_time    TEXT    NOT NULL,
    claim_space   TEXT    NOT NULL,
    claim_line    TEXT    NOT NULL,
    claim_why     TEXT    NOT NULL,
    approach      TEXT    NOT NULL,
    prediction    TEXT    NOT NULL,
    logic_skipped INTEGER NOT NULL,
    hints_used    INTEGER NOT NULL,
    duration      INTEGER NOT NULL,
    engine        INTEGER NOT NULL,
    report        TEXT    NOT NULL,
    judgement     TEXT    NOT NULL,
    rating        TEXT    NOT NULL
);

CREATE INDEX attempts_by_item ON attempts (set_id, problem, recorded);
CREATE INDEX attempts_by_time ON attempts (recorded, seq);
