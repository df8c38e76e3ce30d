package prose

import (
	"strings"
	"unicode"
)

// Dimension is one side of a design, and what a strong answer names for it.
type Dimension struct {
	Name   string
	Strong []string
}

// The scores of a dimension.
const (
	ScoreAbsent   = 0
	ScoreNamed    = 1
	ScoreReasoned = 2 // named with a reason or a number
)

// Covered is what an outline makes of a dimension.
type Covered struct {
	N            int      `json:"n"` // from 1, in the order of the dimensions
	Point        string   `json:"point"`
	Met          bool     `json:"met"` // something of it is named
	Contradicted bool     `json:"contradicted"`
	Score        int      `json:"score"`
	Found        []string `json:"found"`   // of the strong phrases, in their order
	Missing      []string `json:"missing"` // likewise
	Quote        string   `json:"quote,omitempty"`
}

// Outline holds an outline against dimensions, in their order.
func Outline(outline string, dimensions []Dimension) []Covered {
	t := readIn(outlineWords(), outline)
	covered := make([]Covered, 0, len(dimensions))
	for i, d := range dimensions {
		c := Covered{N: i + 1, Point: d.Name, Found: []string{}, Missing: []string{}}
		for _, strong := range d.Strong {
			from, to, found := t.place(strong)
			if !found {
				c.Missing = append(c.Missing, strong)
				continue
			}
			c.Found = append(c.Found, strong)
			sentence := sentenceAt(t.source, from, to)
			score := ScoreNamed
			if isReasoned(sentence) {
				score = ScoreReasoned
			}
			if score > c.Score { // the sentence that earned most is the one to show
				c.Score, c.Quote = score, sentence
			}
		}
		c.Met = c.Score > ScoreAbsent
		if !c.Met {
			var at span
			at, c.Contradicted = t.denies(d.Strong)
			c.Quote = t.quote(at)
		}
		covered = append(covered, c)
	}
	return covered
}

// place is where a text names something.
func (t text) place(wording string) (from, to int, found bool) {
	for w := range t.words.wordingsOf([]string{wording}) {
		if from, to, found = t.find(w, slack, 0); found {
			break
		}
	}
	return from, to, found
}

// sentenceAt is the sentence, or the line of a list, around a quote.
func sentenceAt(source string, from, to int) string {
	isEnd := func(at int) bool {
		switch source[at] {
		case '\n':
			return true
		case '.', '!', '?': // 99.9 and list.pop end nothing
			return at+1 == len(source) || unicode.IsSpace(rune(source[at+1]))
		}
		return false
	}
	for from > 0 && !isEnd(from-1) {
		from--
	}
	for to < len(source) && !isEnd(to) {
		to++
	}
	return strings.TrimLeft(strings.TrimSpace(source[from:to]), "-*# \t")
}

// reasons are the words that begin a reason.
var reasons = wordSet("because since so therefore thus hence otherwise avoid avoids prevent prevents protect protects ensure ensures guarantee guarantees unless lest reason allows keeps")

// isReasoned reports a sentence with a number or a reason in it.
func isReasoned(sentence string) bool {
	if strings.ContainsFunc(sentence, unicode.IsDigit) {
		return true
	}
	for _, w := range words(sentence) {
		if reasons[w.stem] {
			return true
		}
	}
	return false
}
