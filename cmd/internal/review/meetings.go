package review

import (
	"slices"
	"time"
)

// Attempt is what a log says of one try at an item.
type Attempt struct {
	At        time.Time
	Rating    Rating  // as the person chose it; 0 where they were not asked
	Solved    bool    // right in all that was asked
	Share     float64 // of what was asked, 0 to 1, how much was right
	OnTheWay  bool    // a failure is a step of the work, as a test run is, and not an answer
	Withdrawn bool    // taken back: it never was a review
}

// manyFailures on the way make what was solved in the end a hard one.
const manyFailures = 3

// Meetings turns the attempts at one item, in any order, into reviews: one for each day of the zone on which something
// was answered. The first rating that a person chose on a day stands; without one, what the day's first answer was worth.
// Whatever else was done on that day is practice, which the schedule does not see.
func Meetings(attempts []Attempt, zone *time.Location) []Review {
	sorted := slices.Clone(attempts)
	for i := range sorted {
		sorted[i].At = sorted[i].At.In(zone)
	}
	slices.SortStableFunc(sorted, func(a, b Attempt) int { return a.At.Compare(b.At) })
	var reviews []Review
	known := false
	for len(sorted) > 0 {
		day := dayNumber(sorted[0].At)
		end := slices.IndexFunc(sorted, func(a Attempt) bool { return dayNumber(a.At) != day })
		if end < 0 {
			end = len(sorted)
		}
		if met, ok := meeting(sorted[:end], known); ok {
			reviews = append(reviews, met)
			known = true
		}
		sorted = sorted[end:]
	}
	return reviews
}

// meeting is the review that a day's attempts amount to; known says that the item was reviewed before.
func meeting(day []Attempt, known bool) (Review, bool) {
	failures := 0
	var derived Review
	for _, a := range day {
		switch {
		case a.Withdrawn:
		case a.Rating != 0:
			return Review{At: a.At, Rating: a.Rating}, true
		case derived.Rating != 0:
		case a.OnTheWay && !a.Solved:
			failures++
		default:
			derived = Review{At: a.At, Rating: worth(a, failures)}
		}
	}
	if derived.Rating == 0 && failures > 0 && known { // what was known is not any more; what never was, is being learned
		last := day[len(day)-1]
		derived = Review{At: last.At, Rating: Again}
	}
	return derived, derived.Rating != 0
}

// worth rates an answer that the person did not rate.
func worth(a Attempt, failures int) Rating {
	switch {
	case a.Solved && failures > manyFailures:
		return Hard
	case a.Solved:
		return Good
	case a.Share >= 0.5:
		return Hard
	default:
		return Again
	}
}
