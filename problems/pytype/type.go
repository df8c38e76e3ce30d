package pytype

import "strings"

// Type is a parsed Python type expression such as list[int] or TreeNode?. The zero Type is unstated: everything fits.
//
// Two forms have a Name of their own: [NameUnion] is one of Args, and [NameParams] is the parameter list that is the
// first of the two Args of Callable[[…], result]. In tuple[T, ...] and Callable[..., T] the dots are [NameEllipsis].
type Type struct {
	Name string // int, list, Callable, TreeNode, None, Any, a type variable …; "" for unstated
	Args []Type
	Null bool // T? or Optional[T] or T | None
}

// Names of Types that stand for a form rather than for a type.
const (
	NameUnion    = "|"
	NameParams   = "[]"
	NameEllipsis = "..."
)

// IsZero reports that the type is unstated.
func (t Type) IsZero() bool { return t.Name == "" }

// String returns the type as a Python annotation, such as "list[TreeNode | None]"; [ParseType] reads it back.
func (t Type) String() string {
	var b strings.Builder
	t.write(&b)
	return b.String()
}

func (t Type) write(b *strings.Builder) {
	switch t.Name {
	case NameUnion:
		writeTypes(b, t.Args, " | ")
	case NameParams:
		b.WriteByte('[')
		writeTypes(b, t.Args, ", ")
		b.WriteByte(']')
	default:
		b.WriteString(t.Name)
		if len(t.Args) > 0 {
			b.WriteByte('[')
			writeTypes(b, t.Args, ", ")
			b.WriteByte(']')
		} else if t.isEmptyTuple() {
			b.WriteString("[()]")
		}
	}
	if t.Null {
		b.WriteString(" | None")
	}
}

// isEmptyTuple reports tuple[()], which has Args but none in them.
func (t Type) isEmptyTuple() bool { return t.Name == "tuple" && t.Args != nil }

func writeTypes(b *strings.Builder, types []Type, separator string) {
	for i, t := range types {
		if i > 0 {
			b.WriteString(separator)
		}
		t.write(b)
	}
}
