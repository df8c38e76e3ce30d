package problems

import (
	"slices"
	"strings"
)

// nearest returns the word that was probably meant, or "" when none is near.
func nearest(wrong string, words []string) string {
	best, distance := "", 1+max(1, len(wrong)/3)
	for _, word := range words {
		if d := editDistance(wrong, word); d < distance {
			best, distance = word, d
		}
	}
	return best
}

// maxNearLength keeps the comparison of two hostile names cheap; no real name is longer.
const maxNearLength = 64

// editDistance counts inserted, dropped, replaced and swapped letters.
func editDistance(a, b string) int {
	a, b = a[:min(len(a), maxNearLength)], b[:min(len(b), maxNearLength)]
	before, last := make([]int, len(b)+1), make([]int, len(b)+1)
	for j := range last {
		last[j] = j
	}
	for i := 1; i <= len(a); i++ {
		row := make([]int, len(b)+1)
		row[0] = i
		for j := 1; j <= len(b); j++ {
			row[j] = min(last[j], row[j-1]) + 1
			if a[i-1] == b[j-1] {
				row[j] = min(row[j], last[j-1])
			} else {
				row[j] = min(row[j], last[j-1]+1)
			}
			if i > 1 && j > 1 && a[i-1] == b[j-2] && a[i-2] == b[j-1] {
				row[j] = min(row[j], before[j-2]+1)
			}
		}
		before, last = last, row
	}
	return last[len(b)]
}

// suggestion returns ` (did you mean "word"?)`, or the words to choose from when they are few, or "".
func suggestion(wrong string, words []string) string {
	if near := nearest(wrong, words); near != "" {
		return ` (did you mean "` + near + `"?)`
	}
	if len(words) == 0 || len(words) > 12 {
		return ""
	}
	sorted := slices.Sorted(slices.Values(words))
	return " (known: " + strings.Join(sorted, ", ") + ")"
}

// NearestProblem returns the id of the problem that was probably meant by a name, "" when none is near.
func (s *Set) NearestProblem(name string) Slug {
	return Slug(nearest(strings.ToLower(strings.TrimSpace(name)), idsOf(s)))
}
