package problems

import (
	"errors"
	"regexp"
	"slices"
	"strings"

	"pyprep/problems/bigo"
)

const maxMeasureSize = 1_000_000_000

// growthCases are the cases that a bound can be about.
var growthCases = []string{"worst", "average", "amortized"}

var letterPattern = regexp.MustCompile(`^[A-Za-z]$`)

// growthReader reads classes, and what is said of them, in the letters of one problem or item.
type growthReader struct {
	*source
	letters []string
}

// growth reads classes in the letters that problem.yaml has declared.
func (r *problemReader) growth(src *source) *growthReader {
	g := &growthReader{source: src}
	if r.p.Complexity != nil {
		g.letters = r.p.Complexity.Letters()
	}
	return g
}

// complexity reads what is known of the best solution's growth.
func (r *problemReader) complexity(n *node) {
	s := r.yaml
	if !s.is(n, nodeMap, "complexity") {
		return
	}
	c := &Complexity{Case: "worst", MeasureKind: "worst"}
	r.p.Complexity = c
	g := &growthReader{source: s}
	if variables := n.get("variables"); variables != nil {
		g.variables(variables, &c.Variables) // first, because all classes are read in their letters
	}
	per := "call"
	s.fields(n, "complexity",
		must("variables", func(*node) {}),
		may("per", oneOf(s, "per", &per, "call", "operation")),
		must("time", func(b *node) { g.bound(b, "time", &c.Time) }),
		may("space", func(b *node) { g.bound(b, "space", &c.Space) }),
		may("space_total", func(b *node) {
			c.SpaceTotal = &Bound{}
			g.bound(b, "space_total", c.SpaceTotal)
		}),
		may("measured", func(m *node) { c.Measured = g.measured(m) }),
		may("case", oneOf(s, "case", &c.Case, growthCases...)),
		may("measure", func(m *node) { r.measure(m, c) }),
		may("rubric", func(list *node) { g.rubric(list, &c.Rubric) }),
		may("misconceptions", func(list *node) { g.misconceptions(list, &c.Misconceptions) }),
		may("explain", text(s, "explain", &c.Explain)))
	c.PerOperation = per == "operation"
	if variables := n.get("variables"); variables != nil && variables.kind == nodeMap {
		r.checkVariables(variables, c)
	}
}

// checkVariables holds the letters against those of generate.py, by which growth is measured, and what they count against
// the parameters.
func (r *problemReader) checkVariables(n *node, c *Complexity) {
	declared, _ := declaredWords(string(r.p.Generator), "VARIABLES")
	for _, name := range declared {
		if len(c.Variables) > 0 && !slices.Contains(c.Letters(), name) {
			r.yaml.at(n, "variables", "generate.py makes inputs by the size %s, but no variable here is called that: say what it counts", name)
		}
	}
	if r.p.Kind != KindFunction || !r.params {
		return
	}
	for _, v := range c.Variables {
		counted := v.CountedParam()
		if counted != "" && !slices.ContainsFunc(r.p.Params, func(p Param) bool { return p.Name == counted }) {
			names := make([]string, len(r.p.Params))
			for i, p := range r.p.Params {
				names[i] = p.Name
			}
			r.yaml.at(n.get(v.Letter), "variables", "there is no parameter %s%s", counted, suggestion(counted, names))
		}
	}
}

// variables reads the letters, and all classes that follow are read in them.
func (g *growthReader) variables(n *node, into *[]Variable) {
	if !g.is(n, nodeMap, "variables") {
		return
	}
	for i := 0; i+1 < len(n.items); i += 2 {
		var v Variable
		matching(g.source, "variables", "a variable", &v.Letter, letterPattern, "must be a letter")(n.items[i])
		text(g.source, "what a variable counts", &v.Counts)(n.items[i+1])
		if v.Letter != "" {
			*into = append(*into, v)
			g.letters = append(g.letters, v.Letter)
		}
	}
	if len(n.items) == 0 {
		g.at(n, "variables", "variables is empty: say what n counts")
	}
}

// bound reads the classes of a problem's time or space, of which one is the best known.
func (g *growthReader) bound(n *node, what string, b *Bound) {
	known := false
	g.fields(n, what,
		must("best", func(c *node) {
			if class := g.class(c, "best"); class != nil {
				b.Best, known = *class, true
				if n.get("full") == nil {
					b.Full = []bigo.Class{*class}
				}
			}
		}),
		may("full", func(list *node) { g.classes(list, "full", &b.Full) }),
		may("half", func(list *node) { g.classes(list, "half", &b.Half) }))
	g.checkBound(n, b, known)
}

// key reads the classes that answer a question: any of full is right, and the first of them is shown unless best is.
func (g *growthReader) key(n *node, what string, b *Bound) {
	best := false
	g.fields(n, what,
		must("full", func(list *node) { g.classes(list, "full", &b.Full) }),
		may("half", func(list *node) { g.classes(list, "half", &b.Half) }),
		may("best", func(c *node) {
			if class := g.class(c, "best"); class != nil {
				b.Best, best = *class, true
			}
		}))
	if full := n.get("full"); full != nil && full.kind == nodeList && len(full.items) == 0 {
		g.at(full, "complexity", "full is empty: name a class that is right")
	}
	if !best && len(b.Full) > 0 {
		b.Best = b.Full[0]
	}
	g.checkBound(n, b, best)
}

