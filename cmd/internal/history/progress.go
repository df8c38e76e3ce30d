package history

import (
	"slices"
	"time"
)

// Progress is how attempts went over time.
type Progress struct {
	Weeks   []int         // items that were answered right for the first time in each week, this one last
	Recent  time.Duration // median time of what was solved in the last 30 days, 0 where there was nothing
	Earlier time.Duration // the same of all before, 0 where there was nothing
}

const (
	progressWeeks = 12
	recentDays    = 30
	hoursOfDay    = 24 * time.Hour
)

// ProgressOf looks at attempts, in any order, up to now.
func ProgressOf(attempts []Attempt, now time.Time) Progress {
	p := Progress{Weeks: make([]int, progressWeeks)}
	first := map[Item]time.Time{}
	var recent, earlier []time.Duration
	for _, t := range attempts {
		if t.Verdict != acceptedVerdict {
			continue
		}
		if at, known := first[t.Item]; !known || t.Recorded.Before(at) {
			first[t.Item] = t.Recorded
		}
		if t.Duration <= 0 || t.Kind != KindSolve && t.Kind != KindReview {
			continue // a test run says nothing of the time that the work took
		}
		if now.Sub(t.Recorded) <= recentDays*hoursOfDay {
			recent = append(recent, t.Duration)
		} else {
			earlier = append(earlier, t.Duration)
		}
	}
	for _, at := range first {
		if ago := int(now.Sub(at) / (7 * hoursOfDay)); ago >= 0 && ago < progressWeeks && !at.After(now) {
			p.Weeks[progressWeeks-1-ago]++
		}
	}
	p.Recent, p.Earlier = median(recent), median(earlier)
	return p
}

func median(all []time.Duration) time.Duration {
	if len(all) == 0 {
		return 0
	}
	slices.Sort(all)
	return (all[(len(all)-1)/2] + all[len(all)/2]) / 2
}
