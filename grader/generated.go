package grader

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"slices"

	"pyprep/problems"
	"pyprep/problems/pytype"
	"pyprep/sandbox"
)

// GeneratedCache keeps generated cases between runs; see [FileCache]. It never decides: an entry that is not there, or
// is damaged, is made again.
type GeneratedCache interface {
	Get(key string) (args, want []byte, ok bool)
	Put(key string, args, want []byte)
}

// valueDepth is how deep a value of a set may nest.
const valueDepth = 70

// answerFormat is part of every key of the cache; it changes when the form of what is kept does.
const answerFormat = 2

// allCases returns literal and generated cases in the problem's order. The slice is the caller's, what it holds is not.
func (g *Grader) allCases(ctx context.Context, p *problems.Problem) ([]testCase, error) {
	if cases := g.ready.of(p); cases != nil {
		return cases, nil
	}
	cases, err := g.readCases(ctx, p)
	if err != nil {
		return nil, err
	}
	g.ready.keep(p, cases)
	return cases, nil
}

func (g *Grader) readCases(ctx context.Context, p *problems.Problem) ([]testCase, error) {
	cases := literalCases(p)
	generated, err := g.generatedCases(ctx, p)
	if err != nil {
		return nil, err
	}
	for _, c := range generated {
		c.n = len(cases) + 1
		cases = append(cases, c)
	}
	return cases, nil
}

// madeCase is a generated case in encoded form.
type madeCase struct{ args, want []byte }

func (g *Grader) generatedCases(ctx context.Context, p *problems.Problem) ([]testCase, error) {
	wanted := p.ExpandGenerated()
	if len(wanted) == 0 {
		return nil, nil
	}
	made := make([]madeCase, len(wanted))
	var missing []int
	for i, c := range wanted {
		args, want, ok := g.cached(generatedKey(p, c))
		made[i] = madeCase{args, want}
		if !ok {
			missing = append(missing, i)
		}
	}
	if err := g.make(ctx, p, wanted, made, missing); err != nil {
		return nil, err
	}
	if err := g.compareWithLock(ctx, p, wanted, made); err != nil {
		return nil, err
	}
	cases := make([]testCase, 0, len(wanted))
	for i, c := range wanted {
		one, err := readMade(p, c, made[i])
		if err != nil {
			return nil, badlyMade(p, c.ID, err)
		}
		cases = append(cases, one)
	}
	return cases, nil
}

func (g *Grader) cached(key string) (args, want []byte, ok bool) {
	if g.Cache == nil {
		return nil, nil, false
	}
	return g.Cache.Get(key)
}

// make runs generator and model for the cases that are not cached.
func (g *Grader) make(ctx context.Context, p *problems.Problem, wanted []problems.GeneratedCase, made []madeCase, missing []int) error {
	if len(missing) == 0 {
		return nil
	}
	if err := g.generate(ctx, p, wanted, made, missing); err != nil {
		return err
	}
	if err := g.answer(ctx, p, wanted, made, missing); err != nil {
		return err
	}
	if g.Cache != nil {
		for _, i := range missing {
			g.Cache.Put(generatedKey(p, wanted[i]), made[i].args, made[i].want)
		}
	}
	return nil
}

// generate fills in the arguments; the generator runs in the sandbox like everybody's code.
func (g *Grader) generate(ctx context.Context, p *problems.Problem, wanted []problems.GeneratedCase, made []madeCase, missing []int) error {
	job := sandbox.Job{
		Source: p.Generator, FileName: "generate.py", Limits: authorLimits(p),
		Entry: sandbox.Entry{Kind: sandbox.EntryGenerator, Name: "generate"},
	}
	for _, i := range missing {
		job.Cases = append(job.Cases, sandbox.Case{Input: generatorInput(wanted[i])})
	}
	return g.runAuthors(ctx, p, job, func(a authored) error {
		if a.observation.failure != nil {
			return ofCase(wanted[missing[a.index]].ID, raisedFault(p, job.FileName, a.observation))
		}
		made[missing[a.index]].args = pytype.Append(nil, a.observation.value)
		return nil
	})
}

