package grader

import (
	"slices"
	"sync"

	"pyprep/problems"
)

// readyCases keeps the cases of the problem that was graded last, with their inputs encoded: of a problem's many
// submissions only the first waits for that.
type readyCases struct {
	mu      sync.Mutex
	problem *problems.Problem
	cases   []testCase
}

// of returns a copy of the problem's cases, nil when they are not there.
func (r *readyCases) of(p *problems.Problem) []testCase {
	r.mu.Lock()
	defer r.mu.Unlock()
	if r.problem != p {
		return nil
	}
	return slices.Clone(r.cases)
}

// keep encodes the inputs of the cases, finds out how large their reports may be, and keeps a copy.
func (r *readyCases) keep(p *problems.Problem, cases []testCase) {
	alone := comesAlone(p)
	for i := range cases {
		cases[i].encoded = cases[i].input(p)
		if alone {
			cases[i].most = cases[i].mostReport()
		}
	}
	r.mu.Lock()
	defer r.mu.Unlock()
	r.problem, r.cases = p, slices.Clone(cases)
}
