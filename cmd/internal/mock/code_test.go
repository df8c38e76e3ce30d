package mock_test

import (
	"testing"

	"pyprep/cmd/internal/mock"
	"pyprep/grader"
	"pyprep/problems"
	"pyprep/problems/bank"
)

// twoSum is a problem of the built-in set that is in every version of it.
func twoSum(t *testing.T) *problems.Problem {
	t.Helper()
	files, found := bank.Find(bank.Core)
	if !found {
		t.Fatal("no built-in set")
	}
	set, err := problems.Load(files, bank.Core)
	if err != nil {
		t.Fatal(err)
	}
	library, err := problems.NewLibrary(set)
	if err != nil {
		t.Fatal(err)
	}
	p, err := library.Find("two-sum")
	if err != nil {
		t.Fatal(err)
	}
	return p
}

func TestCode(t *testing.T) {
	p := twoSum(t)
	passed := &grader.Report{Verdict: grader.Accepted, Passed: 24, Total: 24, Cases: []grader.CaseReport{{N: 1, Verdict: grader.Accepted}}}
	shown := &grader.Report{Verdict: grader.WrongAnswer, Passed: 12, Total: 24, Cases: []grader.CaseReport{
		{N: 1, Verdict: grader.Accepted},
		{N: 2, Verdict: grader.WrongAnswer, Call: "two_sum([3, 3], 6)", Want: "[0, 1]", Got: "[1, 1]", Hint: "Two places."},
	}}
	hidden := &grader.Report{Verdict: grader.TimeLimit, Passed: 23, Total: 24, Cases: []grader.CaseReport{
		{N: 24, Verdict: grader.TimeLimit, Hidden: true, Call: "two_sum(secret)", Hint: "How much work does one item take?"},
	}}
	broken := &grader.Report{Verdict: grader.InvalidSubmission, Total: 24, Error: &grader.ErrorReport{Type: "SyntaxError", Message: "invalid syntax"}}
	for name, tt := range map[string]struct {
		report  *grader.Report
		hints   int
		score   float64
		reasons string
		better  string
	}{
		"all":          {passed, 0, 4, "all 24 tests at the first submit", ""},
		"with hints":   {passed, 2, 3.2, "2 hints: 20 % less", ""},
		"half":         {shown, 0, 1.5, "12 of 24 tests", "It must give [0, 1]. Two places."},
		"hidden":       {hidden, 0, 2.875, "23 of 24 tests", "How much work"},
		"broken":       {broken, 0, 0, "SyntaxError: invalid syntax", "Run the examples"},
		"not at all":   {nil, 0, 0, "nothing was handed in", "Look at one item"},
		"eleven hints": {passed, 11, 0, "11 hints: 100 % less", ""},
	} {
		t.Run(name, func(t *testing.T) {
			o := mock.OfCode(p, mock.Coded{Report: tt.report, Hints: tt.hints})
			expect(t, o, tt.score, tt.reasons, tt.better)
			if name == "hidden" && o.Said != "code with the verdict time-limit" {
				t.Errorf("a hidden case is told: %q", o.Said)
			}
		})
	}
}

func TestProcess(t *testing.T) {
	p := twoSum(t)
	right := grader.JudgePrediction(p, "[0, 1]")
	wrong := grader.JudgePrediction(p, "[1, 1]")
	worded := grader.JudgePrediction(p, "both places")
	good := mock.Coded{
		Concept: "a hash map of what was seen, since each lookup is constant", Logic: "walk over the items\nlook for the partner\nstore the item",
		PlanTime: "O(n)", PlanSpace: "O(n)", Edges: "equal values, negative numbers", DryRun: &right, HasDryRun: true,
	}
	change := func(do func(*mock.Coded)) mock.Coded {
		c := good
		do(&c)
		return c
	}
	for name, tt := range map[string]struct {
		coded   mock.Coded
		score   float64
		reasons string
		better  string
	}{
		"good":            {good, 4, "plan 1 of 1", ""},
		"nothing":         {mock.Coded{HasDryRun: true}, 0, "no concept was written", "arrays, hash"},
		"another pattern": {change(func(c *mock.Coded) { c.Concept = "I begin and see" }), 3.75, "names none of arrays, hash", "arrays, hash"},
		"two steps":       {change(func(c *mock.Coded) { c.Logic = "walk over items; find the pair" }), 3.75, "2 steps of logic", ""},
		"slow plan":       {change(func(c *mock.Coded) { c.PlanTime = "O(n^2)" }), 3.5, "planned as O(n^2), and O(n) is known", ""},
		"slow plan that the code kept": {
			change(func(c *mock.Coded) { c.PlanTime, c.FinalTime = "O(n^2)", "o(N^2)" }), 4, "time fits", "",
		},
		"wrong dry run":       {change(func(c *mock.Coded) { c.DryRun = &wrong }), 3, "not [1, 1]", "Walk a small case by hand"},
		"dry run in words":    {change(func(c *mock.Coded) { c.DryRun = &worded }), 3.5, "said in words", ""},
		"no dry run":          {change(func(c *mock.Coded) { c.DryRun = nil }), 3, "it was skipped", ""},
		"nothing to dry run":  {change(func(c *mock.Coded) { c.DryRun, c.HasDryRun = nil, false }), 4, "edge cases 1 of 1", ""},
		"edges of no account": {change(func(c *mock.Coded) { c.Edges = "blue, green" }), 3.5, "2 named, 0 of them", "Name two"},
		"no edges":            {change(func(c *mock.Coded) { c.Edges = "" }), 3, "none were named", "Is an item allowed"},
	} {
		t.Run(name, func(t *testing.T) { expect(t, mock.ProcessOf(p, tt.coded), tt.score, tt.reasons, tt.better) })
	}
}

