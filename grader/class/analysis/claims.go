package analysis

import (
	"cmp"
	"slices"

	"pyprep/grader/class"
)

// Claims is what was claimed about the growth of one quantity beside what was measured.
type Claims struct {
	Claimed   int       // submissions that claimed something
	Unclaimed int       // those that did not
	Judged    []Tally   // the claims by what they turned out to be, from right to wrong
	Pairs     []Pair    // claimed and measured together, the commonest first
	Wrong     []Mistake // the refuted claims, the commonest first
}

// Pair is how often one class was claimed where another was measured.
type Pair struct {
	Claimed, Measured, Judged string
	Count                     int
	Who                       []string
}

// Mistake is a claim that code refutes.
type Mistake struct {
	Claimed  string
	Count    int
	Measured []string // what such code does, the commonest first
}

// The words that Row.Claims are judged with.
const (
	Tight        = "tight"
	Loose        = "loose"
	Refuted      = "refuted"
	Incomparable = "incomparable"
	NotSeparable = "not-separable"
	Unread       = "unread"
)

func judgements() []string {
	return []string{Tight, Loose, NotSeparable, Unread, Incomparable, Refuted}
}

// claim is one submission's about one quantity.
type claim struct{ claimed, measured, judged string }

func newClaims(rows []*class.Row, of func(class.Claims) claim) Claims {
	var claims Claims
	who := map[claim][]string{}
	judged := map[string]int{}
	for _, row := range rows {
		c := of(row.Claims)
		if c.claimed == "" {
			claims.Unclaimed++
			continue
		}
		claims.Claimed++
		judged[c.judged]++
		who[c] = append(who[c], row.Student)
	}
	claims.Judged = tallied(judged, judgements())
	for c, students := range who {
		claims.Pairs = append(claims.Pairs, Pair{c.claimed, c.measured, c.judged, len(students), students})
	}
	slices.SortFunc(claims.Pairs, func(a, b Pair) int {
		return cmp.Or(b.Count-a.Count, cmp.Compare(a.Claimed, b.Claimed), cmp.Compare(a.Measured, b.Measured), cmp.Compare(a.Judged, b.Judged))
	})
	claims.Wrong = mistakes(claims.Pairs)
	return claims
}

// mistakes takes the refuted ones of the pairs together by what was claimed.
func mistakes(pairs []Pair) []Mistake {
	var wrong []Mistake
	for _, p := range pairs {
		if p.Judged != Refuted {
			continue
		}
		i := slices.IndexFunc(wrong, func(m Mistake) bool { return m.Claimed == p.Claimed })
		if i < 0 {
			i = len(wrong)
			wrong = append(wrong, Mistake{Claimed: p.Claimed})
		}
		wrong[i].Count += p.Count
		if p.Measured != "" && !slices.Contains(wrong[i].Measured, p.Measured) {
			wrong[i].Measured = append(wrong[i].Measured, p.Measured)
		}
	}
	slices.SortStableFunc(wrong, func(a, b Mistake) int { return cmp.Or(b.Count-a.Count, cmp.Compare(a.Claimed, b.Claimed)) })
	return wrong
}

func notes(rows []*class.Row) []Tally {
	counts := map[string]int{}
	for _, row := range rows {
		if row.Claims.Note != "" {
			counts[row.Claims.Note]++
		}
	}
	found := tallied(counts, nil)
	slices.SortStableFunc(found, func(a, b Tally) int { return b.Count - a.Count })
	return found[:min(len(found), listed)]
}
