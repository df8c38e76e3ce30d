package report_test

import (
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"pyprep/cmd/internal/report"
	"pyprep/grader/class"
)

func classPage(t *testing.T, r class.Report) string {
	t.Helper()
	var out bytes.Buffer
	if err := report.Class(&out, r); err != nil {
		t.Fatal(err)
	}
	return out.String()
}

// golden compares a page with the one that somebody looked at.
func golden(t *testing.T, name, got string) {
	t.Helper()
	file := filepath.Join("testdata", name)
	if *update {
		if err := os.WriteFile(file, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatalf("%v (make it with: go test -update)", err)
	}
	if got != string(want) {
		t.Errorf("%s differs (write it anew with: go test -update, and look at it)", file)
	}
}

func TestClassPage(t *testing.T) {
	t.Parallel()
	got := classPage(t, sampleClass())
	if again := classPage(t, sampleClass()); again != got {
		t.Error("a second time it is another page")
	}
	golden(t, "class.html", got)
}

func TestClassPageSays(t *testing.T) {
	t.Parallel()
	page := classPage(t, sampleClass())
	for _, want := range []string{
		"2</strong> handed in nothing at all", "16 students, 3 problems", "due 2026-11-20 18:00 CET", "submissions/mallory is in no roster",
		"the sandbox did not answer", "a folder, not a file", "keiko/notes.txt", "Scores of the class", "full marks: ",
		`<td class="standing right">&#43;1.25</td>`, `<td class="standing wrong">−4</td>`, "1 day 2 h", "20 %", "set’s case 4 was ambiguous",
		"cannot tell", "SyntaxError", "list index out of range", "too small", "true but loose", "O(n^2)", "13 of 14 submissions ran",
	} {
		if !strings.Contains(page, want) {
			t.Errorf("the page lacks %q", want)
		}
	}
	if first, second := strings.Index(page, ">olga<"), strings.Index(page, ">Ana Duarte<"); first < 0 || second < first {
		t.Errorf("who handed in nothing is at %d, others from %d", first, second)
	}
	if strings.Contains(page, "solve([3, 1, 7]") {
		t.Error("a hidden call is shown")
	}
}

// pagesOf are all pages that can be made of a report.
func pagesOf(t *testing.T, r class.Report) []string {
	t.Helper()
	made := []string{classPage(t, r)}
	feedback := report.NewFeedback(r)
	var index bytes.Buffer
	if err := feedback.Index(&index); err != nil {
		t.Fatal(err)
	}
	made = append(made, index.String())
	for _, student := range feedback.Students() {
		for _, level := range []report.Redaction{report.ForStudent, report.ForInstructor} {
			var page bytes.Buffer
			if err := feedback.Student(&page, student, level); err != nil {
				t.Fatal(err)
			}
			made = append(made, page.String())
		}
	}
	return made
}

// Whatever is in the names, files and answers of a class: its pages load nothing, run nothing and hold no more tags than
// their own. A tag that a text had opened or closed would leave the page malformed, as XML as well.
func TestClassPagesAreClosed(t *testing.T) {
	t.Parallel()
	loads := regexp.MustCompile(`(?i)<[^>]*\s(src|srcset|data|action|style\s*=\s*"[^"]*url|on[a-z]+)\s*=`)
	links := regexp.MustCompile(`(?i)href\s*=\s*"([^"]*)"`)
	local := regexp.MustCompile(`^(#[a-z0-9-]+|(students|instructor)/[a-z0-9_-]+\.html)$`)
	tags := regexp.MustCompile(`^(script|img|iframe|object|embed|link|form|base)$`)
	for _, r := range []class.Report{sampleClass(), hostileClass(), madeClass(30, 2, 4)} {
		for _, page := range pagesOf(t, r) {
			if found := loads.FindString(page); found != "" {
				t.Errorf("it loads: %.200s", found)
			}
			for _, link := range links.FindAllStringSubmatch(page, -1) {
				if !local.MatchString(link[1]) {
					t.Errorf("it leads to %.200s", link[1])
				}
			}
			if strings.ContainsAny(page, "\x1b\a\u202e\x00\r") || strings.Contains(page, "ZgotmplZ") {
				t.Error("it holds what no page may hold")
			}
			decoder := xml.NewDecoder(strings.NewReader(page))
			decoder.Entity = xml.HTMLEntity
			for {
				token, err := decoder.Token()
				if errors.Is(err, io.EOF) {
					break
				}
				if err != nil {
					t.Fatal(err)
				}
				if tag, opens := token.(xml.StartElement); opens && tags.MatchString(tag.Name.Local) {
					t.Errorf("there is a <%s>", tag.Name.Local)
				}
			}
			if len(page) > 1<<20 {
				t.Errorf("%d bytes", len(page))
			}
		}
	}
}

func TestClassPageOfNothing(t *testing.T) {
	t.Parallel()
	page := classPage(t, class.Report{})
	if strings.Contains(page, "<svg") || !strings.Contains(page, "0 students, 0 problems") {
		t.Errorf("page:\n%s", page)
	}
	if err := report.Class(brokenWriter{}, class.Report{}); !errors.Is(err, os.ErrClosed) {
		t.Errorf("got %v", err)
	}
}

// A thousand students with ten problems make a page that a browser opens and a mail takes.
func TestClassPageOfAThousand(t *testing.T) {
	t.Parallel()
	r := madeClass(1000, 10, 15)
	page := classPage(t, r)
	if len(page) > 10<<20 {
		t.Errorf("%d bytes, wanted fewer than 10 MB", len(page))
	}
	if got := strings.Count(page, "<tr"); got < 1000 {
		t.Errorf("%d rows", got)
	}
}

func BenchmarkClassPageOfAThousand(b *testing.B) {
	r := madeClass(1000, 10, 15)
	for b.Loop() {
		if err := report.Class(io.Discard, r); err != nil {
			b.Fatal(err)
		}
	}
}