func TestGrowthOfOwnCode(t *testing.T) {
	p := twoSum(t)
	const why = "each item is looked at once, a dict lookup is constant time, and the dict holds up to n entries"
	for name, tt := range map[string]struct {
		claims  grader.Claims
		better  string
		score   float64
		reasons string
		advice  string
	}{
		"all":          {grader.Claims{Time: "O(n)", Space: "O(n)", Why: why}, "no, each item must be read", 4, "3 of 3 points", ""},
		"no reason":    {grader.Claims{Time: "O(n)", Space: "O(n)"}, "", 2.5, "no reason was given", ""},
		"wrong space":  {grader.Claims{Time: "O(n)", Space: "O(1)", Why: why}, "", 2.5, "space 0 of 1", "space is O(n)"},
		"half the why": {grader.Claims{Time: "O(n)", Space: "O(n)", Why: "each item is looked at once"}, "", 2.83, "missing:", "Say this, too"},
		"loose":        {grader.Claims{Time: "O(n^2)", Space: "O(n)", Why: why}, "", 2.75, "counts half", "time is O(n)"},
		"nothing":      {grader.Claims{}, "", 0, "not said; it is O(n)", "time is O(n)"},
		"no class":     {grader.Claims{Time: "quick", Space: "🙂", Why: "\x00"}, "", 0, "quick, but it is O(n)", ""},
	} {
		t.Run(name, func(t *testing.T) {
			o := mock.OfGrowth(p, mock.Grown{
				Claims: tt.claims, Better: tt.better, Judgements: grader.JudgeClaims(p, tt.claims, grader.Grounds{}),
				Explanation: grader.JudgeExplanation(p, tt.claims, nil, nil),
			})
			expect(t, o, tt.score, tt.reasons, tt.advice)
			expect(t, o, tt.score, "was not measured", "")
		})
	}
	measured := "O(n^2)"
	o := mock.OfGrowth(p, mock.Grown{Measured: true, Judgements: []grader.Judgement{
		{Name: "time", Claimed: "O(n)", Best: "O(n)", Standing: grader.StandingBest, Outcome: grader.OutcomeTooSmall, Measured: &measured},
		{Name: "space", Claimed: "O(n)", Best: "O(n)", Standing: grader.StandingBest, Outcome: grader.OutcomeLoose},
	}})
	expect(t, o, 0.5, "O(n) is not what the code does: O(n^2)", "time is O(n^2)")
}

func TestDrills(t *testing.T) {
	item := &problems.Item{ID: "cx-x", Complexity: &problems.ComplexityItem{Why: "It doubles."}}
	for name, tt := range map[string]struct {
		time, space grader.Standing
		score       float64
		reasons     string
	}{
		"right":   {grader.StandingRight, grader.StandingRight, 4, "time: O(n) is right"},
		"half":    {grader.StandingRight, grader.StandingHalf, 3, "space: O(n) counts half"},
		"wrong":   {grader.StandingTooHigh, grader.StandingRight, 2, "time: O(n), but it is O(log n)"},
		"skipped": {grader.StandingSkipped, grader.StandingUnread, 0, "not said"},
	} {
		t.Run(name, func(t *testing.T) {
			expect(t, mock.OfDrill(item, []grader.Judgement{
				{Name: "time", Claimed: "O(n)", Best: "O(log n)", Standing: tt.time}, {Name: "space", Claimed: "O(n)", Best: "O(1)", Standing: tt.space},
			}), tt.score, tt.reasons, "It doubles.")
		})
	}
}
