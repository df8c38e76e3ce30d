package class

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"pyprep/problems"
)

// Attempts says which of several attempts counts.
type Attempts string

// The rules for attempts.
const (
	AttemptsBest Attempts = "best" // the highest score after what being late costs; of equal ones the first
	AttemptsLast Attempts = "last"
)

// task is what one student submitted to one problem, or should have.
type task struct {
	student  string
	problem  *problems.Problem // nil for a file of which that can't be told
	attempts []attempt         // in their order; none: nothing was submitted
	spare    bool              // a file beside the one that counts
}

// attempt is one file of a task.
type attempt struct {
	entry
	n      int    // 1-based
	source string // hash, "" when it can't be graded
}

// tasksOf sorts entries into tasks, by student and in the set's order. A second file for what should be one is a task of
// its own that can't be graded: one must not silently win.
func tasksOf(entries []entry, chosen []*problems.Problem) []task {
	entries = slices.Clone(entries)
	slices.SortStableFunc(entries, func(a, b entry) int {
		return cmp.Or(
			strings.Compare(a.student, b.student), cmp.Compare(orderOf(chosen, a.problem), orderOf(chosen, b.problem)),
			cmp.Compare(a.attempt, b.attempt), compareTimes(a, b), strings.Compare(a.path, b.path),
		)
	})
	var tasks, spare []task
	for start := 0; start < len(entries); {
		end := start + 1
		for end < len(entries) && entries[end].student == entries[start].student && entries[end].problem == entries[start].problem {
			end++
		}
		group := entries[start:end]
		start = end
		at := orderOf(chosen, group[0].problem)
		if at < 0 && group[0].problem != "" {
			continue // a problem that is not graded now
		}
		if at < 0 {
			for _, e := range group {
				spare = append(spare, task{student: e.student, attempts: []attempt{{entry: e, n: 1}}, spare: true})
			}
			continue
		}
		kept, twice := apart(group)
		t := task{student: group[0].student, problem: chosen[at]}
		for i, e := range kept {
			t.attempts = append(t.attempts, attempt{entry: e, n: i + 1})
		}
		tasks = append(tasks, t)
		for _, e := range twice {
			spare = append(spare, task{student: e.student, problem: chosen[at], attempts: []attempt{{entry: e, n: 1}}, spare: true})
		}
	}
	return append(tasks, spare...)
}

// compareTimes orders attempts by the times in their names. Those of files do not count: copying changes them.
func compareTimes(a, b entry) int {
	if a.timed && b.timed {
		return a.when.Compare(b.when)
	}
	return 0
}

// apart tells attempts from files that claim to be the same attempt. Misnamed files stand back for proper ones.
func apart(group []entry) (kept, twice []entry) {
	proper := slices.ContainsFunc(group, func(e entry) bool { return e.fault == "" })
	for _, e := range group {
		same := slices.IndexFunc(kept, func(k entry) bool { return k.attempt == e.attempt && (!k.timed || !e.timed || k.when.Equal(e.when)) })
		switch {
		case proper && e.fault != "" && e.attempt == 0:
			twice = append(twice, e)
		case same < 0:
			kept = append(kept, e)
		default:
			e.fault = orFault(e.fault, fmt.Sprintf("it is a second file for the same: %s is the one that is graded", kept[same].path))
			twice = append(twice, e)
		}
	}
	return kept, twice
}

// orderOf is the place of a problem among the chosen, -1 when it is not there.
func orderOf(chosen []*problems.Problem, id problems.Slug) int {
	return slices.IndexFunc(chosen, func(p *problems.Problem) bool { return p.ID == id })
}

// graded are the attempts that have to run for the rule.
func (t task) graded(rule Attempts) []attempt {
	if rule == AttemptsBest || len(t.attempts) == 0 {
		return t.attempts
	}
	return t.attempts[len(t.attempts)-1:]
}
