package match

import (
	"cmp"
	"slices"

	"pyprep/problems"
	"pyprep/problems/pytype"
)

// withoutNear drops from missing and extra what is equal within the tolerances: sorted by size, near numbers lie
// side by side.
func (r rules) withoutNear(want, got []pytype.Value, missing, extra []int, free int) (missed, surplus []int) {
	if r.Mode != problems.CheckFloat || len(missing) == 0 || len(extra) == 0 {
		return missing, extra
	}
	sortBySize(want, missing)
	sortBySize(got, extra)
	i, j := 0, 0
	for i < len(missing) && j < len(extra) {
		w, g := &want[missing[i]], &got[extra[j]]
		switch {
		case r.equal(w, g, free):
			i, j = i+1, j+1
		case bySize(w, g) < 0:
			missed = append(missed, missing[i])
			i++
		default:
			surplus = append(surplus, extra[j])
			j++
		}
	}
	missed, surplus = append(missed, missing[i:]...), append(surplus, extra[j:]...)
	slices.Sort(missed)
	slices.Sort(surplus)
	return missed, surplus
}

func sortBySize(items []pytype.Value, indexes []int) {
	slices.SortStableFunc(indexes, func(a, b int) int { return bySize(&items[a], &items[b]) })
}

// bySize orders numbers of any type by their size, and sequences by their items.
func bySize(a, b *pytype.Value) int {
	x, okX := number(a)
	y, okY := number(b)
	switch {
	case okX && okY:
		return cmp.Compare(x, y)
	case a.Kind == b.Kind && isSequence(a.Kind):
		for i := range min(len(a.Items), len(b.Items)) {
			if c := bySize(&a.Items[i], &b.Items[i]); c != 0 {
				return c
			}
		}
		return cmp.Compare(len(a.Items), len(b.Items))
	}
	return pytype.Compare(*a, *b)
}
