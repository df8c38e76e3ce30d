package report_test

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"time"

	"pyprep/grader"
	"pyprep/grader/class"
	"pyprep/problems"
)

// evil tries to steer a terminal, to turn text round and to break out of wherever a page puts it.
const evil = "x\x1b[2J\x1b]0;pwned\a\u202e</td></pre></code></style></title><script>alert(1)</script><img src=x onerror=alert(1)>&amp;\"'`{{.}}=cmd()\xff\r\n,"

func due() time.Time {
	return time.Date(2026, 11, 20, 18, 0, 0, 0, time.FixedZone("CET", 3600))
}

func problemOf(id, title string, cases, hidden int) class.ProblemInfo {
	p := class.ProblemInfo{ID: problems.Slug(id), Title: title, MaxScore: 10, BestTime: "O(n)", BestSpace: "O(n)"}
	for n := 1; n <= cases; n++ {
		info := class.CaseInfo{N: n, ID: problems.CaseID(fmt.Sprintf("case-%d", n)), Group: "basic"}
		if n > cases-hidden {
			info.ID, info.Group, info.Hidden = problems.CaseID(fmt.Sprintf("large-%d", n)), "large", true
		}
		p.Cases = append(p.Cases, info)
	}
	return p
}

// maker makes up a class by a formula, so that it is the same everywhere: students differ in skill, cases in how hard
// they are, and a weak student fails the hard ones.
type maker struct {
	chance *rand.Rand
	report class.Report
}

func (m *maker) failures(p class.ProblemInfo, skill float64) []class.Failure {
	var found []class.Failure
	for _, c := range p.Cases {
		hard := 0.25 + 0.6*float64(c.N)/float64(len(p.Cases))
		if skill+0.35*m.chance.Float64() > hard {
			continue
		}
		f := class.Failure{N: c.N, ID: c.ID, Group: c.Group, Hidden: c.Hidden, Verdict: grader.WrongAnswer}
		f.Call, f.Want = fmt.Sprintf("solve([3, 1, %d], %d)", c.N, 4+c.N), fmt.Sprintf("[0, %d]", c.N)
		switch m.chance.IntN(5) {
		case 0:
			f.Verdict, f.Reason = grader.TimeLimit, "2 s of CPU time were not enough"
		case 1:
			f.Verdict, f.Reason = grader.RuntimeError, "raised IndexError"
		default:
			f.Got = []string{"[]", "None", fmt.Sprintf("[%d, 0]", c.N)}[m.chance.IntN(3)]
		}
		if c.N%3 == 0 {
			f.Hint = "What if the same number is there twice?"
		}
		found = append(found, f)
	}
	return found
}

func (m *maker) row(student, name string, p class.ProblemInfo, skill float64) class.Row {
	row := class.Row{
		Student: student, Name: name, Problem: p.ID, File: student + "/" + string(p.ID) + ".py", Status: class.StatusOK,
		Total: len(p.Cases), MaxScore: p.MaxScore, Attempt: 1, Attempts: 1, Submitted: due().Add(-time.Hour),
		Verdict: grader.Accepted, Failures: m.failures(p, skill),
		Source: func() ([]byte, error) {
			return []byte("# pyprep: time O(n), space O(n), why one pass\ndef solve(numbers, total):\n    seen = {}\n    for i, x in enumerate(numbers):\n" +
				"        if total - x in seen:\n            return [seen[total - x], i]\n        seen[x] = i\n    return []\n"), nil
		},
	}
	row.Passed = row.Total - len(row.Failures)
	row.RawScore = float64(int(100*p.MaxScore*float64(row.Passed)/float64(row.Total))) / 100
	if len(row.Failures) > 0 {
		row.Verdict = row.Failures[0].Verdict
	}
	if row.Verdict == grader.RuntimeError {
		row.Error = &grader.ErrorReport{
			Type: "IndexError", Message: "list index out of range", File: string(p.ID) + ".py", Line: 5, Hint: "The last index of a list is len(list) - 1.",
			Frames: []grader.Frame{{Line: 5, Function: "solve", Source: "if total - x in seen:"}},
		}
	}
	row.Score = row.RawScore
	switch m.chance.IntN(4) {
	case 0:
		row.Claims = class.Claims{Time: "O(n)", TimeMeasured: "O(n^2)", TimeJudged: "refuted", Space: "O(1)", SpaceMeasured: "O(n)", SpaceJudged: "refuted", Why: "one loop"}
	case 1:
		row.Claims = class.Claims{Time: "O(n^2)", TimeMeasured: "O(n)", TimeJudged: "loose"}
	case 2:
		row.Claims = class.Claims{Time: "O(n)", TimeMeasured: "O(n)", TimeJudged: "tight", Space: "O(n)", SpaceMeasured: "O(n)", SpaceJudged: "tight", Why: "one pass and a dictionary"}
	}
	return row
}

func madeClass(students, count, cases int) class.Report {
	m := maker{chance: rand.New(rand.NewPCG(1, 2))}
	m.report = class.Report{Set: "interview-week-3", Version: "1.4.0", Title: "Interview practice, week 3", Due: due()}
	for i := range count {
		m.report.Problems = append(m.report.Problems, problemOf(fmt.Sprintf("problem-%d", i+1), fmt.Sprintf("Problem %d", i+1), cases, cases/3))
	}
	for i := range students {
		id, skill := fmt.Sprintf("s%04d", i), 0.25+0.75*m.chance.Float64()
		for _, p := range m.report.Problems {
			if m.chance.IntN(25) == 0 {
				m.report.Rows = append(m.report.Rows, class.Row{Student: id, Problem: p.ID, Status: class.StatusNoSubmission, MaxScore: 10})
				continue
			}
			m.report.Rows = append(m.report.Rows, m.row(id, "", p, skill))
		}
	}
	return m.report
}

