package class

import (
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"sync"
	"syscall"
	"time"

	"pyprep/grader"
	"pyprep/problems"
)

// journal keeps what was graded in a file that is only ever appended to, one JSON object a line. Whatever moment the
// process dies at, all lines but the last are whole, and the last is found out.
//
// A grading is a row of "graded" lines. When its reports are written come a "counted" line for each row, and "finished":
// from then on the grading is the one that the next is compared with.
type journal struct {
	mu     sync.Mutex
	path   string
	file   *os.File // nil: it is only read
	known  *memory
	now    func() time.Time
	synced time.Time
	loose  int // lines since then
}

const (
	journalFormat = 1
	syncEvery     = time.Second
	syncLines     = 64
)

// line is one line of the journal.
type line struct {
	Kind    string        `json:"kind"` // journal | graded | counted | finished
	Format  int           `json:"format,omitempty"`
	Set     problems.Slug `json:"set,omitempty"`
	Student string        `json:"student,omitempty"`
	Problem problems.Slug `json:"problem,omitempty"`
	Attempt int           `json:"attempt,omitempty"`
	Source  string        `json:"source,omitempty"` // hash of the submission
	Basis   string        `json:"basis,omitempty"`  // hash of all else that a verdict rests on
	TookMS  int64         `json:"took_ms,omitempty"`
	Result  *result       `json:"result,omitempty"`

	Verdict grader.Verdict `json:"verdict,omitempty"` // of a counted row
	Score   float64        `json:"score,omitempty"`
}

// attemptKey is what a result is known by: any other source, problem or setting needs another run.
type attemptKey struct {
	rowKey
	attempt       int
	source, basis string
}

func (l line) key() attemptKey {
	return attemptKey{rowKey{l.Student, l.Problem}, l.Attempt, l.Source, l.Basis}
}

// openJournal opens the journal of a set's gradings, and makes it if it is not there. Two processes never write one.
func openJournal(path string, set problems.Slug, now func() time.Time) (*journal, error) {
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		return nil, journalError(path, rootCause(err).Error())
	}
	file, err := os.OpenFile(path, os.O_RDWR|os.O_CREATE|syscall.O_NONBLOCK, 0o600)
	if err != nil {
		return nil, journalError(path, rootCause(err).Error())
	}
	j := &journal{path: path, file: file, now: now, synced: now()}
	if err := j.take(set); err != nil {
		return nil, errors.Join(err, file.Close())
	}
	return j, nil
}

// take locks the file, reads it, and cuts off a last line that was never finished.
func (j *journal) take(set problems.Slug) error {
	if info, err := j.file.Stat(); err != nil || !info.Mode().IsRegular() {
		return journalError(j.path, "it is no plain file")
	}
	if err := syscall.Flock(int(j.file.Fd()), syscall.LOCK_EX|syscall.LOCK_NB); err != nil {
		return &InputError{
			Problem: "another pyprep is grading with the journal " + j.path,
			Advice:  "wait until it has finished, or give another file: --journal FILE",
		}
	}
	known, whole, err := readJournal(j.file, set)
	if err != nil {
		return journalError(j.path, err.Error())
	}
	j.known = known
	if err := j.file.Truncate(whole); err != nil {
		return journalError(j.path, rootCause(err).Error())
	}
	if _, err := j.file.Seek(whole, 0); err != nil {
		return journalError(j.path, rootCause(err).Error())
	}
	if whole > 0 {
		return nil
	}
	return j.write(line{Kind: "journal", Format: journalFormat, Set: set})
}

// peekJournal reads a journal for those who grade nothing; one that is not there knows nothing.
func peekJournal(path string, set problems.Slug) (*journal, error) {
	file, err := os.OpenFile(path, os.O_RDONLY|syscall.O_NONBLOCK, 0)
	if errors.Is(err, fs.ErrNotExist) {
		return &journal{path: path, known: newMemory()}, nil
	}
	if err != nil {
		return nil, journalError(path, rootCause(err).Error())
	}
	defer func() { _ = file.Close() }()
	known, _, err := readJournal(file, set)
	if err != nil {
		return nil, journalError(path, err.Error())
	}
	return &journal{path: path, known: known}, nil
}

func journalError(path, reason string) error {
	return &InputError{
		Problem: "the journal " + path + " can't be used: " + reason,
		Advice:  "give another file: --journal FILE",
	}
}

// graded keeps the result of an attempt.
func (j *journal) graded(key attemptKey, took time.Duration, r result) error {
	return j.write(line{
		Kind: "graded", Student: key.student, Problem: key.problem, Attempt: key.attempt, Source: key.source, Basis: key.basis,
		TookMS: took.Milliseconds(), Result: &r,
	})
}

// finish keeps what counted, for the next grading to be compared with, and ends this one.
func (j *journal) finish(rows []Row) error {
	for _, row := range rows {
		if row.Status != StatusOK || row.Problem == "" {
			continue
		}
		if err := j.write(line{Kind: "counted", Student: row.Student, Problem: row.Problem, Verdict: row.Verdict, Score: row.RawScore}); err != nil {
			return err
		}
	}
	if err := j.write(line{Kind: "finished"}); err != nil {
		return err
	}
	return j.sync()
}

// write appends a line, and has the disk hold it within about a second.
func (j *journal) write(l line) error {
	text, err := json.Marshal(l)
	if err != nil {
		return fmt.Errorf("write the journal: %w", err)
	}
	j.mu.Lock()
	defer j.mu.Unlock()
	if _, err := j.file.Write(append(text, '\n')); err != nil {
		return journalError(j.path, rootCause(err).Error())
	}
	j.loose++
	if j.loose < syncLines && j.now().Sub(j.synced) < syncEvery {
		return nil
	}
	return j.syncLocked()
}

func (j *journal) sync() error {
	j.mu.Lock()
	defer j.mu.Unlock()
	return j.syncLocked()
}

func (j *journal) syncLocked() error {
	j.loose, j.synced = 0, j.now()
	if err := j.file.Sync(); err != nil {
		return journalError(j.path, rootCause(err).Error())
	}
	return nil
}

// close leaves the journal to the next.
func (j *journal) close() error {
	if j.file == nil {
		return nil
	}
	return errors.Join(j.sync(), j.file.Close())
}
