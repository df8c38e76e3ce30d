package session

import (
	"context"

	"pyprep/cmd/internal/mock"
	"pyprep/problems"
)

// partState is a part of an interview as the sitting of an item sees it: it is kept with the interview.
type partState struct {
	interview *Interview
	part      *mock.Part
}

// Load returns what was said before.
func (s partState) Load(context.Context) (State, bool, error) {
	p := s.part
	return State{
		Step: Step(p.Step), Answers: p.Answers, Attempt: p.Attempt, Started: p.Started, Elapsed: p.Elapsed,
	}, len(p.Answers) > 0, nil
}

// Save keeps what was said, and the clock.
func (s partState) Save(ctx context.Context, state State) error {
	p := s.part
	p.Step, p.Answers, p.Elapsed = string(state.Step), state.Answers, state.Elapsed
	if state.Attempt != "" {
		p.Attempt = state.Attempt
	}
	return s.interview.keep(ctx)
}

// End leaves the part as it is: the interview is what ends.
func (partState) End(context.Context) error { return nil }

// sitting is a part about which single questions are asked.
func (v *Interview) sitting(part *mock.Part) *itemSitting {
	s := &itemSitting{}
	_, _ = s.begin(context.Background(), partState{v, part}, v.Now) // a part's Load can't fail
	return s
}

// answerPart records attempts in the history and keeps the rest with the interview.
type answerPart struct {
	AnswerJournal
	partState
}

func (a answerPart) Load(ctx context.Context) (State, bool, error) { return a.partState.Load(ctx) }
func (a answerPart) Save(ctx context.Context, s State) error       { return a.partState.Save(ctx, s) }
func (a answerPart) End(ctx context.Context) error                 { return a.partState.End(ctx) }

// words puts a prediction, a concept or a design.
func (v *Interview) words(ctx context.Context, part *mock.Part, item *problems.Item) (mock.Outcome, error) {
	loop := &AnswerLoop{
		Item: item, Dialogue: v.Dialogue.Answers(part), Now: v.Now, Execute: v.Execute, Sealed: true,
		Journal: answerPart{v.Journal.Answers(item), partState{v, part}},
	}
	answered, err := loop.Run(ctx)
	if err != nil {
		return mock.Outcome{}, err
	}
	answer := mock.Answer{
		Text: answered.Answer, Output: answered.Output, Real: answered.Real.Output(), Words: answered.Words, FollowUps: answered.FollowUps,
	}
	if h := answered.Honest; h != nil {
		answer.Honest = &mock.Honest{Know: h.Know, Depends: h.Depends, Experiment: h.Experiment, Output: h.Output, Conclusion: h.Conclusion}
	}
	switch {
	case item.Predict != nil:
		return mock.OfPrediction(item, answer), nil
	case item.Concept != nil:
		return mock.OfConcept(item, answer), nil
	default:
		return mock.OfDesign(item, answer), nil
	}
}

// claimPart does for a complexity item what answerPart does for the others, and records once.
type claimPart struct {
	ItemJournal
	partState
}

func (c claimPart) Load(ctx context.Context) (State, bool, error) { return c.partState.Load(ctx) }
func (c claimPart) Save(ctx context.Context, s State) error       { return c.partState.Save(ctx, s) }
func (c claimPart) End(ctx context.Context) error                 { return c.partState.End(ctx) }

// Record keeps the attempt unless a sitting before this one did.
func (c claimPart) Record(ctx context.Context, a ItemAttempt) error {
	const recorded = "recorded"
	if c.part.Step == recorded {
		return nil
	}
	if err := c.ItemJournal.Record(ctx, a); err != nil {
		return err
	}
	c.part.Step = recorded
	return c.interview.keep(ctx)
}

// drill puts a complexity item.
func (v *Interview) drill(ctx context.Context, part *mock.Part, item *problems.Item) (mock.Outcome, error) {
	loop := &ItemLoop{
		Item: item, Dialogue: v.Dialogue.Claims(part), Now: v.Now, Sealed: true,
		Journal: claimPart{v.Journal.Claims(item), partState{v, part}},
	}
	outcome, err := loop.Run(ctx)
	if err != nil {
		return mock.Outcome{}, err
	}
	return mock.OfDrill(item, outcome.Judgements), nil
}

// questions is the closing round: the person asks, the company answers, and one question more follows from that.
func (v *Interview) questions(ctx context.Context, part *mock.Part) (mock.Outcome, error) {
	card := mock.CardOf(v.State.Card)
	if err := v.Dialogue.Card(card); err != nil {
		return mock.Outcome{}, err
	}
	s := v.sitting(part)
	asked, err := s.answered(ctx, mock.QuestionsAnswer, func() (string, error) { return v.Dialogue.Questions(ctx) })
	if err != nil {
		return mock.Outcome{}, err
	}
	followUp := ""
	if read := card.ReadAll(asked); len(read) > 0 {
		if err := v.Dialogue.Replies(card.ReplyTo(read)); err != nil {
			return mock.Outcome{}, err
		}
		followUp, err = s.answered(ctx, mock.FollowUpAnswer, func() (string, error) { return v.Dialogue.FollowUp(ctx) })
		if err != nil {
			return mock.Outcome{}, err
		}
	}
	return mock.OfQuestions(card, asked, followUp), nil
}
