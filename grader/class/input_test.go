package class

import (
	"errors"
	"math"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

func asInput(err error, into **InputError) bool { return errors.As(err, into) }

func TestRoster(t *testing.T) {
	r, faults := parseRoster([]byte("\ufeffEmail,Student ID,Name,timestamp\r\na@x,ann,\"Lee, Ann\",2026-03-01T10:00:00+01:00\r\n\r\n,\"bob \"\"b\"\"\nx\",,\r\n"))
	if len(faults) > 0 || len(r.Students) != 2 {
		t.Fatalf("%q %+v", faults, r)
	}
	ann := r.find("A@X")
	if ann == nil || ann.ID != "ann" || ann.LastName != "Lee" || ann.FirstName != "Ann" || ann.Submitted.UTC().Hour() != 9 {
		t.Errorf("%+v", ann)
	}
	if bob := r.find("bob \"b\"\nx"); bob == nil || bob.Name != "" {
		t.Errorf("%+v", bob)
	}
	if r.find("cyd") != nil || (*Roster)(nil).find("ann") != nil {
		t.Error("found a student who is not there")
	}
}

func TestBadRosters(t *testing.T) {
	for text, want := range map[string]string{
		"":                              "it is empty",
		"name\nAnn\n":                   "no column is called id",
		"id,student\nann,ann\n":         "two columns of the header stand for id",
		"id\nann\nbob\nann\n":           `line 4: the id "ann" is there twice`,
		"id,name\n,Ann\n":               "line 2: the id is missing",
		"id,timestamp\nann,yesterday\n": `line 2: "yesterday" is no time with a zone`,
		"id,timestamp\nann,2026-03-01T10:00:00\n": "no time with a zone",
		"id\n\"ann\n": "quote",
	} {
		if _, faults := parseRoster([]byte(text)); len(faults) == 0 || !strings.Contains(faults[0], want) {
			t.Errorf("%q: %q, want %q", text, faults, want)
		}
	}
	dir := write(t, map[string]string{"latin.csv": "id\n\xe4\n", "bad.csv": "id\na\na\n,\n"})
	for name, want := range map[string]string{"latin.csv": "is not UTF-8", "bad.csv": "line 3", "none.csv": "can't be read", ".": "no plain file"} {
		if _, err := ReadRoster(filepath.Join(dir, name)); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func TestLateRule(t *testing.T) {
	due, err := ParseDue("2026-03-01T23:59:00+01:00")
	must(t, err)
	dir := write(t, map[string]string{"rule.yaml": "grace_minutes: 15\nper_day_percent: 10\nmax_percent: 25\n"})
	for _, text := range []string{
		"grace_minutes=15, per_day_percent=10,max_percent=25", "{grace_minutes: 15, per_day_percent: 10, max_percent: 25}", filepath.Join(dir, "rule.yaml"),
	} {
		rule, err := ReadLateRule(text)
		must(t, err)
		for after, want := range map[time.Duration]struct {
			late    bool
			percent float64
		}{
			-time.Hour: {}, 0: {}, 15 * time.Minute: {}, 16 * time.Minute: {true, 10}, 24 * time.Hour: {true, 10}, 25 * time.Hour: {true, 20}, 99 * time.Hour: {true, 25},
		} {
			if late, percent := rule.cost(due, due.Add(after).UTC()); late != want.late || percent != want.percent {
				t.Errorf("%s, %v after: %v %v, want %v", text, after, late, percent, want)
			}
		}
	}
	if late, percent := (LateRule{PerDayPercent: 10}).cost(due, time.Time{}); late || percent != 0 {
		t.Error("late without a time")
	}
	if rule, err := ReadLateRule("per_day_percent=40"); err != nil || rule.MaxPercent != 100 {
		t.Errorf("%+v %v", rule, err)
	}
}

func TestBadLateRules(t *testing.T) {
	for text, want := range map[string]string{
		"per_day=10":           "not known",
		"per_day_percent=x":    "no NAME=NUMBER",
		"per_day_percent=-1":   "from 0 to 100",
		"per_day_percent=NaN":  "from 0 to 100",
		"max_percent=101":      "from 0 to 100",
		"{per_day: 1}":         "unknown field",
		"{max_percent: [1]}":   "",
		"a: &a [*a]":           "anchors",
		"":                     "",
		"missing.yaml":         "does not exist",
		"grace_minutes: \x00[": "",
	} {
		if _, err := ReadLateRule(text); text != "" && (err == nil || !strings.Contains(err.Error(), want)) {
			t.Errorf("%q: %v, want %q", text, err, want)
		}
	}
	for _, text := range []string{"", "tomorrow", "2026-03-01", "2026-03-01T23:59:00"} {
		if _, err := ParseDue(text); err == nil || !strings.Contains(err.Error(), "zone") {
			t.Errorf("%q: %v", text, err)
		}
	}
}

func TestOverrides(t *testing.T) {
	dir := write(t, map[string]string{
		"o.csv":  "student,problem,score,reason\nann,two-sum,7.5,\"the case was wrong, see mail\"\n",
		"o.yaml": "- {student: ann, problem: two-sum, score: 7.5, reason: \"the case was wrong, see mail\"}\n",
	})
	for _, name := range []string{"o.csv", "o.yaml"} {
		o, err := ReadOverrides(filepath.Join(dir, name))
		must(t, err)
		got := o.of(rowKey{"ann", "two-sum"})
		if got == nil || *got != (Override{7.5, "the case was wrong, see mail"}) || o.of(rowKey{"bob", "two-sum"}) != nil {
			t.Errorf("%s: %+v", name, got)
		}
	}
	if (*Overrides)(nil).of(rowKey{}) != nil {
		t.Error("an override out of nothing")
	}
}

func TestBadOverrides(t *testing.T) {
	head := "student,problem,score,reason\n"
	for text, want := range map[string]string{
		"student,score\n":                    "no column is called problem",
		head + "ann,x,1,why\nann,x,2,else\n": "entry at 3: \"ann\", x has an override already, at 2",
		head + "ann,x,1,\n":                  "needs a reason",
		head + "ann,x,much,why\n":            "no number of points",
		head + "ann,x,-1,why\n":              "no number of points",
		head + "ann,x,NaN,why\n":             "no number of points",
		head + "ann,x,Inf,why\n":             "no number of points",
		head + ",x,1,why\n":                  "needs a student and a problem",
		head + "a,x,1,\n" + "b,x,,why\n":     "entry at 3",
	} {
		entries, faults := csvOverrides([]byte(text))
		_, more := newOverrides(entries)
		if all := strings.Join(append(faults, more...), "\n"); !strings.Contains(all, want) {
			t.Errorf("%q: %q, want %q", text, all, want)
		}
	}
	if _, faults := yamlOverrides([]byte("- {student: a, points: 1}")); len(faults) == 0 {
		t.Error("an unknown key is taken")
	}
	nan := math.NaN()
	if (overrideEntry{Student: "a", Problem: "b", Score: &nan, Reason: "c"}).check() == nil {
		t.Error("NaN is a score")
	}
}

func TestClaims(t *testing.T) {
	for text, want := range map[string]said{
		"# pyprep: time O(n), space O(1), why each item is seen once\n": {"O(n)", "O(1)", "each item is seen once"},
		"#pyprep: Time: O(n log n)\n":                                   {"O(n log n)", "", ""},
		"# pyprep: O(n) time, O(1) space\n":                             {"O(n) time, O(1) space", "O(n) time, O(1) space", ""},
		"# pyprep: O(n)\n":                                              {"O(n)", "", ""},
		"# pyprep: O(1) space\n":                                        {"", "O(1) space", ""},
		"# pyprep: space O(1)\r\n# pyprep: time O(n)\r\n":               {"O(n)", "O(1)", ""},
		"# pyprep: why because\n":                                       {"", "", "because"},
		"# pyprep: memory O(n); time O(n^2). Why: two loops":            {"O(n^2)", "O(n)", "two loops"},
		"# pyprep: time O(\x1b[31mn)\n":                                 {"O([31mn)", "", ""},
		"x = '# pyprep: time O(n)'\n":                                   {},
		"def f():\n    pass\n":                                          {},
		strings.Repeat("\n", 20) + "# pyprep: time O(n)\n":              {},
		strings.Repeat("\n", 19) + "# pyprep: time O(n)\n":              {"O(n)", "", ""},
		"\ufeff# pyprep: time O(n)":                                     {"O(n)", "", ""},
		"":                                                              {},
	} {
		if got := readClaims([]byte(text)); got != want {
			t.Errorf("%q: %+v, want %+v", text, got, want)
		}
	}
}

func FuzzClaims(f *testing.F) {
	f.Add("# pyprep: time O(n), space O(1), why not\n")
	f.Fuzz(func(t *testing.T, text string) {
		got := readClaims([]byte(text))
		for _, part := range []string{got.time, got.space, got.why} {
			if len(part) > 2*claimLimit || strings.ContainsFunc(part, isHidden) {
				t.Errorf("%q", part)
			}
		}
	})
}

func FuzzTables(f *testing.F) {
	f.Add("id,name\nann,\"x\"\n")
	f.Add("student,problem,score,reason\na,b,1,c\n")
	f.Add("- {student: a, problem: b, score: 1, reason: c}")
	f.Add("{grace_minutes: 1}")
	f.Fuzz(func(t *testing.T, text string) {
		parseRoster([]byte(text))
		csvOverrides([]byte(text))
		entries, _ := yamlOverrides([]byte(text))
		newOverrides(entries)
		if rule, err := parseLateRule([]byte(text)); err == nil && !(rule.PerDayPercent >= 0 && rule.PerDayPercent <= 100) {
			t.Errorf("%q: %+v", text, rule)
		}
	})
}
