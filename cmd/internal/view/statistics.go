package view

import (
	"fmt"
	"io"
	"strconv"
)

// Stats are plain counts.
type Stats struct {
	Total   StatsRow
	Topics  []StatsRow
	Levels  []StatsRow // named by number
	Minutes int
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
	for _, group := range []struct {
		name string
		rows []StatsRow
	}{{"topic", stats.Topics}, {"level", namedLevels(stats.Levels)}} {
		if len(group.rows) > 0 {
			s.gap()
			s.counts(group.name, group.rows)
		}
	}
	return s.flush(w)
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
