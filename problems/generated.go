package problems

import (
	"fmt"
	"strconv"
	"strings"
)

// Generated is a family of generated cases: one for each size and seed.
type Generated struct {
	ID         CaseID
	Group      string
	Kind       string  // input family
	Sizes      [][]int // each one int a variable, in VARIABLES' order
	Seeds      int
	Hint       string
	Visibility Visibility
	Line       int
}

// GeneratedCase is one case of a generated family.
type GeneratedCase struct {
	ID         CaseID // family-size-seed, such as rnd-1000-3; several sizes are joined by x
	Family     Generated
	Sizes      []int
	Seed       int // from 1
	Group      string
	Visibility Visibility
}

// Expand returns the cases of the family in order: every size with every seed.
func (g Generated) Expand() []GeneratedCase {
	all := make([]GeneratedCase, 0, len(g.Sizes)*g.Seeds)
	for _, sizes := range g.Sizes {
		for seed := 1; seed <= g.Seeds; seed++ {
			all = append(all, GeneratedCase{
				ID:     CaseID(fmt.Sprintf("%s-%s-%d", g.ID, joinSizes(sizes), seed)),
				Family: g, Sizes: sizes, Seed: seed, Group: g.Group, Visibility: g.Visibility,
			})
		}
	}
	return all
}

func joinSizes(sizes []int) string {
	words := make([]string, len(sizes))
	for i, size := range sizes {
		words[i] = strconv.Itoa(size)
	}
	return strings.Join(words, "x")
}

// ExpandGenerated returns all generated cases of the problem one by one, in order.
func (p *Problem) ExpandGenerated() []GeneratedCase {
	var all []GeneratedCase
	for _, family := range p.Generated {
		all = append(all, family.Expand()...)
	}
	return all
}
