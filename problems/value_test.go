package problems

import (
	"math"
	"strings"
	"testing"

	"pyprep/problems/pytype"
)

// readOne reads a document as one value. Findings are joined by lines.
func readOne(tb testing.TB, text, declared string, asJSON bool, reader valueReader) (v pytype.Value, ok bool, found string) {
	tb.Helper()
	declaredType, err := pytype.ParseType(declared)
	if err != nil {
		tb.Fatal(err)
	}
	collected := &findings{}
	src := &source{path: "cases", text: text, found: collected}
	reader.source = src
	var root *node
	if asJSON {
		root = src.readJSON(1, text)
	} else {
		root = src.readYAML()
	}
	if root != nil {
		v, ok = reader.read(root, declaredType)
	}
	var lines []string
	for _, f := range collected.list {
		lines = append(lines, f.Place()+" "+f.Message)
	}
	return v, ok, strings.Join(lines, "\n")
}

// argument reads as the arguments of operation 2 of a problem with node classes are read.
func argument() valueReader {
	return valueReader{input: true, operation: 2, adapters: map[string]Adapter{
		"ListNode": AdapterLinkedList, "TreeNode": AdapterTree, "Node": AdapterGraph,
	}}
}

func result() valueReader {
	reader := argument()
	reader.input, reader.operation = false, -1
	return reader
}

// valueCase is a text, the type that is declared for its place, and the source of the value that it is read as.
type valueCase struct{ text, declared, want string }

func checkValues(t *testing.T, asJSON bool, reader valueReader, cases []valueCase) {
	t.Helper()
	for _, c := range cases {
		v, ok, found := readOne(t, c.text, c.declared, asJSON, reader)
		if !ok || found != "" {
			t.Errorf("%q as %q: %v, findings: %s", c.text, c.declared, ok, found)
			continue
		}
		if got := pytype.Source(v); got != c.want {
			t.Errorf("%q as %q is read as %s, want %s", c.text, c.declared, got, c.want)
		}
	}
}

func TestValueScalars(t *testing.T) {
	t.Parallel()
	checkValues(t, false, result(), []valueCase{
		{"[null, ~, Null, NULL, nUll, 'null']", "", "[None, None, None, None, 'nUll', 'null']"},
		{"-\n- a\n", "", "[None, 'a']"},
		{"[true, True, FALSE, tRue, yes, no, on, off, y]", "", "[True, True, False, 'tRue', 'yes', 'no', 'on', 'off', 'y']"},
		{"[0, -0, +5, 007, 0o17, 0x1F]", "", "[0, 0, 5, 7, 15, 31]"},
		{"[0b11, 1_000, -0x1, 0o8, 0X1f, 1:30]", "", "['0b11', '1_000', '-0x1', '0o8', '0X1f', '1:30']"},
		{"99999999999999999999999999", "", "99999999999999999999999999"},
		{"-9223372036854775809", "int", "-9223372036854775809"},
		{"[1.0, 1, .5, 1e3, 1E5, 1., -.5e-3, +.5, -0.0]", "", "[1.0, 1, 0.5, 1000.0, 100000.0, 1.0, -0.0005, 0.5, -0.0]"},
		{"[.inf, -.INF, +.Inf, .nan]", "", "[float('inf'), float('-inf'), float('inf'), float('nan')]"},
		{"[1.5e, 1_0.5, 0x1.8p3, inf, nan, -, ., +-1]", "", "['1.5e', '1_0.5', '0x1.8p3', 'inf', 'nan', '-', '.', '+-1']"},
		{"[2001-01-01, 12:30:45]", "", "['2001-01-01', '12:30:45']"},
		{`["1", '1.0', "é\u00e9\n", 'it''s']`, "", `['1', '1.0', 'éé\n', "it's"]`},
		{"- |\n  a\n  b\n- >-\n  c\n  d\n- e\n  f\n", "", `['a\nb\n', 'c d', 'e f']`},
		{"- |-\n  12\n", "", "['12']"},
		{"[=, $0]", "", "['=', '$0']"},
	})
}

