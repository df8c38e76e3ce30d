package session

import (
	"context"
	"time"
)

// sitting is where a loop stands, from one interruption to the next, and the time spent on it.
type sitting struct {
	journal stateJournal
	now     func() time.Time
	state   State
	since   time.Time // up to which the time is counted
}

// stateJournal is what a sitting needs of a journal.
type stateJournal interface {
	Load(ctx context.Context) (State, bool, error)
	Save(ctx context.Context, s State) error
}

// resume goes on where an earlier sitting stopped, or begins at a step; found says which.
func (s *sitting) resume(ctx context.Context, journal stateJournal, now func() time.Time, first Step) (found bool, err error) {
	s.journal, s.now = journal, now
	state, found, err := journal.Load(ctx)
	if err != nil {
		return false, err
	}
	s.since = now()
	if !found {
		state = State{Step: first, Started: s.since}
	}
	if state.Answers == nil {
		state.Answers = map[string]string{}
	}
	s.state = state
	return found, nil
}

// keep saves the state with the time spent so far.
func (s *sitting) keep(ctx context.Context) error {
	now := s.now()
	s.state.Elapsed += max(now.Sub(s.since), 0)
	s.since = now
	return s.journal.Save(ctx, s.state)
}

// itemSitting is the sitting of a small item: all that it keeps are answers.
type itemSitting struct{ sitting }

// begin says whether some answers are there from an earlier sitting.
func (s *itemSitting) begin(ctx context.Context, journal stateJournal, now func() time.Time) (resumed bool, err error) {
	_, err = s.resume(ctx, journal, now, StepClaim)
	return len(s.state.Answers) > 0, err
}

// answered asks unless it was answered before, and keeps what comes back.
func (s *itemSitting) answered(ctx context.Context, key string, ask func() (string, error)) (string, error) {
	if text, known := s.state.Answers[key]; known {
		return text, nil
	}
	text, err := ask()
	if err != nil {
		return "", err
	}
	s.state.Answers[key] = text
	return text, s.keep(ctx)
}

// keep saves what was answered, if anything was: an item that was only looked at is none to go on with.
func (s *itemSitting) keep(ctx context.Context) error {
	if len(s.state.Answers) == 0 {
		return nil
	}
	return s.sitting.keep(ctx)
}
