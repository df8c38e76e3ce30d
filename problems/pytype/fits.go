package pytype

import (
	"fmt"
	"slices"
	"strings"
)

// Fits reports whether a value belongs to a type, and if not, why in words that name the place, such as
// "[2]: 'x' is a str, not an int".
//
// An int fits float and complex as Python's typing has it, but a bool does not fit int: in test data that is a slip.
// What can't be seen from plain data fits: unstated types, type variables, the problem's own classes, Callable (plain
// data stands for a function until a driver builds it) and the results of operations ($0).
func Fits(v Value, t Type) (ok bool, why string) {
	if misfit := fit(v, t); misfit != nil {
		return false, misfit.String()
	}
	return true, ""
}

// misfit is the first value found that does not fit.
type misfit struct {
	path []string // from the inside out
	why  string
}

func (m *misfit) String() string {
	if len(m.path) == 0 {
		return m.why
	}
	path := slices.Clone(m.path)
	slices.Reverse(path)
	return strings.TrimSpace(strings.Join(path, "")) + ": " + m.why
}

func (m *misfit) at(step string) *misfit {
	m.path = append(m.path, step)
	return m
}

// shownBytes is how much of a value a message quotes.
const shownBytes = 60

func notA(v Value, t Type) *misfit {
	shown, cut := SourceLimited(v, shownBytes)
	if cut {
		shown += "…"
	}
	if v.Kind == KindNone {
		return &misfit{why: "None is not " + article(t)}
	}
	return &misfit{why: fmt.Sprintf("%s is %s, not %s", shown, withArticle(v.TypeName()), article(t))}
}

func article(t Type) string {
	if t.Name == NameUnion || t.Name == "None" || t.Null {
		return t.String()
	}
	return withArticle(t.String())
}

func withArticle(name string) string {
	if name != "" && strings.IndexByte("aeioAEIO", name[0]) >= 0 {
		return "an " + name
	}
	return "a " + name
}

func fit(v Value, t Type) *misfit {
	switch {
	case t.Name == "" || v.Kind == KindReference:
		return nil
	case v.Kind == KindNone && (t.Null || t.Name == "None"):
		return nil
	case t.Name == NameUnion:
		return fitUnion(v, t)
	case v.Kind == KindRepeat:
		return fitRepeat(v, t)
	}
	return fitNamed(v, t)
}

func fitNamed(v Value, t Type) *misfit {
	switch t.Name {
	case "Callable", "type", "range", "slice", "object", "Any":
		return nil
	case "Literal":
		return fitLiteral(v, t)
	case "Awaitable", "Coroutine":
		return fitAwaited(v, t)
	case "ListNode":
		return fitNode(v, t, KindLinked)
	case "TreeNode":
		return fitNode(v, t, KindTree)
	}
	if _, known := scalarKinds[t.Name]; known {
		return fitScalar(v, t)
	}
	if _, known := containerKinds[t.Name]; known {
		return fitContainer(v, t)
	}
	return nil
}

func fitUnion(v Value, t Type) *misfit {
	for _, member := range t.Args {
		if fit(v, member) == nil {
			return nil
		}
	}
	return notA(v, t)
}

// fitRepeat judges a repetition as the list that it becomes, by one item.
func fitRepeat(v Value, t Type) *misfit {
	return fit(Value{Kind: KindList, Items: v.Items}, t)
}

// fitNode judges a node structure, whose root is None when it is empty.
func fitNode(v Value, t Type, kind Kind) *misfit {
	switch {
	case v.Kind != kind:
		return notA(v, t)
	case len(v.Items) == 0 && !t.Null:
		return &misfit{why: "an empty " + kind.String() + " is None, not " + article(t)}
	}
	return nil
}
