package proof

import (
	"context"
	"strconv"
	"strings"

	"pyprep/grader"
	"pyprep/grader/prose"
	"pyprep/problems"
)

// conceptIsJudged lets the judge of answers read what the author wrote: the model answer, nothing, and every wording.
func conceptIsJudged(c *check, item *problems.Item) {
	concept := item.Concept
	model := grader.JudgeConcept(concept, concept.ModelAnswer)
	for _, p := range model.Points {
		switch {
		case p.Contradicted:
			at := []place{quotePlace(item, modelPart, concept.ModelAnswer, p.Quote), frontPlace(item, "points", strconv.Itoa(p.N-1), "deny")}
			c.failAt(conceptModel, at, "the model answer contradicts point %d, %q: %q", p.N, p.Point, p.Quote)
		case p.Required && !p.Met:
			at := []place{bodyPlace(item, modelPart), frontPlace(item, "points", strconv.Itoa(p.N-1))}
			c.failAt(conceptModel, at, "the model answer does not make point %d, %q", p.N, p.Point)
		}
	}
	for _, f := range model.FalseClaims {
		at := []place{quotePlace(item, modelPart, concept.ModelAnswer, f.Quote), frontPlace(item, "false_claims", strconv.Itoa(f.N-1))}
		c.failAt(conceptModel, at, "the model answer makes false claim %d: %q", f.N, f.Quote)
	}
	for what, answer := range blanks(concept.Question) {
		judged := grader.JudgeConcept(&problems.ConceptItem{Points: concept.Points, FalseClaims: concept.FalseClaims}, answer)
		for _, p := range judged.Points {
			if p.Met {
				at := []place{bodyPlace(item, questionPart), frontPlace(item, "points", strconv.Itoa(p.N-1))}
				c.failAt(blankAnswer, at, "%s makes point %d, %q", what, p.N, p.Point)
			}
		}
		for _, f := range judged.FalseClaims {
			at := []place{bodyPlace(item, questionPart), frontPlace(item, "false_claims", strconv.Itoa(f.N-1))}
			c.failAt(blankAnswer, at, "%s makes false claim %d", what, f.N)
		}
	}
	for i, p := range concept.Points {
		front := []string{"points", strconv.Itoa(i)}
		c.wordings(item, append(front, "accept"), i+1, p.Accept)
		c.wordings(item, append(front, "deny"), i+1, p.Deny)
		c.eachWording(item, append(front, "accept"), p.Accept, func(at []place, wording string) {
			if judged := judgedPoint(p, wording); !judged.Met {
				c.failAt(itemWording, at, "%q is accepted for point %d, %q, but not recognised as it", wording, i+1, p.Point)
			}
		})
		c.eachWording(item, append(front, "deny"), p.Deny, func(at []place, wording string) {
			if judged := judgedPoint(p, wording); !judged.Contradicted {
				c.failAt(itemWording, at, "%q contradicts point %d, %q, but is not recognised as that", wording, i+1, p.Point)
			}
		})
	}
	for i, claim := range concept.FalseClaims {
		c.falseClaim(item, i+1, claim)
	}
}

// The parts of an item's body that findings point at.
const (
	questionPart = "Question"
	modelPart    = "Model answer"
	promptPart   = "Prompt"
	outlinePart  = "Model outline"
)

// manyWords is from how many words on more than one of them should count.
const manyWords = 3

// eachWording gives every wording of a list of the front matter, and where it stands, to look; a line with alternatives
// stands for several.
func (c *check) eachWording(item *problems.Item, list, lines []string, look func(at []place, wording string)) {
	for n, line := range lines {
		at := []place{frontPlace(item, append(list[:len(list):len(list)], strconv.Itoa(n))...)}
		for _, wording := range prose.Wordings(line) {
			look(at, wording)
		}
	}
}

// wordings reports phrases of which one word is left: it would be found where nobody means it.
func (c *check) wordings(item *problems.Item, list []string, n int, lines []string) {
	c.eachWording(item, list, lines, func(at []place, wording string) {
		if len(strings.Fields(wording)) >= manyWords && prose.WordCount(wording) == 1 {
			c.failAt(itemWording, at, "of %q for point %d only one word carries a meaning, which is found nearly everywhere", wording, n)
		}
	})
}

