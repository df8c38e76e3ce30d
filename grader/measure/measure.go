package measure

import (
	"context"
	"fmt"
	"regexp"
	"slices"
	"strings"
	"time"

	"pyprep/grader/growth"
	"pyprep/sandbox"
)

// Subject is what to measure, and with which inputs.
type Subject struct {
	Source    []byte // of the function
	Generator []byte // a generate.py
	Entry     sandbox.Entry
	Max       map[string]int64 // largest sizes, over those of the generator
	Where     []string         // conditions on the variables, beside those of the generator
	Kinds     []string         // the only families of inputs to use; nil: all that the generator has
}

// Meter measures. It keeps nothing between measurements.
type Meter struct {
	Runner sandbox.Runner
}

// Costs of one measurement, in steps of woven code and items of input.
const (
	runBudget   = 300_000
	manyBudget  = 150_000 // of one run where several variables make many of them
	spaceBudget = 300_000
	mostInput   = 400_000
	mostSize    = int64(1) << 20 // where nothing says how large an input may be
)

// Limits of the container; they end what counts could not.
func limits() sandbox.Limits {
	l := sandbox.DefaultLimits()
	l.CaseCPU, l.CaseWall, l.Total = 6*time.Second, 20*time.Second, 120*time.Second
	l.MemoryBytes = 1 << 30
	return l
}

// Measure runs the subject and says how it grows.
func (m Meter) Measure(ctx context.Context, s Subject) (growth.Report, error) {
	data, err := m.Count(ctx, s)
	if err != nil {
		return growth.Report{}, err
	}
	return growth.Analyse(data), nil
}

// Count runs the subject and returns what it did, for [growth.Analyse] to judge.
func (m Meter) Count(ctx context.Context, s Subject) (growth.Data, error) {
	entry := s.Entry
	entry.Kind = sandbox.EntryMeasure
	job := sandbox.Job{Source: s.Source, FileName: "solution.py", Entry: entry, Driver: s.Generator, Limits: limits()}
	b := newBench(ctx, m.Runner, job)
	defer b.close()
	run := &run{ctx: ctx, bench: b, subject: s}
	if err := run.plan(); err != nil {
		return growth.Data{}, err
	}
	data := growth.Data{Variables: run.variables, Source: strings.Split(string(s.Source), "\n")}
	for _, kind := range run.kinds {
		family, err := run.family(kind)
		if err != nil {
			return growth.Data{}, err
		}
		data.Families = append(data.Families, family)
	}
	data.Doubtful, data.Warnings = run.doubts()
	return data, nil
}

// run is one measurement on its way.
type run struct {
	ctx     context.Context
	bench   *bench
	subject Subject

	variables []string
	kinds     []string
	max       []int64
	met       []reply // everything that was run with counters
	capped    string  // why a ladder ended before its budget did
	unsteady  string  // why counts depend on more than the input
}

func (r *run) ask(q request) (reply, error) {
	if q.mode == modePlan {
		q.kind = strings.Join(r.subject.Where, "\n")
	}
	got, err := r.bench.ask(r.ctx, sandbox.Case{Input: q.input()})
	if err != nil {
		return reply{}, err
	}
	if got.failed() == "generator" {
		return reply{}, &GeneratorError{Problem: got.failureText(1)}
	}
	if got.failed() == "missing" {
		return reply{}, &FunctionError{
			Problem: fmt.Sprintf("there is no function named %s", got.failureText(1)),
			Advice:  "name it: --function NAME",
		}
	}
	return got, nil
}

// plan asks the generator for its variables and families, and whether it is one.
func (r *run) plan() error {
	got, err := r.ask(request{mode: modePlan})
	if err != nil {
		return err
	}
	if got.status != sandbox.StatusReported || len(got.Variables) == 0 || len(got.Kinds) == 0 {
		return &GeneratorError{Problem: "it does not load: " + got.status.String()}
	}
	r.variables, r.kinds = got.Variables, got.Kinds
	if err := plausible(got); err != nil {
		return err
	}
	if len(r.subject.Kinds) > 0 {
		r.kinds = r.subject.Kinds
	}
	for _, name := range r.variables {
		most := mostSize
		if limit, ok := got.Max[name]; ok {
			most = limit
		}
		if limit, ok := r.subject.Max[name]; ok {
			most = limit
		}
		r.max = append(r.max, most)
	}
	for name := range r.subject.Max {
		if !slices.Contains(r.variables, name) {
			return &FunctionError{
				Problem: fmt.Sprintf("the generator has no variable %s, only %s", name, strings.Join(r.variables, ", ")),
				Advice:  "name its variables: --max " + r.variables[0] + "=1000",
			}
		}
	}
	return r.look()
}

