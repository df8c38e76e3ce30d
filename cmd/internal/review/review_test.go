package review_test

import (
	"math"
	"testing"
	"time"

	"pyprep/cmd/internal/review"
)

func at(days int) time.Time {
	return time.Date(2026, 1, 1, 9, 0, 0, 0, time.UTC).AddDate(0, 0, days)
}

// TestPublishedVector replays the memory-state example of the reference implementation of FSRS-6.
func TestPublishedVector(t *testing.T) {
	t.Parallel()
	var reviews []review.Review
	ratings := []review.Rating{review.Again, review.Good, review.Good, review.Good, review.Good, review.Good}
	gaps := []int{0, 0, 1, 3, 8, 21}
	now := 0
	for i, rating := range ratings {
		now += gaps[i]
		reviews = append(reviews, review.Review{At: at(now), Rating: rating})
	}
	m := review.Recall(reviews)
	if math.Abs(m.Stability-53.62691) > 1e-4 || math.Abs(m.Difficulty-6.3574867) > 1e-4 {
		t.Errorf("stability %.5f, difficulty %.7f; want 53.62691 and 6.3574867", m.Stability, m.Difficulty)
	}
}

func TestDue(t *testing.T) {
	t.Parallel()
	tests := []struct {
		name    string
		ratings []review.Rating
		days    int
	}{
		{"again comes back tomorrow", []review.Rating{review.Again}, 1},
		{"hard", []review.Rating{review.Hard}, 1},
		{"good", []review.Rating{review.Good}, 2},
		{"easy", []review.Rating{review.Easy}, 8},
		{"unknown rating counts as again", []review.Rating{9}, 1},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			var reviews []review.Review
			for _, rating := range test.ratings {
				reviews = append(reviews, review.Review{At: at(0), Rating: rating})
			}
			if got, want := review.Recall(reviews).Due(), at(test.days); !got.Equal(want) {
				t.Errorf("due %v, want %v", got, want)
			}
		})
	}
	if due := review.Recall(nil).Due(); !due.IsZero() {
		t.Errorf("nothing seen is due at %v, want never", due)
	}
}

func TestRecallFallsToNineTenths(t *testing.T) {
	t.Parallel()
	m := review.Recall([]review.Review{{At: at(0), Rating: review.Easy}})
	after := m.Last.Add(time.Duration(m.Stability * 24 * float64(time.Hour)))
	if got := m.Recallable(after); math.Abs(got-0.9) > 1e-6 {
		t.Errorf("recall after the stability is %.6f, want 0.9", got)
	}
	if m.Recallable(m.Last) != 1 {
		t.Error("recall right after a review is not 1")
	}
}
