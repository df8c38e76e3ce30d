package proof

import (
	"context"
	"regexp"
	"slices"
	"strconv"

	"pyprep/grader/prose"
	"pyprep/problems"
	"pyprep/problems/bigo"
)

// rubricReads gives every accepted wording of a rubric to the judge of explanations, which must take it for its own
// point, and every denied one, which must contradict it. A misconception must not be what the key says.
func rubricReads(_ context.Context, c *check) error {
	g := c.problem.Complexity
	if g == nil {
		return nil
	}
	for i, point := range g.Rubric {
		at := func(list string, n int) []place {
			return []place{c.key("complexity", "rubric", strconv.Itoa(i), list, strconv.Itoa(n))}
		}
		judged := []prose.Point{{Point: point.Point, Accept: point.Accept, Deny: point.Deny}}
		for n, wording := range point.Accept {
			switch found := prose.Points(wording, judged)[0]; {
			case found.Contradicted:
				c.failAt("rubric", at("accept", n), "the wording %q is accepted, but %q of deny is in it", wording, found.Quote)
			case !found.Met:
				c.failAt("rubric", at("accept", n), "the wording %q does not meet its own point: it has no words that could be found in an answer", wording)
			}
		}
		for n, wording := range point.Deny {
			if !prose.Points(wording, judged)[0].Contradicted {
				c.failAt("rubric", at("deny", n), "the wording %q contradicts nothing: it has no words that could be found in an answer", wording)
			}
		}
	}
	for i, m := range g.Misconceptions {
		if !bareClass.MatchString(m.Claim) {
			continue // it speaks of a part, or of another way
		}
		claim := bigo.Read(m.Claim, g.Letters())
		if isKey(claim.Time, g.Time) || isKey(claim.Space, g.Space) {
			c.failAt("rubric", []place{c.key("complexity", "misconceptions", strconv.Itoa(i), "claim")}, "%q is no misconception: the key says so, too", m.Claim)
		}
	}
	return nil
}

// bareClass is a claim about the whole: a class, and at most what it is of.
var bareClass = regexp.MustCompile(`^\s*O\([^()]*(?:\([^()]*\)[^()]*)*\)\s*(?:time|space)?\s*$`)

func isKey(claim *bigo.Class, key problems.Bound) bool {
	return claim != nil && slices.ContainsFunc(key.Full, func(class bigo.Class) bool { return bigo.Compare(class, *claim) == bigo.Equal })
}

// bestIsReached holds the best known classes against what the accepted solutions are declared to be, which is measured:
// one of them must reach it, and none may be better. Where CPython differs from the key, that is what is reached.
func bestIsReached(_ context.Context, c *check) error {
	g := c.problem.Complexity
	if g == nil {
		return nil
	}
	var measured problems.Measured
	if g.Measured != nil {
		measured = *g.Measured
	}
	c.reaches("time", g.Time, measured.Time, func(s problems.Solution) []*bigo.Class { return []*bigo.Class{s.Time} })
	c.reaches("space", g.Space, measured.Space, func(s problems.Solution) []*bigo.Class { return []*bigo.Class{s.Space, s.SpaceTotal} })
	return nil
}

func (c *check) reaches(name string, bound problems.Bound, measured *bigo.Class, of func(problems.Solution) []*bigo.Class) {
	if !bound.Stated() {
		return
	}
	right := slices.Clone(bound.Full)
	if measured != nil {
		right = append(right, *measured)
	}
	var declared []bigo.Class
	reached := false
	for _, s := range c.problem.Solutions {
		for _, class := range of(s) {
			if class == nil || s.Expect != problems.ExpectAccepted {
				continue
			}
			declared = append(declared, *class)
			reached = reached || slices.ContainsFunc(right, func(r bigo.Class) bool { return bigo.Compare(r, *class) == bigo.Equal })
			if measured == nil && bigo.Compare(*class, bound.Best) == bigo.Tighter {
				c.failAt("best-known", []place{c.key("complexity", name), c.said(s, name)}, "%s is %s, which is better than the best known %s, %s",
					s.File, class, name, bound.Best)
			}
		}
	}
	if len(declared) > 0 && !reached {
		c.failAt("best-known", []place{c.key("complexity", name)}, "no accepted solution has the best known %s, %s; they have %s", name, bound.Best, written(declared))
	}
}
