package grader

import (
	"context"
	"fmt"
	"slices"

	"pyprep/problems"
	"pyprep/sandbox"
)

// authored is what one case of a set's own code gave.
type authored struct {
	index       int
	observation observation
	stdout      []byte
}

// runAuthors runs a set's own code; whatever goes wrong in it is the set's fault. An exception in a call is left to each.
func (g *Grader) runAuthors(ctx context.Context, p *problems.Problem, job sandbox.Job, each func(authored) error) error {
	var fault error
	done := 0
	outcome, err := g.Runner.Run(ctx, job, func(result sandbox.CaseResult) bool {
		a := authored{index: result.Index, stdout: result.Stdout}
		if a.observation, fault = authorsObservation(p, job, result); fault == nil {
			fault = each(a)
		}
		done++
		return fault == nil
	})
	switch {
	case err != nil:
		return fmt.Errorf("run %s: %w", job.FileName, err)
	case fault != nil:
		return fault
	case done < len(job.Cases):
		return doesNotRun(p, job.FileName, outcome.Source)
	default:
		return nil
	}
}

// doesNotRun is the fault of a file that was not there for its last case.
func doesNotRun(p *problems.Problem, file string, source sandbox.CaseResult) error {
	fault := &SetError{Problem: p.ID, Message: file + " does not run: it stopped before its last case", File: authorsPath(p, file)}
	if o, err := decodeReport(source.Report); err == nil && o.kind == "syntax" {
		fault.Line = o.syntax.line
		fault.Message = fmt.Sprintf("%s does not run: line %d: %s", file, o.syntax.line, printable(o.syntax.message))
	}
	return fault
}

// authorsPath is where the file of a job stands in the problem's folder.
func authorsPath(p *problems.Problem, file string) string {
	if slices.ContainsFunc(p.Solutions, func(s problems.Solution) bool { return s.File == file }) {
		return "solutions/" + file
	}
	return file
}

func authorsObservation(p *problems.Problem, job sandbox.Job, result sandbox.CaseResult) (observation, error) {
	fault := func(format string, args ...any) (observation, error) {
		return observation{}, &SetError{
			Problem: p.ID, Message: job.FileName + ": " + fmt.Sprintf(format, args...), File: authorsPath(p, job.FileName),
		}
	}
	if result.Index < 0 || result.Index >= len(job.Cases) {
		return fault("a result came that nobody asked for")
	}
	if result.Status != sandbox.StatusReported {
		return fault("stopped by the sandbox (%v)", result.Status)
	}
	o, err := decodeReport(result.Report)
	if err != nil {
		return fault("%v", err)
	}
	switch o.kind {
	case "value", "ops", "exit":
		return o, nil
	case "raised":
		if o.at == "load" || job.Entry.Kind == sandbox.EntryProgram {
			return observation{}, raisedFault(p, job.FileName, o)
		}
		return o, nil
	default:
		return fault("%s is not there", job.Entry.Name)
	}
}

// raisedFault is an exception of code that must not raise any.
func raisedFault(p *problems.Problem, file string, o observation) error {
	return &SetError{
		Problem: p.ID, Message: fmt.Sprintf("%s:%d: %s", file, o.failure.line(), describeFailure(o.failure)),
		File: authorsPath(p, file), Line: o.failure.line(),
	}
}