// judgedPoint is what a wording alone makes of its own point.
func judgedPoint(p problems.ConceptPoint, wording string) grader.PointResult {
	return grader.JudgeConcept(&problems.ConceptItem{Points: []problems.ConceptPoint{p}}, wording).Points[0]
}

// leastWords is how many words of a false claim must carry a meaning: one alone would flag nearly every answer.
const leastWords = 2

func (c *check) falseClaim(item *problems.Item, n int, claim problems.FalseClaim) {
	alone := &problems.ConceptItem{FalseClaims: []problems.FalseClaim{claim}}
	c.eachWording(item, []string{"false_claims", strconv.Itoa(n - 1), "pattern"}, claim.Patterns, func(at []place, pattern string) {
		switch {
		case prose.WordCount(pattern) < leastWords:
			c.failAt(falseClaim, at, "the pattern %q of false claim %d has no %d words with a meaning", pattern, n, leastWords)
		case len(grader.JudgeConcept(alone, pattern).FalseClaims) == 0:
			c.failAt(falseClaim, at, "the pattern %q of false claim %d is not recognised in itself", pattern, n)
		}
	})
}

// blanks are answers that say nothing, by what they are called. Learners' answers are judged without what they repeat of the
// question; a wording that the question meets is too loose all the same.
func blanks(question string) map[string]string {
	return map[string]string{"an empty answer": "", "the question itself": question}
}

// conceptIsProved runs the proof, which is shown after every answer.
func conceptIsProved(ctx context.Context, c *check, item *problems.Item) error {
	c.step("running its proof")
	run, err := c.grader.RunProgram(ctx, []byte(item.Concept.Proof), firstHashSeed)
	switch {
	case err != nil:
		return err
	case run.Stopped != "":
		c.failAt(conceptProof, []place{programPlace(item, errorLine(run))}, "its proof: %s", run.Stopped)
	case run.Error != nil:
		c.failAt(conceptProof, []place{programPlace(item, errorLine(run))}, "its proof raises %s: %s", run.Error.Type, run.Error.Message)
	case strings.TrimSpace(run.Stdout) == "":
		c.failAt(conceptProof, []place{programPlace(item, 0)}, "its proof prints nothing")
	}
	return nil
}

// designIsJudged lets the judge of outlines read the model outline, nothing, and every phrase.
func designIsJudged(c *check, item *problems.Item) {
	design := item.Design
	for _, p := range grader.JudgeDesign(design, design.ModelOutline).Points {
		if !p.Met {
			at := []place{bodyPlace(item, outlinePart), frontPlace(item, "rubric", strconv.Itoa(p.N-1))}
			c.failAt(designModel, at, "the model outline names nothing of dimension %d, %q", p.N, p.Point)
		}
	}
	for what, answer := range blanks(design.Prompt) {
		for _, p := range grader.JudgeDesign(&problems.DesignItem{Dimensions: design.Dimensions}, answer).Points {
			if p.Met {
				at := []place{bodyPlace(item, promptPart), frontPlace(item, "rubric", strconv.Itoa(p.N-1))}
				c.failAt(blankAnswer, at, "%s covers dimension %d, %q", what, p.N, p.Point)
			}
		}
	}
	for i, d := range design.Dimensions {
		c.wordings(item, []string{"rubric", strconv.Itoa(i), "strong"}, i+1, d.Strong)
		for n, phrase := range d.Strong {
			alone := &problems.DesignItem{Dimensions: []problems.Dimension{{Name: d.Name, Strong: []string{phrase}}}}
			if !grader.JudgeDesign(alone, phrase).Points[0].Met {
				c.failAt(itemWording, []place{frontPlace(item, "rubric", strconv.Itoa(i), "strong", strconv.Itoa(n))},
					"%q of dimension %d, %q, is not recognised in itself", phrase, i+1, d.Name)
			}
		}
	}
}
