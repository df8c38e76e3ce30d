package docker

import (
	"testing"
	"time"
)

func TestAnotherRuntimeIsRecommendedForMoreThanNoise(t *testing.T) {
	t.Parallel()
	ms := func(values ...int) []time.Duration {
		var times []time.Duration
		for _, value := range values {
			times = append(times, time.Duration(value)*time.Millisecond)
		}
		return times
	}
	for _, test := range []struct {
		name         string
		ours, theirs []time.Duration
		want         bool
	}{
		{"clearly faster", ms(200, 210, 190, 205, 230, 195, 200), ms(120, 130, 110, 125, 120, 140, 125), true},
		{"but once", ms(200, 210, 190, 205, 230, 195, 100), ms(120, 130, 110, 125, 120, 140, 125), true},
		{"the same program", ms(270, 310, 250, 295, 300, 280, 320), ms(295, 270, 240, 300, 260, 290, 270), false},
		{"a little faster each time", ms(200, 210, 190, 205, 230, 195, 200), ms(190, 200, 180, 195, 220, 185, 190), false},
		{"slower", ms(100, 100, 100, 100, 100, 100, 100), ms(150, 150, 150, 150, 150, 150, 150), false},
	} {
		if got := (startTimes{test.ours, test.theirs}).isWorthwhile(); got != test.want {
			t.Errorf("%s: %t, want %t", test.name, got, test.want)
		}
	}
}
