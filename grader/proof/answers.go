package proof

import (
	"context"
	"slices"
	"strings"

	"pyprep/grader"
	"pyprep/grader/prose"
	"pyprep/problems"
)

// conceptIsJudged lets the judge of answers read what the author wrote: the model answer, nothing, and every wording.
func conceptIsJudged(c *check, item *problems.Item) {
	concept, file := item.Concept, itemFile(item)
	model := grader.JudgeConcept(concept, concept.ModelAnswer)
	for _, p := range model.Points {
		switch {
		case p.Contradicted:
			c.fail(conceptModel, file, 0, "the model answer contradicts point %d, %q: %q", p.N, p.Point, p.Quote)
		case p.Required && !p.Met:
			c.fail(conceptModel, file, 0, "the model answer does not make point %d, %q", p.N, p.Point)
		}
	}
	for _, f := range model.FalseClaims {
		c.fail(conceptModel, file, 0, "the model answer makes false claim %d: %q", f.N, f.Quote)
	}
	for what, answer := range blanks(concept.Question) {
		judged := grader.JudgeConcept(&problems.ConceptItem{Points: concept.Points, FalseClaims: concept.FalseClaims}, answer)
		if met, _ := judged.Met(); met > 0 || len(judged.FalseClaims) > 0 {
			c.fail(blankAnswer, file, 0, "%s makes a point or a false claim", what)
		}
	}
	for i, p := range concept.Points {
		c.wordings(file, i+1, slices.Concat(p.Accept, p.Deny))
		for _, wording := range spelled(p.Accept) {
			if judged := judgedPoint(p, wording); !judged.Met {
				c.fail(itemWording, file, 0, "%q is accepted for point %d, %q, but not recognised as it", wording, i+1, p.Point)
			}
		}
		for _, wording := range spelled(p.Deny) {
			if judged := judgedPoint(p, wording); !judged.Contradicted {
				c.fail(itemWording, file, 0, "%q contradicts point %d, %q, but is not recognised as that", wording, i+1, p.Point)
			}
		}
	}
	for i, claim := range concept.FalseClaims {
		c.falseClaim(file, i+1, claim)
	}
}

// manyWords is from how many words on more than one of them should count.
const manyWords = 3

// spelled are the wordings of lines with alternatives.
func spelled(lines []string) (wordings []string) {
	for _, line := range lines {
		wordings = append(wordings, prose.Wordings(line)...)
	}
	return wordings
}

// wordings reports phrases of which one word is left: it would be found where nobody means it.
func (c *check) wordings(file string, n int, all []string) {
	for _, wording := range spelled(all) {
		if len(strings.Fields(wording)) >= manyWords && prose.WordCount(wording) == 1 {
			c.fail(itemWording, file, 0, "of %q for point %d only one word carries a meaning, which is found nearly everywhere", wording, n)
		}
	}
}

// judgedPoint is what a wording alone makes of its own point.
func judgedPoint(p problems.ConceptPoint, wording string) grader.PointResult {
	return grader.JudgeConcept(&problems.ConceptItem{Points: []problems.ConceptPoint{p}}, wording).Points[0]
}

// leastWords is how many words of a false claim must carry a meaning: one alone would flag nearly every answer.
const leastWords = 2

func (c *check) falseClaim(file string, n int, claim problems.FalseClaim) {
	alone := &problems.ConceptItem{FalseClaims: []problems.FalseClaim{claim}}
	for _, pattern := range spelled(claim.Patterns) {
		switch {
		case prose.WordCount(pattern) < leastWords:
			c.fail(falseClaim, file, 0, "the pattern %q of false claim %d has no %d words with a meaning", pattern, n, leastWords)
		case len(grader.JudgeConcept(alone, pattern).FalseClaims) == 0:
			c.fail(falseClaim, file, 0, "the pattern %q of false claim %d is not recognised in itself", pattern, n)
		}
	}
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
		c.fail(conceptProof, itemFile(item), 0, "its proof: %s", run.Stopped)
	case run.Error != nil:
		c.fail(conceptProof, itemFile(item), 0, "its proof raises %s: %s", run.Error.Type, run.Error.Message)
	case strings.TrimSpace(run.Stdout) == "":
		c.fail(conceptProof, itemFile(item), 0, "its proof prints nothing")
	}
	return nil
}

// designIsJudged lets the judge of outlines read the model outline, nothing, and every phrase.
func designIsJudged(c *check, item *problems.Item) {
	design, file := item.Design, itemFile(item)
	for _, p := range grader.JudgeDesign(design, design.ModelOutline).Points {
		if !p.Met {
			c.fail(designModel, file, 0, "the model outline names nothing of dimension %d, %q", p.N, p.Point)
		}
	}
	for what, answer := range blanks(design.Prompt) {
		if met, _ := grader.JudgeDesign(&problems.DesignItem{Dimensions: design.Dimensions}, answer).Met(); met > 0 {
			c.fail(blankAnswer, file, 0, "%s covers a dimension", what)
		}
	}
	for i, d := range design.Dimensions {
		c.wordings(file, i+1, d.Strong)
		for _, phrase := range d.Strong {
			alone := &problems.DesignItem{Dimensions: []problems.Dimension{{Name: d.Name, Strong: []string{phrase}}}}
			if !grader.JudgeDesign(alone, phrase).Points[0].Met {
				c.fail(itemWording, file, 0, "%q of dimension %d, %q, is not recognised in itself", phrase, i+1, d.Name)
			}
		}
	}
}
