package proof

import (
	"context"
	"fmt"
	"slices"
	"sync"

	"pyprep/grader"
	"pyprep/grader/parallel"
	"pyprep/problems"
)

// Options say what to prove and how often.
type Options struct {
	Grader         *grader.Grader
	Only           []string // ids of problems and items; none: all
	Runs           int      // of every solution; 0 means 1. Each run has a hash seed of its own
	ReferencesOnly bool     // only the verdicts of the solutions
	Unmeasured     bool     // leave out what takes long: mutants, declared classes, and the keys of items
	Unmutated      bool     // leave out mutants
	ListedOnly     bool     // leave out random cases that no file lists
	Workers        int      // problems proved at once; 0 means 1
	Known          Known    // of what was proved before, which is not proved again; nil: only the set's lock is asked
	All            bool     // prove what was proved before as well
	Lock           bool     // make what may be written beside the set
	Progress       func(step string)
}

// UnknownProblemError says that Options.Only names a problem that the set does not have.
type UnknownProblemError struct{ Set, Problem string }

// Error names the problem.
func (e *UnknownProblemError) Error() string {
	return fmt.Sprintf("the set %s has no problem %q", e.Set, e.Problem)
}

// Hint says how to see those that there are.
func (e *UnknownProblemError) Hint() string { return "pyprep set show " + e.Set }

// Check proves the problems of a set; the result is in the set's order, however many are proved at once.
func Check(ctx context.Context, set *problems.Set, o Options) (Result, error) {
	chosen, items, err := choose(set, o.Only)
	if err != nil {
		return Result{}, err
	}
	items = slices.DeleteFunc(items, func(i *problems.Item) bool { return o.ReferencesOnly || o.Unmeasured && i.Complexity != nil })
	o.Runs, o.Progress = max(o.Runs, 1), oneAtATime(o.Progress)
	warnings, strict := strictly(set.Warnings)
	result := Result{Set: string(set.ID), OK: !strict, Findings: warnings, Problems: make([]ProblemResult, len(chosen)+len(items))}
	err = parallel.Each(ctx, o.Workers, len(chosen)+len(items), func(ctx context.Context, i int) error {
		if i >= len(chosen) {
			var err error
			result.Problems[i], err = proveItem(ctx, set, items[i-len(chosen)], o)
			return err
		}
		var err error
		result.Problems[i], err = proveProblem(ctx, set, chosen[i], o)
		return err
	})
	if err != nil {
		return Result{}, err
	}
	if err := result.pythonIsAllowed(ctx, o, set); err != nil {
		return Result{}, err
	}
	for _, p := range result.Problems {
		result.OK = result.OK && p.OK
	}
	if !result.OK || !o.Lock || o.partly() {
		return result, nil
	}
	result.Lock, err = Lock(ctx, o.Grader, set, chosen)
	if err == nil {
		err = lockOutputs(ctx, o.Grader, set, items, result)
	}
	if err == nil {
		lockMutants(result.Lock, result.Problems[:len(chosen)])
	}
	return result, err
}

// strictly makes errors of those warnings that keep nobody from using a set, and that its author has to mend all the same;
// found says whether there are any.
func strictly(warnings []problems.Finding) (judged []problems.Finding, found bool) {
	judged = slices.Clone(warnings)
	for i := range judged {
		if slices.Contains([]string{"link", "control-character", "value-type"}, judged[i].Rule) {
			judged[i].Severity, found = problems.SeverityError, true
		}
	}
	return judged, found
}

// pythonIsAllowed holds the Python that proved something against the set's constraint.
func (r *Result) pythonIsAllowed(ctx context.Context, o Options, set *problems.Set) error {
	isProved := slices.ContainsFunc(r.Problems, func(p ProblemResult) bool { return !p.Unchanged })
	if set.Python == "" || !isProved || o.ReferencesOnly {
		return nil
	}
	version, err := o.Grader.PythonVersion(ctx)
	if err != nil || set.AllowsPython(version) {
		return err
	}
	r.OK = false
	r.Findings = append(r.Findings, problems.Finding{
		Rule: "python-version", Severity: problems.SeverityError, File: problems.SetFile(), Line: set.Places.Line("python"),
		Message: fmt.Sprintf("the set asks for Python %s, and everything here ran under %s", set.Python, version),
	})
	return nil
}

// choose returns the problems and items with these ids, all when there are none.
func choose(set *problems.Set, ids []string) (chosen []*problems.Problem, items []*problems.Item, err error) {
	for _, p := range set.Problems {
		if len(ids) == 0 || slices.Contains(ids, string(p.ID)) {
			chosen = append(chosen, p)
		}
	}
	for _, item := range set.Items {
		if len(ids) == 0 || slices.Contains(ids, string(item.ID)) {
			items = append(items, item)
		}
	}
	for _, id := range ids {
		isProblem := slices.ContainsFunc(chosen, func(p *problems.Problem) bool { return string(p.ID) == id })
		if !isProblem && !slices.ContainsFunc(items, func(i *problems.Item) bool { return string(i.ID) == id }) {
			return nil, nil, &UnknownProblemError{string(set.ID), id}
		}
	}
	return chosen, items, nil
}

// oneAtATime lets several workers tell their steps to one listener.
func oneAtATime(progress func(string)) func(string) {
	if progress == nil {
		return func(string) {}
	}
	var mu sync.Mutex
	return func(step string) {
		mu.Lock()
		defer mu.Unlock()
		progress(step)
	}
}
