package match

import "pyprep/problems/pytype"

// tally is a multiset of items. Ints, the most frequent ones, are counted apart in a smaller map.
type tally struct {
	size   int
	ints   map[uint64]int32
	others map[cell]int32
}

// newTally returns an empty tally for about so many items.
func newTally(size int) *tally { return &tally{size: size} }

// put adds one item.
func (t *tally) put(c cell) {
	if c.kind == pytype.KindInt {
		if t.ints == nil {
			t.ints = make(map[uint64]int32, t.size)
		}
		t.ints[c.num]++
		return
	}
	if t.others == nil {
		t.others = make(map[cell]int32, t.size)
	}
	t.others[c]++
}

// take removes one item, and reports whether it was there.
func (t *tally) take(c cell) bool {
	if c.kind == pytype.KindInt {
		if n := t.ints[c.num]; n > 0 {
			t.ints[c.num] = n - 1
			return true
		}
		return false
	}
	if n := t.others[c]; n > 0 {
		t.others[c] = n - 1
		return true
	}
	return false
}
