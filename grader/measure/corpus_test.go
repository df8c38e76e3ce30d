package measure

import (
	"context"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"pyprep/grader/growth"
	"pyprep/problems/bigo"
	"pyprep/sandbox"
	"pyprep/sandbox/docker"
)

// label is what a case of the corpus is known to do.
type label struct {
	Time        string           `json:"time"`
	Space       string           `json:"space"`
	TimeAccept  []string         `json:"time_accept"`
	SpaceAccept []string         `json:"space_accept"`
	TimeNear    []string         `json:"time_near"`
	Why         string           `json:"why"`
	Max         map[string]int64 `json:"max"`
	Constraints string           `json:"constraints"`
}

// scored is how a finding stands to its label.
type scored string

const (
	right     scored = "right"
	near      scored = "near"
	wrong     scored = "WRONG"
	undecided scored = "undecided"
)

func (l label) scoreOf(f growth.Finding, accept, nearly []string, vars []string) scored {
	if f.Status == growth.CannotTell || f.Status == "" {
		return undecided
	}
	is := func(texts []string) bool {
		return slices.ContainsFunc(texts, func(text string) bool {
			class, err := bigo.Parse(text, vars)
			return err == nil && slices.ContainsFunc(f.Classes, func(c bigo.Class) bool { return bigo.Compare(c, class) == bigo.Equal })
		})
	}
	switch {
	case is(accept):
		return right
	case is(nearly):
		return near
	case f.Status == growth.Tie:
		return near
	}
	return wrong
}

// one case in so many is measured by make test; make prove measures all of them.
const everyNth = 12

// TestEngineGrowthCorpus measures cases of testdata/growth and holds what was found against their labels. Nearly all have
// to be right; hardly any may be wrong for certain.
func TestEngineGrowthCorpus(t *testing.T) {
	if testing.Short() {
		t.Skip("engine suite: run make test")
	}
	t.Parallel()
	folder, nth := os.Getenv("PYPREP_GROWTH_CASES"), everyNth
	if folder != "" || os.Getenv("PYPREP_PROVE") != "" {
		nth = 1
	}
	if folder == "" {
		folder = "testdata/growth"
	}
	paths, err := filepath.Glob(filepath.Join(folder, os.Getenv("PYPREP_GROWTH_ONLY")+"*", "label.json"))
	if err != nil || len(paths) == 0 {
		t.Fatal("no cases", err)
	}
	runner, err := docker.New(t.Context(), docker.Options{Getenv: os.Getenv})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = runner.Close(context.WithoutCancel(t.Context())) })
	named := dominatingLines(t)
	var lock sync.Mutex
	var group sync.WaitGroup
	tally, measured, turns := map[string]int{}, 0, make(chan struct{}, 2)
	for i := 0; i < len(paths); i += nth {
		measured++
		turns <- struct{}{}
		group.Go(func() {
			defer func() { <-turns }()
			m := measureCase(t, runner, filepath.Dir(paths[i]))
			lock.Lock()
			defer lock.Unlock()
			tally["time "+string(m.time)]++
			tally["space "+string(m.space)]++
			if lines, is := named[filepath.Base(filepath.Dir(paths[i]))]; is {
				tally["lines"]++
				if slices.Contains(lines, m.leading) {
					tally["line right"]++
				} else {
					t.Logf("line %d leads, a person names %v: %s", m.leading, lines, m.line)
				}
			}
			if m.time != right || m.space != right || os.Getenv("PYPREP_GROWTH_ALL") != "" {
				t.Log(m.line)
			}
		})
	}
	group.Wait()
	t.Logf("%d cases: %v", measured, tally)
	atLeast(t, "time is right", tally["time right"], measured, 94)
	atLeast(t, "space is right", tally["space right"], measured, 92)
	atLeast(t, "time is not wrong for certain", measured-tally["time WRONG"], measured, 95)
	atLeast(t, "the line that leads is one that a person names", tally["line right"], tally["lines"], 90)
}

func atLeast(t *testing.T, what string, n, of, percent int) {
	t.Helper()
	if 100*n < percent*of {
		t.Errorf("%s in %d of %d", what, n, of)
	}
}

// dominatingLines are those that a person would name, for the quadratic-or-worse of the sample cases.
func dominatingLines(t *testing.T) map[string][]int {
	t.Helper()
	body, err := os.ReadFile("testdata/lines.json")
	if err != nil {
		t.Fatal(err)
	}
	named := map[string][]int{}
	if err := json.Unmarshal(body, &named); err != nil {
		t.Fatal(err)
	}
	return named
}

// measuredCase is a case with what was found.
type measuredCase struct {
	line        string
	leading     int
	time, space scored
}

func measureCase(t *testing.T, runner sandbox.Runner, folder string) measuredCase {
	t.Helper()
	var l label
	read := func(name string) []byte {
		body, err := os.ReadFile(filepath.Join(folder, name))
		if err != nil {
			t.Error(err)
		}
		return body
	}
	if err := json.Unmarshal(read("label.json"), &l); err != nil {
		t.Error(err)
	}
	s := Subject{Source: read("solution.py"), Generator: read("gen.py"), Entry: sandbox.Entry{Name: "solve"}, Max: l.Max}
	if l.Constraints != "" {
		s.Where = []string{l.Constraints}
	}
	began := time.Now()
	report, err := Meter{Runner: runner}.Measure(t.Context(), s)
	name, took := filepath.Base(folder), time.Since(began).Seconds()
	if err != nil {
		return measuredCase{line: fmt.Sprintf("%-36s %5.1fs %v", name, took, err), time: wrong, space: wrong}
	}
	m := measuredCase{
		time:  l.scoreOf(report.Time, append(l.TimeAccept, l.Time), l.TimeNear, report.Variables),
		space: l.scoreOf(report.Total, append(l.SpaceAccept, l.Space), nil, report.Variables),
	}
	if other := l.scoreOf(report.Auxiliary, append(l.SpaceAccept, l.Space), nil, report.Variables); other == right {
		m.space = right
	}
	if one := report.Leading(); one != nil {
		m.leading = one.Number
	}
	m.line = fmt.Sprintf("%-36s %5.1fs time %-9s %-18s is %-14s | space %-9s %s aux %s is %s | line %d %s", name, took,
		m.time, told(report.Time), l.Time, m.space, told(report.Total), told(report.Auxiliary), l.Space, m.leading, strings.Join(report.Warnings, "; "))
	return m
}

func told(f growth.Finding) string {
	if f.Status == growth.CannotTell {
		return "? " + f.Why
	}
	words := make([]string, len(f.Classes))
	for i, class := range f.Classes {
		words[i] = class.String()
	}
	return strings.Join(words, " / ")
}
