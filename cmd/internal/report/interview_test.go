package report_test

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"pyprep/cmd/internal/mock"
	"pyprep/cmd/internal/report"
)

func interview() mock.Report {
	return mock.Report{
		Schema: 1, ID: "01kjpwd6m0vkz76ktyrny9qjdp", Level: mock.Junior, Seed: 7, Started: time.Date(2026, 3, 2, 12, 0, 0, 0, time.UTC),
		Minutes: 45, Spent: 2831, Pauses: []mock.PauseMark{{At: 35, Length: 36, Cause: mock.CauseAway}, {At: 51, Length: 4000, Cause: mock.CauseJump}},
		Verdict: mock.Near, Score: 2.12, Why: "2.90 of 4 would be pass, but Correct code is 0.8",
		Lines: []mock.Line{
			{Name: mock.LineCode, Title: "Correct code", Score: 0.8, Weight: 30, Asked: true, Full: "all hidden tests at the first submit", Reasons: []string{"Balanced brackets 0.8: 3 of 14 tests passed"}},
			{Name: mock.LineConcepts, Title: "Concepts and internals", Score: 3.4, Weight: 20, Asked: true, Full: "all key points, no false claim", Reasons: []string{"Two names 4.0: 2 of 2 key points made", "Equal or the same 2.8: idk"}},
			{Name: mock.LineHonesty, Title: "Honesty and calibration", Full: "confidence matches truth", Reasons: []string{"not asked, so its weight goes to the other lines"}},
		},
		Calibration: mock.Calibration{Asked: 3, Score: 2.1, Gap: 0.25, Rows: []mock.SureRow{{Confidence: 2, Expected: 0.3, Right: 1, Answers: 1}, {Confidence: 5, Expected: 0.9, Right: 0.04, Answers: 2}}},
		Moments: []mock.Moment{
			{Second: 40, About: "Equal or the same", Said: "<script>alert(1)</script> is is a faster ==\u202e", Better: "It asks something else.", Lost: 0.3},
			{Second: 3700, About: "Two names", Said: "one object", Better: "Keep it: Two names 4.0", Good: true},
		},
		Next: []mock.Next{{Set: "core", ID: "valid-parentheses", Title: "Balanced brackets", Why: "again: it was 0.0 of 4 here"}},
		Parts: []mock.PartMark{
			{Slot: mock.WarmUp, Kind: mock.PartPredict, Item: "po-x", Name: "<b>One</b> list", Reached: true, Score: 4, Reasons: []string{"every line is right"}, Confidence: 4, To: 35},
			{Slot: mock.Coding, Kind: mock.PartCoding, Item: "valid-parentheses", Name: "Balanced brackets", Score: 0.8, Reasons: []string{"3 of 14 tests", "1 hint: 10 % less"}, From: 35, To: 900},
			{Slot: mock.Concepts, Kind: mock.PartConcept, Item: "cq-x", Name: "Two names", Reached: true, Score: 0.4, Unknown: true, From: 900, To: 1000},
		},
		Notes: []string{"Concepts: too few items are a core concept."}, OwnWord: "name <i>edge cases</i> first",
		Thoughts: []mock.ThoughtMark{{At: 40, During: "Equal or the same", Text: "is asks for one object, <b>not</b> for a value\x1b[31m"}},
	}
}

func TestInterviewPage(t *testing.T) {
	t.Parallel()
	for name, page := range map[string]mock.Report{"interview": interview(), "interview-empty": {Level: mock.Mid, Verdict: mock.NotYet}} {
		var out, again bytes.Buffer
		if err := report.Interview(&out, page); err != nil {
			t.Fatal(err)
		}
		if err := report.Interview(&again, page); err != nil || again.String() != out.String() {
			t.Errorf("a second time it is another page: %v", err)
		}
		for _, never := range []string{"<script", "<b>One", "<i>edge", "\u202e", "http://", "https://", "ZgotmplZ"} {
			if strings.Contains(out.String(), never) {
				t.Errorf("%s holds %q", name, never)
			}
		}
		file := filepath.Join("testdata", name+".html")
		if *update {
			if err := os.WriteFile(file, out.Bytes(), 0o644); err != nil {
				t.Fatal(err)
			}
		}
		want, err := os.ReadFile(file)
		if err != nil {
			t.Fatalf("%v (make it with: go test -update)", err)
		}
		if !bytes.Equal(out.Bytes(), want) {
			t.Errorf("%s differs", file)
		}
	}
}

func TestInterviewWriterErrors(t *testing.T) {
	t.Parallel()
	if err := report.Interview(brokenWriter{}, interview()); !errors.Is(err, os.ErrClosed) {
		t.Errorf("got %v", err)
	}
}