func TestValueContainers(t *testing.T) {
	t.Parallel()
	checkValues(t, false, argument(), []valueCase{
		{"[1, [2, 3], []]", "", "[1, [2, 3], []]"},
		{"{a: 1, 2: b, null: [], true: 1.5}", "", "{'a': 1, 2: 'b', None: [], True: 1.5}"},
		{"a: &x [1]\nb: *x\n", "", "{'a': [1], 'b': [1]}"},
		{"- &x 1\n- &x [2]\n- *x\n", "", "[1, [2], [2]]"},
		{"!tuple [1, !tuple []]", "", "(1, ())"},
		{"- !tuple\n  - 1\n  - 2\n", "", "[(1, 2)]"},
		{"[!set [b, a], !set [], !frozenset [1]]", "", "[{'a', 'b'}, set(), frozenset({1})]"},
		{"!dict [[1, one], [!tuple [1, 2], two]]", "", "{1: 'one', (1, 2): 'two'}"},
		{"[!dict [], !dict {a: 1}]", "", "[{}, {'a': 1}]"},
		{`[!bytes "é", !bytes "a\x00", !bytes [0, 255], !bytes '']`, "", `[b'\xe9', b'a\x00', b'\x00\xff', b'']`},
		{"[!float nan, !float -inf, !float 3, !float 1e2]", "", "[float('nan'), float('-inf'), 3.0, 100.0]"},
		{`[!complex [1, -2.5], !complex "1+2j", !complex 3]`, "", "[(1-2.5j), (1+2j), (3+0j)]"},
		{`[!decimal "1.20", !decimal 1.20, !int "-12"]`, "", "[Decimal('1.20'), Decimal('1.20'), -12]"},
		{"!repeat {value: [0], n: 3}", "", "[[0]] * 3"},
		{"!iter {values: [1, 2]}", "", "iter([1, 2])"},
		{"!iter {values: [1, 2], then: repeat}", "", "itertools.cycle([1, 2])"},
		{`!py "{'a': (1, b'x'), 2: {3}}"`, "", "{'a': (1, b'x'), 2: {3}}"},
		{"!py |\n  [1,\n   2]\n", "", "[1, 2]"},
	})
	checkValues(t, false, result(), []valueCase{{"!repeat {value: 0, n: 3}", "", "[0, 0, 0]"}})
}

func TestValueByDeclaredType(t *testing.T) {
	t.Parallel()
	checkValues(t, false, result(), []valueCase{
		{"[1, 2]", "tuple[int, int]", "(1, 2)"},
		{"[[1, 2], [3, 4]]", "list[tuple[int, int]]", "[(1, 2), (3, 4)]"},
		{"[1, [2]]", "tuple[int, tuple[int, ...]]", "(1, (2,))"},
		{"[[1, [2.5, 3]]]", "tuple[tuple[int, list[float]], ...]", "((1, [2.5, 3]),)"},
		{"!set [[1, 2]]", "set[tuple[int, int]]", "{(1, 2)}"},
		{"{a: [1]}", "dict[str, tuple[int]]", "{'a': (1,)}"},
		{"!dict [[[1, 2], x]]", "dict[tuple[int, int], str]", "{(1, 2): 'x'}"},
		{"[2, 3.0]", "list[float]", "[2, 3.0]"},
		{"[[1]]", "Iterator[tuple[int]]", "[(1,)]"},
		{"[1]", "int | tuple[int]", "(1,)"},
		{"[1]", "list[int] | tuple[int]", "[1]"},
		{"[1]", "str", "[1]"},
		{"[1, 2, 3]", "ListNode?", "linked_list([1, 2, 3])"},
		{"null", "ListNode?", "linked_list([])"},
		{"[[1], null, []]", "list[ListNode?]", "[linked_list([1]), linked_list([]), linked_list([])]"},
		{"[1, null, 2, null, null]", "TreeNode?", "tree([1, None, 2])"},
		{"[!py None, 1]", "TreeNode", "tree([(None), 1])"},
		{"[null]", "TreeNode?", "tree([])"},
		{"[1]", "TreeNode | int", "tree([1])"},
		{"3", "TreeNode | int", "3"},
		{"[[1, 2], [0], []]", "Node?", "graph([(0, [1, 2]), (1, [0]), (2, [])])"},
		{"[{value: a, next: [1]}, {value: b, next: []}]", "Node", "graph([('a', [1]), ('b', [])])"},
		{"null", "Node?", "graph([])"},
		{"[[1], 2]", "tuple[ListNode, int]", "(linked_list([1]), 2)"},
	})
}

