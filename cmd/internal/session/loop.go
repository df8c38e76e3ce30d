package session

import (
	"context"
	"errors"
	"fmt"

	"pyprep/grader"
)

// Run goes through the steps that are left and returns how it ended. The person leaving at the code step is no error;
// the state stays in the journal for the next time.
func (l *Loop) Run(ctx context.Context) (Outcome, error) {
	found, err := l.resume(ctx, l.Journal, l.Now, StepLogic)
	if err != nil {
		return Outcome{}, err
	}
	resumed := Step("")
	if found {
		resumed = l.state.Step
	}
	if err := l.Dialogue.Introduce(l.Problem, resumed); err != nil {
		return Outcome{}, err
	}
	for l.state.Step != StepDone {
		next, err := l.step(ctx)
		if err != nil {
			return l.outcome(ctx), errors.Join(err, l.keep(context.WithoutCancel(ctx)))
		}
		if next == "" { // left
			return l.outcome(ctx), l.keep(ctx)
		}
		l.state.Step = next
		if err := l.keep(ctx); err != nil {
			return Outcome{}, err
		}
	}
	return l.outcome(ctx), l.Journal.End(ctx)
}

func (l *Loop) step(ctx context.Context) (Step, error) {
	switch l.state.Step {
	case StepLogic:
		return StepCode, l.logic(ctx)
	case StepCode:
		return l.code(ctx)
	case StepClaim:
		return StepOwn, l.claim(ctx)
	case StepOwn:
		return StepClose, l.own(ctx)
	case StepClose:
		return StepDone, l.close(ctx)
	default:
		return "", fmt.Errorf("unknown step %q in the journal", l.state.Step)
	}
}

// logic asks for approach and prediction, each only once.
func (l *Loop) logic(ctx context.Context) error {
	if l.Gate == GateOff {
		return nil
	}
	if err := l.answer(ctx, "approach", func() (string, error) { return l.Dialogue.Approach(ctx) }); err != nil {
		return err
	}
	call := grader.ExampleCall(l.Problem)
	if call == "" {
		return nil
	}
	if _, known := l.state.Answers["prediction"]; known {
		return nil
	}
	if err := l.answer(ctx, "prediction", func() (string, error) { return l.Dialogue.Predict(ctx, call) }); err != nil {
		return err
	}
	said := l.state.Answers["prediction"]
	if said == "" {
		return nil
	}
	return l.Dialogue.Predicted(grader.JudgePrediction(l.Problem, said))
}

// answer asks a question unless it was answered in an earlier sitting, and keeps what came before it returns.
func (l *Loop) answer(ctx context.Context, key string, ask func() (string, error)) error {
	if _, known := l.state.Answers[key]; known {
		return nil
	}
	for {
		text, err := ask()
		if err != nil {
			return err
		}
		if text == "" && l.Gate == GateRequire && (key == "approach" || key == "prediction") {
			continue
		}
		l.state.Answers[key] = text
		return l.keep(ctx)
	}
}

func (l *Loop) outcome(ctx context.Context) Outcome {
	hints, err := l.Journal.HintsShown(context.WithoutCancel(ctx))
	if err != nil {
		hints = 0 // only a figure on the last screen
	}
	return Outcome{
		Solved:  l.state.Attempt != "",
		Tries:   l.tries,
		Hints:   hints,
		Elapsed: l.state.Elapsed,
		Report:  l.last,
		Claims:  l.claims(),
		Rating:  Rating(l.state.Answers["rating"]),
	}
}
