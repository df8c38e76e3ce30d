package prose

import (
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"pyprep/grader/growth"
	"pyprep/problems/bigo"
)

// Verdict is what an answer is against the counts.
type Verdict string

// The verdicts. Unread is no mistake of the person's: nothing was recognised.
const (
	Right  Verdict = "right"
	Wrong  Verdict = "wrong"
	Unread Verdict = "not-read"
)

// LineAnswer is the judged answer to "which line dominates and how often does it run?".
type LineAnswer struct {
	Line  Verdict `json:"line"`
	Runs  Verdict `json:"runs"`
	Named []int   `json:"named,omitempty"` // the lines that were understood to be meant
	Says  string  `json:"says"`            // a sentence with what was counted
}

// JudgeLine sets an answer such as "line 7, n^2 times" or "the inner loop" against a measurement. The zero answer means
// that nothing was counted that it could be set against.
func JudgeLine(answer string, report growth.Report) LineAnswer {
	leader := report.Leading()
	if leader == nil {
		return LineAnswer{Line: Unread, Runs: Unread}
	}
	a := LineAnswer{Line: Unread, Runs: Unread, Named: named(answer, report.Lines), Says: counted(*leader)}
	asked := leader
	for _, number := range a.Named {
		line := numbered(report.Lines, number)
		if line != nil && dominates(*line, *leader) {
			a.Line, asked = Right, line
		}
	}
	if a.Line != Right && len(a.Named) > 0 {
		a.Line = Wrong
	}
	a.Runs = judgeRuns(answer, *asked, report.Variables)
	return a
}

func numbered(lines []growth.Line, number int) *growth.Line {
	for i := range lines {
		if lines[i].Number == number {
			return &lines[i]
		}
	}
	return nil
}

// dominates reports a line that costs as much as the leading one in class, such as the head of its loop.
func dominates(line, leader growth.Line) bool {
	if line.Leads {
		return true
	}
	return line.Cost != nil && leader.Cost != nil && bigo.Compare(*line.Cost, *leader.Cost) == bigo.Equal
}

// counted says what was counted of the leading line.
func counted(l growth.Line) string {
	text := fmt.Sprintf("line %d dominates: %s", l.Number, strings.TrimSpace(l.Source))
	if l.Runs == nil {
		return text
	}
	text += fmt.Sprintf("; it runs %s", times(*l.Runs))
	if l.Cost != nil && bigo.Compare(*l.Cost, *l.Runs) != bigo.Equal {
		text += fmt.Sprintf(" and costs %s together", l.Cost)
		if len(l.Work) > 0 {
			text += ", because of what it does each time: " + l.Work[0].Kind
		}
	}
	return text
}

func times(c bigo.Class) string {
	if len(c.Variables()) == 0 {
		return "a fixed number of times"
	}
	return "about " + inner(c.String()) + " times"
}

var lineNumber = regexp.MustCompile(`(?i)\b(?:lines?|l|zeile)\.?\s*#?\s*(\d+)(?:\s*(?:-|–|to|and|&|,|or)\s*(\d+)\b)?|#(\d+)|\b(\d+)(?:st|nd|rd|th)\s+line`)

// named returns the lines that an answer means: by number, or else by what they do.
func named(answer string, lines []growth.Line) (numbers []int) {
	for _, found := range lineNumber.FindAllStringSubmatch(answer, -1) {
		for _, digits := range found[1:] {
			if number, err := strconv.Atoi(digits); err == nil && !slices.Contains(numbers, number) {
				numbers = append(numbers, number)
			}
		}
	}
	if len(numbers) == 0 {
		numbers = described(answer, lines)
	}
	return numbers
}

// judgeRuns reads how often the answer says that the line runs. What its runs cost together is accepted where the answer
// may mean that.
func judgeRuns(answer string, line growth.Line, variables []string) Verdict {
	said := often(lineNumber.ReplaceAllString(answer, " "), variables)
	if said == nil || line.Runs == nil {
		return Unread
	}
	if bigo.Compare(*said, *line.Runs) == bigo.Equal || line.Cost != nil && bigo.Compare(*said, *line.Cost) == bigo.Equal {
		return Right
	}
	return Wrong
}

var (
	spelledTimes = regexp.MustCompile(`(?i)([\w^*!²³() +]+?)\s*(?:times|iterations|executions)\b`)
	everyItem    = regexp.MustCompile(`(?i)\b(?:once|one time)\s+(?:per|for (?:each|every)|each)\s+(?:pair)?|for (?:each|every) (?:element|item|number|value|node|char\w*|letter)`)
	everyPair    = regexp.MustCompile(`(?i)\b(?:per|every|each|all)\s+pairs?\b`)
	onlyOnce     = regexp.MustCompile(`(?i)\b(?:only|just|exactly)?\s*once\b`)
)

// often reads a number of times, nil where none is said.
func often(answer string, variables []string) *bigo.Class {
	if found := spelledTimes.FindStringSubmatch(answer); found != nil {
		for words := strings.Fields(found[1]); len(words) > 0; words = words[1:] { // the longest end that is a number of times
			if class := bigo.Read("O("+strings.Join(words, " ")+")", variables).Time; class != nil {
				return class
			}
		}
	}
	if claim := bigo.Read(answer, variables); claim.Time != nil {
		return claim.Time
	}
	one := ""
	if len(variables) == 1 {
		one = variables[0]
	}
	switch {
	case everyPair.MatchString(answer) && one != "":
		return bigo.Read("O("+one+"^2)", variables).Time
	case everyItem.MatchString(answer) && one != "":
		return bigo.Read("O("+one+")", variables).Time
	case onlyOnce.MatchString(answer):
		return bigo.Read("O(1)", variables).Time
	}
	return nil
}
