package proof

import (
	"encoding/json"
	"slices"

	"pyprep/grader/mutation"
	"pyprep/problems"
)

// schema is the version of the JSON form.
const schema = 1

// Result is what a check of a set found.
type Result struct {
	Set      string
	OK       bool               // nothing of severity error was found
	Findings []problems.Finding // of the set as a whole: what kept it from loading
	Problems []ProblemResult
	Lock     *problems.Lock // what may be written beside the set; nil unless everything was checked and holds
}

// ProblemResult is what was found of one problem.
type ProblemResult struct {
	ID         string             `json:"id"`
	OK         bool               `json:"ok"`
	References string             `json:"references"` // "accepted", or the first other verdict of a solution that should be accepted
	Findings   []problems.Finding `json:"findings"`
	Solutions  []SolutionResult   `json:"solutions"`
	Mutation   Mutation           `json:"mutation"`
	Note       string             `json:"note,omitempty"`      // what no proof can change, such as that verdicts can be forged
	Unchanged  bool               `json:"unchanged,omitempty"` // proved before, so that nothing was run

	Proposals []mutation.Proposal `json:"-"` // cases that would kill mutants which the problem's own accept

	output string // what the program of a predict item prints
}

// SolutionResult is how one solution of the author did in its first run.
type SolutionResult struct {
	File      string  `json:"file"`
	Expect    string  `json:"expect"`
	Verdict   string  `json:"verdict"`
	Passed    int     `json:"passed"`
	Total     int     `json:"total"`
	Score     float64 `json:"score"`
	SlowestMS float64 `json:"slowest_ms"` // CPU time of the case that took longest
	LimitMS   float64 `json:"limit_ms"`

	slowCase int // number of the first case over the time limit, 0 for none
}

// Mutation counts the mutants of the model by what became of them.
type Mutation problems.MutantCounts

// FromLoadError is the result of a set that could not be loaded.
func FromLoadError(name string, load *problems.LoadError) Result {
	return Result{Set: name, Findings: load.Findings}
}

// MarshalJSON writes the documented form, in which lists are never null.
func (r Result) MarshalJSON() ([]byte, error) {
	problemResults := slices.Clone(r.Problems)
	for i := range problemResults {
		p := &problemResults[i]
		p.Findings, p.Solutions = notNil(p.Findings), notNil(p.Solutions)
	}
	return json.Marshal(struct {
		Schema   int                `json:"schema"`
		Set      string             `json:"set"`
		OK       bool               `json:"ok"`
		Findings []problems.Finding `json:"findings"`
		Problems []ProblemResult    `json:"problems"`
	}{schema, r.Set, r.OK, notNil(r.Findings), notNil(problemResults)})
}

func notNil[T any](list []T) []T {
	if list == nil {
		return []T{}
	}
	return list
}
