package report_test

import (
	"bytes"
	"encoding/csv"
	"encoding/xml"
	"strings"
	"testing"
	"time"
	"unicode"

	"pyprep/cmd/internal/report"
	"pyprep/grader"
	"pyprep/grader/class"
)

// hostileNames are what students may call themselves, or their files.
func hostileNames() []string {
	return []string{
		"=cmd|' /C calc'!A0", "+1", "-1", "@SUM(A1)", " =1", "\t=1", "\r=1", "＝1", "a,b", "a\"b\"", "a\nb", "a\r\nb", "\x1b[31mred", "\x9b31m", "\xff\xfe",
		"<script>", "]]>", "&amp;", "\x00", "\ufffe", "\u202eevil", "",
	}
}

func tableOf(names []string) class.Report {
	r := class.Report{
		Set: "core", Due: time.Date(2026, 3, 1, 23, 59, 0, 0, time.FixedZone("", 3600)),
		Problems: []class.ProblemInfo{{ID: "two-sum", MaxScore: 10}},
	}
	for _, name := range names {
		r.Rows = append(r.Rows, class.Row{
			Student: name, LastName: name, File: name, Problem: "two-sum", Status: class.StatusOK, Verdict: grader.WrongAnswer, Passed: 1, Total: 3,
			RawScore: 10.0 / 3, Penalty: 10, Score: 3, MaxScore: 10, Attempt: 1, Attempts: 2, Submitted: r.Due,
			Failures: []class.Failure{{N: 2, Group: "edge", Verdict: grader.WrongAnswer, Call: "f(" + name + ")", Got: name}},
			Claims:   class.Claims{Time: "O(n)", TimeMeasured: "O(n log n)", TimeJudged: "refuted"}, Override: &class.Override{Score: 3, Reason: name},
		})
	}
	return r
}

func TestClassCSV(t *testing.T) {
	names := hostileNames()
	var out bytes.Buffer
	if err := report.ClassCSV(&out, tableOf(names)); err != nil {
		t.Fatal(err)
	}
	rows, err := csv.NewReader(bytes.NewReader(out.Bytes())).ReadAll()
	if err != nil || len(rows) != len(names)+1 {
		t.Fatalf("%d rows, %v", len(rows), err)
	}
	if got := strings.Join(rows[0][:11], ","); got != "assignment,duedate,timestamp,student_id,last_name,first_name,email,raw_score,late_submission_penalty,score,max_score" {
		t.Errorf("nbgrader's columns are %s", got)
	}
	want := "core,2026-03-01T22:59:00Z,2026-03-01T22:59:00Z,,,,,3.3333,0.3333,3,10,two-sum,ok,wrong-answer,1,3,O(n),O(n log n),refuted"
	if got := strings.Join(rows[len(names)][:19], ","); got != want {
		t.Errorf("a row is\n%s\nwant\n%s", got, want)
	}
	for i, row := range rows[1:] {
		for _, cell := range row {
			if lead := strings.TrimLeftFunc(cell, unicode.IsSpace); lead != "" && strings.ContainsRune("=+-@＝", []rune(lead)[0]) {
				t.Errorf("%q makes the formula %q", names[i], cell)
			}
			if strings.ContainsFunc(cell, func(r rune) bool { return r != '\n' && r != '\t' && unicode.Is(unicode.C, r) }) {
				t.Errorf("%q steers: %q", names[i], cell)
			}
		}
	}
	if bytes.Count(out.Bytes(), []byte("\r\n")) < len(names) {
		t.Error("the lines do not end as RFC 4180 wants them to")
	}
}

// TestOurFaultIsNoZero leaves a score open that nobody knows, unless it was set by hand.
func TestOurFaultIsNoZero(t *testing.T) {
	r := tableOf([]string{"ann", "bob"})
	for i := range r.Rows {
		r.Rows[i].Status, r.Rows[i].RawScore, r.Rows[i].Score = class.StatusGraderError, 0, 0
	}
	r.Rows[0].Override = nil
	r.Rows[1].Score = 7
	var out bytes.Buffer
	if err := report.ClassCSV(&out, r); err != nil {
		t.Fatal(err)
	}
	rows, err := csv.NewReader(&out).ReadAll()
	if err != nil || strings.Join(rows[1][7:11], ",") != ",,,10" || strings.Join(rows[2][7:11], ",") != ",,7,10" {
		t.Errorf("%q, %v", rows, err)
	}
}

func TestClassJUnit(t *testing.T) {
	r := tableOf(hostileNames())
	r.Rows[0].Status, r.Rows[0].Reason = class.StatusGraderError, "the engine fell over"
	r.Rows[1].Status = class.StatusNoSubmission
	r.Rows[2].Status, r.Rows[2].Problem = class.StatusNotGradable, ""
	r.Rows[3].Verdict, r.Rows[3].Failures = grader.Accepted, nil
	r.Rows[4].Failures[0].Hidden = true
	var out bytes.Buffer
	if err := report.ClassJUnit(&out, r); err != nil {
		t.Fatal(err)
	}
	var read struct {
		Tests    int `xml:"tests,attr"`
		Failures int `xml:"failures,attr"`
		Errors   int `xml:"errors,attr"`
		Skipped  int `xml:"skipped,attr"`
		Suites   []struct {
			Cases []struct {
				Name    string `xml:"name,attr"`
				Failure string `xml:"failure"`
			} `xml:"testcase"`
		} `xml:"testsuite"`
	}
	if err := xml.Unmarshal(out.Bytes(), &read); err != nil {
		t.Fatalf("%v\n%s", err, out.Bytes())
	}
	total := len(r.Rows)
	if read.Tests != total || read.Errors != 1 || read.Skipped != 1 || read.Failures != total-3 || len(read.Suites) != 2 {
		t.Errorf("%d tests, %d errors, %d skipped, %d failures, %d suites", read.Tests, read.Errors, read.Skipped, read.Failures, len(read.Suites))
	}
	if hidden := read.Suites[0].Cases[3]; strings.Contains(hidden.Failure, "f(") || !strings.Contains(hidden.Failure, "case 2 (edge): wrong-answer") {
		t.Errorf("a hidden case shows %q", hidden.Failure)
	}
	for _, r := range out.String() {
		if r != '\n' && unicode.Is(unicode.C, r) {
			t.Fatalf("%q is in the file", r)
		}
	}
}

func FuzzClassTables(f *testing.F) {
	for _, name := range hostileNames() {
		f.Add(name)
	}
	f.Fuzz(func(t *testing.T, name string) {
		r := tableOf([]string{name})
		var table, suites bytes.Buffer
		if err := report.ClassCSV(&table, r); err != nil {
			t.Fatal(err)
		}
		if rows, err := csv.NewReader(&table).ReadAll(); err != nil || len(rows) != 2 {
			t.Errorf("%d rows, %v", len(rows), err)
		}
		if err := report.ClassJUnit(&suites, r); err != nil {
			t.Fatal(err)
		}
		decoder := xml.NewDecoder(&suites)
		for {
			token, err := decoder.Token()
			if token == nil {
				if err.Error() != "EOF" {
					t.Error(err)
				}
				return
			}
		}
	})
}
