package cli

import (
	"path"

	"pyprep/cmd/internal/view"
	"pyprep/grader/mutation"
	"pyprep/problems"
)

// strengthReport is the JSON of test-strength.
type strengthReport struct {
	Schema   int                 `json:"schema"`
	Set      string              `json:"set"`
	Problems []strengthOfProblem `json:"problems"`
}

type strengthOfProblem struct {
	ID        string               `json:"id"`
	Model     string               `json:"model"`           // the solution that was mutated
	Unfit     string               `json:"unfit,omitempty"` // why it was not
	Inputs    int                  `json:"inputs"`
	LeftOut   int                  `json:"left_out"`
	Broken    int                  `json:"broken"` // mutants that do not load, and are no test of anything
	Operators []strengthOfOperator `json:"operators"`
	Survivors []survivorReport     `json:"survivors"`
	strengthCounts
}

type strengthOfOperator struct {
	Operator string `json:"operator"`
	strengthCounts
}

type strengthCounts struct {
	Mutants   int     `json:"mutants"`
	Killed    int     `json:"killed"`
	Survived  int     `json:"survived"`
	Undecided int     `json:"undecided"`
	Strength  float64 `json:"strength"` // killed of all, in percent
}

type survivorReport struct {
	Mutant string `json:"mutant"`
	Fate   string `json:"fate"`
	File   string `json:"file"`
	Line   int    `json:"line"`
	Diff   string `json:"diff"`
	Why    string `json:"why,omitempty"`  // the author's word on it
	Case   string `json:"case,omitempty"` // that would kill it, as it stands in cases.yaml
	Doubt  bool   `json:"derived,omitempty"`
}

// count adds a mutant.
func (c *strengthCounts) count(fate mutation.Fate) {
	c.Mutants++
	switch fate {
	case mutation.Killed:
		c.Killed++
	case mutation.Survived:
		c.Survived++
	case mutation.Undecided:
		c.Undecided++
	}
	c.Strength = float64(1000*c.Killed/c.Mutants) / 10
}

func strengthOf(p *problems.Problem, o mutation.Outcome) strengthOfProblem {
	report := strengthOfProblem{
		ID: string(p.ID), Model: o.Model, Unfit: o.Unfit, Inputs: o.Inputs, LeftOut: o.LeftOut, Broken: o.Broken,
		Operators: []strengthOfOperator{}, Survivors: []survivorReport{},
	}
	for _, operator := range mutation.Operators() {
		row := strengthOfOperator{Operator: operator}
		for _, one := range o.Results {
			if one.Operator == operator {
				row.count(one.Fate)
				report.count(one.Fate)
			}
		}
		if row.Mutants > 0 {
			report.Operators = append(report.Operators, row)
		}
	}
	proposals := mutation.Proposals(p, o)
	for _, one := range o.Results {
		if one.Fate != mutation.Killed {
			report.Survivors = append(report.Survivors, survivorOf(p, o.Model, one, proposals))
		}
	}
	return report
}

func survivorOf(p *problems.Problem, model string, one mutation.Result, proposals []mutation.Proposal) survivorReport {
	report := survivorReport{
		Mutant: one.Name(), Fate: string(one.Fate), Line: one.Line, Diff: one.Diff(), Doubt: one.Doubtful,
		File: path.Join("problems", string(p.ID), "solutions", model),
	}
	if argued := mutation.Argued(p, one.Mutant); argued != nil {
		report.Why = argued.Why
	}
	if proposed := mutation.Killing(proposals, one.Mutant); proposed != nil {
		report.Case, _ = proposed.Case.Text() // what can't be written was not proposed
	}
	return report
}

// view adds up problems and operators for the tables.
func (r strengthReport) view() view.Strength {
	shown := view.Strength{Set: r.Set, Total: view.StrengthRow{Name: "all"}}
	operators := map[string]*view.StrengthRow{}
	for _, p := range r.Problems {
		shown.Problems = append(shown.Problems, view.StrengthRow{
			Name: p.ID, Killed: p.Killed, Survived: p.Survived, Undecided: p.Undecided, LeftOut: p.LeftOut, Unfit: p.Unfit,
		})
		add(&shown.Total, p.strengthCounts)
		for _, operator := range p.Operators {
			if operators[operator.Operator] == nil {
				operators[operator.Operator] = &view.StrengthRow{Name: operator.Operator}
			}
			add(operators[operator.Operator], operator.strengthCounts)
		}
		for _, one := range p.Survivors {
			shown.Survivors = append(shown.Survivors, view.Survivor{
				Problem: p.ID, Name: one.Mutant, Fate: one.Fate, File: one.File, Line: one.Line, Why: one.Why, Diff: one.Diff, Case: one.Case,
			})
		}
	}
	for _, name := range mutation.Operators() {
		if row := operators[name]; row != nil {
			shown.Operators = append(shown.Operators, *row)
		}
	}
	return shown
}

func add(row *view.StrengthRow, c strengthCounts) {
	row.Killed, row.Survived, row.Undecided = row.Killed+c.Killed, row.Survived+c.Survived, row.Undecided+c.Undecided
}
