// Package review says when to see an item again, and what to see today. It is FSRS-6 as a pure function of the attempts
// so far: no clock, no storage, no same-day steps. It keeps no schedule; whoever has the attempt log can recompute
// everything: [Meetings] makes reviews of attempts, [Recall] a memory of reviews, [Queue] a day's work of memories.
//
// The formulas are those that the Open Spaced Repetition project publishes for FSRS-6 with its default weights: memory is
// a stability (days until recall falls to 90 %) and a difficulty (1 to 10).
//
// Error contract: there are no errors; a rating that is none of the four counts as [Again].
package review

import (
	"math"
	"time"
)

// Rating is how well an item was known.
type Rating int

// The ratings.
const (
	Again Rating = iota + 1
	Hard
	Good
	Easy
)

// Review is one rated meeting with an item.
type Review struct {
	At     time.Time
	Rating Rating
}

// Memory is the state after some reviews; the zero Memory has seen none.
type Memory struct {
	Stability  float64 // days
	Difficulty float64 // 1 easy to 10 hard
	Last       time.Time
}

const (
	retention   = 0.9
	maxInterval = 365 // days: an interview is never further away
	minS        = 0.001
)

// Recall replays reviews in their order and returns the memory they leave.
func Recall(reviews []Review) Memory {
	var m Memory
	for _, r := range reviews {
		m = m.next(r)
	}
	return m
}

// Due is the day on which recall is expected to have fallen to 90 %; never the day of the last review itself.
func (m Memory) Due() time.Time {
	if m.Stability == 0 {
		return time.Time{}
	}
	days := math.Round(interval(m.Stability))
	return m.Last.AddDate(0, 0, int(min(max(days, 1), maxInterval)))
}

// Recallable is the probability, 0 to 1, that the item is still known on the day of a time.
func (m Memory) Recallable(at time.Time) float64 {
	if m.Stability == 0 {
		return 0
	}
	return retrievability(float64(daysBetween(m.Last, at)), m.Stability)
}

func (m Memory) next(r Review) Memory {
	rating := r.Rating
	if rating < Again || rating > Easy {
		rating = Again
	}
	if m.Stability == 0 {
		return Memory{Stability: firstStability(rating), Difficulty: clamp(firstDifficulty(rating)), Last: r.At}
	}
	days := float64(daysBetween(m.Last, r.At))
	next := Memory{Difficulty: nextDifficulty(m.Difficulty, rating), Last: r.At}
	switch {
	case days < 1:
		next.Stability = sameDayStability(m.Stability, rating)
	case rating == Again:
		next.Stability = forgottenStability(m, retrievability(days, m.Stability))
	default:
		next.Stability = recalledStability(m, retrievability(days, m.Stability), rating)
	}
	next.Stability = max(next.Stability, minS)
	return next
}