// badlyMade is a generator's result that is no case.
func badlyMade(p *problems.Problem, id problems.CaseID, err error) error {
	return &SetError{Problem: p.ID, Message: fmt.Sprintf("generated case %s: %v", id, err), File: "generate.py", Case: id}
}

func generatorInput(c problems.GeneratedCase) []byte {
	sizes := make([]pytype.Value, 0, len(c.Sizes))
	for _, size := range c.Sizes {
		sizes = append(sizes, pytype.Int(int64(size)))
	}
	return pytype.AppendArguments(nil, []pytype.Value{pytype.Tuple(sizes...), pytype.Int(int64(c.Seed)), pytype.Str(c.Family.Kind)})
}

// answer fills in the expected values: what the model solution gives.
func (g *Grader) answer(ctx context.Context, p *problems.Problem, wanted []problems.GeneratedCase, made []madeCase, missing []int) error {
	model := p.Model()
	if model == nil {
		return &SetError{Problem: p.ID, Message: "generated cases need a model solution", File: "solutions.yaml", Line: 1}
	}
	var cases []testCase
	for _, i := range missing {
		c, err := readArguments(p, wanted[i], made[i].args)
		if err != nil {
			return badlyMade(p, wanted[i].ID, err)
		}
		cases = append(cases, c)
	}
	job := jobOf(p, Submission{Source: model.Source, FileName: model.File}, cases)
	job.Limits, job.Inspect, job.FileName = authorLimits(p), false, model.File
	return g.runAuthors(ctx, p, job, func(a authored) error {
		if err := unexpected(p, job.FileName, a.observation); err != nil {
			return ofCase(wanted[missing[a.index]].ID, err)
		}
		made[missing[a.index]].want = pytype.Append(nil, answerOf(p, a))
		return nil
	})
}

// unexpected is an exception of the model of which no case says that it is what is wanted: an input that is none.
func unexpected(p *problems.Problem, file string, o observation) error {
	if o.kind != "raised" || o.failure == nil || o.failure.line() == 0 { // 0: a driver's, of which the verdicts tell more
		return nil
	}
	isWanted := func(c problems.Case) bool { return c.Expect.Raises != nil && o.failure.is(c.Expect.Raises.Type) }
	if slices.ContainsFunc(p.Cases, isWanted) {
		return nil
	}
	return &SetError{
		Problem: p.ID, File: authorsPath(p, file), Line: o.failure.line(),
		Message: fmt.Sprintf("%s:%d: %s, at an input that generate.py made; where that is right, a case of cases.yaml expects it with raises",
			file, o.failure.line(), describeFailure(o.failure)),
	}
}

// generatedKey is a hash over everything a generated case depends on.
func generatedKey(p *problems.Problem, c problems.GeneratedCase) string {
	sum := sha256.New()
	model := []byte(nil)
	if m := p.Model(); m != nil {
		model = m.Source
	}
	for _, part := range [][]byte{p.Generator, model, p.Driver} {
		fmt.Fprintf(sum, "%d:", len(part))
		sum.Write(part)
	}
	fmt.Fprintf(sum, "%d %s %v %d %+v", answerFormat, c.Family.Kind, c.Sizes, c.Seed, EntryOf(p))
	return hex.EncodeToString(sum.Sum(nil))
}

// compareWithLock refuses generated cases that are not the ones that the set was proved with, under the same Python.
func (g *Grader) compareWithLock(ctx context.Context, p *problems.Problem, wanted []problems.GeneratedCase, made []madeCase) error {
	if !g.Locked || p.Lock == nil {
		return nil
	}
	for i, c := range wanted {
		proof, locked := p.Lock.Generated[string(p.ID)+"/"+string(c.ID)]
		if !locked || proof.Args == digest(made[i].args) && proof.Want == digest(made[i].want) {
			continue
		}
		python, err := g.PythonVersion(ctx)
		if err != nil {
			return err
		}
		if proof.Python != "" && proof.Python != python {
			continue // another Python may make another
		}
		return &SetError{
			Problem: p.ID, Message: fmt.Sprintf("generated case %s is not the one in %s", c.ID, problems.LockFile()), Case: c.ID,
		}
	}
	return nil
}
