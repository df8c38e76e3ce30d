package review

import "time"

// dayNumber counts calendar days in the time's own zone, so that an evening and the morning after it are a day apart.
func dayNumber(t time.Time) int {
	year, month, day := t.Date()
	return int(time.Date(year, month, day, 0, 0, 0, 0, time.UTC).Unix() / secondsOfDay)
}

const secondsOfDay = 24 * 60 * 60

// daysBetween is never negative: a clock that was set back loses no memory.
func daysBetween(from, to time.Time) int {
	return max(dayNumber(to.In(from.Location()))-dayNumber(from), 0)
}
