package match_test

import (
	"strings"
	"testing"

	"pyprep/grader/match"
	"pyprep/problems"
	"pyprep/problems/pytype"
)

func TestValueSaysWhatDiffers(t *testing.T) {
	str := pytype.Str
	long := strings.Repeat("ab", 600)
	tests := []struct {
		name      string
		want, got pytype.Value
		c         problems.Checker
		path      string
		note      string
		text      string // a line of the text
	}{
		{"changed", ints(1, 2, 7), ints(1, 2, 8), exact, "[2]", "", "~ [2]: expected 7, got 8"},
		{"missing", ints(1, 3, 2, 5), ints(1, 2), exact, "", "2 items missing: 3, 5", "- 3  missing at [1]"},
		{"extra", ints(1, 2), ints(1, 9, 2), exact, "", "1 item extra: 9", "+ 9  extra at [1]"},
		{"lengths", ints(1, 2, 3), ints(4, 5, 6, 7), exact, "", "lengths differ: expected 3, got 4", "~ [0]: expected 1, got 4"},
		{"order", ints(1, 2, 3), ints(3, 2, 1), exact, "", "same items, other order", "~ [0]: expected 1, got 3"},
		{"order inside", pytype.List(ints(0), ints(1, 2)), pytype.List(ints(0), ints(2, 1)), exact, "[1]", "same items, other order", ""},
		{"two rows", pytype.List(ints(1, 2), ints(3, 4)), pytype.List(ints(1, 5), ints(3, 6)), exact, "[0][1]", "", "~ [1][1]: expected 4, got 6"},
		{"tuple", pytype.List(ints(1)), pytype.List(pytype.Tuple(pytype.Int(1))), exact, "[0]", "tuple where a list was expected, with the right items", "~ [0]: expected [1], got (1,)"},
		{"brackets", ints(1), pytype.List(ints(1)), exact, "[0]", "list where an int was expected: the right answer within one more pair of brackets", ""},
		{"one more pair of brackets", pytype.Set(pytype.Int(1)), pytype.List(pytype.Set(pytype.Int(1))), exact, "", "list where a set was expected: the right answer within one more pair of brackets", ""},
		{"set for list", ints(2, 1), pytype.Set(intItems(1, 2)...), exact, "", "set where a list was expected, with the right items", ""},
		{"None", ints(1), pytype.None(), exact, "", "returned None: is a return missing?", "~ expected [1], got None"},
		{"None inside", ints(1), pytype.List(pytype.None()), exact, "[0]", "None where an int was expected", ""},
		{"not None", pytype.None(), ints(1), exact, "", "list where None was expected: change the argument, return nothing", ""},
		{"bool", pytype.Int(1), pytype.Bool(true), exact, "", "True where 1 was expected (bool is not int)", ""},
		{"int for bool", pytype.Bool(false), pytype.Int(0), exact, "", "0 where False was expected (int is not bool)", ""},
		{"float", pytype.Int(1), pytype.Float(1), exact, "", "1.0 where 1 was expected (float is not int: // divides to an int)", ""},
		{"quoted", pytype.Int(1), str("1"), exact, "", "'1' where 1 was expected (a str, not an int)", ""},
		{"str for int", pytype.Int(1), str("x"), exact, "", "str where an int was expected", ""},
		{"off", pytype.Float(2), pytype.Float(2.5), floats, "", "off by 0.5 (25%)", ""},
		{"subclass", ints(1), pytype.Object("L", "a subclass of list"), exact, "", "got a subclass of list (class L): return a plain list", ""},
		{"generator", ints(1), pytype.Object("generator", "not plain data"), exact, "", "got a generator object: wrap it in list(…)", ""},
		{"dict_values", pytype.Set(), pytype.Object("dict_values", "not plain data"), exact, "", "got a dict_values object: wrap it in set(…)", ""},
		{"function", ints(1), pytype.Object("function", "not plain data"), exact, "", "got a function object: call it with (…)", ""},
		{"own class", ints(1), pytype.Object("Node", "not plain data"), exact, "", "got a Node object: return a list", ""},
		{"cycle", ints(1), pytype.List(pytype.Object("list", "contains itself")), exact, "[0]", "got a list that can't be read: contains itself", ""},
		{"case", str("Ab"), str("ab"), exact, "", "only upper and lower case differ", "got      'ab'"},
		{"space", str("a b"), str("ab"), exact, "", "only space differs", ""},
		{"newline", str("a"), str("a\n"), exact, "", "only space differs: a newline too many at the end", ""},
		{"character", str("hello"), str("hallo"), exact, "", "differs from character 2 on: expected 'e', got 'a'", "           ^"},
		{"umlauts", str("ääx"), str("ääy"), exact, "", "differs from character 3 on: expected 'x', got 'y'", "            ^"},
		{"cut string", str("hello"), str("hel"), exact, "", "ends too early, before character 4", ""},
		{"long string", str(long + "x" + long), str(long + "y" + long), exact, "", "differs from character 1201 on: expected 'x', got 'y'", ""},
		{"unordered", ints(1, 2, 3), ints(3, 9, 9, 2), unordered(1), "", "1 item missing: 1; 2 items extra: 9, 9", "- 1  missing"},
		{"set", pytype.Set(intItems(1, 2)...), pytype.Set(intItems(2, 3)...), exact, "", "1 item missing: 1; 1 item extra: 3", "+ 3  extra"},
		{"key", pytype.Dict(str("a"), ints(), str("b"), ints()), pytype.Dict(str("a"), ints()), exact, "", "1 key missing: 'b'", "- []  missing at ['b']"},
		{"value of key", pytype.Dict(str("a"), ints(1)), pytype.Dict(str("a"), ints(2)), exact, "['a'][0]", "", "~ ['a'][0]: expected 1, got 2"},
		{"tree", pytype.Tree(intItems(1, 2, 3)...), pytype.Tree(pytype.Int(1), pytype.Gap(), pytype.Int(3)), exact, "[1]", "no node where 2 was expected", ""},
		{"linked", pytype.Linked(intItems(1, 2)...), pytype.Linked(intItems(1)...), exact, "", "1 item missing: 2", "- 2  missing at [1]"},
		{"list for linked", pytype.Linked(intItems(1)...), ints(1), exact, "", "list where a linked list was expected, with the right items", ""},
		{"nan", pytype.Float(1), pytype.Float(notANumber()), floats, "", "nan where 1.0 was expected", ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			r := match.Value(tt.want, tt.got, tt.c)
			if r.Equal || r.Path != tt.path || r.Note != tt.note {
				t.Errorf("path %q, want %q\nnote %q\nwant %q", r.Path, tt.path, r.Note, tt.note)
			}
			if tt.text != "" && !strings.Contains("\n"+r.Text+"\n", "\n"+tt.text+"\n") {
				t.Errorf("no line %q in\n%s", tt.text, r.Text)
			}
			checkSize(t, r)
		})
	}
}

func TestValueNeverShowsControlCharacters(t *testing.T) {
	evil := "\x1b]52;c;x\x07\u202e\n"
	for _, got := range []pytype.Value{pytype.Str(evil), pytype.Object(evil, evil), pytype.Object(evil, "a subclass of "+evil), ints(1)} {
		want := pytype.Dict(pytype.Str(evil), pytype.Str("x"))
		for _, r := range []match.Result{match.Value(want, got, exact), match.Value(want, pytype.Dict(pytype.Str(evil), got), exact)} {
			all := r.Path + r.Want + r.Got + r.Note + strings.ReplaceAll(r.Text, "\n", "")
			if strings.ContainsAny(all, "\x1b\x07\u202e\n") {
				t.Errorf("%q", all)
			}
		}
	}
}
