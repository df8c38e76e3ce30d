package report_test

import (
	"bytes"
	"encoding/xml"
	"errors"
	"flag"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"pyprep/cmd/internal/report"
	"pyprep/grader/growth"
	"pyprep/grader/growth/growthtest"
)

var update = flag.Bool("update", false, "write the golden files anew")

func pageOf(s growthtest.Sample) report.GrowthPage {
	page := report.GrowthPage{Title: s.Title, Report: s.Report, Source: []byte(s.Source), Advice: s.Advice}
	if s.Name == "quadratic" {
		page.Claims = []report.Comparison{
			{Name: "time", Claimed: "O(n)", Measured: "O(n^2)", Best: "O(n)", Verdict: "too small", Standing: report.Wrong},
			{Name: "space", Claimed: "O(n)", Measured: "O(n)", Best: "O(n)", Verdict: "tight", Standing: report.Right},
			{Name: "why", Measured: "search in a list", Verdict: "skipped"},
		}
	}
	return page
}

func render(t *testing.T, page report.GrowthPage) string {
	t.Helper()
	var out bytes.Buffer
	if err := report.Growth(&out, page); err != nil {
		t.Fatal(err)
	}
	return out.String()
}

// The same report gives the same bytes.
func TestGrowthPages(t *testing.T) {
	t.Parallel()
	for _, s := range growthtest.Samples() {
		t.Run(s.Name, func(t *testing.T) {
			t.Parallel()
			got := render(t, pageOf(s))
			if again := render(t, pageOf(s)); again != got {
				t.Error("a second time it is another page")
			}
			file := filepath.Join("testdata", s.Name+".html")
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
		})
	}
}

// A page loads nothing and runs nothing, whatever the learner's file holds, and its tags are its own.
func TestGrowthPageIsClosed(t *testing.T) {
	t.Parallel()
	tags := map[string]bool{}
	for _, s := range growthtest.Samples() {
		page := render(t, pageOf(s))
		for _, tag := range regexp.MustCompile(`<([a-zA-Z]+)`).FindAllStringSubmatch(page, -1) {
			tags[tag[1]] = true
		}
		if found := regexp.MustCompile(`(?i)<[^>]*\s(href|src|on[a-z]+)\s*=`).FindString(page); found != "" {
			t.Errorf("%s: %s", s.Name, found)
		}
		if strings.ContainsAny(page, "\x1b\a\u202e\x00") || strings.Contains(page, "ZgotmplZ") {
			t.Errorf("%s holds what no page may hold", s.Name)
		}
	}
	for _, tag := range []string{"script", "img", "link", "iframe", "a", "object"} {
		if tags[tag] {
			t.Errorf("there is a <%s>", tag)
		}
	}
}

// The page is well-formed XML as well, so that a tag that a text had closed or opened would show.
func TestGrowthPageIsWellFormed(t *testing.T) {
	t.Parallel()
	for _, s := range growthtest.Samples() {
		decoder := xml.NewDecoder(strings.NewReader(render(t, pageOf(s))))
		decoder.Entity = xml.HTMLEntity
		for {
			if _, err := decoder.Token(); errors.Is(err, io.EOF) {
				break
			} else if err != nil {
				t.Fatalf("%s: %v", s.Name, err)
			}
		}
	}
}

func TestGrowthPageSays(t *testing.T) {
	t.Parallel()
	wants := map[string][]string{
		"sort":          {"O(n log n)", "shuffled", "sort: 5.51 M operations", `aria-labelledby="plot-title plot-desc"`, "Smaller sizes left out: 2."},
		"quadratic":     {"What to change", "you said", "too small", "search in a list", "leads the time", "heat9"},
		"two-variables": {"n^2*m", "max is counted as one step", "n (m along with it)"},
		"exponential":   {"O(n*2^n)", "3^n"},
		"cannot-tell":   {"cannot tell", "the counts rise and fall", "unclear"},
		"tie":           {"O(n) or O(n log n)", "tie, not separable here"},
		"hostile":       {"&lt;script&gt;alert(1)&lt;/script&gt;", "\uFFFD[2J"},
	}
	for _, s := range growthtest.Samples() {
		page := render(t, pageOf(s))
		for _, want := range wants[s.Name] {
			if !strings.Contains(page, want) {
				t.Errorf("%s lacks %q", s.Name, want)
			}
		}
	}
}

func TestGrowthPageOfNothing(t *testing.T) {
	t.Parallel()
	page := render(t, report.GrowthPage{Report: growth.Report{Variables: []string{"n"}}})
	if strings.Contains(page, "<svg") || strings.Contains(page, "<table") || !strings.Contains(page, "cannot tell") {
		t.Errorf("page:\n%s", page)
	}
}

type brokenWriter struct{}

func (brokenWriter) Write([]byte) (int, error) { return 0, os.ErrClosed }

func TestGrowthReturnsTheWritersError(t *testing.T) {
	t.Parallel()
	if err := report.Growth(brokenWriter{}, report.GrowthPage{}); !errors.Is(err, os.ErrClosed) {
		t.Errorf("got %v", err)
	}
}
