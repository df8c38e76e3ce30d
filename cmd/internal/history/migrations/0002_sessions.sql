-- A solve in progress: at most one for each problem.
CREATE TABLE sessions (
    set_id  TEXT    NOT NULL,
    problem TEXT    NOT NULL,
    step    TEXT    NOT NULL,
    answers TEXT    NOT NULL, -- JSON object: question -> text typed so far
    attempt TEXT    NOT NULL,
    started INTEGER NOT NULL,
    updated INTEGER NOT NULL,
    elapsed INTEGER NOT NULL,
    PRIMARY KEY (set_id, problem)
) WITHOUT ROWID;

-- How many hints of a problem were shown.
CREATE TABLE hints (
    set_id  TEXT    NOT NULL,
    problem TEXT    NOT NULL,
    shown   INTEGER NOT NULL,
    PRIMARY KEY (set_id, problem)
) WITHOUT ROWID;
