package session

import (
	"context"

	"pyprep/cmd/internal/mock"
	"pyprep/grader"
	"pyprep/grader/trace"
	"pyprep/problems"
)

// followable says whether the dry run can be one of the person's own code. Where it can't, the small case is predicted.
func (v *Interview) followable(p *problems.Problem) bool {
	return v.Trace != nil && grader.CanTrace(p) == nil && len(grader.ExampleNumbers(p, 1)) > 0
}

// dryRunCases is how many small cases are followed, to find one with enough in it to ask about: the smallest is often empty.
const dryRunCases = 4

// dryRun has the person fill in the table of their own code, before it first runs. It is left for later where the code does
// not run to its end on a small case, or has too little in it to ask about.
func (v *Interview) dryRun(ctx context.Context, at int, p *problems.Problem, talk CodeDialogue) error {
	part := &v.State.Parts[at]
	if !v.followable(p) || part.DryRun != nil && len(part.DryRun.Cells) > 0 {
		return nil
	}
	source, err := talk.Read()
	if err != nil {
		return err
	}
	_, done := talk.Grading()
	runs, err := v.Trace(ctx, p, source, grader.ExampleNumbers(p, dryRunCases))
	done()
	if err != nil {
		return err
	}
	seed := v.State.Seed + uint64(at)
	run, cells := askable(runs, seed)
	if cells == nil {
		return nil
	}
	desk := talk.DryRun(run, cells)
	if desk == nil {
		return nil
	}
	loop := &QuizLoop{
		Cells: cells, Of: QuizOf(QuizRun(source, run.Call), seed), Dialogue: desk, Journal: dryRunState{v, part}, Now: v.Now,
	}
	outcome, err := loop.Run(ctx)
	if err != nil {
		return err
	}
	for n, cell := range cells {
		part.DryRun.Cells = append(part.DryRun.Cells, mock.DryCell{
			Question: cell.Question, Said: outcome.Said[n], Answer: cell.Answer(), Right: outcome.Right[n],
		})
	}
	return v.keep(ctx)
}

// askable is the first run that came to its end and has something to ask about.
func askable(runs []grader.Traced, seed uint64) (grader.Traced, []trace.Cell) {
	for _, run := range runs {
		if run.Table == nil || run.Error != nil || run.Table.IsCut() {
			continue
		}
		if cells := trace.Quiz(*run.Table, seed); cells != nil {
			return run, cells
		}
	}
	return grader.Traced{}, nil
}

// predicts asks, once, what the small case gives, where no code was followed.
func (v *Interview) predicts(ctx context.Context, part *mock.Part, p *problems.Problem, talk CodeDialogue, s *itemSitting) error {
	call := grader.ExampleCall(p)
	if call == "" || part.DryRun != nil && len(part.DryRun.Cells) > 0 {
		return nil
	}
	_, err := s.answered(ctx, string(QuestionDryRun), func() (string, error) { return talk.Form(ctx, QuestionDryRun, call) })
	return err
}

// dryRunState keeps the cells that were filled in with the interview.
type dryRunState struct {
	interview *Interview
	part      *mock.Part
}

// Load returns what was filled in before.
func (s dryRunState) Load(context.Context) (State, bool, error) {
	if s.part.DryRun == nil {
		return State{}, false, nil
	}
	return State{Answers: s.part.DryRun.Answers}, true, nil
}

// Save keeps it, and the clock.
func (s dryRunState) Save(ctx context.Context, state State) error {
	s.part.DryRun = &mock.DryRun{Answers: state.Answers}
	return s.interview.keep(ctx)
}

// End leaves it: the interview is what ends.
func (dryRunState) End(context.Context) error { return nil }
