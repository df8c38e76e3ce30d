package bigo

// Class is a complexity class such as O(n log n), kept as algebra and never compared as text. The zero Class is O(1).
type Class struct {
	terms sum      // simplified
	vars  []string // in declared order, for writing
}

// Constant returns O(1).
func Constant() Class { return Class{} }

// newClass simplifies a sum into a class.
func newClass(terms sum, vars []string) Class {
	return Class{terms: terms.simplified(), vars: vars}
}

// sum returns the terms, of which there is always one.
func (c Class) sum() sum {
	if len(c.terms) == 0 {
		return sum{one}
	}
	return c.terms
}

// Variables returns the names of the variables that the class depends on, sorted; none for O(1).
func (c Class) Variables() []string { return variablesOf(c.terms) }

// Relation says how one class stands to another.
type Relation uint8

// The relations. A class is looser than another when it grows faster, so that it is a true but weak bound for whatever
// the other one describes.
const (
	Incomparable Relation = iota // neither bounds the other, such as O(n) and O(m)
	Equal
	Looser
	Tighter
)

// String returns the relation's word in reports.
func (r Relation) String() string {
	switch r {
	case Equal:
		return "equal"
	case Looser:
		return "looser"
	case Tighter:
		return "tighter"
	default:
		return "incomparable"
	}
}

// Compare says how a stands to b: [Looser] when a grows faster than b, [Tighter] when it grows slower.
func Compare(a, b Class) Relation {
	inside, around := a.sum().within(b.sum()), b.sum().within(a.sum())
	switch {
	case inside && around:
		return Equal
	case around:
		return Looser
	case inside:
		return Tighter
	}
	return Incomparable
}
