package measure

import (
	"fmt"

	"pyprep/grader/growth"
	"pyprep/sandbox"
)

// family is one family of inputs while its ladders are climbed.
type family struct {
	run    *run
	name   string
	budget float64 // steps of one run
	counts []growth.Counts
	memory []growth.Memory
	known  map[string]bool // sizes that were run
}

// climb runs one ladder. at puts the rung into the tuple of sizes.
func (f *family) climb(at func(n int64) []int64, most int64) error {
	rungs, err := f.rungs(at, most)
	if err != nil {
		return err
	}
	var done []climbed
	n := int64(0)
	for {
		next := nextRung(done, n, most, len(f.run.variables) > 1)
		if next == 0 {
			break
		}
		if len(done) > 0 {
			if next = within(done, next, f.budget, mostInput); next <= n {
				break // no step forward is within the budget
			}
		}
		n = next
		if !rungs(n) {
			continue
		}
		rung, goesOn, err := f.step(at(n), n)
		if err != nil {
			return err
		}
		if !goesOn {
			break
		}
		done = append(done, rung)
	}
	if err := f.grown(done); err != nil {
		return err
	}
	return f.fill(done, at, rungs)
}

// rungs asks once which rungs of a ladder the conditions allow.
func (f *family) rungs(at func(n int64) []int64, most int64) (func(n int64) bool, error) {
	var tuples [][]int64
	index := map[int64]int{}
	add := func(n int64) {
		if _, known := index[n]; !known && n <= most {
			index[n] = len(tuples)
			tuples = append(tuples, at(n))
		}
	}
	for n := int64(1); n <= min(most, 4*smallForBase); n++ {
		add(n)
	}
	for n := int64(closeRungs); n > 0 && n <= most; n *= 2 {
		add(n)
		add(n / 2 * 3)
	}
	add(most)
	allowed, err := f.run.allowed(tuples)
	if err != nil {
		return nil, err
	}
	return func(n int64) bool {
		i, known := index[n]
		return known && allowed[i]
	}, nil
}

// step runs one size. goesOn is false where the ladder ends: the budget was reached, or the code's own limit.
func (f *family) step(sizes []int64, n int64) (rung climbed, goesOn bool, err error) {
	key := shown(sizes)
	if f.known[key] {
		for _, c := range f.counts {
			if shown(c.Sizes) == key {
				return climbed{n: n, cost: c.Steps()}, true, nil
			}
		}
		return climbed{}, false, nil
	}
	f.known[key] = true
	got, err := f.run.ask(request{mode: modeCounts, sizes: sizes, kind: f.name, budget: int64(4 * f.budget)})
	if err != nil {
		return climbed{}, false, err
	}
	where := f.where(sizes)
	switch {
	case got.failed() == "raised":
		return climbed{}, false, f.raised(sizes, got)
	case got.status == sandbox.StatusOutputLimit:
		got.printed = true
		f.run.met = append(f.run.met, got)
		return climbed{}, false, nil
	case got.status != sandbox.StatusReported:
		if slow := f.slow(sizes); slow != nil {
			return climbed{}, false, slow
		}
		return climbed{}, false, f.ended(where, got)
	case got.Over && len(f.counts) == 0:
		return climbed{}, false, &FunctionError{
			Problem: fmt.Sprintf("it does not come to an end within %d steps at %s", int64(4*f.budget), where),
			Advice:  "look for a loop that never ends; the generator's smallest input is enough to see it",
		}
	case got.Over:
		return climbed{}, false, nil
	}
	f.run.met = append(f.run.met, got)
	c := got.counts(sizes)
	f.counts = append(f.counts, c)
	return climbed{n: n, cost: c.Steps(), size: float64(got.Size)}, true, nil
}

// raised is nil where only the interpreter's limit ended the ladder.
func (f *family) raised(sizes []int64, got reply) error {
	where := f.where(sizes)
	if got.failureText(1) != "RecursionError" || len(f.counts) == 0 {
		return raised(where, got)
	}
	if f.isRunaway(sizes) {
		return f.runaway(sizes)
	}
	f.run.capped = fmt.Sprintf("its recursion is too deep for CPython at %s", where)
	return nil
}

func (f *family) where(sizes []int64) string {
	return growth.SizesText(f.run.variables, sizes)
}

// ended says why a run gave no report; running on with fewer sizes would make the class depend on the machine.
func (f *family) ended(where string, got reply) error {
	switch got.status {
	case sandbox.StatusMemoryLimit:
		return &FunctionError{Problem: "it takes more than 1 GB of memory at " + where, Advice: "set a smaller --max"}
	case sandbox.StatusCPULimit, sandbox.StatusWallLimit:
		return &FunctionError{
			Problem: fmt.Sprintf("it did not end within %s of CPU time at %s", limits().CaseCPU, where),
			Advice:  "look for a loop or a C call that never ends, or set a smaller --max",
		}
	default:
	}
	return &FunctionError{Problem: fmt.Sprintf("it ended without a result at %s (%s)", where, got.status), Advice: "take out what ends the process, such as sys.exit"}
}

// fill runs what lies between the last rungs of a ladder that ended early: exponential code leaves few.
func (f *family) fill(done []climbed, at func(n int64) []int64, rungs func(n int64) bool) error {
	const wanted = 10
	if len(done) == 0 {
		return nil
	}
	last := done[len(done)-1].n
	if last > smallForBase/2 || last <= closeRungs {
		return nil
	}
	for n := last - 1; n > max(1, last-wanted); n-- {
		if !rungs(n) || f.known[shown(at(n))] {
			continue
		}
		if _, goesOn, err := f.step(at(n), n); err != nil || !goesOn {
			return err
		}
	}
	return nil
}
