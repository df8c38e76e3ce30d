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

// TestPublishedIntervals replays the interval sequence of the reference implementation: each review on its day, two of them
// on the day of the one before.
func TestPublishedIntervals(t *testing.T) {
	t.Parallel()
	steps := []struct {
		rating   review.Rating
		gap      int // days after the one before
		interval int // that follows, 0 where the reference has a step within the day
	}{
		{review.Good, 0, 0},
		{review.Good, 0, 2},
		{review.Good, 2, 11},
		{review.Good, 11, 46},
		{review.Good, 46, 163},
		{review.Good, 163, 498},
		{review.Again, 498, 0},
		{review.Again, 0, 0},
		{review.Good, 0, 2},
		{review.Good, 2, 4},
		{review.Good, 4, 7},
		{review.Good, 7, 12},
		{review.Good, 12, 21},
	}
	var reviews []review.Review
	now := 0
	for i, step := range steps {
		now += step.gap
		reviews = append(reviews, review.Review{At: at(now), Rating: step.rating})
		got := int(math.Round(review.Recall(reviews).Stability)) // at a wanted recall of 0.9 the two are the same
		if step.interval != 0 && got != step.interval {
			t.Errorf("review %d: interval %d, want %d", i+1, got, step.interval)
		}
	}
}

// TestPublishedStates holds the first states against published figures, and the forgetting curve against what a stability means.
func TestPublishedStates(t *testing.T) {
	t.Parallel()
	first := map[review.Rating][2]float64{
		review.Again: {0.212, 6.4133},
		review.Hard:  {1.2931, 5.1121707},
		review.Good:  {2.3065, 2.118104},
		review.Easy:  {8.2956, 1},
	}
	for rating, want := range first {
		m := review.Recall([]review.Review{{At: at(0), Rating: rating}})
		if math.Abs(m.Stability-want[0]) > 1e-6 || math.Abs(m.Difficulty-want[1]) > 1e-6 {
			t.Errorf("first rating %d: %v, %v; want %v", rating, m.Stability, m.Difficulty, want)
		}
	}
	known := review.Memory{Stability: 7, Difficulty: 5, Last: at(0)}
	for days, want := range map[int]float64{0: 1, 7: 0.9} {
		if got := known.Recallable(at(days)); math.Abs(got-want) > 1e-9 {
			t.Errorf("recall after %d of 7 days is %.8f, want %.8f", days, got, want)
		}
	}
}

func TestDaysAreCalendarDays(t *testing.T) {
	t.Parallel()
	evening := time.Date(2026, 3, 1, 23, 0, 0, 0, time.UTC)
	m := review.Recall([]review.Review{{At: evening, Rating: review.Again}})
	if m.IsDue(evening.Add(59 * time.Minute)) {
		t.Error("due on the day of the review itself")
	}
	if !m.IsDue(evening.Add(2 * time.Hour)) {
		t.Error("not due on the next day, at one o'clock")
	}
}
