package problems

import (
	"regexp"
	"slices"
	"strings"

	"pyprep/problems/pytype"
)

const (
	maxSize      = 1_000_000_000
	maxSeeds     = 1000
	maxGenerated = 2000
)

// generated reads a family of generated cases.
func (c *caseReader) generated(n *node) {
	made, group := Generated{Kind: "worst", Seeds: 1, Line: n.line}, ""
	var visibility Visibility
	var groupNode, kindNode *node
	ok := c.fields(n, "a generated family",
		must("id", func(id *node) { c.caseID(id, &made.ID) }),
		may("group", func(g *node) { groupNode = g; text(c.source, "group", &group)(g) }),
		may("visibility", oneOf(c.source, "visibility", &visibility, Public, Hidden, AfterDue)),
		may("kind", func(k *node) { kindNode = k; text(c.source, "kind", &made.Kind)(k) }),
		must("n", func(sizes *node) { c.sizes(sizes, &made) }),
		may("seeds", whole(c.source, "seeds", &made.Seeds, 1, maxSeeds)),
		may("hint", text(c.source, "hint", &made.Hint)))
	if !ok {
		c.problem.casesBroken = true
		return
	}
	made.Group, made.Visibility = c.group(groupNode, group, visibility)
	p := c.problem.p
	if p.Generator == nil {
		c.at(n, "generator", "generated cases need %s", c.problem.file("generate.py"))
	} else {
		c.checkGenerator(n, kindNode, made)
	}
	if len(p.ExpandGenerated())+len(made.Sizes)*made.Seeds > maxGenerated {
		c.at(n, "out-of-range", "more than %d generated cases", maxGenerated)
		return
	}
	for _, one := range made.Expand() {
		if c.taken[one.ID] {
			c.at(n, "duplicate", "its case %q is there already", one.ID)
			break
		}
		c.taken[one.ID] = true
	}
	p.Generated = append(p.Generated, made)
}

// sizes reads n: one size, or one for each variable, a case.
func (c *caseReader) sizes(n *node, made *Generated) {
	c.each(n, "n", func(item *node) {
		one := []*node{item}
		if item.kind == nodeList {
			one = item.items
		}
		var sizes []int
		for _, part := range one {
			size := -1
			if whole(c.source, "a size", &size, 0, maxSize)(part); size >= 0 {
				sizes = append(sizes, size)
			}
		}
		if len(sizes) == len(one) && len(sizes) > 0 {
			made.Sizes = append(made.Sizes, sizes)
		}
	})
	if n.kind == nodeList && len(n.items) == 0 {
		c.problem.casesBroken = true
		c.at(n, "out-of-range", "n lists the sizes to generate; here is none")
	}
}

// checkGenerator compares with VARIABLES and KINDS of generate.py where they are literals on one line, as they mostly
// are; what else they are is found when the generator runs.
func (c *caseReader) checkGenerator(n, kindNode *node, made Generated) {
	source := string(c.problem.p.Generator)
	if variables, ok := declaredWords(source, "VARIABLES"); ok {
		for _, sizes := range made.Sizes {
			if len(sizes) != len(variables) {
				c.at(n.get("n"), "generator", "generate.py has %s, but here %s given", count(len(variables), "variable"), isAre(len(sizes)))
				break
			}
		}
	}
	if kindNode == nil {
		kindNode = n
	}
	c.problem.checkKind(c.source, kindNode, made.Kind)
}

// checkKind holds an input family against KINDS. A generator without KINDS may know others than worst; those it names, and
// one that is called random, are believed.
func (r *problemReader) checkKind(src *source, n *node, kind string) {
	if kind == "" {
		return // reported
	}
	code := string(r.p.Generator)
	kinds, ok := declaredWords(code, "KINDS")
	if !ok {
		if strings.Contains(code, "KINDS") || strings.Contains(code, `"`+kind+`"`) || strings.Contains(code, "'"+kind+"'") {
			return
		}
		kinds = []string{"worst", "random"}
	}
	if !slices.Contains(kinds, kind) {
		src.at(n, "generator", "generate.py has no kind %q%s; KINDS there lists them", cutText(kind), suggestion(kind, kinds))
	}
}

// declaredWords returns a module's tuple of words; ok is false when it does not declare one, or by no plain literal.
func declaredWords(source, name string) (words []string, ok bool) {
	line := regexp.MustCompile(`(?m)^` + name + `\b[^=\n]*=(.*)$`).FindStringSubmatch(source)
	if line == nil {
		return nil, false
	}
	text := regexp.MustCompile(`\s+#[^'"]*$`).ReplaceAllString(line[1], "")
	v, err := parseLiteral(text)
	if err != nil || v.Kind != pytype.KindTuple && v.Kind != pytype.KindList {
		return nil, false
	}
	for _, item := range v.Items {
		word, isText := item.Str()
		if !isText {
			return nil, false
		}
		words = append(words, word)
	}
	return words, true
}

// GeneratorVariables are the names in VARIABLES of generate.py, n where it has none that can be read without running it.
func (p *Problem) GeneratorVariables() []string {
	if words, ok := declaredWords(string(p.Generator), "VARIABLES"); ok && len(words) > 0 {
		return words
	}
	return []string{"n"}
}

// GeneratorKinds are the input families in KINDS of generate.py, by default the one called worst.
func (p *Problem) GeneratorKinds() []string {
	if words, ok := declaredWords(string(p.Generator), "KINDS"); ok && len(words) > 0 {
		return words
	}
	return []string{"worst"}
}
