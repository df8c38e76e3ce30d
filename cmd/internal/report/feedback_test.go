package report_test

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"pyprep/cmd/internal/report"
	"pyprep/grader"
	"pyprep/grader/class"
)

func studentPage(t *testing.T, r class.Report, student string, level report.Redaction) string {
	t.Helper()
	var out bytes.Buffer
	if err := report.NewFeedback(r).Student(&out, student, level); err != nil {
		t.Fatal(err)
	}
	return out.String()
}

// Between them these three have every status, an error, hidden cases, a late and a hand-set score, and a stray file.
func TestFeedbackPages(t *testing.T) {
	t.Parallel()
	for _, student := range []string{"chiara", "grace", "keiko"} {
		for _, level := range []report.Redaction{report.ForStudent, report.ForInstructor} {
			got := studentPage(t, sampleClass(), student, level)
			if again := studentPage(t, sampleClass(), student, level); again != got {
				t.Errorf("%s, %s: a second time it is another page", student, level)
			}
			golden(t, fmt.Sprintf("feedback-%s-%s.html", student, level), got)
		}
	}
}

func TestFeedbackIndex(t *testing.T) {
	t.Parallel()
	var out bytes.Buffer
	if err := report.NewFeedback(sampleClass()).Index(&out); err != nil {
		t.Fatal(err)
	}
	golden(t, "feedback-index.html", out.String())
}

// secretive is a class in which all that a student may not see has a word of its own.
func secretive() class.Report {
	r := sampleClass()
	for i := range r.Problems {
		for j := range r.Problems[i].Cases {
			if c := &r.Problems[i].Cases[j]; c.Hidden {
				c.ID = "secretcase"
			}
		}
	}
	for i := range r.Rows {
		row := &r.Rows[i]
		for j := range row.Failures {
			f := &row.Failures[j]
			if f.Hidden {
				f.ID, f.Call, f.Want, f.Got, f.Reason, f.Hint = "secretcase", "secretcall", "secretwant", "secretgot", "secretreason", "mayhint"
			}
		}
		if len(row.Failures) > 0 && row.Failures[0].Hidden {
			row.Error = &grader.ErrorReport{Type: "secrettype", Message: "secretmessage", Line: 5, Hint: "secrethint", Frames: []grader.Frame{{Line: 5, Source: "secretsource"}}}
		}
		if row.Status == class.StatusGraderError {
			row.Reason = "secretmachine"
		}
		row.Override, row.File = &class.Override{Score: 3, Reason: "secretoverride"}, "secretfolder/"+string(row.Problem)+".py"
	}
	return r
}

// A page for a student tells nothing of a hidden case but its number, group, verdict and hint, and nothing of others.
func TestStudentPagesKeepSecrets(t *testing.T) {
	t.Parallel()
	r := secretive()
	feedback := report.NewFeedback(r)
	feedback.Median = true
	hints, everything := 0, ""
	for _, student := range feedback.Students() {
		var page, full bytes.Buffer
		if err := errors.Join(feedback.Student(&page, student, report.ForStudent), feedback.Student(&full, student, report.ForInstructor)); err != nil {
			t.Fatal(err)
		}
		text := page.String()
		everything += full.String()
		hints += strings.Count(text, "mayhint")
		if at := strings.Index(text, "secret"); at >= 0 {
			t.Errorf("%s: …%s…", student, text[max(at-60, 0):at+20])
		}
		for i := range r.Rows {
			if other := &r.Rows[i]; other.Student != student && (strings.Contains(text, ">"+other.Student) || other.Name != "" && strings.Contains(text, other.Name)) {
				t.Errorf("%s sees %s", student, other.Student)
			}
		}
	}
	if hints == 0 {
		t.Error("no hint of a hidden case is shown")
	}
	for _, secret := range []string{
		"secretcase", "secretcall", "secretwant", "secretgot", "secretreason", "secrettype", "secretmessage", "secrethint", "secretsource",
		"secretmachine", "secretoverride", "secretfolder",
	} {
		if !strings.Contains(everything, secret) {
			t.Errorf("the instructor does not see %s", secret)
		}
	}
}

// A median of four says too much of each.
func TestMedianTakesFive(t *testing.T) {
	t.Parallel()
	for students, want := range map[int]bool{4: false, 5: true} {
		for _, asked := range []bool{false, true} {
			feedback := report.NewFeedback(madeClass(students, 2, 3))
			feedback.Median = asked
			var page bytes.Buffer
			if err := feedback.Student(&page, "s0001", report.ForStudent); err != nil {
				t.Fatal(err)
			}
			if got := strings.Contains(page.String(), "median"); got != (want && asked) {
				t.Errorf("%d students, asked %v: median shown %v", students, asked, got)
			}
		}
	}
}

