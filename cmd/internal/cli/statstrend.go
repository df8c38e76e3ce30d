package cli

import (
	"context"
	"encoding/json"

	"pyprep/cmd/internal/history"
	"pyprep/cmd/internal/mock"
	"pyprep/cmd/internal/view"
	"pyprep/grader"
)

// trend is what stats say beside the counts.
func (a *app) trend(attempts []history.Attempt) (view.Trend, error) {
	listed, err := a.listings()
	if err != nil {
		return view.Trend{}, err
	}
	over := history.ProgressOf(attempts, a.Now())
	p := view.Trend{Weeks: over.Weeks, Recent: int(over.Recent.Minutes() + 0.5), Earlier: int(over.Earlier.Minutes() + 0.5)}
	for _, t := range attempts {
		right, claimed := claimsRight(t.Judgement)
		p.ClaimsRight += right
		p.Claims += claimed
	}
	for _, k := range reviewedOf(attempts, listed, a.zone()) {
		switch {
		case k.memory.Stability >= monthOfDays:
			p.Months++
		case k.memory.Stability >= weekOfDays:
			p.Weekly++
		default:
			p.Days++
		}
	}
	return p, nil
}

const (
	weekOfDays  = 7
	monthOfDays = 30
)

// claimsRight counts what was claimed of time and space at one attempt, and what of that was right.
func claimsRight(judgement json.RawMessage) (right, claimed int) {
	var claims []grader.Judgement
	if len(judgement) == 0 || json.Unmarshal(judgement, &claims) != nil {
		return 0, 0 // of an item in words
	}
	for _, j := range claims {
		if j.Claimed == "" {
			continue
		}
		claimed++
		if j.IsRight() {
			right++
		}
	}
	return right, claimed
}

// calibration is how sure the person was, in interviews that are over: an open one tells nothing yet. "idk" is said anywhere.
func calibration(ctx context.Context, store *history.Store, attempts []history.Attempt) (view.Calibration, error) {
	ended, err := store.EndedMocks(ctx)
	if err != nil {
		return view.Calibration{}, err
	}
	var interviews []mock.Interview
	for _, kept := range ended {
		if interview, err := readMock(kept); err == nil { // what another pyprep wrote, and this one can't read, is left out
			interviews = append(interviews, *interview)
		}
	}
	c := view.Calibration{Sure: mock.SurenessOf(interviews)}
	for _, t := range attempts {
		if t.Verdict != string(grader.Unanswered) {
			continue
		}
		c.Unknown++
		var said struct {
			Honest json.RawMessage `json:"honest"`
		}
		if json.Unmarshal(t.Judgement, &said) == nil && len(said.Honest) > 0 {
			c.Walked++
		}
	}
	return c, nil
}
