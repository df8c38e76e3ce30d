package problems_test

import (
	"math"
	"strings"
	"testing"
	"testing/fstest"

	"pyprep/problems"
	"pyprep/problems/pytype"
)

// roundTrip writes a value into a case and reads the case.
func roundTrip(tb testing.TB, v pytype.Value) pytype.Value {
	tb.Helper()
	text, err := problems.WriteValue(v)
	if err != nil {
		tb.Fatalf("%s: %v", pytype.Source(v), err)
	}
	fsys := baseSet(tb)
	delete(fsys, "problems/add/cases.jsonl")
	fsys["problems/add/problem.yaml"] = &fstest.MapFile{Data: []byte("id: add\ntitle: Add\nkind: function\nentry: add\n")}
	fsys["problems/add/solutions.yaml"] = &fstest.MapFile{Data: []byte("plus.py: {expect: accepted}\nminus.py: {expect: wrong}\n")}
	fsys["problems/add/cases.yaml"] = &fstest.MapFile{Data: []byte("cases:\n  - {id: a, args: [" + text + "], expect: null}\n")}
	set, err := problems.Load(fsys, "written")
	if err != nil {
		tb.Fatalf("%s is written as %s, which is refused: %v", pytype.Source(v), text, err)
	}
	return set.Problem("add").Cases[0].Args[0]
}

func TestWrittenValuesAreReadAsTheyWere(t *testing.T) {
	t.Parallel()
	texts := []string{
		"None", "True", "False", "0", "-7", "123456789012345678901234567890", "1.0", "-0.0", "1e+300", "2.5e-07", "1+2j", "-1.5j",
		"'plain'", "''", "'yes'", "'null'", "'1'", "'1.0'", "'- a'", "'a: b'", "'#'", "' x '", "'two\\nlines\\t'", "'é ∑ 😀'", "'\\x00\\x1b\\u2028'",
		"'$0'", "'\\ud800'", "'\"quoted\"'", "'\\\\'", "'~'", "'!tag'", "'{'", "'.5'", "'0x10'", "'-'",
		"b''", "b'ab\\xff\\x00'", "[]", "[1, [2, []], 'a']", "()", "(1,)", "(1, [2])", "{1, 2}", "set()",
		"{}", "{'a': 1, 'b': [2]}", "{1: 2}", "{(1, 2): 'x', None: True}", "{'a b': 1}", "{'raises': 1}", "{'': 0}", "{'yes': 1, 'null': 2}",
	}
	values := []pytype.Value{pytype.Float(math.Inf(1)), pytype.Float(math.Inf(-1)), pytype.FrozenSet(pytype.Int(1), pytype.Str("b")), pytype.Set()}
	for _, text := range texts {
		v, err := pytype.ParseLiteral(text)
		if err != nil {
			t.Fatalf("%s: %v", text, err)
		}
		values = append(values, v)
	}
	decimal, _ := pytype.Decimal("1.10")
	for _, v := range append(values, decimal) {
		if got := roundTrip(t, v); pytype.Key(got) != pytype.Key(v) {
			t.Errorf("%s is read as %s", pytype.Source(v), pytype.Source(got))
		}
	}
}

func TestWhatIsMadeByARunIsNotWritten(t *testing.T) {
	t.Parallel()
	if text, err := problems.WriteValue(pytype.List(pytype.Linked(pytype.Int(1)))); err == nil {
		t.Errorf("a linked list was written as %s", text)
	}
}

// FuzzWriteValue writes every value that a Python literal can be, and reads it.
func FuzzWriteValue(f *testing.F) {
	f.Add("[1, 'a', (2.5, {'k': {3}})]")
	f.Add("'\\x85\\ufeff'")
	f.Fuzz(func(t *testing.T, text string) {
		v, err := pytype.ParseLiteral(text)
		if err != nil || strings.Count(text, "[")+strings.Count(text, "(")+strings.Count(text, "{") > 20 || len(text) > 2000 {
			return
		}
		if got := roundTrip(t, v); pytype.Key(got) != pytype.Key(v) {
			t.Errorf("%s is read as %s", pytype.Source(v), pytype.Source(got))
		}
	})
}
