package view

import (
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"

	"pyprep/cmd/internal/mock"
)

// Stats are plain counts.
type Stats struct {
	Total   StatsRow
	Topics  []StatsRow
	Levels  []StatsRow // named by number
	Kinds   []StatsRow
	Minutes int
	Trend
	Calibration
}

// Calibration is how well the person knows what they know.
type Calibration struct {
	Sure    mock.Sureness // of mock interviews, which ask for it
	Unknown int           // answers of "idk"
	Walked  int           // of those, the ones that went the honest path
}

// Trend is how it went over time.
type Trend struct {
	ClaimsRight, Claims  int   // of time and space
	Days, Weekly, Months int   // items that are remembered for days, weeks, months
	Recent, Earlier      int   // minutes that a solution typically took in the last 30 days, and before; 0 unknown
	Weeks                []int // items that were new and right, by week, this one last
}

// StatsRow is one line of counts.
type StatsRow struct {
	Name                              string
	Attempts, Tried, Solved, FirstTry int
}

// Statistics draws counts over all attempts, by topic and by level.
func Statistics(w io.Writer, t Theme, stats Stats) error {
	s := &sheet{theme: t}
	if stats.Total.Attempts == 0 {
		s.indented(t.paint(faint, "No attempts yet."))
		return s.flush(w)
	}
	s.row("solved", fmt.Sprintf("%d of %s tried", stats.Total.Solved, plural(stats.Total.Tried, "problem")))
	s.row("first try", fmt.Sprintf("%d of %d (%s)", stats.Total.FirstTry, stats.Total.Tried, share(stats.Total)))
	s.row("attempts", fmt.Sprint(stats.Total.Attempts))
	s.row("time", spent(stats.Minutes))
	s.trend(stats.Trend)
	s.calibration(stats.Calibration)
	for _, group := range []struct {
		name string
		rows []StatsRow
	}{{"topic", stats.Topics}, {"level", namedLevels(stats.Levels)}, {"kind", stats.Kinds}} {
		if len(group.rows) > 0 {
			s.gap()
			s.counts(group.name, group.rows)
		}
	}
	return s.flush(w)
}

func (s *sheet) trend(p Trend) {
	if p.Claims > 0 {
		s.row("big-O", fmt.Sprintf("%d of %s right", p.ClaimsRight, plural(p.Claims, "claim")))
	}
	if p.Days+p.Weekly+p.Months > 0 {
		s.row("sticks", fmt.Sprintf("%d for months, %d for weeks, %d for days", p.Months, p.Weekly, p.Days))
	}
	if p.Recent > 0 {
		pace := spent(p.Recent) + " a solution"
		if p.Earlier > 0 {
			pace += ", " + spent(p.Earlier) + " before the last 30 days"
		}
		s.row("pace", pace)
	}
	if len(p.Weeks) > 0 && slices.Max(p.Weeks) > 0 {
		s.row("new", s.theme.bars(p.Weeks)+fmt.Sprintf("  %d this week; one bar a week", p.Weeks[len(p.Weeks)-1]))
	}
}

// calibration says what there is, and finds no fault with any of it.
func (s *sheet) calibration(c Calibration) {
	wrapped := func(text string) []string { return s.theme.wrapped(text, min(s.theme.room(), readable), 0) }
	if c.Unknown > 0 {
		s.row("idk", wrapped(fmt.Sprintf("said %s, %d with the honest path", times(c.Unknown), c.Walked))...)
	}
	if c.Sure.Answers == 0 {
		return
	}
	s.row("sure", wrapped(fmt.Sprintf("%s in mock interviews, %s", plural(c.Sure.Answers, "answer"), leaning(c.Sure.Lean)))...)
	s.gap()
	s.sureRows(c.Sure.Rows)
}

func times(n int) string {
	if n == 1 {
		return "once"
	}
	return fmt.Sprintf("%d times", n)
}

// evenLean is the share up to which sure and right are the same for a person: the scale has steps of a fifth.
const evenLean = 0.05

func leaning(lean float64) string {
	switch {
	case lean > evenLean:
		return fmt.Sprintf("%.0f points more sure than right on average", 100*lean)
	case lean < -evenLean:
		return fmt.Sprintf("%.0f points more right than sure on average", -100*lean)
	default:
		return "as sure as right on average"
	}
}

// bars draws numbers as columns of eighths beside each other; who listens or has ASCII only gets the numbers.
func (t Theme) bars(numbers []int) string {
	most := slices.Max(numbers)
	var b strings.Builder
	for i, n := range numbers {
		switch {
		case t.ASCII && i > 0:
			fmt.Fprintf(&b, " %d", n)
		case t.ASCII:
			fmt.Fprint(&b, n)
		case n == 0:
			b.WriteRune('·')
		default:
			b.WriteRune([]rune("▁▂▃▄▅▆▇█")[(n*8+most-1)/most-1])
		}
	}
	return b.String()
}

func (s *sheet) counts(name string, rows []StatsRow) {
	columns := []column{
		{head: name, flex: true},
		{head: "solved", right: true},
		{head: "tried", right: true},
		{head: "first try", right: true, drop: 2},
		{head: "attempts", right: true, drop: 1},
	}
	var cells [][]cell
	for _, r := range rows {
		cells = append(cells, []cell{
			{oneLine(r.Name), plain}, {fmt.Sprint(r.Solved), good}, {fmt.Sprint(r.Tried), plain}, {share(r), plain}, {fmt.Sprint(r.Attempts), faint},
		})
	}
	s.table(columns, cells)
}

// share is the part of the tried problems that were solved at the first attempt.
func share(r StatsRow) string {
	if r.Tried == 0 {
		return "-"
	}
	return fmt.Sprintf("%d%%", (100*r.FirstTry+r.Tried/2)/r.Tried)
}

func spent(minutes int) string {
	if minutes < 60 {
		return fmt.Sprintf("%d min", minutes)
	}
	return fmt.Sprintf("%d h %d min", minutes/60, minutes%60)
}

func namedLevels(rows []StatsRow) []StatsRow {
	named := make([]StatsRow, len(rows))
	for i, r := range rows {
		if level, err := strconv.Atoi(r.Name); err == nil {
			r.Name = LevelName(level)
		}
		named[i] = r
	}
	return named
}
