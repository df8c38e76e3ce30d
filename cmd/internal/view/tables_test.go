package view_test

import (
	"io"
	"time"

	"pyprep/cmd/internal/mock"
	"pyprep/cmd/internal/view"
)

func tableScreens() []screen {
	rows := []view.ListRow{
		{Set: "core", ID: "two-sum", Title: "Pair with a given sum", Kind: "function", Level: 1, Topics: []string{"arrays", "hashing"}, Solved: true, Tried: true},
		{Set: "core", ID: "lru-cache", Title: "LRU cache class", Kind: "class", Level: 2, Topics: []string{"design", "linked lists"}, Tried: true},
		{Set: "core", ID: "chunked-iterator", Title: "An iterator in chunks of a size that the caller chooses freely", Kind: "function", Level: 3, Topics: []string{"iterators"}},
	}
	attempts := []view.HistoryRow{
		{ID: "k3x9pq", Problem: "two-sum", Kind: "solve", Verdict: "accepted", Passed: 14, Total: 14, Recorded: time.Date(2026, 3, 1, 9, 30, 0, 0, time.UTC), Time: "O(n)", Space: "O(n)"},
		{ID: "a0b1c2", Problem: "lru-cache", Kind: "test", Verdict: "runtime-error", Passed: 3, Total: 12, Recorded: time.Date(2026, 3, 1, 9, 0, 0, 0, time.UTC), Hints: 2},
	}
	stats := view.Stats{
		Total: view.StatsRow{Attempts: 7, Tried: 3, Solved: 2, FirstTry: 1}, Minutes: 94,
		Topics: []view.StatsRow{{Name: "arrays", Attempts: 3, Tried: 1, Solved: 1, FirstTry: 1}, {Name: "design", Attempts: 4, Tried: 2, Solved: 1}},
		Levels: []view.StatsRow{{Name: "1", Attempts: 3, Tried: 1, Solved: 1, FirstTry: 1}},
	}
	sure := stats
	sure.Calibration = view.Calibration{Unknown: 3, Walked: 2, Sure: mock.Sureness{Answers: 13, Lean: 0.176, Rows: []mock.SureRow{
		{Confidence: 2, Expected: 0.3, Right: 0.5, Answers: 1}, {Confidence: 5, Expected: 0.9, Right: 0.708, Answers: 12},
	}}}
	findings := []view.Finding{
		{Status: view.OK, Name: "engine", Value: "Docker 29.1.2 at unix:///var/run/docker.sock (default socket)"},
		{Status: view.Warn, Name: "cgroup", Value: "version 1: memory of a case is read less exactly than it could be", Fix: "boot with systemd.unified_cgroup_hierarchy=1"},
		{Status: view.Fail, Name: "image", Value: "pyprep-python:3.13 is not there", Fix: "pyprep setup"},
		{Status: view.Info, Name: "disk", Value: "12 GB free"},
	}
	settings := []view.Setting{
		{Key: "dir", Allowed: "a folder", Meaning: "where solution files lie"},
		{Key: "gate", Value: "require", Default: "ask", Allowed: "off | ask | require", Meaning: "asking for an approach before code"},
	}
	draw := func(name string, fn func(io.Writer, view.Theme) error) screen { return screen{name: name, draw: fn} }
	return []screen{
		draw("list", func(w io.Writer, t view.Theme) error { return view.List(w, t, rows, view.ListOptions{Total: 3}) }),
		draw("list-levels", func(w io.Writer, t view.Theme) error {
			return view.List(w, t, rows[1:], view.ListOptions{Level: true, Filter: "topic design", Total: 12})
		}),
		draw("list-empty", func(w io.Writer, t view.Theme) error {
			return view.List(w, t, nil, view.ListOptions{Filter: "topic graphs", Total: 12})
		}),
		draw("history", func(w io.Writer, t view.Theme) error { return view.History(w, t, attempts) }),
		draw("history-empty", func(w io.Writer, t view.Theme) error { return view.History(w, t, nil) }),
		draw("stats", func(w io.Writer, t view.Theme) error { return view.Statistics(w, t, stats) }),
		draw("stats-sure", func(w io.Writer, t view.Theme) error { return view.Statistics(w, t, sure) }),
		draw("stats-empty", func(w io.Writer, t view.Theme) error { return view.Statistics(w, t, view.Stats{}) }),
		draw("doctor", func(w io.Writer, t view.Theme) error { return view.Doctor(w, t, findings) }),
		draw("doctor-well", func(w io.Writer, t view.Theme) error { return view.Doctor(w, t, findings[:1]) }),
		draw("config", func(w io.Writer, t view.Theme) error { return view.ConfigTable(w, t, settings) }),
		draw("class", func(w io.Writer, t view.Theme) error { return view.Class(w, t, smallClass()) }),
		draw("class-large", func(w io.Writer, t view.Theme) error { return view.Class(w, t, largeClass()) }),
		draw("class-plan", func(w io.Writer, t view.Theme) error { return view.ClassPlan(w, t, classPlan(), 2, 90*time.Second) }),
		{name: "test-strength", long: true, draw: func(w io.Writer, t view.Theme) error { return view.TestStrength(w, t, strength()) }},
		draw("set-check", func(w io.Writer, t view.Theme) error { return view.SetCheck(w, t, setResult()) }),
		draw("imported", func(w io.Writer, t view.Theme) error { return view.Imported(w, t, importedSet()) }),
	}
}