const mostKinds = 32

var isName = regexp.MustCompile(`^[A-Za-z_][A-Za-z_0-9]{0,31}$`)

// plausible checks what a generator says of itself.
func plausible(plan reply) error {
	switch odd := slices.IndexFunc(plan.Variables, func(name string) bool { return !isName.MatchString(name) }); {
	case odd >= 0:
		return &GeneratorError{Problem: fmt.Sprintf("%q in VARIABLES is no name", plan.Variables[odd]), Advice: "name sizes with letters, such as VARIABLES = (\"n\", \"m\")"}
	case len(plan.Variables) > growth.MostVariables:
		return &GeneratorError{
			Problem: fmt.Sprintf("it has %d variables, at most %d can be told apart", len(plan.Variables), growth.MostVariables),
			Advice:  "keep some of them fixed in generate.py",
		}
	case len(plan.Kinds) > mostKinds:
		return &GeneratorError{
			Problem: fmt.Sprintf("it has %d kinds of input, at most %d can be run", len(plan.Kinds), mostKinds),
			Advice:  "keep those in KINDS that may be the worst",
		}
	}
	return nil
}

// look checks that inputs are the same twice, and that they grow.
func (r *run) look() error {
	var sizes []int64
	var before []int64
	for _, rung := range []int64{4, 64} {
		at, err := r.feasible(rung)
		if err != nil {
			return err
		}
		if at == nil || slices.Equal(at, before) {
			continue
		}
		got, err := r.ask(request{mode: modeLook, sizes: at, kind: r.kinds[0]})
		if err != nil {
			return err
		}
		if got.status != sandbox.StatusReported {
			return slowGenerator(at, got.status)
		}
		if !got.Same {
			return &GeneratorError{Problem: fmt.Sprintf("generate(%s, rng) gives other arguments each time for the same rng: it must depend on nothing else", shown(at))}
		}
		sizes, before = append(sizes, got.Size), at
	}
	if len(sizes) == 2 && sizes[0] == sizes[1] {
		return &GeneratorError{Problem: "its input does not grow with " + r.variables[0]}
	}
	return r.lookAtEach()
}

// feasible is a tuple of sizes near a rung that the conditions allow; nil for none.
func (r *run) feasible(rung int64) ([]int64, error) {
	for _, sizes := range r.near(rung) {
		allowed, err := r.allowed([][]int64{sizes})
		if err != nil {
			return nil, err
		}
		if allowed[0] {
			return sizes, nil
		}
	}
	return nil, nil
}

// near are the tuples around one size, the plainest first: all variables alike, or one of them smaller; none beyond its
// largest.
func (r *run) near(size int64) [][]int64 {
	var tuples [][]int64
	for _, ladder := range diagonals(len(r.variables), []int64{size}) {
		sizes := ladder[0]
		for v := range sizes {
			sizes[v] = min(sizes[v], r.max[v])
		}
		tuples = append(tuples, sizes)
	}
	return tuples
}

func (r *run) allowed(tuples [][]int64) ([]bool, error) {
	got, err := r.ask(request{mode: modePlan, asked: tuples})
	if err != nil {
		return nil, err
	}
	if len(got.Allowed) != len(tuples) {
		return nil, &GeneratorError{Problem: "its conditions can't be read"}
	}
	return got.Allowed, nil
}

func shown(sizes []int64) string {
	words := make([]string, len(sizes))
	for i, size := range sizes {
		words[i] = fmt.Sprint(size)
	}
	return strings.Join(words, ", ")
}

// family runs all ladders with one family of inputs.
func (r *run) family(kind string) (growth.Family, error) {
	f := &family{run: r, name: kind, budget: runBudget / float64(len(r.kinds)), known: map[string]bool{}}
	var err error
	if len(r.variables) == 1 {
		err = f.climb(func(n int64) []int64 { return []int64{n} }, r.max[0])
	} else {
		f.budget = manyBudget / float64(len(r.kinds))
		err = f.climbAll()
	}
	if err == nil {
		err = f.weigh()
	}
	if err == nil {
		err = f.again()
	}
	return growth.Family{Name: kind, Counts: f.counts, Memory: f.memory}, err
}
