package grader

import (
	"slices"
	"strings"

	"pyprep/grader/prose"
	"pyprep/problems"
)

// WordsJudgement is what a concept answer or an outline makes of its item. Its JSON form is documented: points and claims in
// the item's order.
type WordsJudgement struct {
	Verdict     Verdict       `json:"verdict"`
	Points      []PointResult `json:"points"`
	FalseClaims []prose.Flag  `json:"false_claims"`
}

// PointResult is one point of a concept, or one dimension of a design.
type PointResult struct {
	N            int    `json:"n"`
	Point        string `json:"point"`
	Met          bool   `json:"met"`
	Contradicted bool   `json:"contradicted"`
	Required     bool   `json:"required"`
	Quote        string `json:"quote,omitempty"` // the words that meet or contradict it

	// Of a dimension: 0 absent, 1 named, 2 named with a reason or a number, and what a strong answer would name.
	Score   *int     `json:"score,omitempty"`
	Found   []string `json:"found,omitempty"`
	Missing []string `json:"missing,omitempty"`
}

// JudgeConcept judges an answer: it is accepted when it makes every required point and no false claim. Sentences that only
// repeat the question say nothing.
func JudgeConcept(c *problems.ConceptItem, answer string) WordsJudgement {
	points := make([]prose.Point, len(c.Points))
	for i, p := range c.Points {
		points[i] = prose.Point{Point: p.Point, Accept: p.Accept, Deny: p.Deny}
	}
	claims := make([]prose.FalseClaim, len(c.FalseClaims))
	for i, f := range c.FalseClaims {
		claims[i] = prose.FalseClaim{Wordings: f.Patterns, Message: f.Message}
	}
	results, flags := prose.Concept(withoutQuestion(answer, c.Question), points, claims)
	j := WordsJudgement{Verdict: Accepted, Points: make([]PointResult, len(results)), FalseClaims: flags}
	for i, r := range results {
		j.Points[i] = PointResult{
			N: r.N, Point: r.Point, Met: r.Met, Contradicted: r.Contradicted, Required: c.Points[i].Required, Quote: printable(r.Quote),
		}
		if c.Points[i].Required && !r.Met {
			j.Verdict = WrongAnswer
		}
	}
	for i := range flags {
		flags[i].Quote = printable(flags[i].Quote)
		j.Verdict = WrongAnswer
	}
	return j
}

// withoutQuestion leaves out the lines and sentences of the question.
func withoutQuestion(answer, question string) string {
	const ends = ".?!\n"
	asked := map[string]bool{}
	plain := func(text string) string {
		return strings.ToLower(strings.Join(strings.Fields(strings.Trim(text, " `*>\t\r"+ends)), " "))
	}
	for sentence := range strings.FieldsFuncSeq(question, func(r rune) bool { return strings.ContainsRune(ends, r) }) {
		asked[plain(sentence)] = true
	}
	var kept strings.Builder
	for answer != "" {
		end := strings.IndexAny(answer, ends) + 1
		if end == 0 {
			end = len(answer)
		}
		if sentence := plain(answer[:end]); sentence == "" || !asked[sentence] {
			kept.WriteString(answer[:end])
		}
		answer = answer[end:]
	}
	return kept.String()
}

// JudgeDesign holds an outline against the dimensions: it is accepted when it names something of each.
func JudgeDesign(d *problems.DesignItem, outline string) WordsJudgement {
	dimensions := make([]prose.Dimension, len(d.Dimensions))
	for i, one := range d.Dimensions {
		dimensions[i] = prose.Dimension{Name: one.Name, Strong: one.Strong}
	}
	j := WordsJudgement{Verdict: Accepted, FalseClaims: []prose.Flag{}}
	for _, c := range prose.Outline(withoutQuestion(outline, d.Prompt), dimensions) {
		score := c.Score
		j.Points = append(j.Points, PointResult{
			N: c.N, Point: c.Point, Met: c.Met, Contradicted: c.Contradicted, Required: true, Quote: printable(c.Quote),
			Score: &score, Found: c.Found, Missing: c.Missing,
		})
		if !c.Met {
			j.Verdict = WrongAnswer
		}
	}
	return j
}

// Met counts the points that are met and those that there are.
func (j WordsJudgement) Met() (met, asked int) {
	for _, p := range j.Points {
		if p.Met {
			met++
		}
	}
	return met, len(j.Points)
}

// Strong says whether an answer is accepted and misses nothing at all.
func (j WordsJudgement) Strong() bool {
	return j.Verdict == Accepted && !slices.ContainsFunc(j.Points, func(p PointResult) bool { return !p.Met || p.Score != nil && *p.Score < prose.ScoreReasoned })
}