// sampleClass has one of everything that a report can hold.
func sampleClass() class.Report {
	m := maker{chance: rand.New(rand.NewPCG(3, 4))}
	m.report = class.Report{
		Set: "interview-week-3", Version: "1.4.0", Title: "Interview practice, week 3", Due: due(),
		Problems: []class.ProblemInfo{problemOf("two-sum", "Two sum", 8, 2), problemOf("merge-intervals", "Merge intervals", 6, 2), problemOf("lru-cache", "LRU cache", 5, 1)},
		Notices:  []string{"submissions/mallory is in no roster"},
	}
	people := []string{
		"Ana Duarte", "Ben Okafor", "Chiara Russo", "Dmitri Volkov", "Elif Yılmaz", "Farid Haddad", "Grace Kim", "Hugo Lindqvist",
		"Ines Moreau", "Jonas Weber", "Keiko Tanaka", "Liam O’Brien", "Maja Nowak", "Noor Rahman",
	}
	for i, name := range people {
		first, _, _ := strings.Cut(strings.ToLower(name), " ")
		for _, p := range m.report.Problems {
			m.report.Rows = append(m.report.Rows, m.row(first, name, p, 0.3+0.05*float64(i)))
		}
	}
	rows := m.report.Rows
	rows[1].Status, rows[1].Reason = class.StatusNotGradable, "a folder, not a file"
	rows[1].RawScore, rows[1].Score, rows[1].Failures, rows[1].Verdict, rows[1].Claims = 0, 0, nil, "", class.Claims{}
	rows[7] = class.Row{Student: rows[7].Student, Name: rows[7].Name, Problem: rows[7].Problem, Status: class.StatusGraderError, Reason: "the sandbox did not answer", MaxScore: 10}
	rows[9].Verdict, rows[9].Passed, rows[9].RawScore, rows[9].Score, rows[9].Failures = grader.InvalidSubmission, 0, 0, 0, nil
	rows[9].Error = &grader.ErrorReport{Type: "SyntaxError", Message: "expected ':'", File: "two-sum.py", Line: 2, Column: 31}
	rows[18].Claims = class.Claims{Time: "O(n log n)", Why: "it sorts", Note: "not measured: the problem has nothing to measure with"}
	late := &rows[15]
	late.Late, late.Penalty, late.Submitted, late.Score = true, 20, due().Add(26*time.Hour), late.RawScore*0.8
	rows[20].Override = &class.Override{Score: 8, Reason: "Right idea; the set’s case 4 was ambiguous, as Ben said."}
	rows[20].Score, rows[20].Attempt, rows[20].Attempts = 8, 2, 3
	for _, id := range []string{"olga", "piotr"} {
		for _, p := range m.report.Problems {
			m.report.Rows = append(m.report.Rows, class.Row{Student: id, Problem: p.ID, Status: class.StatusNoSubmission, MaxScore: 10})
		}
	}
	m.report.Rows = append(m.report.Rows, class.Row{Student: "keiko", Problem: "", File: "keiko/notes.txt", Status: class.StatusNotGradable, Reason: "no problem of the set has this name"})
	m.report.Changes = []class.Change{
		{Student: "hugo", Problem: "two-sum", Before: grader.WrongAnswer, After: grader.Accepted, ScoreWas: 8.75, ScoreNow: 10},
		{Student: "ines", Problem: "lru-cache", Before: grader.Accepted, After: grader.TimeLimit, ScoreWas: 10, ScoreNow: 6},
	}
	return m.report
}

// hostileClass is a class in which everything that a student or an author can write is evil, and some of it endless.
func hostileClass() class.Report {
	r := sampleClass()
	endless := strings.Repeat("A\u0301\u202e\x00<b>", 1<<20)
	r.Title, r.Set, r.Version, r.Notices = evil, evil, evil, []string{evil, endless}
	for i := range r.Problems {
		p := &r.Problems[i]
		p.ID, p.Title, p.BestTime, p.BestSpace = problems.Slug(fmt.Sprint(i, evil)), evil, evil, endless
		for j := range p.Cases {
			p.Cases[j].ID, p.Cases[j].Group = problems.CaseID(endless), evil
		}
	}
	for i := range r.Rows {
		row := &r.Rows[i]
		row.Student, row.Name, row.File, row.Reason = fmt.Sprint(i/3, evil), evil, "../"+evil, evil
		row.Problem = r.Problems[i%3].ID
		row.Claims = class.Claims{Time: evil, TimeMeasured: evil, TimeJudged: evil, Space: endless, SpaceMeasured: evil, SpaceJudged: "refuted", Why: evil, Note: evil}
		row.Source = func() ([]byte, error) { return []byte(strings.Repeat(evil+"\n", 50)), nil }
		row.Error = &grader.ErrorReport{Type: evil, Message: endless, File: evil, Line: 3, Hint: evil, Frames: []grader.Frame{{Line: 1, Function: evil, Source: evil}}}
		for j := range row.Failures {
			f := &row.Failures[j]
			f.ID, f.Group, f.Call, f.Want, f.Got, f.Reason, f.Hint = problems.CaseID(evil), evil, evil, endless, evil, evil, evil
		}
		row.Override = &class.Override{Score: 1, Reason: evil}
	}
	r.Rows[0].Student = strings.Repeat("n", 10<<20)
	r.Rows[1].Verdict, r.Rows[2].Status = grader.Verdict(evil), class.Status(endless)
	r.Changes = append(r.Changes, class.Change{Student: evil, Problem: evil, Before: evil, After: evil})
	return r
}
