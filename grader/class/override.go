package class

import (
	"errors"
	"fmt"
	"math"
	"path/filepath"
	"strconv"
	"strings"

	"pyprep/problems"
)

// Overrides are the scores that were set by hand.
type Overrides struct {
	byRow map[rowKey]Override
	order []rowKey // as in the file
}

// rowKey names a row of a report.
type rowKey struct {
	student string
	problem problems.Slug
}

// overrideEntry is one override as it is written.
type overrideEntry struct {
	Student string   `yaml:"student"`
	Problem string   `yaml:"problem"`
	Score   *float64 `yaml:"score"`
	Reason  string   `yaml:"reason"`
	line    int
}

// ReadOverrides reads a CSV file with the columns student, problem, score and reason, or a YAML list of the same.
func ReadOverrides(path string) (*Overrides, error) {
	content, err := readInput(path, "--overrides")
	if err != nil {
		return nil, err
	}
	read := csvOverrides
	if ext := strings.ToLower(filepath.Ext(path)); ext == ".yaml" || ext == ".yml" {
		read = yamlOverrides
	}
	entries, faults := read(content)
	overrides, more := newOverrides(entries)
	if faults = append(faults, more...); len(faults) > 0 {
		return nil, &InputError{
			Problem: "the overrides in " + path + " can't be used:", Details: faults,
			Advice: "write CSV with a header: student,problem,score,reason",
		}
	}
	return overrides, nil
}

func csvOverrides(content []byte) (entries []overrideEntry, faults []string) {
	t, err := readTable(content, map[string]string{
		"student": "student", "id": "student", "student_id": "student", "problem": "problem", "score": "score", "reason": "reason",
	})
	if err != nil {
		return nil, []string{err.Error()}
	}
	for _, column := range []string{"student", "problem", "score", "reason"} {
		if !t.has(column) {
			faults = append(faults, "line 1: no column is called "+column)
		}
	}
	if len(faults) > 0 {
		return nil, faults
	}
	for _, row := range t.rows {
		e := overrideEntry{Student: t.cell(row, "student"), Problem: t.cell(row, "problem"), Reason: t.cell(row, "reason"), line: row.line}
		if score, err := strconv.ParseFloat(t.cell(row, "score"), 64); err == nil {
			e.Score = &score
		}
		entries = append(entries, e)
	}
	return entries, nil
}

func yamlOverrides(content []byte) (entries []overrideEntry, faults []string) {
	if err := strictYAML(content, &entries); err != nil {
		return nil, []string{err.Error()}
	}
	for i := range entries {
		entries[i].line = i + 1
	}
	return entries, nil
}

// newOverrides checks each entry. Two for one row are a mistake of somebody, and nobody but the author knows which.
func newOverrides(entries []overrideEntry) (*Overrides, []string) {
	o := &Overrides{byRow: map[rowKey]Override{}}
	first := map[rowKey]int{}
	var faults []string
	for _, e := range entries {
		key := rowKey{e.Student, problems.Slug(e.Problem)}
		at, twice := first[key]
		if err := e.check(); err != nil {
			faults = append(faults, fmt.Sprintf("entry at %d: %v", e.line, err))
			continue
		}
		if twice {
			faults = append(faults, fmt.Sprintf("entry at %d: %q, %s has an override already, at %d", e.line, e.Student, e.Problem, at))
			continue
		}
		first[key] = e.line
		o.byRow[key] = Override{Score: *e.Score, Reason: e.Reason}
		o.order = append(o.order, key)
	}
	return o, faults
}

func (e overrideEntry) check() error {
	switch {
	case e.Student == "" || e.Problem == "":
		return errors.New("it needs a student and a problem")
	case e.Score == nil || !(*e.Score >= 0 && *e.Score < math.MaxInt32):
		return errors.New("its score is no number of points")
	case strings.TrimSpace(e.Reason) == "":
		return errors.New("it needs a reason, which stays in the report")
	}
	return nil
}

// of returns the override of a row, nil when there is none.
func (o *Overrides) of(key rowKey) *Override {
	if o == nil {
		return nil
	}
	found, ok := o.byRow[key]
	if !ok {
		return nil
	}
	return &found
}
