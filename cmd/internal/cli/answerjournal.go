package cli

import (
	"context"
	"encoding/json"
	"fmt"
	"time"

	"pyprep/cmd/internal/history"
	"pyprep/cmd/internal/session"
	"pyprep/grader"
)

// answerJournal is the history as the loop over an item of words sees it.
type answerJournal struct{ itemJournal }

var _ session.AnswerJournal = (*answerJournal)(nil)

// Load returns the answers of an earlier sitting, and its attempt.
func (j *answerJournal) Load(ctx context.Context) (session.State, bool, error) {
	if j.forgets {
		return session.State{}, false, nil
	}
	kept, found, err := j.store.Session(ctx, j.key)
	return session.State{
		Step: session.Step(kept.Step), Answers: kept.Answers, Attempt: string(kept.Attempt), Started: kept.Started, Elapsed: kept.Elapsed,
	}, found, err
}

// Save keeps the answers so far.
func (j *answerJournal) Save(ctx context.Context, s session.State) error {
	if j.forgets {
		return nil
	}
	return j.store.SaveSession(ctx, history.Session{
		Item: j.key, Step: string(s.Step), Answers: s.Answers, Attempt: history.ID(s.Attempt), Started: s.Started, Elapsed: s.Elapsed,
	})
}

// Record keeps the attempt: the answer stands where a solution's source does. Points count as cases, and so does an output.
func (j *answerJournal) Record(ctx context.Context, started time.Time, elapsed time.Duration, answered session.Answered) (string, error) {
	judgement, err := keptAnswer(answered)
	if err != nil {
		return "", err
	}
	passed, total := 0, 1
	if answered.Words != nil {
		passed, total = answered.Words.Met()
	} else if answered.Verdict == grader.Accepted {
		passed = 1
	}
	kept, err := j.store.Record(ctx, history.Attempt{
		Item: j.key, Kind: j.kind, Started: started, Duration: elapsed, Verdict: string(answered.Verdict), Passed: passed, Total: total,
		Source: []byte(answered.Answer), Judgement: judgement,
	})
	return string(kept.ID), err
}

// Amend adds the rating and what was said to the follow-ups.
func (j *answerJournal) Amend(ctx context.Context, id string, answered session.Answered) error {
	judgement, err := keptAnswer(answered)
	if err != nil {
		return err
	}
	amendment := history.Amendment{Judgement: judgement}
	if answered.Rating != "" {
		word := string(answered.Rating)
		amendment.Rating = &word
	}
	return j.store.Amend(ctx, history.ID(id), amendment)
}

// keptAnswer is what the history keeps beside the answer itself.
func keptAnswer(a session.Answered) (json.RawMessage, error) {
	text, err := json.Marshal(struct {
		Output    *grader.OutputJudgement `json:"output,omitempty"`
		Words     *grader.WordsJudgement  `json:"words,omitempty"`
		Clarify   string                  `json:"clarify,omitempty"`
		Honest    *session.Honest         `json:"honest,omitempty"`
		FollowUps []string                `json:"follow_ups,omitempty"`
	}{a.Output, a.Words, a.Clarify, a.Honest, a.FollowUps})
	if err != nil {
		return nil, fmt.Errorf("encode the judgement: %w", err)
	}
	return text, nil
}