func TestValueJSON(t *testing.T) {
	t.Parallel()
	checkValues(t, true, argument(), []valueCase{
		{`{"!tuple": [1, {"!set": ["a"]}]}`, "", "(1, {'a'})"},
		{`{"a": 1, "!b": 2}`, "", "{'a': 1, '!b': 2}"},
		{`{"!dict": [["!x", 1]]}`, "", "{'!x': 1}"},
		{`{"!py": "None"}`, "", "None"},
		{`[{"!float": "nan"}, 1.0, 1, 1e2, -0, -0.0, "$1", "\u00e9\/"]`, "", "[float('nan'), 1.0, 1, 100.0, 0, -0.0, $1, 'é/']"},
		{`[[1,2],null]`, "list[ListNode?]", "[linked_list([1, 2]), linked_list([])]"},
		{`["\ud83d\ude00", "\ud83d", "\ud83dx", "\u0000"]`, "", `['😀', '\ud83d', '\ud83dx', '\x00']`},
		{`{"1": {"true": null}}`, "", "{'1': {'true': None}}"},
	})
	checkValues(t, false, result(), []valueCase{{`{"!tuple": [1]}`, "", "{'!tuple': [1]}"}})
}

func TestValueReferences(t *testing.T) {
	t.Parallel()
	checkValues(t, false, argument(), []valueCase{
		{"$0", "", "$0"},
		{"$0", "TreeNode?", "$0"},
		{`["$1", {a: $1}, $x, "$", $1.5]`, "", "[$1, {'a': $1}, '$x', '$', '$1.5']"},
		{"{$0: 1}", "", "{'$0': 1}"},
		{`!py "'$0'"`, "", "'$0'"},
	})
}

func TestValueFindings(t *testing.T) {
	t.Parallel()
	for _, c := range []struct{ text, declared, want string }{
		{"!dict [[1]]", "", "cases:1:8 an entry of !dict is [key, value]"},
		{"!dict [[a, 1], [a, 2]]", "", "cases:1:17 'a' stands here twice"},
		{"!dict [[[1], 1]]", "", "cases:1:9 Python can't hash a list"},
		{"!set 1", "", "cases:1:1 this tag needs a list"},
		{"!set [1, 1.0]", "", "cases:1:10 1.0 stands here twice"},
		{"!frozenset [{}]", "", "cases:1:13 Python can't hash a dict"},
		{"[*x]", "", "cases:1:2 no anchor &x"},
		{"&x [*x]", "", "cases:1:5 no anchor &x"},
		{"!bytes [256]", "", "cases:1:9 a byte is a number from 0 to 255"},
		{"!complex '1+2i'", "", "cases:1:1 !complex takes"},
		{"!complex [1]", "", "cases:1:1 !complex takes"},
		{"!int 1.5", "", "cases:1:1 !int takes decimal digits"},
		{"!repeat {value: 1, n: 100000001}", "", "cases:1:23 n of !repeat must be between"},
		{"!iter {values: 1}", "", "cases:1:16 values of !iter must be a list"},
		{"!tuple !set [1]", "", "cases:1:"},
		{"[null, 1]", "TreeNode", "cases:1:8 item 2 of this tree has no parent"},
		{"5", "ListNode", "cases:1:1 a ListNode is a linked_list"},
		{"[1]", "Node", "cases:1:2 a node of a graph is the list"},
		{"[{value: 1}]", "Node", `cases:1:2 a node of a graph needs the key "next"`},
		{"$2", "", "cases:1:1 $2 must be the number of an earlier operation"},
		{"!py [1]", "", "cases:1:1 !py takes a Python literal as text"},
		{strings.Repeat("9", maxIntDigits+1), "", "cases:1:1 a whole number may have at most"},
	} {
		_, ok, found := readOne(t, c.text, c.declared, false, argument())
		if ok || !strings.HasPrefix(found, c.want) || strings.Contains(found, "\n") {
			t.Errorf("%.40q as %q: %v, got: %s, want: %s", c.text, c.declared, ok, found, c.want)
		}
	}
}

// TestValueAllFindings holds that a container is read to its end, so that an author sees everything at once.
func TestValueAllFindings(t *testing.T) {
	t.Parallel()
	_, ok, found := readOne(t, "- !x 1\n- {a: !y 2, b: 3}\n- !set [!z 1]\n", "", false, result())
	if ok || strings.Count(found, "there is no tag") != 3 {
		t.Errorf("ok %v, findings:\n%s", ok, found)
	}
}

func TestValueKeepsNegativeZero(t *testing.T) {
	t.Parallel()
	if v, _, _ := readOne(t, "-0.0", "", false, result()); v.Num != math.Float64bits(math.Copysign(0, -1)) {
		t.Errorf("-0.0 is read as %s", pytype.Source(v))
	}
}
