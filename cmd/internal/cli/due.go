package cli

import (
	"context"
	"slices"
	"time"

	"pyprep/cmd/internal/history"
	"pyprep/cmd/internal/review"
	"pyprep/cmd/internal/session"
	"pyprep/problems"
)

// dueDate says when a problem should be seen again, from all of its rated attempts; the zero time when it was never rated.
func (a *app) dueDate(ctx context.Context, p *problems.Problem) (time.Time, error) {
	store, err := a.openHistory(ctx)
	if err != nil {
		return time.Time{}, err
	}
	attempts, err := store.List(ctx, history.Filter{Item: itemOf(p), NoSource: true})
	if err != nil {
		return time.Time{}, err
	}
	return dueAfter(attempts), nil
}

func dueAfter(attempts []history.Attempt) time.Time {
	var reviews []review.Review
	for _, t := range attempts {
		at := slices.Index(session.Ratings(), session.Rating(t.Rating))
		if at >= 0 {
			reviews = append(reviews, review.Review{At: t.Recorded, Rating: review.Again + review.Rating(at)})
		}
	}
	slices.SortFunc(reviews, func(x, y review.Review) int { return x.At.Compare(y.At) })
	return review.Recall(reviews).Due()
}

// duest returns the rated problem that is due first, or was; nil when none was ever rated.
func duest(all []*problems.Problem, attempts []history.Attempt) *problems.Problem {
	byItem := map[history.Item][]history.Attempt{}
	for _, t := range attempts {
		byItem[t.Item] = append(byItem[t.Item], t)
	}
	var first *problems.Problem
	var when time.Time
	for _, p := range all {
		due := dueAfter(byItem[itemOf(p)])
		if !due.IsZero() && (first == nil || due.Before(when)) {
			first, when = p, due
		}
	}
	return first
}
