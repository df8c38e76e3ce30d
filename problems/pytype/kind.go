package pytype

// kindNames are Python's words for the kinds.
var kindNames = [...]string{
	KindInvalid:   "invalid",
	KindNone:      "None",
	KindBool:      "bool",
	KindInt:       "int",
	KindFloat:     "float",
	KindComplex:   "complex",
	KindDecimal:   "Decimal",
	KindStr:       "str",
	KindBytes:     "bytes",
	KindList:      "list",
	KindTuple:     "tuple",
	KindSet:       "set",
	KindFrozenSet: "frozenset",
	KindDict:      "dict",
	KindLinked:    "linked list",
	KindTree:      "tree",
	KindGraph:     "graph",
	KindIterator:  "iterator",
	KindRepeat:    "list",
	KindReference: "reference",
	KindGap:       "absent child",
	KindObject:    "object",
}

// String returns Python's word for the kind, such as "int" or "frozenset".
func (k Kind) String() string {
	if int(k) < len(kindNames) {
		return kindNames[k]
	}
	return kindNames[KindInvalid]
}

// TypeName returns the name of the value's Python type; for a value that could not cross, the name it was sent with.
func (v Value) TypeName() string {
	if v.Kind == KindObject {
		return v.Text
	}
	return v.Kind.String()
}
