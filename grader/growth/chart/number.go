package chart

import (
	"fmt"
	"math"
	"strconv"
	"strings"
)

// Count writes a number as people read it: exact with separators up to a million, then 1.23 M, 12.3 G. A ladder has
// both ends of that in one column, so the small ones can still be checked by hand.
func Count(n int64) string {
	if n < 0 {
		return "-"
	}
	if n < 1_000_000 {
		return separated(strconv.FormatInt(n, 10))
	}
	return scaled(float64(n), 1000, []string{"", "k", "M", "G", "T", "P", "E"})
}

// Bytes writes a size in memory, in the units of the limits: 1 kB is 1024 bytes.
func Bytes(n int64) string {
	switch {
	case n < 0:
		return "-"
	case n < 1024:
		return fmt.Sprintf("%d B", n)
	default:
		return scaled(float64(n), 1024, []string{"B", "kB", "MB", "GB", "TB", "PB", "EB"})
	}
}

// Percent writes a share, and never rounds what is there to nothing, nor what is not all to all.
func Percent(share float64) string {
	switch {
	case math.IsNaN(share) || share <= 0:
		return "0%"
	case share < 0.01:
		return "<1%"
	case share < 1:
		return fmt.Sprintf("%d%%", min(int(math.Round(share*100)), 99))
	default:
		return "100%"
	}
}

// factor writes how many times as much: ×2.19, ×1,024, ×10^24. It takes the logarithm, for exponentials overflow.
func factor(log float64) string {
	f := math.Exp(log)
	switch {
	case f < 10:
		return fmt.Sprintf("×%.2f", f)
	case f < 100:
		return fmt.Sprintf("×%.1f", f)
	case f < 1e15:
		return "×" + Count(int64(math.Round(f)))
	default:
		return fmt.Sprintf("×10^%d", int(math.Round(log/math.Ln10)))
	}
}

func separated(digits string) string {
	var b strings.Builder
	for i, digit := range digits {
		if i > 0 && (len(digits)-i)%3 == 0 {
			b.WriteByte(',')
		}
		b.WriteRune(digit)
	}
	return b.String()
}

// scaled writes three digits and a unit.
func scaled(value, step float64, units []string) string {
	unit := 0
	for value >= step-0.5 && unit < len(units)-1 { // 999.9 k is 1 M
		value /= step
		unit++
	}
	decimals := 2
	switch {
	case value == math.Trunc(value) || value >= 99.95:
		decimals = 0
	case value >= 9.995:
		decimals = 1
	}
	return fmt.Sprintf("%.*f %s", decimals, value, units[unit])
}
