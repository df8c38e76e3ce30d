package match

import (
	"reflect"
	"strconv"

	"github.com/google/go-cmp/cmp"

	"pyprep/problems/pytype"
)

// edit is one difference between two parts; want is nil for what is extra, got for what is missing.
type edit struct {
	path      string
	want, got *pytype.Value
}

// editsOf lets go-cmp align two parts. It returns nothing when go-cmp panics, which its authors reserve to it: a
// verdict must not depend on it.
func (r rules) editsOf(p part) (edits []edit) {
	defer func() {
		if recover() != nil {
			edits = nil
		}
	}()
	collect := &reporter{base: p.path, start: p.start}
	same := cmp.Comparer(func(a, b leaf) bool {
		if a.from == given {
			a, b = b, a // go-cmp tries both ways; a list may be given by an iterator, but not the other way round
		}
		return r.equal(a.v, b.v, a.free)
	})
	origins := cmp.FilterPath(func(path cmp.Path) bool {
		field, ok := path.Last().(cmp.StructField)
		return ok && field.Name() == "Origin"
	}, cmp.Ignore())
	want, got := any(r.nodes(p.want, 1, p.free, wanted)), any(r.nodes(p.got, 1, p.free, given))
	if p.whole {
		want, got = r.node(&p.want[0], 0, p.free, wanted), r.node(&p.got[0], 0, p.free, given)
		collect.start = 0
	}
	cmp.Equal(want, got, origins, same, cmp.Reporter(collect))
	collect.flush()
	return collect.edits
}

// reporter collects differences with their paths. A run of missing and extra items with nothing equal in between is
// joined to changed items where the indexes agree.
type reporter struct {
	base           string
	start          int // index of the outermost items
	path           cmp.Path
	edits          []edit
	missing, extra []edit // of the run
}

// PushStep goes one step in.
func (r *reporter) PushStep(step cmp.PathStep) { r.path = append(r.path, step) }

// PopStep goes one step out.
func (r *reporter) PopStep() { r.path = r.path[:len(r.path)-1] }

// Report is told of every pair that was compared, and of every item without a partner.
func (r *reporter) Report(result cmp.Result) {
	if result.ByIgnore() {
		return
	}
	if result.Equal() {
		r.flush()
		return
	}
	want, got := r.path.Last().Values()
	e := edit{path: r.source(), want: valueOf(want), got: valueOf(got)}
	switch {
	case e.want == nil && e.got == nil:
	case e.got == nil:
		r.missing = append(r.missing, e)
	case e.want == nil:
		r.extra = append(r.extra, e)
	default:
		r.flush()
		r.edits = append(r.edits, e)
	}
}

// flush ends a run.
func (r *reporter) flush() {
	for len(r.missing) > 0 && len(r.extra) > 0 && r.missing[0].path == r.extra[0].path {
		r.edits = append(r.edits, edit{path: r.missing[0].path, want: r.missing[0].want, got: r.extra[0].got})
		r.missing, r.extra = r.missing[1:], r.extra[1:]
	}
	r.edits = append(append(r.edits, r.missing...), r.extra...)
	r.missing, r.extra = nil, nil
}

// source writes the path as Python subscripts.
func (r *reporter) source() string {
	path, offset := r.base, r.start
	for _, step := range r.path {
		switch s := step.(type) {
		case cmp.SliceIndex:
			index, other := s.SplitKeys()
			if index < 0 {
				index = other
			}
			path += "[" + strconv.Itoa(index+offset) + "]"
			offset = 0
		case cmp.MapIndex:
			path += "[" + s.Key().String() + "]"
		}
	}
	return path
}

// valueOf returns the value that a node was made of, nil when there is none.
func valueOf(v reflect.Value) *pytype.Value {
	if !v.IsValid() || v.Kind() == reflect.Interface && v.IsNil() {
		return nil
	}
	switch node := v.Interface().(type) {
	case leaf:
		return node.v
	case listBranch:
		return node.Origin.v
	case tupleBranch:
		return node.Origin.v
	case linkedBranch:
		return node.Origin.v
	case treeBranch:
		return node.Origin.v
	case dictBranch:
		return node.Origin.v
	default:
		return nil
	}
}
