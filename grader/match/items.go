package match

import (
	"strconv"

	"pyprep/problems/pytype"
)

// itemsNote says what is wrong with the items of a container, or with how many there are.
func (r rules) itemsNote(p *place) string {
	want, got := p.want, p.got
	free := inside(p.free)
	switch {
	case want.Kind == pytype.KindDict:
		pairs := r.pair(want, got, p.free)
		return missingNote(want.Items, got.Items, pairs.missing, pairs.extra, "key")
	case isSet(want.Kind) || p.free != 0 && mayShuffle(want.Kind):
		missing, extra := r.leftovers(p)
		return missingNote(want.Items, got.Items, missing, extra, "item")
	}
	lengths := "lengths differ: expected " + strconv.Itoa(len(want.Items)) + ", got " + strconv.Itoa(len(got.Items))
	if len(want.Items) > len(got.Items) {
		if missing, ok := r.left(want.Items, got.Items, free, false); ok {
			return missingNote(want.Items, got.Items, missing, nil, "item")
		}
	} else if extra, ok := r.left(got.Items, want.Items, free, true); ok {
		return missingNote(want.Items, got.Items, nil, extra, "item")
	}
	return lengths
}

// left returns what is left of the longer sequence when the shorter one is taken out of it in order, if it can be.
func (r rules) left(long, short []pytype.Value, free int, longIsGot bool) (indexes []int, ok bool) {
	n := 0
	for i := range long {
		if n < len(short) {
			w, g := &long[i], &short[n]
			if longIsGot {
				w, g = g, w
			}
			if r.equal(w, g, free) {
				n++
				continue
			}
		}
		indexes = append(indexes, i)
	}
	return indexes, n == len(short)
}

// missingNote writes "2 items missing: 3, 5; 1 item extra: 9".
func missingNote(want, got []pytype.Value, missing, extra []int, noun string) string {
	text := ""
	if len(missing) > 0 {
		text = count(len(missing), noun) + " missing: " + list(want, missing)
	}
	if len(extra) > 0 {
		if text != "" {
			text += "; "
		}
		text += count(len(extra), noun) + " extra: " + list(got, extra)
	}
	return text
}

// reordered returns the outermost sequence on the way to a place that has the right items in another order.
func (r rules) reordered(p *place) (n int, found bool) {
	left := mostOrdered
	for n, s := range p.steps {
		kind := r.kindOf(s.want)
		if len(s.want.Items) < 2 || !isSequence(kind) || kind == pytype.KindTree || kind == pytype.KindGraph {
			continue
		}
		if left -= weigh(s.want, left) + weigh(s.got, left); left < 0 {
			return 0, false
		}
		missing, extra := r.unmatched(s.want.Items, s.got.Items, inside(s.free))
		if len(missing) == 0 && len(extra) == 0 {
			return n, true
		}
	}
	return 0, false
}

// mostOrdered is how many values are looked at for the sake of the note about order.
const mostOrdered = 3_000_000

// weigh counts the values in a value, up to a limit.
func weigh(v *pytype.Value, limit int) int {
	n := 1
	for i := range v.Items {
		if n > limit {
			break
		}
		n += weigh(&v.Items[i], limit-n)
	}
	return n
}
