package problems

import (
	"slices"

	"pyprep/problems/pytype"
)

// fewestMisfits is from how many cases on it is the declared type that is doubted, beside each of them.
const fewestMisfits = 2

// checkDeclaredTypes names a declared type that the values of no case fit: then it is the declaration that is wrong.
func (r *problemReader) checkDeclaredTypes() {
	if r.p.Kind != KindFunction || r.operated() || r.driven() || r.casesBroken {
		return
	}
	if params := r.root.get("params"); params != nil && r.params {
		for i, param := range r.p.Params {
			values := r.valuesOf(func(c Case) *pytype.Value {
				if i < len(c.Args) {
					return &c.Args[i]
				}
				return nil
			})
			r.doubtType(params.items[i].get("type"), param.Type, values)
		}
	}
	if r.p.Mutation == MutationResult || r.p.Result == ResultNone {
		return // what is compared is not what is returned
	}
	r.doubtType(r.root.get("returns"), r.p.Returns, r.valuesOf(func(c Case) *pytype.Value { return c.Expect.Value }))
}

// valuesOf are values of the cases that expect no exception.
func (r *problemReader) valuesOf(part func(Case) *pytype.Value) (values []pytype.Value) {
	for _, c := range r.p.Cases {
		if v := part(c); v != nil && c.Expect.Raises == nil {
			values = append(values, *v)
		}
	}
	return values
}

func (r *problemReader) doubtType(n *node, t pytype.Type, values []pytype.Value) {
	fits := func(v pytype.Value) bool {
		ok, _ := pytype.Fits(v, t)
		return ok
	}
	if n != nil && !t.IsZero() && len(values) >= fewestMisfits && !slices.ContainsFunc(values, fits) {
		r.yaml.warn(n, "value-type", "of %d cases none fits the type %s: either it is to be mended, or all of them", len(values), t)
	}
}
