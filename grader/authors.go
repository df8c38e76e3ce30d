package grader

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"

	"pyprep/problems"
	"pyprep/problems/pytype"
	"pyprep/sandbox"
)

// What package proof asks of a set's own code.

// GeneratedArguments runs the generator for some cases, without any cache, and returns what it gave for each.
// hashSeed is the PYTHONHASHSEED of the run. A generator that fails is a [*SetError].
func (g *Grader) GeneratedArguments(
	ctx context.Context, p *problems.Problem, cases []problems.GeneratedCase, hashSeed uint32,
) ([]pytype.Value, error) {
	job := sandbox.Job{
		Source: p.Generator, FileName: "generate.py", Limits: authorLimits(p), HashSeed: hashSeed,
		Entry: sandbox.Entry{Kind: sandbox.EntryGenerator, Name: "generate"},
	}
	for _, c := range cases {
		job.Cases = append(job.Cases, sandbox.Case{Input: generatorInput(c)})
	}
	all := make([]pytype.Value, len(cases))
	err := g.runAuthors(ctx, p, job, func(a authored) error {
		if a.observation.failure != nil {
			return ofCase(cases[a.index].ID, raisedFault(p, job.FileName, a.observation))
		}
		all[a.index] = a.observation.value
		return nil
	})
	return all, err
}

// ofCase says for which case a set's code ran when it failed.
func ofCase(id problems.CaseID, err error) error {
	if fault := (*SetError)(nil); errors.As(err, &fault) {
		fault.Case = id
	}
	return err
}

// Refusal is a case that the problem's validator does not accept.
type Refusal struct {
	ID      problems.CaseID
	N       int // 1-based among all cases: literal ones, then generated ones
	At      int // line of validate.py that refused it, 0 unknown
	Message string
}

// Validate runs the validator on every case, literal and generated, and returns those that it refuses.
func (g *Grader) Validate(ctx context.Context, p *problems.Problem) ([]Refusal, error) {
	cases, err := g.allCases(ctx, p)
	if err != nil {
		return nil, err
	}
	return g.validate(ctx, p, cases)
}

func (g *Grader) validate(ctx context.Context, p *problems.Problem, cases []testCase) ([]Refusal, error) {
	var refusals []Refusal
	ran, source, err := g.runValidator(ctx, p, cases, authorLimits(p), func(i int, why string, at int) {
		if why != "" {
			refusals = append(refusals, Refusal{ID: cases[i].id, N: i + 1, At: at, Message: why})
		}
	})
	switch {
	case err != nil:
		return nil, fmt.Errorf("validate the cases of %s: %w", p.ID, err)
	case ran < len(cases):
		return nil, doesNotRun(p, validatorFile, source)
	default:
		return refusals, nil
	}
}

const validatorFile = "validate.py"

// runValidator runs the validator on cases, and tells for each that it came to why it is refused, "" when it is not.
// source is what became of the validator's own text.
func (g *Grader) runValidator(
	ctx context.Context, p *problems.Problem, cases []testCase, limits sandbox.Limits, each func(i int, why string, at int),
) (ran int, source sandbox.CaseResult, err error) {
	job := sandbox.Job{
		Source: p.Validator, FileName: validatorFile, Limits: limits,
		Entry: sandbox.Entry{Kind: sandbox.EntryFunction, Name: "validate"},
	}
	for _, c := range cases {
		job.Cases = append(job.Cases, sandbox.Case{Input: pytype.AppendArguments(nil, validated(p, c))})
	}
	outcome, err := g.Runner.Run(ctx, job, func(result sandbox.CaseResult) bool {
		if result.Index >= 0 && result.Index < len(cases) {
			ran++
			why, at := refusal(p, job, result)
			each(result.Index, why, at)
		}
		return true
	})
	return ran, outcome.Source, err // the callers say what for
}

// refusal is why a validator did not come to its end, "" when it did.
func refusal(p *problems.Problem, job sandbox.Job, result sandbox.CaseResult) (why string, line int) {
	o, err := authorsObservation(p, job, result)
	switch {
	case err != nil:
		if fault := (*SetError)(nil); errors.As(err, &fault) {
			return fault.Message, fault.Line
		}
		return err.Error(), 0
	case o.failure != nil:
		return describeFailure(o.failure), o.failure.line()
	default:
		return "", 0
	}
}

// validated is what a validator is called with: the arguments as the set writes them, so node structures are flat.
func validated(p *problems.Problem, c testCase) []pytype.Value {
	switch {
	case p.Kind == problems.KindStdio:
		return []pytype.Value{pytype.Str(c.stdin)}
	case usesOperations(p):
		operations := make([]pytype.Value, 0, len(c.operations))
		for _, op := range c.operations {
			operations = append(operations, pytype.List(append([]pytype.Value{pytype.Str(op.Method)}, flatAll(op.Args)...)...))
		}
		return []pytype.Value{pytype.List(flatAll(c.args)...), pytype.List(operations...)}
	default:
		return flatAll(c.args)
	}
}

// flatAll writes node structures as lists and leaves iterators what they are.
func flatAll(values []pytype.Value) []pytype.Value {
	all := make([]pytype.Value, len(values))
	for i, v := range values {
		all[i] = v
		if v.Kind != pytype.KindIterator {
			all[i] = plainValue(v)
		}
	}
	return all
}

// GeneratedProofs makes every generated case of a problem and returns what a lock keeps of it.
func (g *Grader) GeneratedProofs(ctx context.Context, p *problems.Problem) (map[problems.CaseID]problems.GeneratedProof, error) {
	wanted := p.ExpandGenerated()
	if len(wanted) == 0 {
		return nil, nil
	}
	made := make([]madeCase, len(wanted))
	all := make([]int, len(wanted))
	for i := range all {
		all[i] = i
	}
	if err := g.make(ctx, p, wanted, made, all); err != nil {
		return nil, err
	}
	python, err := g.PythonVersion(ctx)
	if err != nil {
		return nil, err
	}
	proofs := make(map[problems.CaseID]problems.GeneratedProof, len(wanted))
	for i, c := range wanted {
		proofs[c.ID] = problems.GeneratedProof{Python: python, Args: digest(made[i].args), Want: digest(made[i].want)}
	}
	return proofs, nil
}

func digest(data []byte) string {
	sum := sha256.Sum256(data)
	return hex.EncodeToString(sum[:])
}
