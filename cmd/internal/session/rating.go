package session

import "time"

// Rating is how well the person knew it, in the words of spaced repetition.
type Rating string

// The ratings.
const (
	RatingAgain Rating = "again"
	RatingHard  Rating = "hard"
	RatingGood  Rating = "good"
	RatingEasy  Rating = "easy"
)

// Ratings lists the ratings from worst to best.
func Ratings() []Rating { return []Rating{RatingAgain, RatingHard, RatingGood, RatingEasy} }

const (
	quick = 10 * time.Minute
	long  = 45 * time.Minute
)

// propose derives a rating from tries, hints and time; the person may change it.
func propose(o Outcome) Rating {
	switch {
	case !o.Solved || o.Hints >= 3:
		return RatingAgain
	case o.Hints > 0 || o.Tries > 3 || o.Elapsed > long:
		return RatingHard
	case o.Tries <= 1 && o.Elapsed <= quick:
		return RatingEasy
	default:
		return RatingGood
	}
}
