package bigo

import "slices"

// verdict is what all statements about one thing amount to.
type verdict struct {
	class         *Class
	contradiction bool
	unknown       []string
}

// reading is a statement with the class that it states.
type reading struct {
	*statement
	class Class
}

// weigh takes the statements about time, or about space, for one claim.
func weigh(statements []*statement, s *scope) verdict {
	statements = withoutAsides(statements)
	var readings []reading
	var unknown []string
	clear := slices.ContainsFunc(statements, func(st *statement) bool {
		return st.expression != nil && len(unknownNames(st.expression)) == 0
	})
	for _, st := range statements {
		if st.expression == nil {
			continue
		}
		if names := unknownNames(st.expression); len(names) > 0 {
			if !clear || st.strength == inNotation { // "O(n + m), linear in the total size" is clear enough
				unknown = append(unknown, names...)
			}
			continue
		}
		if terms, err := evaluate(st.expression); err == nil {
			readings = append(readings, reading{statement: st, class: newClass(terms, s.order())})
		}
	}
	if len(unknown) > 0 {
		return verdict{unknown: unique(unknown)}
	}
	return settle(withoutFamilies(readings), s)
}

// unique drops repeats and keeps the order of writing.
func unique(names []string) []string {
	var kept []string
	for _, name := range names {
		if !slices.Contains(kept, name) {
			kept = append(kept, name)
		}
	}
	return kept
}

// withoutAsides drops what claims nothing, and then by turns what stands behind something better.
func withoutAsides(statements []*statement) []*statement {
	statements = withoutImagined(corrected(statements))
	statements = slices.DeleteFunc(slices.Clone(statements), func(st *statement) bool { return st.denied || st.lower })
	if !slices.ContainsFunc(statements, func(st *statement) bool { return !st.best }) {
		return nil
	}
	clear := slices.ContainsFunc(statements, func(st *statement) bool { return st.strength > bareRich && !st.reason })
	for _, aside := range []func(*statement) bool{
		func(st *statement) bool { return st.strength == bareSimple && st.other },
		func(st *statement) bool { // "linear or n log n" is a contradiction all the same
			return clear && st.strength <= bareRich && !(st.strength == bareRich && (st.doubted || st.plain))
		},
		func(st *statement) bool { return st.best },
		func(st *statement) bool { return st.average && !st.worst },
		func(st *statement) bool { return st.other },
	} {
		if rest := slices.DeleteFunc(slices.Clone(statements), aside); len(rest) > 0 {
			statements = rest
		}
	}
	statements = slices.DeleteFunc(statements, func(st *statement) bool { return st.strength == bareSimple && st.other })
	return withoutLaterThanWorst(statements)
}

// withoutLaterThanWorst drops what was said before the worst case: "O(n), worst case O(n^2)" claims O(n^2).
func withoutLaterThanWorst(statements []*statement) []*statement {
	for i := len(statements) - 1; i >= 0; i-- {
		if statements[i].worst {
			return slices.DeleteFunc(slices.Clone(statements), func(st *statement) bool {
				return !st.worst && slices.Index(statements, st) < i
			})
		}
	}
	return statements
}

// withoutFamilies drops "exponential" beside a class that is: "exponential, O(3^n)".
func withoutFamilies(readings []reading) []reading {
	exact := slices.ContainsFunc(readings, func(r reading) bool { return !r.family && isExponential(r.class) })
	if !exact {
		return readings
	}
	return slices.DeleteFunc(readings, func(r reading) bool { return r.family })
}

// isExponential reports a class with a factor c^v, which a factorial is not.
func isExponential(c Class) bool {
	return slices.ContainsFunc(c.terms, func(t term) bool {
		return slices.ContainsFunc(t.exponent, func(part summand) bool { _, _, ok := part.of.isRoot(); return ok }) && !t.hasFactorial()
	})
}

func (t term) hasFactorial() bool {
	return slices.ContainsFunc(t.exponent, func(part summand) bool { _, ok := selfPower(part); return ok })
}

// settle makes one class of several readings: the one that all agree on, the conclusion, or the sum of parts.
func settle(readings []reading, s *scope) verdict {
	if len(readings) == 0 {
		return verdict{}
	}
	if allEqual(readings) {
		return verdict{class: &readings[0].class}
	}
	if class, ok := concluded(readings); ok {
		return verdict{class: &class}
	}
	wholes := slices.DeleteFunc(slices.Clone(readings), func(r reading) bool { return r.part })
	doubted := slices.ContainsFunc(readings[1:], func(r reading) bool { return r.doubted })
	switch {
	case doubted:
	case len(wholes) == 0:
		class := sumOf(readings, s)
		return verdict{class: &class}
	case allEqual(wholes) && !slices.ContainsFunc(readings, func(r reading) bool { return Compare(r.class, wholes[0].class) == Looser }):
		return verdict{class: &wholes[0].class}
	}
	return verdict{contradiction: true}
}

func allEqual(readings []reading) bool {
	return !slices.ContainsFunc(readings, func(r reading) bool { return Compare(r.class, readings[0].class) != Equal })
}

func sumOf(readings []reading, s *scope) Class {
	var terms sum
	for _, r := range readings {
		terms = append(terms, r.class.sum()...)
	}
	return newClass(terms, s.order())
}

// concluded returns the last conclusion, when nothing contradicts it: what comes before it must be parts of it or
// smaller, unless it says that it is the total; nothing else may come after it.
func concluded(readings []reading) (Class, bool) {
	for i := len(readings) - 1; i >= 0; i-- {
		r := readings[i]
		if !r.conclusion && !r.total || r.doubted || r.part && !r.conclusion {
			continue
		}
		return r.class, r.concludes(readings[:i], readings[i+1:])
	}
	return Class{}, false
}

// concludes reports that a conclusion contradicts nothing before and after it.
func (r reading) concludes(before, after []reading) bool {
	for _, other := range before {
		if relation := Compare(other.class, r.class); relation != Equal && relation != Tighter && !r.total && !other.part {
			return false
		}
	}
	for _, other := range after {
		relation := Compare(other.class, r.class)
		if relation != Equal && !(other.part && (relation == Tighter || r.amortised)) {
			return false
		}
	}
	return true
}
