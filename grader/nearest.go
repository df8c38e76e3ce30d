package grader

import (
	"strings"
	"unicode/utf8"
)

// nearestName returns the name that was probably meant for the one that is missing, "" when none comes near it.
func nearestName(names []string, missing string) string {
	best, least := "", 1+len(missing)/4
	for _, name := range names {
		if utf8.RuneCountInString(name) > 2*len(missing) {
			continue
		}
		if d := slips(plainName(name), plainName(missing)); d <= least && (best == "" || d < least) {
			best, least = name, d
		}
	}
	return best
}

// plainName drops what people spell in different ways: twoSum, two_sum, TwoSum.
func plainName(name string) string { return strings.ToLower(strings.ReplaceAll(name, "_", "")) }

// slips counts the characters to add, drop, replace or swap with the next one between two words.
func slips(a, b string) int {
	from, to := []rune(a), []rune(b)
	rows := make([][]int, len(from)+1)
	for i := range rows {
		rows[i] = make([]int, len(to)+1)
		rows[i][0] = i
	}
	for j := range rows[0] {
		rows[0][j] = j
	}
	for i := 1; i <= len(from); i++ {
		for j := 1; j <= len(to); j++ {
			change := 1
			if from[i-1] == to[j-1] {
				change = 0
			}
			rows[i][j] = min(rows[i-1][j]+1, rows[i][j-1]+1, rows[i-1][j-1]+change)
			if i > 1 && j > 1 && from[i-1] == to[j-2] && from[i-2] == to[j-1] {
				rows[i][j] = min(rows[i][j], rows[i-2][j-2]+1)
			}
		}
	}
	return rows[len(from)][len(to)]
}