func importedSet() view.ImportedSet {
	return view.ImportedSet{
		Set: "tasks",
		Items: []view.ImportedItem{
			{Source: "HumanEval/0", ID: "humaneval-0", Kind: "function", Reason: "all of its assertions compare with literals: 7"},
			{Source: "HumanEval/1", ID: "humaneval-1", Kind: "function", Reason: "all of its assertions compare with literals: 4"},
			{Source: "HumanEval/2", ID: "humaneval-2", Kind: "module", Reason: "`assert abs(candidate(1.5) - 0.5) < 1e-6` compares no call with a literal"},
		},
		Refused: []view.ImportedItem{{Source: "line 9", Reason: "is no JSON object: \x1b[31munexpected end of JSON input"}},
	}
}

func strength() view.Strength {
	return view.Strength{
		Set: "core",
		Problems: []view.StrengthRow{
			{Name: "clamp", Killed: 7, Survived: 1, Undecided: 2, LeftOut: 12},
			{Name: "tally", Unfit: "plain.py itself gets wrong-answer"},
		},
		Operators: []view.StrengthRow{{Name: "comparison", Killed: 3, Survived: 1, Undecided: 1}, {Name: "boundary", Killed: 4, Undecided: 1}},
		Total:     view.StrengthRow{Name: "all", Killed: 7, Survived: 1, Undecided: 2},
		Survivors: []view.Survivor{
			{
				Problem: "clamp", Name: "comparison@4:10 >=", Fate: "survived", File: "problems/clamp/solutions/two_ifs.py", Line: 4,
				Diff: "@@ -3,3 +3,3 @@\n         return low\n-    if x > high:\n+    if x >= high:\n         return high\n",
				Case: "- id: kills-comparison-4\n  args: [9, 1, 9]\n  expect: 9\n",
			},
			{Problem: "clamp", Name: "boundary@4:12 high + 1", Fate: "undecided", File: "problems/clamp/solutions/two_ifs.py", Line: 4, Why: "x and high are the same then."},
		},
	}
}

func setResult() view.SetResult {
	return view.SetResult{
		Set: "core", Findings: []view.SetFinding{{Rule: "license", Severity: "warning", File: "pyprep-set.yaml", Message: "the licence is unknown", Hint: "use an SPDX identifier"}},
		Problems: []view.SetProblem{
			{ID: "two-sum", OK: true, References: "accepted", Mutants: "8 of 9 mutants killed, 1 undecided"},
			{ID: "lru-cache", References: "wrong-answer", Findings: []view.SetFinding{{
				Rule: "unknown-key", Severity: "error", File: "problems/lru-cache/problem.yaml", Line: 4, Column: 3,
				Message: "unknown key \"entri\"; did you mean \"entry\"?", Excerpt: "4 |   entri: LRUCache\n      ^",
			}}},
		},
	}
}
