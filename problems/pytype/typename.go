package pytype

import "slices"

// arity says how many arguments a generic takes, when it is given any.
type arity struct{ least, most int }

const anyNumber = 1 << 10

// generics are the types that take arguments.
var generics = map[string]arity{
	"list": {1, 1}, "set": {1, 1}, "frozenset": {1, 1}, "deque": {1, 1}, "type": {1, 1},
	"dict": {2, 2}, "defaultdict": {2, 2}, "OrderedDict": {2, 2}, "Mapping": {2, 2}, "MutableMapping": {2, 2}, "Counter": {1, 1},
	"tuple": {1, anyNumber}, "Callable": {2, 2}, "Literal": {1, anyNumber},
	"Iterator": {1, 1}, "Iterable": {1, 1}, "Sequence": {1, 1}, "MutableSequence": {1, 1}, "Collection": {1, 1}, "Reversible": {1, 1},
	"Generator": {1, 3}, "AsyncIterator": {1, 1}, "AsyncIterable": {1, 1}, "AsyncGenerator": {1, 2},
	"Awaitable": {1, 1}, "Coroutine": {1, 3},
}

// plainNames are the lowercase names that take no arguments. Capitalised names that are not known are taken for the
// problem's own classes or for type variables.
var plainNames = []string{"int", "float", "bool", "str", "bytes", "complex", "object", "range", "bytearray", "slice", "memoryview"}

// synonyms are other spellings, mostly of the typing module.
var synonyms = map[string]string{
	"List": "list", "Dict": "dict", "Set": "set", "FrozenSet": "frozenset", "Tuple": "tuple", "Deque": "deque", "Type": "type",
	"DefaultDict": "defaultdict", "AbstractSet": "set", "string": "str", "integer": "int", "boolean": "bool", "any": "Any",
}

// suggest returns the known name nearest to one that is not, or "".
func suggest(name string) string {
	best, distance := "", 3
	candidates := slices.Clone(plainNames)
	for generic := range generics {
		candidates = append(candidates, generic)
	}
	slices.Sort(candidates) // the map's order must not choose
	for _, candidate := range candidates {
		if d := editDistance(name, candidate); d < distance && d < len(candidate) {
			best, distance = candidate, d
		}
	}
	return best
}

// editDistance counts inserted, dropped, replaced and swapped letters.
func editDistance(a, b string) int {
	before, last := make([]int, len(b)+1), make([]int, len(b)+1)
	for j := range last {
		last[j] = j
	}
	for i := 1; i <= len(a); i++ {
		row := make([]int, len(b)+1)
		row[0] = i
		for j := 1; j <= len(b); j++ {
			cost := 1
			if a[i-1] == b[j-1] {
				cost = 0
			}
			row[j] = min(last[j]+1, row[j-1]+1, last[j-1]+cost)
			if i > 1 && j > 1 && a[i-1] == b[j-2] && a[i-2] == b[j-1] {
				row[j] = min(row[j], before[j-2]+1)
			}
		}
		before, last = last, row
	}
	return last[len(b)]
}
