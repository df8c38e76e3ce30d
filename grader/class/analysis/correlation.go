package analysis

import (
	"fmt"
	"math"
	"slices"
)

// Fewest is how many submissions it takes before one more could not turn a correlation upside down.
const Fewest = 10

// Correlation is how one result goes along with the rest, between -1 and 1.
type Correlation struct {
	R     float64
	Known bool
	Why   string // why it is not known
}

// Discrimination is the word for a correlation of an item with the rest.
type Discrimination string

// The words. Bounds are those of ScorePak, University of Washington, Office of Educational Assessment, "Understanding Item
// Analyses": good above .30, fair from .10, poor below. Below zero has its own word: there the better students fail.
const (
	Good       Discrimination = "good"
	Fair       Discrimination = "fair"
	Poor       Discrimination = "poor"
	Negative   Discrimination = "negative"
	CannotTell Discrimination = "cannot tell"
)

// Word is the correlation in a word.
func (c Correlation) Word() Discrimination {
	switch {
	case !c.Known:
		return CannotTell
	case c.R < 0:
		return Negative
	case c.R < 0.10:
		return Poor
	case c.R <= 0.30:
		return Fair
	default:
		return Good
	}
}

// correlate is Pearson's product-moment correlation of an item's results with the rest scores, which exclude the item
// (Henrysson, "Correction of item-total correlations in item analysis", Psychometrika 28, 1963). Where the results are
// 0 or 1 it is the point-biserial correlation (Lord and Novick, "Statistical Theories of Mental Test Scores", 1968, 15.5):
//
//	r = Σ (xᵢ-x̄)(yᵢ-ȳ) / √(Σ (xᵢ-x̄)² · Σ (yᵢ-ȳ)²)
func correlate(item, rest []float64) Correlation {
	switch {
	case len(item) < Fewest:
		return Correlation{Why: fmt.Sprintf("%s, it takes %d", counted(len(item), "submission"), Fewest)}
	case slices.Max(item) == slices.Min(item):
		return Correlation{Why: "all did the same"}
	case slices.Max(rest) == slices.Min(rest):
		return Correlation{Why: "the rest is the same for all"}
	}
	itemMean, restMean := mean(item), mean(rest)
	var both, ofItem, ofRest float64
	for i := range item {
		x, y := item[i]-itemMean, rest[i]-restMean
		both += x * y
		ofItem += x * x
		ofRest += y * y
	}
	r := both / (math.Sqrt(ofItem) * math.Sqrt(ofRest))
	if math.IsNaN(r) {
		return Correlation{Why: "the scores are too close together"}
	}
	return Correlation{R: min(max(r, -1), 1), Known: true}
}

// Difficulty is the word for the mean share of an item's points that was reached.
type Difficulty string

// The words, with ScorePak's bounds: easy from .85, hard up to .50.
const (
	Easy     Difficulty = "easy"
	Moderate Difficulty = "moderate"
	Hard     Difficulty = "hard"
	Unseen   Difficulty = "cannot tell" // nobody's work was graded
)

func difficulty(mean float64, n int) Difficulty {
	switch {
	case n == 0:
		return Unseen
	case mean >= 0.85:
		return Easy
	case mean > 0.50:
		return Moderate
	default:
		return Hard
	}
}

func counted(n int, what string) string {
	if n != 1 {
		what += "s"
	}
	return fmt.Sprintf("%d %s", n, what)
}
