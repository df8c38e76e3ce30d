package mock

import (
	"fmt"
	"time"
)

// Clock is the time of an interview: what was spent in it, and what was not.
type Clock struct {
	Limit   time.Duration `json:"limit_ns"`
	Elapsed time.Duration `json:"elapsed_ns"`
	Last    time.Time     `json:"last"` // the newest reading
	Pauses  []Pause       `json:"pauses"`
}

// Pause is a stretch that is not on the clock.
type Pause struct {
	At     time.Duration `json:"at_ns"` // what the clock showed
	Began  time.Time     `json:"began"`
	Length time.Duration `json:"length_ns"` // 0 where the machine's clock does not tell
	Cause  string        `json:"cause"`
}

// The causes of a pause.
const (
	CauseAway = "away" // the interview was left, or pyprep was ended, and it was taken up again
	CauseJump = "jump" // the machine slept, or somebody set its clock
)

// Advance reads the clock within a sitting: what has passed since the reading before is added, unless that can't be.
// Readings of the machine carry its monotonic time, so that setting its clock changes nothing at all within a sitting.
func (c *Clock) Advance(since, now time.Time) {
	passed := now.Sub(since)
	switch {
	case passed > c.Limit:
		c.Pauses = append(c.Pauses, Pause{At: c.Elapsed, Began: since, Length: passed, Cause: CauseJump})
	case passed > 0:
		c.Elapsed += passed
	}
	c.Last = now
}

// Resume begins another sitting: the time since the last reading was a pause.
func (c *Clock) Resume(now time.Time) {
	length := max(now.Round(0).Sub(c.Last.Round(0)), 0) // by the wall: the last reading is from another process
	c.Pauses = append(c.Pauses, Pause{At: c.Elapsed, Began: c.Last, Length: length, Cause: CauseAway})
	c.Last = now
}

// Left is what remains, and below zero what it is over.
func (c *Clock) Left() time.Duration { return c.Limit - c.Elapsed }

// ClockFace writes a time as a clock shows it.
func ClockFace(d time.Duration) string {
	seconds := int(d.Round(time.Second).Seconds())
	if seconds >= 3600 {
		return fmt.Sprintf("%d:%02d:%02d", seconds/3600, seconds/60%60, seconds%60)
	}
	return fmt.Sprintf("%d:%02d", seconds/60, seconds%60)
}
