package review_test

import (
	"testing"
	"time"

	"pyprep/cmd/internal/review"
)

func TestMeetings(t *testing.T) {
	t.Parallel()
	answer := func(day int, share float64) review.Attempt {
		return review.Attempt{At: at(day), Share: share, Solved: share == 1}
	}
	run := func(day int, passed bool) review.Attempt {
		return review.Attempt{At: at(day), Solved: passed, OnTheWay: true}
	}
	rated := func(day int, rating review.Rating) review.Attempt {
		return review.Attempt{At: at(day), Solved: true, OnTheWay: true, Rating: rating}
	}
	withdrawn := rated(1, review.Easy)
	withdrawn.Withdrawn = true
	tests := []struct {
		name     string
		attempts []review.Attempt
		want     []review.Rating
	}{
		{"nothing", nil, nil},
		{"a right answer", []review.Attempt{answer(0, 1)}, []review.Rating{review.Good}},
		{"half of it", []review.Attempt{answer(0, 0.5)}, []review.Rating{review.Hard}},
		{"a wrong answer", []review.Attempt{answer(0, 0.2)}, []review.Rating{review.Again}},
		{"the first answer of a day stands", []review.Attempt{answer(0, 0), answer(0, 1)}, []review.Rating{review.Again}},
		{"one review for each day", []review.Attempt{answer(0, 0), answer(1, 1), answer(1, 0)}, []review.Rating{review.Again, review.Good}},
		{"in any order", []review.Attempt{answer(3, 1), answer(0, 0)}, []review.Rating{review.Again, review.Good}},
		{"a chosen rating stands over what is derived", []review.Attempt{answer(0, 0), rated(0, review.Easy)}, []review.Rating{review.Easy}},
		{"of two chosen ratings the first", []review.Attempt{rated(0, review.Hard), rated(0, review.Easy)}, []review.Rating{review.Hard}},
		{"code that fails on the way", []review.Attempt{run(0, false), run(0, true)}, []review.Rating{review.Good}},
		{
			"code that fails often on the way",
			[]review.Attempt{run(0, false), run(0, false), run(0, false), run(0, false), run(0, true)},
			[]review.Rating{review.Hard},
		},
		{"code that never passed is being learned", []review.Attempt{run(0, false), run(1, false)}, nil},
		{"code that passes no more is forgotten", []review.Attempt{run(0, true), run(9, false)}, []review.Rating{review.Good, review.Again}},
		{"what is taken back never was", []review.Attempt{answer(0, 1), withdrawn}, []review.Rating{review.Good}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			got := review.Meetings(test.attempts, time.UTC)
			if len(got) != len(test.want) {
				t.Fatalf("%d reviews, want %d: %v", len(got), len(test.want), got)
			}
			for i, want := range test.want {
				if got[i].Rating != want {
					t.Errorf("review %d is rated %d, want %d", i+1, got[i].Rating, want)
				}
			}
		})
	}
}

// TestZone holds the day of a meeting against the zone: one instant, two calendars.
func TestZone(t *testing.T) {
	t.Parallel()
	late := time.Date(2026, 5, 1, 23, 30, 0, 0, time.UTC)
	attempts := []review.Attempt{{At: late, Solved: true}, {At: late.Add(time.Hour), Solved: true}}
	if got := len(review.Meetings(attempts, time.UTC)); got != 2 {
		t.Errorf("in UTC %d reviews, want 2", got)
	}
	if got := len(review.Meetings(attempts, time.FixedZone("east", 2*60*60))); got != 1 {
		t.Errorf("two hours east %d reviews, want 1", got)
	}
}
