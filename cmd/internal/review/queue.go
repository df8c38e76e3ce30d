package review

import (
	"cmp"
	"slices"
	"time"
)

// Card is an item with what is remembered of it.
type Card struct {
	ID     string // tells cards apart, and decides where all else ties
	Topics []string
	Memory Memory
}

// IsDue says whether the day of [Memory.Due] has come, on the calendar of now. What was reviewed today is not due again today.
func (m Memory) IsDue(now time.Time) bool {
	if m.Stability == 0 {
		return false
	}
	return dayNumber(m.Due().In(now.Location())) <= dayNumber(now) && dayNumber(m.Last.In(now.Location())) < dayNumber(now)
}

// Today returns the cards that were reviewed on the day of now.
func Today(cards []Card, now time.Time) int {
	n := 0
	for _, c := range cards {
		if c.Memory.Stability != 0 && dayNumber(c.Memory.Last.In(now.Location())) == dayNumber(now) {
			n++
		}
	}
	return n
}

// Queue returns what to review now: the due cards that are likeliest to be forgotten, at most limit on a day with those
// that were reviewed on it already, in an order in which neighbours share no topic where that can be had.
func Queue(cards []Card, now time.Time, limit int) []Card {
	due := Due(cards, now)
	left := max(limit-Today(cards, now), 0)
	return mixed(due[:min(left, len(due))])
}

// Due returns the due cards, the one that is likeliest to be forgotten first.
func Due(cards []Card, now time.Time) []Card {
	var due []Card
	for _, c := range cards {
		if c.Memory.IsDue(now) {
			due = append(due, c)
		}
	}
	slices.SortFunc(due, func(a, b Card) int {
		return cmp.Or(cmp.Compare(a.Memory.Recallable(now), b.Memory.Recallable(now)), cmp.Compare(a.ID, b.ID))
	})
	return due
}

// mixed takes, again and again, the first card that shares no topic with the one before it.
func mixed(cards []Card) []Card {
	rest := slices.Clone(cards)
	var order []Card
	for len(rest) > 0 {
		at := 0
		if len(order) > 0 {
			last := order[len(order)-1].Topics
			at = max(slices.IndexFunc(rest, func(c Card) bool { return !share(c.Topics, last) }), 0)
		}
		order = append(order, rest[at])
		rest = slices.Delete(rest, at, at+1)
	}
	return order
}

func share(a, b []string) bool {
	return slices.ContainsFunc(a, func(topic string) bool { return slices.Contains(b, topic) })
}
