package problems

import "slices"

// Bounds of what an item of words may have; far above what anybody reads.
const (
	maxConceptPoints = 24
	maxDimensions    = 16
	maxWeight        = 10
)

func (r *itemReader) predictItem() {
	r.i.Predict = &PredictItem{}
	r.keys()
	body := r.cutBody(itemShape{KindPredict, []string{trapPart, whyPart}, beforeHeading})
	r.i.Intro = body.intro()
	p := r.i.Predict
	p.Snippet, p.Trap, p.Why = r.program(body), r.needed(body, trapPart), r.needed(body, whyPart)
}

func (r *itemReader) conceptItem() {
	c := &ConceptItem{}
	r.i.Concept = c
	r.keys(must("points", r.points), may("false_claims", r.falseClaims))
	body := r.cutBody(itemShape{KindConcept, []string{questionPart, modelPart, proofPart, followPart}, proofPart})
	r.noIntro(body)
	c.Question, c.ModelAnswer, c.FollowUps = r.needed(body, questionPart), r.needed(body, modelPart), r.neededList(body, followPart)
	if note := body.part(proofPart); note != nil {
		c.ProofNote = note.text()
	}
	c.Proof = r.program(body)
}

func (r *itemReader) points(list *node) {
	c := r.i.Concept
	r.each(list, "points", func(n *node) {
		point := ConceptPoint{Required: true}
		r.fields(n, "a point",
			must("point", text(r.source, "point", &point.Point)),
			must("accept", r.wordings("accept", &point.Accept)),
			may("deny", texts(r.source, "deny", &point.Deny)),
			may("required", truth(r.source, "required", &point.Required)))
		c.Points = append(c.Points, point)
	})
	r.amount(list, "points", maxConceptPoints)
	if len(c.Points) > 0 && !slices.ContainsFunc(c.Points, func(p ConceptPoint) bool { return p.Required }) {
		r.at(list, "out-of-range", "no point is required, so any answer would do")
	}
}

// amount holds a list to at least one entry and at most so many.
func (r *itemReader) amount(list *node, what string, most int) {
	if list.kind == nodeList && (len(list.items) == 0 || len(list.items) > most) {
		r.at(list, "out-of-range", "%s has 1 to %d entries, not %d", what, most, len(list.items))
	}
}

func (r *itemReader) falseClaims(list *node) {
	c := r.i.Concept
	r.each(list, "false_claims", func(n *node) {
		claim := FalseClaim{}
		r.fields(n, "a false claim",
			must("pattern", func(pattern *node) {
				if pattern.kind == nodeList {
					r.wordings("pattern", &claim.Patterns)(pattern)
					return
				}
				one := ""
				if text(r.source, "pattern", &one)(pattern); one != "" {
					claim.Patterns = []string{one}
				}
			}),
			must("message", text(r.source, "message", &claim.Message)))
		c.FalseClaims = append(c.FalseClaims, claim)
	})
	r.amount(list, "false_claims", maxConceptPoints)
}

func (r *itemReader) designItem() {
	d := &DesignItem{}
	r.i.Design = d
	r.keys(must("rubric", r.dimensions), may("drill", r.drill))
	body := r.cutBody(itemShape{KindDesign, []string{promptPart, followPart, outlinePart}, nowhere})
	r.noIntro(body)
	d.Prompt, d.FollowUps, d.ModelOutline = r.needed(body, promptPart), r.neededList(body, followPart), r.needed(body, outlinePart)
}

func (r *itemReader) dimensions(list *node) {
	d := r.i.Design
	r.each(list, "rubric", func(n *node) {
		one := Dimension{Weight: 1}
		r.fields(n, "a dimension",
			must("name", func(n *node) {
				text(r.source, "name", &one.Name)(n)
				if slices.ContainsFunc(d.Dimensions, func(other Dimension) bool { return one.Name != "" && other.Name == one.Name }) {
					r.at(n, "duplicate", "%q is taken by another dimension", cutText(one.Name))
				}
			}),
			must("strong", r.wordings("strong", &one.Strong)),
			may("weight", whole(r.source, "weight", &one.Weight, 1, maxWeight)))
		d.Dimensions = append(d.Dimensions, one)
	})
	r.amount(list, "rubric", maxDimensions)
}

// drill reads the coding problem that goes with a design; whether the set has it is known from its list.
func (r *itemReader) drill(n *node) {
	matching(r.source, "id", "drill", &r.i.Design.Drill, slugPattern, slugForm)(n)
	if id := r.i.Design.Drill; id != "" && !slices.Contains(r.drills, string(id)) {
		r.at(n, "missing-file", "this set lists no problem %q%s", id, suggestion(string(id), r.drills))
	}
}