// checkBound reports classes that don't go together.
func (g *growthReader) checkBound(n *node, b *Bound, hasBest bool) {
	full := n.get("full")
	if full != nil && hasBest && len(b.Full) == len(full.items) && !holds(b.Full, b.Best) {
		g.at(full, "complexity", "full must hold the best class, %s", b.Best)
	}
	for i, class := range b.Half {
		half := n.get("half").items
		at := half[min(i, len(half)-1)]
		switch {
		case holds(b.Full, class):
			g.at(at, "complexity", "%s can't earn both full and half credit", class)
		case hasBest && bigo.Compare(class, b.Best) == bigo.Tighter:
			g.at(at, "complexity", "%s is better than the best class, %s: half credit is for what is true but loose", class, b.Best)
		}
	}
}

func holds(classes []bigo.Class, class bigo.Class) bool {
	return slices.ContainsFunc(classes, func(other bigo.Class) bool { return bigo.Compare(other, class) == bigo.Equal })
}

func (g *growthReader) classes(n *node, what string, into *[]bigo.Class) {
	g.each(n, what, func(item *node) {
		if class := g.class(item, what); class != nil {
			*into = append(*into, *class)
		}
	})
}

// class reads one complexity class.
func (g *growthReader) class(n *node, what string) *bigo.Class {
	if !g.is(n, nodeText, what) {
		return nil
	}
	letters := g.letters
	if len(letters) == 0 {
		letters = []string{"n"}
	}
	if !isOneClass(n.text) {
		g.at(n, "complexity", "%s must be one class such as O(n log n), not %q", what, cutText(n.text))
		return nil
	}
	class, err := bigo.Parse(n.text, letters)
	if err != nil {
		hint := ""
		var hinted interface {
			error
			Hint() string
		}
		if errors.As(err, &hinted) {
			hint = "; " + hinted.Hint()
		}
		g.at(n, "complexity", "%s: %v%s", what, err, hint)
		return nil
	}
	return &class
}

// isOneClass holds an author to O(…), where a learner may write a sentence: O, and brackets that close at the end only.
func isOneClass(text string) bool {
	inside, found := strings.CutPrefix(strings.TrimSpace(text), "O(")
	if !found || !strings.HasSuffix(inside, ")") {
		return false
	}
	depth := 1
	for i, c := range inside {
		switch c {
		case '(':
			depth++
		case ')':
			depth--
		}
		if depth == 0 {
			return i == len(inside)-1
		}
	}
	return false
}

func (g *growthReader) measured(n *node) *Measured {
	m := &Measured{}
	g.fields(n, "measured",
		may("time", func(class *node) { m.Time = g.class(class, "time") }),
		may("space", func(class *node) { m.Space = g.class(class, "space") }),
		must("why", text(g.source, "why", &m.Why)))
	if n.kind == nodeMap && n.get("time") == nil && n.get("space") == nil {
		g.at(n, "missing-key", "measured says what differs: time or space")
	}
	return m
}

func (r *problemReader) measure(n *node, c *Complexity) {
	s := r.yaml
	s.fields(n, "measure",
		may("kind", text(s, "kind", &c.MeasureKind)),
		may("sizes", func(list *node) {
			s.each(list, "sizes", func(item *node) {
				size := 0
				if whole(s, "a size", &size, 1, maxMeasureSize)(item); size > 0 {
					c.MeasureSizes = append(c.MeasureSizes, size)
				}
			})
		}),
		may("from", whole(s, "from", &c.MeasureFrom, 1, maxMeasureSize)),
		may("to", whole(s, "to", &c.MeasureTo, 1, maxMeasureSize)))
	if kind := n.get("kind"); kind != nil && r.p.Generator != nil {
		r.checkKind(s, kind, c.MeasureKind)
	}
	switch {
	case len(c.MeasureSizes) > 0 && c.MeasureFrom+c.MeasureTo > 0:
		s.at(n, "out-of-range", "measure has either sizes, or from and to")
	case c.MeasureTo > 0 && c.MeasureFrom >= c.MeasureTo:
		s.at(n, "out-of-range", "from must be less than to")
	}
}

func (g *growthReader) rubric(list *node, into *[]RubricPoint) {
	g.each(list, "rubric", func(n *node) {
		point := RubricPoint{}
		g.fields(n, "a rubric point",
			must("point", text(g.source, "point", &point.Point)),
			must("accept", g.wordings("accept", &point.Accept)),
			may("deny", texts(g.source, "deny", &point.Deny)),
			may("message", text(g.source, "message", &point.Message)))
		*into = append(*into, point)
	})
}

func (g *growthReader) misconceptions(list *node, into *[]Misconception) {
	g.each(list, "misconceptions", func(n *node) {
		m := Misconception{}
		g.fields(n, "a misconception",
			must("claim", text(g.source, "claim", &m.Claim)),
			must("message", text(g.source, "message", &m.Message)))
		*into = append(*into, m)
	})
}
