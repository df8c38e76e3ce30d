package measure

import (
	"cmp"
	"fmt"
	"slices"

	"pyprep/grader/growth"
	"pyprep/sandbox"
)

// What is checked here would otherwise give a class that is not the function's: inputs that are not of the size that they
// were asked for, work that other things than the input decide, and time that is the generator's.

// lookAtEach checks that each variable has a say in the input.
func (r *run) lookAtEach() error {
	for v := range r.variables {
		for _, small := range r.near(16) {
			large := slices.Clone(small)
			large[v] = min(4*small[v], r.max[v])
			allowed, err := r.allowed([][]int64{small, large})
			if err != nil {
				return err
			}
			if !allowed[0] || !allowed[1] || small[v] == large[v] {
				continue
			}
			if err := r.differ(small, large, r.kinds[0], "its input does not depend on "+r.variables[v]); err != nil {
				return err
			}
			break
		}
	}
	return nil
}

// differ fails where a generator makes the same input for two tuples of sizes, given the same random numbers.
func (r *run) differ(small, large []int64, kind, problem string) error {
	got, err := r.ask(request{mode: modeAlike, asked: [][]int64{small, large}, kind: kind})
	if err != nil {
		return err
	}
	if got.status != sandbox.StatusReported || !got.Same {
		return nil
	}
	return &GeneratorError{Problem: fmt.Sprintf("%s: generate(%s, rng) and generate(%s, rng) give the same", problem, shown(small), shown(large))}
}

// grown checks at the end of a ladder that its last input is larger than the one half way up.
func (f *family) grown(done []climbed) error {
	if len(done) < 2 || len(f.run.variables) > 1 {
		return nil
	}
	last := done[len(done)-1].n
	half := done[0].n
	for _, rung := range done {
		if rung.n <= last/2 {
			half = rung.n
		}
	}
	return f.run.differ([]int64{half}, []int64{last}, f.name, fmt.Sprintf("its input stops growing with %s", f.run.variables[0]))
}

// mostTwice bounds the run that is made again, in steps.
const mostTwice = 30_000

// again makes one run twice more, in one process: counts that differ are decided by something else than the input.
func (f *family) again() error {
	var chosen *growth.Counts
	for i, c := range f.counts {
		if c.Steps() <= mostTwice && (chosen == nil || c.Steps() > chosen.Steps()) {
			chosen = &f.counts[i]
		}
	}
	if chosen == nil || f.run.unsteady != "" {
		return nil
	}
	got, err := f.run.ask(request{mode: modeTwice, sizes: chosen.Sizes, kind: f.name, budget: 100 * mostTwice})
	if err != nil {
		return err
	}
	where := f.where(chosen.Sizes)
	switch first := got.counts(chosen.Sizes); {
	case got.failed() == "raised":
		f.run.unsteady = fmt.Sprintf("it raised %s when it was called again at %s: it depends on global state", got.failureText(1), where)
	case got.status != sandbox.StatusReported || got.failed() != "":
		f.run.unsteady = fmt.Sprintf("it came to no end when it was called again at %s: it depends on global state", where)
	case !got.Over && !sameLines(first.Lines, chosen.Lines):
		f.run.unsteady = fmt.Sprintf("its counts differ from run to run at %s with the same input: it depends on time, random numbers or global state", where)
	case got.Over || got.Again > first.Ops()+first.Ops()/10+2:
		f.run.unsteady = fmt.Sprintf("its second call at %s does more than its first with the same input: it depends on global state", where)
	}
	return nil
}

func sameLines(a, b []growth.LineCount) bool {
	return slices.EqualFunc(a, b, func(x, y growth.LineCount) bool { return x.Number == y.Number && x.Runs == y.Runs && x.Ops == y.Ops })
}

// slow asks whose time it was that a run used up: the generator's, where it takes as long alone.
func (f *family) slow(sizes []int64) error {
	got, err := f.run.ask(request{mode: modeLook, sizes: sizes, kind: f.name})
	if err != nil || got.status == sandbox.StatusReported {
		return err
	}
	return slowGenerator(sizes, got.status)
}

func slowGenerator(sizes []int64, status sandbox.Status) error {
	problem := fmt.Sprintf("generate(%s, rng) ended with %s", shown(sizes), status)
	advice := ""
	switch status {
	case sandbox.StatusCPULimit, sandbox.StatusWallLimit:
		problem = fmt.Sprintf("generate(%s, rng) is too slow: making this input twice takes more than %s of CPU time", shown(sizes), limits().CaseCPU)
		advice = "make generate.py quicker, or set a smaller --max"
	case sandbox.StatusMemoryLimit:
		problem = fmt.Sprintf("generate(%s, rng) takes too much memory", shown(sizes))
		advice = "make what generate.py returns smaller, or set a smaller --max"
	default:
	}
	return &GeneratorError{Problem: problem, Advice: advice}
}

// isRunaway says that recursion was too deep although a run a little smaller did far too little to come near the limit.
func (f *family) isRunaway(sizes []int64) bool {
	return slices.ContainsFunc(f.counts, func(c growth.Counts) bool { return c.Steps() <= leastDeep && isNear(c.Sizes, sizes) }) &&
		!slices.ContainsFunc(f.counts, func(c growth.Counts) bool { return c.Steps() > leastDeep })
}

const leastDeep = 2048 // of the 32,768 frames that a run has

// isNear says that no size is more than twice the other.
func isNear(small, large []int64) bool {
	return slices.EqualFunc(small, large, func(s, l int64) bool { return l <= 2*s })
}

// runaway says where recursion that never ends began.
func (f *family) runaway(sizes []int64) error {
	before := f.dearest()
	return &FunctionError{
		Problem: fmt.Sprintf("its recursion does not end at %s, while %s took %d steps", f.where(sizes), f.where(before.Sizes), int64(before.Steps())),
		Advice:  "look for a recursion without a way out",
	}
}

// dearest is the run that cost most so far.
func (f *family) dearest() growth.Counts {
	return slices.MaxFunc(f.counts, func(a, b growth.Counts) int { return cmp.Compare(a.Steps(), b.Steps()) })
}
