package cli

import (
	"fmt"
	"time"

	"pyprep/cmd/internal/view"
	"pyprep/grader/class"
)

// rateMeter says on stderr how far a class is, how fast it goes and how long it may still take.
type rateMeter struct {
	app      *app
	progress *view.Progress
	began    time.Time
	told     time.Time
	done     int
	total    int
	reused   int
}

// tellEvery is how often a log gets a line; a terminal's is written over each time.
const tellEvery = 10 * time.Second

func newRateMeter(a *app, total, reused int) *rateMeter {
	now := a.Now()
	m := &rateMeter{app: a, progress: view.NewProgress(a.Err, a.talk()), began: now, told: now, total: total, reused: reused}
	m.progress.Step(fmt.Sprintf("grading %s%s", plural(total, "submission"), m.known()))
	return m
}

// tell hears of each submission that is done; one at a time, as class.Batch promises.
func (m *rateMeter) tell(p class.Progress) {
	m.done = p.Done
	now := m.app.Now()
	isDue := now.Sub(m.told) >= tellEvery
	if isDue {
		m.told = now
	}
	m.progress.Rate(fmt.Sprintf("%d of %d graded%s", p.Done, p.Total, m.rate(now)), isDue)
}

// rate is the speed so far and what that makes of the rest; "" as long as nothing can be said.
func (m *rateMeter) rate(now time.Time) string {
	took := now.Sub(m.began)
	if took < time.Second || m.done == 0 {
		return ""
	}
	left := time.Duration(float64(took) / float64(m.done) * float64(m.total-m.done)).Round(time.Second)
	return fmt.Sprintf(", %s, %v left", speed(m.done, took), left)
}

// speed is a rate in the unit that leaves it a number to read.
func speed(done int, took time.Duration) string {
	if rate := float64(done) / took.Seconds(); rate >= 1 {
		return fmt.Sprintf("%.1f/s", rate)
	}
	return fmt.Sprintf("%.1f/min", float64(done)/took.Minutes())
}

// end says what has come of it, in a line that stays.
func (m *rateMeter) end(err error) {
	took := m.app.Now().Sub(m.began)
	how := ""
	if took >= time.Second && m.done > 0 {
		how = fmt.Sprintf(" in %v, %s", took.Round(time.Second), speed(m.done, took))
	}
	m.progress.Done(fmt.Sprintf("graded %s%s%s", plural(m.done, "submission"), how, m.known()))
	if err != nil && m.done < m.total {
		m.app.note("what is graded is kept: the same command goes on from there")
	}
}

func (m *rateMeter) known() string {
	if m.reused == 0 {
		return ""
	}
	return fmt.Sprintf(", %d known from the journal", m.reused)
}
