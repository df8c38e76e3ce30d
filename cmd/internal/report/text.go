package report

import (
	"math"
	"strconv"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"
)

// How many characters of a text are shown, by what it is.
const (
	nameLimit   = 80
	lineLimit   = 240
	valueLimit  = 1500
	sourceLimit = 200_000
)

// cut shows a text as far as it goes, however long somebody made it.
func cut(text string, limit int) string {
	head := text[:min(len(text), utf8.UTFMax*limit)]
	shown := []rune(unstacked(visible(head)))
	if len(shown) > limit {
		return string(shown[:limit]) + "…"
	}
	if len(head) < len(text) {
		return string(shown) + "…"
	}
	return string(shown)
}

// unstacked drops marks that are piled on a letter until they cover the lines around it; three are enough for any script.
func unstacked(text string) string {
	const enough = 3
	marks := 0
	return strings.Map(func(r rune) rune {
		if !unicode.In(r, unicode.Mn, unicode.Me) {
			marks = 0
			return r
		}
		if marks++; marks > enough {
			return -1
		}
		return r
	}, text)
}

func shortName(text string) string { return cut(text, nameLimit) }
func shortLine(text string) string { return cut(text, lineLimit) }
func shortText(text string) string { return cut(text, valueLimit) }

// inPoints writes a score, with two decimals at most.
func inPoints(score float64) string { return decimals(score, 2) }

// tenth writes a percentage.
func tenth(percent float64) string { return decimals(percent, 1) }

func decimals(x float64, places int) string {
	if math.IsNaN(x) || math.IsInf(x, 0) {
		return "?"
	}
	text := strconv.FormatFloat(x, 'f', places, 64)
	if math.Abs(x) >= 1e9 {
		return strconv.FormatFloat(x, 'g', 3, 64)
	}
	text = strings.TrimSuffix(strings.TrimRight(text, "0"), ".")
	if text == "-0" || text == "" {
		return "0"
	}
	return text
}

// whole writes a share as percent, and never calls some of it none or all of it.
func whole(share float64) string {
	switch percent := math.Round(100 * share); {
	case percent < 1 && share > 0:
		return "<\u00a01\u00a0%"
	case percent > 99 && share < 1:
		return ">\u00a099\u00a0%"
	default:
		return strconv.Itoa(int(percent)) + "\u00a0%"
	}
}

// some counts in words.
func some(n int, what string) string {
	if n != 1 {
		what += "s"
	}
	return strconv.Itoa(n) + " " + what
}

// inZone is a time as the class reads it: in the zone of the due time, so that every machine writes the same.
func inZone(at, due time.Time) string {
	zone := time.UTC
	if !due.IsZero() {
		zone = due.Location()
	}
	return at.In(zone).Format("2006-01-02 15:04 MST")
}

// lateBy is how late something came, in its two largest units.
func lateBy(at, due time.Time) string {
	minutes := int(at.Sub(due).Minutes())
	if at.IsZero() || due.IsZero() || minutes < 1 {
		return ""
	}
	days, hours, minutes := minutes/(24*60), minutes/60%24, minutes%60
	switch {
	case days > 0 && hours > 0:
		return some(days, "day") + " " + strconv.Itoa(hours) + " h"
	case days > 0:
		return some(days, "day")
	case hours > 0:
		return strconv.Itoa(hours) + " h " + strconv.Itoa(minutes) + " min"
	default:
		return strconv.Itoa(minutes) + " min"
	}
}

// joined is a list in a sentence.
func joined(texts []string) string { return strings.Join(texts, ", ") }
