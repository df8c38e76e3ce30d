package mock

import (
	"fmt"
	"math"
	"strings"
)

// Full is the best that an answer or a line can be.
const Full = 4.0

// Outcome is what an answer was worth, and why. It is worked out when the answer comes, and told at the end.
type Outcome struct {
	Score       float64    `json:"score"` // 0 to 4
	Reasons     []string   `json:"reasons"`
	Said        string     `json:"said,omitempty"`   // of the answer, what decided most
	Better      string     `json:"better,omitempty"` // a better version of it
	Unknown     bool       `json:"unknown,omitempty"`
	Walked      bool       `json:"walked,omitempty"` // with Unknown: something of the honest path was gone
	FalseClaims int        `json:"false_claims,omitempty"`
	Process     *Outcome   `json:"process,omitempty"` // of a coding part: the plan, the dry run, the edge cases
	Planned     [2]string  `json:"planned,omitzero"`  // of a coding part: time and space as they were planned
	Areas       []AreaMark `json:"areas,omitempty"`   // of the questions
}

// because adds a reason.
func (o *Outcome) because(format string, args ...any) {
	o.Reasons = append(o.Reasons, fmt.Sprintf(format, args...))
}

// hinted takes a tenth off for each hint.
func (o *Outcome) hinted(hints int) {
	if hints == 0 {
		return
	}
	o.Score *= max(1-0.1*float64(hints), 0)
	o.because("%s: %d %% less", counted(hints, "hint"), min(10*hints, 100))
}

// Confident settles what depends on how sure a person was: a false claim that was made for sure is worth less than to
// say that one does not know.
func (o *Outcome) Confident(confidence int) {
	if o.FalseClaims > 0 && confidence >= sure && o.Score > falseForSure {
		o.Score = falseForSure
		o.because("a false claim with confidence %d is worth less than an honest \"idk\": %s", confidence, Points(falseForSure))
	}
}

const (
	sure          = 4   // the confidence from which on somebody claims
	bareUnknown   = 0.4 // "idk" and no more
	falseForSure  = 0.3
	honestShare   = 0.7 // of an item, for the whole honest path
	excerptLength = 240
)

// Points writes a score out of four.
func Points(score float64) string { return fmt.Sprintf("%.1f of 4", round(score)) }

// round is to a tenth, as scores are shown.
func round(score float64) float64 { return math.Round(score*10) / 10 }

// thousandth is for figures that are printed as JSON.
func thousandth(x float64) float64 { return math.Round(x*1000) / 1000 }

func counted(n int, word string) string {
	if n == 1 {
		return "1 " + word
	}
	return fmt.Sprintf("%d %ss", n, word)
}

// excerpt is the beginning of what somebody wrote, in one line.
func excerpt(text string) string {
	line := strings.Join(strings.Fields(text), " ")
	runes := []rune(line)
	if len(runes) <= excerptLength {
		return line
	}
	cut := string(runes[:excerptLength])
	if at := strings.LastIndex(cut, " "); at > excerptLength/2 {
		cut = cut[:at]
	}
	return cut + " …"
}

// words counts what a text has of them.
func words(text string) int { return len(strings.Fields(text)) }
