package grader

import (
	"context"
	"slices"
	"strings"
	"time"

	"pyprep/problems"
	"pyprep/problems/pytype"
	"pyprep/sandbox"
)

// LimitsOf are the limits under which a problem's cases run; what the problem leaves open is the sandbox's default.
func LimitsOf(p *problems.Problem) sandbox.Limits {
	l := sandbox.DefaultLimits()
	if s := p.Limits.CaseSeconds; s > 0 {
		l.CaseCPU = problems.Seconds(s)
	}
	l.CaseWall = 2 * l.CaseCPU
	if s := p.Limits.TotalSeconds; s > 0 {
		l.Total = problems.Seconds(s)
	}
	if n := p.Limits.MemoryMB; n > 0 {
		l.MemoryBytes = int64(n) << 20
	}
	if n := p.Limits.OutputKB; n > 0 {
		l.OutputBytes = n << 10
	}
	if n := p.Limits.ValueKB; n > 0 {
		l.ValueBytes = n << 10
	}
	if n := p.Limits.Processes; n > 0 {
		l.Processes = n
	}
	return l
}

// EntryOf says how the problem's entry is called.
func EntryOf(p *problems.Problem) sandbox.Entry {
	e := sandbox.Entry{
		Kind:      sandbox.EntryFunction,
		Name:      p.Entry,
		Async:     p.Async,
		Iterator:  p.Result == problems.ResultIterator,
		Take:      p.Take,
		ArgsAfter: p.Mutation != problems.MutationIgnore || slices.ContainsFunc(p.Cases, expectsArguments),
		Identity:  string(p.Identity),
		Returns:   adapterOf(p, p.Returns),
	}
	switch p.Kind {
	case problems.KindClass:
		e.Kind = sandbox.EntryClass
	case problems.KindStdio:
		e.Kind = sandbox.EntryProgram
		e.Name = ""
	case problems.KindModule:
		e.Kind = sandbox.EntryTests
	default: // a function, as it stands above
	}
	e.Callable = p.Kind == problems.KindFunction && usesOperations(p)
	if len(p.Types) == 0 {
		return e
	}
	e.Nodes = map[string]string{}
	for name, adapter := range p.Types {
		e.Nodes[name] = string(adapter)
	}
	for _, param := range p.Params {
		e.Params = append(e.Params, adapterOf(p, param.Type))
	}
	return e
}

func expectsArguments(c problems.Case) bool { return len(c.Expect.ArgsAfter) > 0 }

func usesOperations(p *problems.Problem) bool {
	return p.Kind == problems.KindClass || slices.ContainsFunc(p.Methods, func(m problems.Method) bool { return m.Name == "__call__" })
}

func adapterOf(p *problems.Problem, t pytype.Type) string { return string(p.Types[t.Name]) }

// jobOf is the job of a submission for some cases.
func jobOf(p *problems.Problem, s Submission, cases []testCase) sandbox.Job {
	job := sandbox.Job{
		Source:   s.Source,
		FileName: "solution.py",
		Entry:    EntryOf(p),
		Driver:   p.Driver,
		Modules:  modulesOf(p),
		Limits:   LimitsOf(p),
		Inspect:  len(p.AllowImports)+len(p.DenyImports)+len(p.DenyCalls) > 0,
	}
	if p.Kind == problems.KindModule { // tests may look at the name of the file that they import, which is their module's
		job.FileName = p.Entry + ".py"
	}
	for _, c := range cases {
		job.Cases = append(job.Cases, sandbox.Case{Input: c.input(p), Most: c.most})
	}
	return job
}

// modulesOf are the test files of a problem by the names under which they are imported; nil where there are none.
func modulesOf(p *problems.Problem) map[string]string {
	if p.Kind != problems.KindModule {
		return nil
	}
	modules := map[string]string{}
	for _, file := range p.Tests {
		modules[strings.TrimSuffix(file.Name, ".py")] = string(file.Source)
	}
	return modules
}

// authorLimits are for a set's own code, which is not the learner's to wait for: generous, but bounded.
func authorLimits(p *problems.Problem) sandbox.Limits {
	l := LimitsOf(p)
	l.CaseCPU, l.CaseWall, l.Total = 20*time.Second, 30*time.Second, 120*time.Second
	l.MemoryBytes = max(l.MemoryBytes, 512<<20)
	l.ValueBytes = 32 << 20
	return l
}

// Job is a submission's run of all of a problem's cases, as grading would make it. Nothing is judged.
func (g *Grader) Job(ctx context.Context, p *problems.Problem, s Submission) (sandbox.Job, error) {
	cases, err := g.allCases(ctx, p)
	if err != nil {
		return sandbox.Job{}, err
	}
	return jobOf(p, s, cases), nil
}
