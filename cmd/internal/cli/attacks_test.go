package cli

import (
	"bytes"
	"cmp"
	"context"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"
	"unicode"

	"pyprep/grader"
	"pyprep/problems"
	"pyprep/problems/bank"
	"pyprep/sandbox"
)

// attacks holds submissions for two-sum that attack the sandbox or the grade, or are merely odd. EXPECT.tsv says what
// each has to end in: what should happen, not what happened to happen once.
const attacks = "../../../sandbox/testdata/attacks"

const (
	attackers      = 4 // at a time: a container that a neighbour disturbs shows only in company
	attackPatience = 3 * time.Minute
)

// attackLimits are the problem's own, with more wall time: in such company, and beside other tests, a process waits.
func attackLimits(p *problems.Problem) *sandbox.Limits {
	limits := grader.LimitsOf(p)
	limits.CaseWall, limits.Total = 6*time.Second, 2*time.Minute
	return &limits
}

// attack is one row of EXPECT.tsv.
type attack struct {
	file   string
	accept []grader.Verdict // the expected verdict, then those that are as good
}

// gradeAttacks grades every file of the corpus, in random order, several at a time.
func gradeAttacks(t *testing.T, g *grader.Grader) {
	t.Helper()
	corpus := attackCorpus(t)
	problem := builtIn(t, "two-sum")
	if err := g.Prepare(t.Context(), problem); err != nil {
		t.Fatal(err)
	}
	rand.Shuffle(len(corpus), func(i, j int) { corpus[i], corpus[j] = corpus[j], corpus[i] })
	var times timings
	waiting := make(chan attack)
	var workers sync.WaitGroup
	for range attackers {
		workers.Go(func() {
			for a := range waiting {
				t.Run(a.file, func(t *testing.T) { times.add(a.file, a.run(t, g, problem)) })
			}
		})
	}
	for _, a := range corpus {
		waiting <- a
	}
	close(waiting)
	workers.Wait()
	t.Logf("%d files; the longest: %s", len(corpus), times.longest(8))
}

// run grades the file and returns how long that took.
func (a attack) run(t *testing.T, g *grader.Grader, p *problems.Problem) time.Duration {
	t.Helper()
	source, err := os.ReadFile(filepath.Join(attacks, a.file))
	if err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithTimeout(t.Context(), attackPatience)
	defer cancel()
	began := time.Now()
	report, err := g.Grade(ctx, p, grader.Submission{Source: source, FileName: a.file}, grader.Options{First: true, Limits: attackLimits(p)})
	took := time.Since(began)
	if err != nil {
		t.Errorf("%s: want %s, got an error of ours: %v", a.file, a.accept[0], err)
		return took
	}
	switch {
	case !slices.Contains(a.accept, report.Verdict):
		t.Errorf("%s: want %s, got %s: %s", a.file, a.accept[0], report.Verdict, firstFailure(report))
	case report.Verdict == grader.Accepted && report.Passed != report.Total:
		t.Errorf("%s: accepted with %d of %d cases", a.file, report.Passed, report.Total)
	}
	if at := stoppedAt(report); at > bytes.Count(source, []byte("\n"))+1 {
		t.Errorf("%s: stopped at line %d, which there is not", a.file, at)
	}
	for _, text := range said(report) {
		if strings.Contains(text, "LEAK") {
			t.Errorf("%s: found what it must not know: %.200q", a.file, text)
		}
	}
	for _, text := range append(said(report), quoted(report)...) {
		if at := strings.IndexFunc(text, steers); at >= 0 {
			t.Errorf("%s: the report holds what steers a terminal: %.80q", a.file, text[at:])
		}
	}
	return took
}

func steers(r rune) bool { return r != '\n' && r != '\t' && unicode.Is(unicode.C, r) }

// firstFailure says in a line why the first case that was not accepted failed.
func firstFailure(report grader.Report) string {
	why := report.Note
	if e := report.Error; e != nil {
		why = fmt.Sprintf("%s %s: %s", why, e.Type, e.Message)
	}
	for _, c := range report.Cases {
		if c.Verdict != grader.Accepted {
			return fmt.Sprintf("%s case %d (%s) %s got %.80s, stdout %.80q, stderr %.300q", why, c.N, c.ID, c.Reason, c.Got, c.Stdout, c.Stderr)
		}
	}
	return why
}

