package cli

import (
	"context"
	"slices"
	"time"

	"pyprep/cmd/internal/history"
	"pyprep/cmd/internal/review"
	"pyprep/cmd/internal/session"
	"pyprep/grader"
	"pyprep/problems"
)

// dueDate says when a problem should be seen again, from all of its attempts; the zero time when it was never answered.
func (a *app) dueDate(ctx context.Context, p *problems.Problem) (time.Time, error) {
	store, err := a.openHistory(ctx)
	if err != nil {
		return time.Time{}, err
	}
	attempts, err := store.List(ctx, history.Filter{Item: itemOf(p), NoSource: true})
	if err != nil {
		return time.Time{}, err
	}
	return memoryOf(attempts, p.Listing(), a.zone()).Due(), nil
}

// zone is the calendar that days are told by.
func (a *app) zone() *time.Location { return a.Now().Location() }

// reviewed is an item that was answered, with what is remembered of it.
type reviewed struct {
	listing  problems.Listing
	memory   review.Memory
	attempts []history.Attempt // newest first, without their sources
}

// reviewedItems are the items of the sets in use that were ever answered, in the order of the sets.
func (a *app) reviewedItems(ctx context.Context, listed []problems.Listing) ([]reviewed, error) {
	attempts, err := a.allAttempts(ctx)
	return reviewedOf(attempts, listed, a.zone()), err
}

// allAttempts are newest first, without their sources.
func (a *app) allAttempts(ctx context.Context) ([]history.Attempt, error) {
	store, err := a.openHistory(ctx)
	if err != nil {
		return nil, err
	}
	return store.List(ctx, history.Filter{NoSource: true})
}

func reviewedOf(attempts []history.Attempt, listed []problems.Listing, zone *time.Location) []reviewed {
	byItem := map[history.Item][]history.Attempt{}
	for _, t := range attempts {
		byItem[t.Item] = append(byItem[t.Item], t)
	}
	var known []reviewed
	for _, l := range listed {
		of := byItem[listedItem(l)]
		if memory := memoryOf(of, l, zone); memory != (review.Memory{}) {
			known = append(known, reviewed{l, memory, of})
		}
	}
	return known
}

func memoryOf(attempts []history.Attempt, l problems.Listing, zone *time.Location) review.Memory {
	return review.Recall(review.Meetings(reviewAttempts(attempts, l), zone))
}

// reviewAttempts are an item's attempts as the schedule sees them. Of code, a run that fails is on the way.
func reviewAttempts(attempts []history.Attempt, l problems.Listing) []review.Attempt {
	seen := make([]review.Attempt, 0, len(attempts))
	for _, t := range attempts {
		share := 0.0
		if t.Total > 0 {
			share = float64(t.Passed) / float64(t.Total)
		}
		seen = append(seen, review.Attempt{
			At: t.Recorded, Solved: t.Verdict == string(grader.Accepted), Share: share, OnTheWay: !isSmall(l),
			Rating:    review.Rating(slices.Index(session.Ratings(), session.Rating(t.Rating)) + 1),
			Withdrawn: t.Rating == history.RatingUndone,
		})
	}
	return seen
}

func cardsOf(known []reviewed) []review.Card {
	cards := make([]review.Card, 0, len(known))
	for _, k := range known {
		cards = append(cards, review.Card{ID: k.id(), Topics: k.listing.Topics, Memory: k.memory})
	}
	return cards
}

func (r reviewed) id() string { return string(r.listing.Set) + ":" + string(r.listing.ID) }

// byID finds the items of some cards again, in the order of the cards.
func byID(known []reviewed, cards []review.Card) []reviewed {
	found := make([]reviewed, 0, len(cards))
	for _, card := range cards {
		found = append(found, known[slices.IndexFunc(known, func(k reviewed) bool { return k.id() == card.ID })])
	}
	return found
}

// soonest is the item that is due first, at whatever time.
func soonest(known []reviewed) (reviewed, bool) {
	if len(known) == 0 {
		return reviewed{}, false
	}
	return slices.MinFunc(known, func(x, y reviewed) int { return x.memory.Due().Compare(y.memory.Due()) }), true
}

// firstDue is the item that the id "due" means: of what is due, the likeliest to be forgotten.
func (a *app) firstDue(ctx context.Context, fits func(problems.Listing) bool) (problems.Listing, error) {
	listed, err := a.listings()
	if err != nil {
		return problems.Listing{}, err
	}
	listed = slices.DeleteFunc(slices.Clone(listed), func(l problems.Listing) bool { return !fits(l) })
	known, err := a.reviewedItems(ctx, listed)
	if err != nil {
		return problems.Listing{}, err
	}
	if due := byID(known, review.Due(cardsOf(known), a.Now())); len(due) > 0 {
		return due[0].listing, nil
	}
	next, ok := soonest(known)
	if !ok {
		return problems.Listing{}, usage("nothing is due: nothing was answered yet", a.command("solve", "next"))
	}
	return problems.Listing{}, usage("nothing is due before "+dayOf(next.memory.Due()), a.command("solve", "next"))
}

// dayOf names a day as people say it.
func dayOf(t time.Time) string { return t.Format("Monday 2 January") }