func TestFeedbackFileNames(t *testing.T) {
	t.Parallel()
	ids := []string{
		"ana", "Ana", "ANA", "ana-", "ben_2", "../../etc/passwd", "..", ".", "", "a/b", `a\b`, "a\x00b", "con", "COM1", "nul", "index", "-rf", "Zoë", "zo", "学生",
		"学习", strings.Repeat("x", 10<<20), strings.Repeat("x", 49), "a b", "a  b", "ana\n", evil, "ana-d1cbed2de7f1", "=cmd()",
	}
	var r class.Report
	r.Problems = []class.ProblemInfo{problemOf("p", "P", 1, 0)}
	for _, id := range ids {
		r.Rows = append(r.Rows, class.Row{Student: id, Problem: "p", Status: class.StatusNoSubmission})
	}
	feedback := report.NewFeedback(r)
	seen := map[string]string{}
	for _, id := range ids {
		file := feedback.File(id, report.ForStudent)
		if id == "" {
			if file != "" {
				t.Errorf("nobody has a page: %s", file)
			}
			continue
		}
		name, below := strings.CutPrefix(file, "students/")
		if !below || strings.Trim(name, "abcdefghijklmnopqrstuvwxyz0123456789_-.") != "" || strings.Count(name, ".") != 1 || !strings.HasSuffix(name, ".html") || len(name) > 120 || name[0] == '-' {
			t.Errorf("%.40q is in %q", id, file)
		}
		if other, twice := seen[name]; twice {
			t.Errorf("%.40q and %.40q are both in %s", id, other, name)
		}
		seen[name] = id
	}
	if feedback.File("ana", report.ForInstructor) != "instructor/ana.html" || feedback.File("nobody", report.ForStudent) != "" {
		t.Error("names of ana or nobody")
	}
}

func TestFeedbackSave(t *testing.T) {
	t.Parallel()
	dir := filepath.Join(t.TempDir(), "new", "feedback")
	r := hostileClass()
	feedback := report.NewFeedback(r)
	for range 2 { // over what is there as well
		if err := feedback.Save(t.Context(), dir); err != nil {
			t.Fatal(err)
		}
	}
	for _, student := range feedback.Students() {
		for _, level := range []report.Redaction{report.ForStudent, report.ForInstructor} {
			got, err := os.ReadFile(filepath.Join(dir, filepath.FromSlash(feedback.File(student, level))))
			if err != nil {
				t.Fatal(err)
			}
			var want bytes.Buffer
			feedback.Student(&want, student, level)
			if !bytes.Equal(got, want.Bytes()) {
				t.Errorf("%.20q, %s: another page", student, level)
			}
		}
	}
	found, _ := filepath.Glob(filepath.Join(dir, "*", "*"))
	index, err := os.ReadFile(filepath.Join(dir, "index.html"))
	if err != nil || len(found) != 2*len(feedback.Students()) {
		t.Errorf("%d files, %v", len(found), err)
	}
	for _, student := range feedback.Students() {
		if !bytes.Contains(index, []byte(`href="`+feedback.File(student, report.ForStudent)+`"`)) {
			t.Errorf("the index lacks %.20q", student)
		}
	}
}

// A link that somebody put into the folder leads nowhere else.
func TestFeedbackSaveFollowsNoLinkOut(t *testing.T) {
	t.Parallel()
	dir, outside := t.TempDir(), filepath.Join(t.TempDir(), "precious")
	if err := os.WriteFile(outside, []byte("kept"), 0o600); err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink(outside, filepath.Join(dir, "index.html")); err != nil {
		t.Skip("no links here")
	}
	if err := report.NewFeedback(sampleClass()).Save(t.Context(), dir); err == nil {
		t.Error("no error")
	}
	if kept, _ := os.ReadFile(outside); string(kept) != "kept" {
		t.Errorf("it holds %.20q", kept)
	}
}

func TestFeedbackSaveStops(t *testing.T) {
	t.Parallel()
	ctx, cancel := context.WithCancelCause(t.Context())
	cancel(os.ErrDeadlineExceeded)
	if err := report.NewFeedback(sampleClass()).Save(ctx, t.TempDir()); !errors.Is(err, os.ErrDeadlineExceeded) {
		t.Errorf("got %v", err)
	}
}

func TestFeedbackErrors(t *testing.T) {
	t.Parallel()
	feedback := report.NewFeedback(sampleClass())
	if err := feedback.Student(&bytes.Buffer{}, "nobody", report.ForStudent); err == nil {
		t.Error("nobody has a page")
	}
	if err := feedback.Student(brokenWriter{}, "ana", report.ForStudent); !errors.Is(err, os.ErrClosed) {
		t.Errorf("got %v", err)
	}
	if err := feedback.Index(brokenWriter{}); !errors.Is(err, os.ErrClosed) {
		t.Errorf("got %v", err)
	}
}

// A file that changed since, one that is no text to speak of, one without end.
func TestFeedbackSources(t *testing.T) {
	t.Parallel()
	for name, c := range map[string]struct {
		source func() ([]byte, error)
		wants  []string
		lacks  string
	}{
		"changed": {func() ([]byte, error) { return nil, errors.New("secret path") }, []string{"no longer the one that was graded"}, "secret path"},
		"long":    {func() ([]byte, error) { return bytes.Repeat([]byte("x = 1\n"), 1<<20), nil }, []string{"It goes on", `data-line="3000"`}, `data-line="3001"`},
		"wide":    {func() ([]byte, error) { return bytes.Repeat([]byte("x"), 10<<20), nil }, []string{"It goes on", "…"}, `data-line="2"`},
		"windows": {func() ([]byte, error) { return []byte("a = 1\r\n\tb = '\x00'\r\n"), nil }, []string{`data-line="1">a = 1` + "\n", "    b = &#39;\uFFFD&#39;\n"}, `data-line="3"`},
		"none":    {nil, nil, "handed in:"},
	} {
		r := madeClass(1, 1, 3)
		r.Rows[0].Source, r.Rows[0].Status = c.source, class.StatusOK
		page := studentPage(t, r, "s0000", report.ForStudent)
		for _, want := range c.wants {
			if !strings.Contains(page, want) {
				t.Errorf("%s lacks %q", name, want)
			}
		}
		if strings.Contains(page, c.lacks) || len(page) > 1<<20 {
			t.Errorf("%s has %q, or %d bytes", name, c.lacks, len(page))
		}
	}
}