// stoppedAt returns the last line at which a case is said to have been stopped.
func stoppedAt(report grader.Report) int {
	last := 0
	for _, c := range report.Cases {
		last = max(last, c.StoppedAt)
	}
	return last
}

// said returns what of a report comes from the submission's own doing.
func said(report grader.Report) []string {
	texts := []string{report.Note}
	for _, c := range report.Cases {
		texts = append(texts, c.Stdout, c.Stderr, c.Got, c.Reason)
		if c.Difference != nil {
			texts = append(texts, c.Difference.Got, c.Difference.Note, c.Difference.Text)
		}
		texts = append(texts, saidByError(c.Error)...)
	}
	return append(texts, saidByError(report.Error)...)
}

func saidByError(e *grader.ErrorReport) []string {
	if e == nil {
		return nil
	}
	return []string{e.Type, e.Message, e.Hint}
}

// quoted returns what of a report is the submission's source.
func quoted(report grader.Report) []string {
	if report.Error == nil {
		return nil
	}
	var texts []string
	for _, frame := range report.Error.Frames {
		texts = append(texts, frame.Function, frame.Source)
	}
	return texts
}

// attackCorpus reads EXPECT.tsv and checks that it lists the folder's files, each once and in order.
func attackCorpus(t *testing.T) []attack {
	t.Helper()
	text, err := os.ReadFile(filepath.Join(attacks, "EXPECT.tsv"))
	if err != nil {
		t.Fatal(err)
	}
	verdicts := []grader.Verdict{
		grader.Accepted, grader.WrongAnswer, grader.RuntimeError, grader.TimeLimit, grader.MemoryLimit, grader.OutputLimit, grader.InvalidSubmission,
	}
	lines := strings.Split(strings.TrimSuffix(string(text), "\n"), "\n")
	if want := "file\texpect\talso_acceptable\tnote"; lines[0] != want {
		t.Fatalf("EXPECT.tsv begins with %q, want %q", lines[0], want)
	}
	var corpus []attack
	var listed []string
	for _, line := range lines[1:] {
		cells := strings.Split(line, "\t")
		if len(cells) != 4 {
			t.Fatalf("EXPECT.tsv: a row of %d cells: %q", len(cells), line)
		}
		a := attack{file: cells[0], accept: []grader.Verdict{grader.Verdict(cells[1])}}
		for also := range strings.SplitSeq(cells[2], ",") {
			if also = strings.TrimSpace(also); also != "" {
				a.accept = append(a.accept, grader.Verdict(also))
			}
		}
		for _, verdict := range a.accept {
			if !slices.Contains(verdicts, verdict) {
				t.Errorf("EXPECT.tsv: %s: no verdict is called %q", a.file, verdict)
			}
		}
		corpus, listed = append(corpus, a), append(listed, a.file)
	}
	there, err := filepath.Glob(filepath.Join(attacks, "*.py"))
	if err != nil {
		t.Fatal(err)
	}
	for i := range there {
		there[i] = filepath.Base(there[i])
	}
	if !slices.Equal(there, listed) {
		t.Fatalf("EXPECT.tsv lists %d files, the folder has %d, or the order differs", len(listed), len(there))
	}
	return corpus
}

// builtIn loads a built-in problem.
func builtIn(t *testing.T, id problems.Slug) *problems.Problem {
	t.Helper()
	fsys, _ := bank.Find(bank.Core)
	set, err := problems.Load(fsys, bank.Core)
	if err != nil {
		t.Fatal(err)
	}
	p := set.Problem(id)
	if p == nil {
		t.Fatalf("there is no built-in problem %s", id)
	}
	return p
}

// timing is how long a file took.
type timing struct {
	file string
	took time.Duration
}

// timings may be added to by several goroutines.
type timings struct {
	mu  sync.Mutex
	all []timing
}

func (d *timings) add(file string, took time.Duration) {
	d.mu.Lock()
	defer d.mu.Unlock()
	d.all = append(d.all, timing{file, took})
}

// longest names the files that took longest.
func (d *timings) longest(n int) string {
	slices.SortFunc(d.all, func(a, b timing) int { return cmp.Compare(b.took, a.took) })
	var texts []string
	for _, one := range d.all[:min(n, len(d.all))] {
		texts = append(texts, fmt.Sprintf("%s %.1fs", one.file, one.took.Seconds()))
	}
	return strings.Join(texts, ", ")
}
