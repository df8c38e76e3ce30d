package view_test

import (
	"io"
	"time"

	"pyprep/cmd/internal/mock"
	"pyprep/cmd/internal/view"
)

func interviewScreens() []screen {
	plan := mock.Interview{
		Level: mock.Senior, Clock: mock.Clock{Limit: 75 * time.Minute}, Notes: []string{"Concepts: too few items are a senior concept on the MRO or metaclasses, so the nearest is asked."},
		Slots: []mock.Slot{{Name: mock.WarmUp, Budget: 5 * time.Minute}, {Name: mock.Design, Budget: 22*time.Minute + 30*time.Second}, {Name: mock.Questions, Budget: 5 * time.Minute}},
	}
	command := view.InterviewOptions{Command: func(_, id string) string { return "pyprep solve " + id }}
	return []screen{
		{"interview-plan", func(w io.Writer, t view.Theme) error { return view.InterviewPlan(w, t, &plan) }, false},
		{"interview-clock", func(w io.Writer, t view.Theme) error {
			return view.InterviewClock(w, t, mock.Status{Slot: mock.Coding, Question: 7, Of: 10, Elapsed: 61 * time.Minute, Left: 14 * time.Minute, SlotLeft: -70 * time.Second})
		}, false},
		{"interview-card", func(w io.Writer, t view.Theme) error { return view.InterviewCard(w, t, mock.CardOf("parcels")) }, false},
		{"interview", func(w io.Writer, t view.Theme) error { return view.Interview(w, t, interviewReport(), command) }, true},
	}
}

func interviewReport() mock.Report {
	return mock.Report{
		Schema: 1, ID: "01kjpwd6m0vkz76ktyrny9qjdp", Level: mock.Junior, Seed: 7, Started: time.Date(2026, 3, 2, 12, 0, 0, 0, time.Local),
		Minutes: 45, Spent: 2831, Pauses: []mock.PauseMark{{At: 35, Length: 36, Cause: mock.CauseAway}, {At: 51, Length: 4000, Cause: mock.CauseJump}},
		Verdict: mock.Near, Score: 2.12, Why: "2.90 of 4 would be pass, but Correct code is 0.8: a line of weight 15 or more under 1.5 allows no more than near",
		Lines: []mock.Line{
			{Name: mock.LineCode, Title: "Correct code", Score: 0.8, Weight: 30, Asked: true, Full: "all hidden tests at the first submit", Reasons: []string{"Balanced brackets 0.8: 3 of 14 tests passed at the first submit; 1 hint: 10 % less"}},
			{Name: mock.LineHonesty, Title: "Honesty and calibration", Full: "confidence matches truth, idk used well", Reasons: []string{"not asked, so its weight goes to the other lines"}},
		},
		Calibration: mock.Calibration{Asked: 3, Score: 2.1, Gap: 0.25, Rows: []mock.SureRow{{Confidence: 2, Expected: 0.3, Right: 1, Answers: 1}, {Confidence: 5, Expected: 0.9, Right: 0.04, Answers: 2}}},
		Moments: []mock.Moment{
			{Second: 40, About: "Equal or the same", Said: "is is a faster == \x1b[31mof course\u202e", Better: "It asks something else: whether both are one object.", Lost: 0.3},
			{Second: 3700, About: "Two names", Said: "one object", Better: "Keep it: Two names 4.0", Good: true},
		},
		Next: []mock.Next{
			{Set: "core", ID: "valid-parentheses", Title: "Balanced brackets", Why: "again: it was 0.0 of 4 here"},
			{Set: "core", ID: "cx-slice-loop", Title: "Looping over every tail", Why: "another on lists"},
		},
		Parts: []mock.PartMark{
			{Slot: mock.WarmUp, Kind: mock.PartPredict, Set: "core", Item: "po-x", Name: "<b>One</b> list", Reached: true, Score: 4, Reasons: []string{"every line is right"}, Confidence: 4, From: 0, To: 35},
			{Slot: mock.Coding, Kind: mock.PartCoding, Set: "core", Item: "valid-parentheses", Name: "Balanced brackets", Score: 0.8, Reasons: []string{"3 of 14 tests", "1 hint: 10 % less"}, Hints: 1, From: 35, To: 900, Unknown: true},
		},
		Notes:    []string{"Concepts: too few items are a core concept, so the nearest is asked."},
		OwnWord:  "name <i>edge cases</i> first",
		Thoughts: []mock.ThoughtMark{{At: 40, During: "Equal or the same", Text: "is asks for one object, <b>not</b> for a value\x1b[31m"}},
	}
}
