package match

import (
	"pyprep/problems"
	"pyprep/problems/pytype"
)

// differInDict is differ for two dicts with the same number of pairs.
func (r rules) differInDict(want, got *pytype.Value, free int) *place {
	pairs := r.pair(want, got, free)
	if len(pairs.missing) > 0 || len(pairs.extra) > 0 {
		return &place{want: want, got: got, free: free}
	}
	for i := 0; i+1 < len(want.Items); i += 2 {
		p := r.differ(&want.Items[i+1], &got.Items[pairs.partner(i)+1], inside(free))
		if p != nil {
			p.steps = append(p.steps, step{index: i / 2, key: &want.Items[i], want: want, got: got, free: free})
			return p
		}
	}
	return nil
}

// pairing says which pair of one dict has the key of which pair of another one. Indexes are those of keys in Items.
type pairing struct {
	same           int         // up to here the keys come in the same order
	partners       map[int]int // of the others, want's index to got's
	missing, extra []int
}

// partner returns where got has the key that want has at i.
func (p pairing) partner(i int) int {
	if i < p.same {
		return i
	}
	return p.partners[i]
}

// pair finds the keys of two dicts that belong together.
func (r rules) pair(want, got *pytype.Value, free int) pairing {
	p := pairing{}
	w, g := want.Items, got.Items
	for p.same+1 < min(len(w), len(g)) && r.equal(&w[p.same], &g[p.same], inside(free)) {
		p.same += 2
	}
	if p.same == len(w) && p.same == len(g) {
		return p
	}
	open := make(map[cell]int, (len(g)-p.same)/2)
	for i := p.same; i+1 < len(g); i += 2 {
		open[r.cellOf(&g[i], inside(free), given)] = i
	}
	p.partners = make(map[int]int, len(open))
	for i := p.same; i+1 < len(w); i += 2 {
		key := r.cellOf(&w[i], inside(free), wanted)
		if j, ok := open[key]; ok {
			p.partners[i] = j
			delete(open, key)
		} else {
			p.missing = append(p.missing, i)
		}
	}
	for i := p.same; i+1 < len(g) && len(open) > 0; i += 2 {
		if j, ok := open[r.cellOf(&g[i], inside(free), given)]; ok && j == i {
			p.extra = append(p.extra, i)
		}
	}
	r.pairNear(w, g, &p, inside(free))
	return p
}

// pairNear pairs keys that are equal within the tolerances.
func (r rules) pairNear(want, got []pytype.Value, p *pairing, free int) {
	if r.Mode != problems.CheckFloat || len(p.missing) != len(p.extra) {
		return
	}
	sortBySize(want, p.missing)
	sortBySize(got, p.extra)
	for i := range p.missing {
		if !r.equal(&want[p.missing[i]], &got[p.extra[i]], free) {
			return
		}
	}
	for i := range p.missing {
		p.partners[p.missing[i]] = p.extra[i]
	}
	p.missing, p.extra = nil, nil
}
