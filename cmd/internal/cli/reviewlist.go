package cli

import (
	"context"
	"slices"
	"time"

	"pyprep/cmd/internal/history"
	"pyprep/cmd/internal/review"
	"pyprep/cmd/internal/view"
)

type reviewItem struct {
	ID        string  `json:"id"`
	Set       string  `json:"set"`
	Kind      string  `json:"kind"`
	Title     string  `json:"title"`
	Due       string  `json:"due"`       // the day
	Recall    float64 `json:"recall"`    // the chance, 0 to 1, that it is still known
	Stability float64 `json:"stability"` // days until that falls to 0.9, counted from the last review
}

type reviewList struct {
	Schema int          `json:"schema"`
	Limit  int          `json:"limit"` // items on a day
	Today  int          `json:"today"` // reviewed on this day
	Due    []reviewItem `json:"due"`   // in the order in which they would be asked, those over the limit last
	Later  []reviewItem `json:"later"` // by their day
}

// listReviews shows what is due and what comes next.
func listReviews(a *app, known []reviewed, o reviewOptions) error {
	config, err := a.loadConfig()
	if err != nil {
		return err
	}
	now := a.Now()
	cards := cardsOf(known)
	due := review.Queue(cards, now, config.ReviewLimit)
	for _, card := range review.Due(cards, now) {
		if !slices.ContainsFunc(due, func(c review.Card) bool { return c.ID == card.ID }) {
			due = append(due, card)
		}
	}
	list := reviewList{Schema: 1, Limit: config.ReviewLimit, Today: review.Today(cards, now), Due: []reviewItem{}, Later: []reviewItem{}}
	for _, k := range byID(known, due) {
		if o.keeps(k.listing) {
			list.Due = append(list.Due, k.item(now))
		}
	}
	later := slices.DeleteFunc(slices.Clone(known), func(k reviewed) bool { return k.memory.IsDue(now) || !o.keeps(k.listing) })
	slices.SortStableFunc(later, func(x, y reviewed) int { return x.memory.Due().Compare(y.memory.Due()) })
	for _, k := range later {
		list.Later = append(list.Later, k.item(now))
	}
	if o.json {
		return printJSON(a.Out, list)
	}
	return view.Reviews(a.Out, a.out(), reviewRows(list.Due), reviewRows(list.Later), list.Today, list.Limit)
}

func (r reviewed) item(now time.Time) reviewItem {
	return reviewItem{
		ID: string(r.listing.ID), Set: string(r.listing.Set), Kind: string(r.listing.Kind), Title: r.listing.Title,
		Due: r.memory.Due().Format(time.DateOnly), Recall: rounded(r.memory.Recallable(now)), Stability: rounded(r.memory.Stability),
	}
}

// rounded keeps three places: more would be noise.
func rounded(x float64) float64 { return float64(int(x*1000+0.5)) / 1000 }

func reviewRows(items []reviewItem) []view.ReviewRow {
	var rows []view.ReviewRow
	for _, i := range items {
		rows = append(rows, view.ReviewRow{ID: i.ID, Title: i.Title, Kind: i.Kind, Due: i.Due, Recall: i.Recall})
	}
	return rows
}

// undoReview takes the last day's review of one item back: its attempts stay, and count for no schedule.
func undoReview(ctx context.Context, a *app, known []reviewed) error {
	var last reviewed
	var newest time.Time
	for _, k := range known {
		if k.memory.Last.After(newest) {
			last, newest = k, k.memory.Last
		}
	}
	if newest.IsZero() {
		return usage("there is no review to take back", a.command("review", "--list"))
	}
	store, err := a.openHistory(ctx)
	if err != nil {
		return err
	}
	undone := history.RatingUndone
	day := newest.In(a.zone()).Format(time.DateOnly)
	for n, t := range last.attempts {
		if t.Recorded.In(a.zone()).Format(time.DateOnly) != day {
			continue
		}
		if err := store.Amend(ctx, t.ID, history.Amendment{Rating: &undone}); err != nil {
			return err
		}
		last.attempts[n].Rating = undone
	}
	memory := memoryOf(last.attempts, last.listing, a.zone())
	when := "it counts as not yet seen"
	if memory != (review.Memory{}) {
		when = "due " + dayOf(memory.Due())
	}
	return a.printf("Taken back: %s of %s; %s.\n", last.listing.ID, dayOf(newest), when)
}
