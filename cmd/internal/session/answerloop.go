package session

import (
	"context"
	"errors"
	"strings"
	"time"

	"pyprep/grader"
	"pyprep/problems"
)

// AnswerLoop is one predict, concept or design item being asked: show it, ask, keep, judge, prove, explain, rate, follow up.
type AnswerLoop struct {
	Item     *problems.Item
	Dialogue AnswerDialogue
	Journal  AnswerJournal
	Now      func() time.Time
	// Execute runs a program in the sandbox.
	Execute func(ctx context.Context, source []byte) (grader.ProgramRun, error)
	// Brief leaves out the rating and the follow-ups, in a series.
	Brief bool
	// Sealed shows nothing of the judgement and asks for no rating, in an interview; of a design the follow-ups are put.
	Sealed bool

	itemSitting
}

// Run asks what was not answered in an earlier sitting. The attempt is kept before anything of the key is shown.
func (l *AnswerLoop) Run(ctx context.Context) (Answered, error) {
	resumed, err := l.begin(ctx, l.Journal, l.Now)
	if err != nil {
		return Answered{}, err
	}
	if err := l.Dialogue.Introduce(l.Item, resumed); err != nil {
		return Answered{}, err
	}
	answered, err := l.answer(ctx)
	if err == nil {
		err = l.record(ctx, answered)
	}
	if err != nil {
		return Answered{}, errors.Join(err, l.keep(context.WithoutCancel(ctx)))
	}
	if !l.Sealed {
		if err := l.tell(ctx, answered); err != nil {
			return answered, err
		}
	}
	if !l.Brief && !l.ends(answered) {
		if answered, err = l.after(ctx, answered); err != nil {
			return answered, errors.Join(err, l.keep(context.WithoutCancel(ctx)))
		}
	}
	return answered, l.Journal.End(ctx)
}

// ends says that an interviewer leaves it at the answer.
func (l *AnswerLoop) ends(a Answered) bool {
	return l.Sealed && (l.Item.Design == nil || a.Verdict == grader.Unanswered)
}

// answer asks for the answer and judges it. A prediction is judged by what the program does, so that has to run first.
func (l *AnswerLoop) answer(ctx context.Context) (Answered, error) {
	var a Answered
	var err error
	if l.Item.Design != nil {
		if a.Clarify, err = l.ask(ctx, QuestionClarify, string(QuestionClarify), ""); err != nil {
			return a, err
		}
	}
	if a.Answer, err = l.ask(ctx, QuestionAnswer, string(QuestionAnswer), ""); err != nil {
		return a, err
	}
	isUnknown := grader.IsUnknown(a.Answer)
	if isUnknown {
		if a.Honest, err = l.honest(ctx); err != nil {
			return a, err
		}
	}
	if err := l.judge(ctx, &a); err != nil {
		return a, err
	}
	if isUnknown {
		a.Verdict = grader.Unanswered
	}
	return a, nil
}

func (l *AnswerLoop) judge(ctx context.Context, a *Answered) error {
	switch item := l.Item; {
	case item.Predict != nil:
		run, err := l.Execute(ctx, []byte(item.Program()))
		if err != nil {
			return err
		}
		if run.Stopped != "" {
			return &grader.SetError{Problem: item.ID, Message: "its program: " + run.Stopped}
		}
		output := grader.JudgeOutput(a.Answer, run)
		a.Output, a.Real, a.Verdict = &output, run, output.Verdict
	case item.Concept != nil:
		words := grader.JudgeConcept(item.Concept, a.Answer)
		a.Words, a.Verdict = &words, words.Verdict
	case item.Design != nil:
		words := grader.JudgeDesign(item.Design, strings.TrimSpace(a.Clarify+"\n"+a.Answer))
		a.Words, a.Verdict = &words, words.Verdict
	}
	return nil
}

// tell shows the judgement, what the item's program really does, and what the item has to say.
func (l *AnswerLoop) tell(ctx context.Context, a Answered) error {
	if err := l.Dialogue.Judged(l.Item, a); err != nil {
		return err
	}
	if program := l.Item.Program(); program != "" {
		run, unrun := a.Real, error(nil)
		if l.Item.Predict == nil {
			run, unrun = l.Execute(ctx, []byte(program))
		}
		if ctx.Err() != nil {
			return context.Cause(ctx)
		}
		if err := l.Dialogue.Proved(l.Item, run, unrun); err != nil {
			return err
		}
	}
	return l.Dialogue.Explain(l.Item)
}

func (l *AnswerLoop) ask(ctx context.Context, question Question, key, about string) (string, error) {
	return l.answered(ctx, key, func() (string, error) { return l.Dialogue.Ask(ctx, question, l.Item, about) })
}

// record keeps the attempt, once: a sitting that goes on after it has it already.
func (l *AnswerLoop) record(ctx context.Context, a Answered) error {
	if l.state.Attempt != "" {
		return nil
	}
	if err := l.keep(ctx); err != nil {
		return err
	}
	id, err := l.Journal.Record(ctx, l.state.Started, l.state.Elapsed, a)
	if err != nil {
		return err
	}
	l.state.Attempt, l.state.Step = id, StepClose
	return l.keep(ctx)
}
