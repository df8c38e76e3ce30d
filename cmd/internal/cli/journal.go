package cli

import (
	"context"
	"encoding/json"

	"pyprep/cmd/internal/history"
	"pyprep/cmd/internal/session"
	"pyprep/grader"
	"pyprep/problems"
)

// journal is the history as the practice loop sees it: one problem.
type journal struct {
	store   *history.Store
	problem *problems.Problem
	kind    history.Kind
}

var _ session.Journal = (*journal)(nil)

// Load returns where an earlier sitting stopped.
func (j *journal) Load(ctx context.Context) (session.State, bool, error) {
	kept, found, err := j.store.Session(ctx, itemOf(j.problem))
	return session.State{
		Step: session.Step(kept.Step), Answers: kept.Answers, Attempt: string(kept.Attempt),
		Started: kept.Started, Elapsed: kept.Elapsed,
	}, found, err
}

// Save keeps the state.
func (j *journal) Save(ctx context.Context, s session.State) error {
	return j.store.SaveSession(ctx, history.Session{
		Item: itemOf(j.problem), Step: string(s.Step), Answers: s.Answers, Attempt: history.ID(s.Attempt),
		Started: s.Started, Elapsed: s.Elapsed,
	})
}

// End forgets the state; the attempts stay.
func (j *journal) End(ctx context.Context) error { return j.store.EndSession(ctx, itemOf(j.problem)) }

// Record keeps one try.
func (j *journal) Record(ctx context.Context, t session.Attempt) (string, error) {
	attempt := attemptOf(j.problem, j.kind, t.Started, t.Started.Add(t.Elapsed), t.Source, t.Report)
	attempt.Logic = history.Logic{Approach: t.Approach, Prediction: t.Predict, Skipped: t.Skipped}
	attempt.HintsUsed = t.Hints
	kept, err := j.store.Record(ctx, attempt)
	return string(kept.ID), err
}

// Amend adds claims, judgement and rating to the attempt that passed.
func (j *journal) Amend(ctx context.Context, id string, claims grader.Claims, judgement json.RawMessage, rating session.Rating) error {
	said := history.Claims(claims)
	amendment := history.Amendment{Claims: &said, Judgement: judgement}
	if rating != "" {
		word := string(rating)
		amendment.Rating = &word
	}
	return j.store.Amend(ctx, history.ID(id), amendment)
}

// AddAnswers adds what was said about the person's own code.
func (j *journal) AddAnswers(ctx context.Context, id string, answers json.RawMessage) error {
	return j.store.Amend(ctx, history.ID(id), history.Amendment{Answers: answers})
}

// NextHint counts a hint as shown.
func (j *journal) NextHint(ctx context.Context, total int) (int, error) {
	return j.store.ShowHint(ctx, itemOf(j.problem), total)
}

// HintsShown returns how many hints were shown.
func (j *journal) HintsShown(ctx context.Context) (int, error) {
	return j.store.HintsShown(ctx, itemOf(j.problem))
}
