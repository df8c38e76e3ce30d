package measure

import (
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

// TestEngineGrowthCorpus measures every case of testdata/growth and holds what was found against its label.
func TestEngineGrowthCorpus(t *testing.T) {
	if testing.Short() {
		t.Skip("engine suite: run make test")
	}
	folder := os.Getenv("PYPREP_GROWTH_CASES")
	if folder == "" {
		folder = "testdata/growth"
	}
	runner, err := docker.New(t.Context(), docker.Options{Getenv: os.Getenv})
	if err != nil {
		t.Fatal(err)
	}
	defer runner.Close(t.Context())
	paths, err := filepath.Glob(filepath.Join(folder, os.Getenv("PYPREP_GROWTH_ONLY")+"*", "label.json"))
	if err != nil || len(paths) == 0 {
		t.Fatal("no cases", err)
	}
	tally := map[string]int{}
	var lock sync.Mutex
	var waiting sync.WaitGroup
	turns := make(chan struct{}, 2)
	for _, path := range paths {
		waiting.Add(1)
		go func() {
			defer waiting.Done()
			turns <- struct{}{}
			line, time, space := measureCase(t, runner, filepath.Dir(path))
			<-turns
			lock.Lock()
			defer lock.Unlock()
			tally["time "+string(time)]++
			tally["space "+string(space)]++
			if time != right || space != right || os.Getenv("PYPREP_GROWTH_ALL") != "" {
				t.Log(line)
			}
		}()
	}
	waiting.Wait()
	t.Logf("%d cases: %v", len(paths), tally)
}

func measureCase(t *testing.T, runner sandbox.Runner, folder string) (line string, time_, space scored) {
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
	began := time.Now()
	s := Subject{Source: read("solution.py"), Generator: read("gen.py"), Entry: sandbox.Entry{Name: "solve"}, Max: l.Max}
	if l.Constraints != "" {
		s.Where = []string{l.Constraints}
	}
	data, err := Meter{runner}.Count(t.Context(), s)
	counted := time.Since(began)
	if dump := os.Getenv("PYPREP_GROWTH_DUMP"); dump != "" && err == nil {
		body, _ := json.Marshal(data)
		_ = os.WriteFile(filepath.Join(dump, filepath.Base(folder)+".json"), body, 0o600)
	}
	report := growth.Analyse(data)
	took := time.Since(began)
	if err != nil {
		return fmt.Sprintf("%-36s %5.1fs %v", filepath.Base(folder), took.Seconds(), err), wrong, wrong
	}
	time_ = l.scoreOf(report.Time, append(l.TimeAccept, l.Time), l.TimeNear, report.Variables)
	space = l.scoreOf(report.Total, append(l.SpaceAccept, l.Space), nil, report.Variables)
	if other := l.scoreOf(report.Auxiliary, append(l.SpaceAccept, l.Space), nil, report.Variables); space != right && other == right {
		space = right
	}
	leading := 0
	for _, one := range report.Lines {
		if one.Leads {
			leading = one.Number
		}
	}
	return fmt.Sprintf("%-36s %4.1f+%3.1fs time %-9s %-18s is %-14s | space %-9s %s aux %s is %s | line %d %s", filepath.Base(folder), counted.Seconds(), (took - counted).Seconds(),
		time_, told(report.Time), l.Time, space, told(report.Total), told(report.Auxiliary), l.Space, leading, strings.Join(report.Warnings, "; ")), time_, space
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
