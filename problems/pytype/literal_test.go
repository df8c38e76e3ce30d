package pytype_test

import (
	"errors"
	"math"
	"math/big"
	"slices"
	"strings"
	"testing"

	"pyprep/problems/pytype"
)

// literalCases are texts and the values that Python reads them as.
var literalCases = []struct {
	text string
	want pytype.Value
}{
	{"None", pytype.None()},
	{" True ", pytype.Bool(true)},
	{"False\n", pytype.Bool(false)},
	{"0", pytype.Int(0)},
	{"000", pytype.Int(0)},
	{"-12", pytype.Int(-12)},
	{"+ 7", pytype.Int(7)},
	{"1_000", pytype.Int(1000)},
	{"0x_1F", pytype.Int(31)},
	{"0o17", pytype.Int(15)},
	{"-0B101", pytype.Int(-5)},
	{"-9223372036854775808", pytype.Int(math.MinInt64)},
	{"18446744073709551616", pytype.BigInt(new(big.Int).Lsh(big.NewInt(1), 64))},
	{"1.", pytype.Float(1)},
	{".5", pytype.Float(0.5)},
	{"-0.0", pytype.Float(math.Copysign(0, -1))},
	{"1e3", pytype.Float(1000)},
	{"1_0.5E-1", pytype.Float(1.05)},
	{"01.5", pytype.Float(1.5)},
	{"1e999", pytype.Float(math.Inf(1))},
	{"float('inf')", pytype.Float(math.Inf(1))},
	{`float("-inf")`, pytype.Float(math.Inf(-1))},
	{"1j", pytype.Complex(1i)},
	{"(1+2j)", pytype.Complex(1 + 2i)},
	{"-1.5 - .5J", pytype.Complex(-1.5 - 0.5i)},
	{"-1j", pytype.Complex(complex(math.Copysign(0, -1), -1))},
	{"complex(0.0, float('inf'))", pytype.Complex(complex(0, math.Inf(1)))},
	{"Decimal('1.20')", decimalOf("1.20")},
	{`'it\'s'`, pytype.Str("it's")},
	{`"a" 'b' r'\n'`, pytype.Str(`ab\n`)},
	{`'''a"'` + "\r\n" + `''b'''`, pytype.Str("a\"'\n''b")},
	{`"""x""" u"é"`, pytype.Str("xé")},
	{`'\x41\u00e9\U0001F600\101\7\n\t\\'`, pytype.Str("Aé😀A\a\n\t\\")},
	{`'\1234'`, pytype.Str("S4")},
	{`'\ud83d\ude00'`, pytype.Str("\xed\xa0\xbd\xed\xb8\x80")},
	{"'a\\\nb'", pytype.Str("ab")},
	{`r'\'x'`, pytype.Str(`\'x`)},
	{`b'a\xff\0' Rb"\z"`, pytype.Bytes([]byte("a\xff\x00\\z"))},
	{"[]", pytype.List()},
	{"[1, [2,],]", pytype.List(pytype.Int(1), pytype.List(pytype.Int(2)))},
	{"()", pytype.Tuple()},
	{"(1)", pytype.Int(1)},
	{"(1,)", pytype.Tuple(pytype.Int(1))},
	{"1, 2", pytype.Tuple(pytype.Int(1), pytype.Int(2))},
	{"1,", pytype.Tuple(pytype.Int(1))},
	{"(\n 1,\n 'a'\n 'b',\n)", pytype.Tuple(pytype.Int(1), pytype.Str("ab"))},
	{"{}", pytype.Dict()},
	{"{1, (2, 3)}", pytype.Set(pytype.Int(1), pytype.Tuple(pytype.Int(2), pytype.Int(3)))},
	{"set()", pytype.Set()},
	{"frozenset( )", pytype.FrozenSet()},
	{"{frozenset({1})}", pytype.Set(pytype.FrozenSet(pytype.Int(1)))},
	{"{'a': [1], 2: {}, }", pytype.Dict(pytype.Str("a"), pytype.List(pytype.Int(1)), pytype.Int(2), pytype.Dict())},
	{"{0.5, Decimal('0.1')}", pytype.Set(pytype.Float(0.5), decimalOf("0.1"))},
}

func decimalOf(text string) pytype.Value {
	v, _ := pytype.Decimal(text)
	return v
}

func TestParseLiteral(t *testing.T) {
	for _, c := range literalCases {
		got, err := pytype.ParseLiteral(c.text)
		if err != nil {
			t.Errorf("%s: %v", c.text, err)
			continue
		}
		if wire, want := string(pytype.Append(nil, got)), string(pytype.Append(nil, c.want)); wire != want {
			t.Errorf("%s is read as %s, want %s", c.text, pytype.Source(got), pytype.Source(c.want))
		}
	}
	nan, err := pytype.ParseLiteral("float('nan')")
	if f, ok := nan.Float64(); err != nil || !ok || !math.IsNaN(f) {
		t.Errorf("float('nan') is read as %s (%v)", pytype.Source(nan), err)
	}
}

func TestParseLiteralErrors(t *testing.T) {
	for _, c := range []struct {
		text    string
		column  int
		problem string
	}{
		{"", 1, "a value is missing"},
		{"[1, 2", 6, "expected a comma"},
		{"[1 2]", 4, "expected a comma"},
		{"[,]", 2, "unexpected ','"},
		{"[1", 3, "the end"},
		{"1 2", 3, "unexpected '2' after the value"},
		{"'é' x", 5, "unexpected x after the value"},
		{"'a'\n'b'", 4, "after the value"},
		{"007", 1, "octal is written 0o17"},
		{"0x", 1, "no digits of base 16"},
		{"0b12", 1, "no digits of base 2"},
		{"0x1__2", 1, "underscore"},
		{"1__0", 1, "unexpected _"},
		{"1_", 1, "unexpected _"},
		{"1e", 1, "unexpected e"},
		{"1.2.3", 1, "unexpected ."},
		{"2jx", 1, "unexpected x"},
		{".", 1, "a number must begin here"},
		{"--1", 2, "a number must begin here"},
		{"1+2", 2, "nothing is computed"},
		{strings.Repeat("9", 400) + "+1j", 401, "too large for a float"},
		{strings.Repeat("9", 100_001), 1, "over 100,000 digits"},
		{"2*3", 2, "after the value"},
		{"nan", 1, "nan is no literal"},
		{"true", 1, "no Python literal"},
		{"print(1)", 1, "unexpected print"},
		{"set", 1, "unexpected set"},
		{"set([1])", 1, "this call of set"},
		{"float('1')", 1, "this call of float"},
		{"frozenset([1])", 1, "this call of frozenset"},
		{"Decimal('x')", 1, "this call of Decimal"},
		{"'abc", 2, "no closing '"},
		{"'''abc'", 4, "no closing '''"},
		{"'a\nb'", 3, "a line ends"},
		{`'\N{DASH}'`, 2, "not read here"},
		{`'\q'`, 2, "does not know"},
		{`'\x4'`, 2, "needs 2 digits"},
		{`'\U00110000'`, 2, "no character"},
		{`b'\400'`, 3, "no character or byte"},
		{`b'\u0041'`, 3, "does not know"},
		{"b'é'", 3, "only ASCII"},
		{"b'a' 'b'", 6, "can't be joined"},
		{"'\xff'", 2, "no text"},
		{"f'a'", 1, "unexpected f"},
		{"{[1]}", 2, "a list can't be in a set"},
		{"{(1, {2}): 3}", 2, "a set can't"},
		{"{1, 2, 1.0}", 8, "1.0 is there twice"},
		{"{True: 1, 1: 2}", 11, "1 is there twice"},
		{"{1: 2, 3}", 9, "expected a colon"},
		{"{1, 2: 3}", 6, "expected a comma"},
		{strings.Repeat("[", 80), 66, "nested deeper"},
	} {
		_, err := pytype.ParseLiteral(c.text)
		var literal *pytype.LiteralError
		if !errors.As(err, &literal) {
			t.Errorf("%.40s: error %v, want a LiteralError", c.text, err)
			continue
		}
		if literal.Column != c.column || !strings.Contains(literal.Problem, c.problem) || literal.Hint() == "" {
			t.Errorf("%.40s: %v (hint %q), want column %d: …%s…", c.text, err, literal.Hint(), c.column, c.problem)
		}
	}
}

func TestParseArguments(t *testing.T) {
	positional, named, err := pytype.ParseArguments(" [2, 7],\n 'a', target = 9, deep={1: (2,)}, ")
	if err != nil {
		t.Fatal(err)
	}
	if got := pytype.Source(pytype.Tuple(positional...)); got != "([2, 7], 'a')" {
		t.Errorf("positional: %s", got)
	}
	var names []string
	for _, n := range named {
		names = append(names, n.Name+"="+pytype.Source(n.Value))
	}
	if !slices.Equal(names, []string{"target=9", "deep={1: (2,)}"}) {
		t.Errorf("named: %q", names)
	}
	if positional, named, err := pytype.ParseArguments(""); err != nil || positional != nil || named != nil {
		t.Errorf("no arguments: %v, %v, %v", positional, named, err)
	}
	for text, problem := range map[string]string{
		"1, a=2, 3": "positional argument after", "a=1, a=2": "given twice", "1 2": "after an argument", ",": "unexpected ','",
		"a=": "a value is missing", "a==1": "unexpected a", "*[1]": "unexpected '*'",
	} {
		if _, _, err := pytype.ParseArguments(text); err == nil || !strings.Contains(err.Error(), problem) {
			t.Errorf("%s: error %v, want …%s…", text, err, problem)
		}
	}
}

func TestDuplicate(t *testing.T) {
	big1 := pytype.BigInt(new(big.Int).Lsh(big.NewInt(1), 80))
	for _, c := range []struct {
		a, b pytype.Value
		want bool
	}{
		{pytype.Int(1), pytype.Bool(true), true},
		{pytype.Int(0), pytype.Float(math.Copysign(0, -1)), true},
		{big1, pytype.Float(math.Ldexp(1, 80)), true},
		{pytype.Int(2), pytype.Complex(2), true},
		{decimalOf("0.50"), pytype.Float(0.5), true},
		{decimalOf("1E+2"), pytype.Int(100), true},
		{decimalOf("Infinity"), pytype.Float(math.Inf(1)), true},
		{pytype.Tuple(pytype.Int(1)), pytype.Tuple(pytype.Float(1)), true},
		{decimalOf("0.1"), pytype.Float(0.1), false},
		{pytype.Int(1), pytype.Str("1"), false},
		{pytype.Str("a"), pytype.Bytes([]byte("a")), false},
		{pytype.Float(math.Inf(1)), pytype.Float(math.Inf(-1)), false},
		{decimalOf("1E+999999"), pytype.Int(1), false},
	} {
		if index, got := pytype.Duplicate([]pytype.Value{c.a, c.b}); got != c.want || got && index != 1 {
			t.Errorf("%s and %s: duplicate %v at %d, want %v", pytype.Source(c.a), pytype.Source(c.b), got, index, c.want)
		}
	}
}

// FuzzParseLiteral holds that nothing panics, and that what is read has a source that reads as the same value.
func FuzzParseLiteral(f *testing.F) {
	for _, c := range literalCases {
		f.Add(c.text)
	}
	f.Add("{'a': (1, {frozenset({b'x'}), float('nan')}), -1+2j: [None]}")
	f.Fuzz(func(t *testing.T, text string) {
		v, err := pytype.ParseLiteral(text)
		if err != nil {
			return
		}
		again, err := pytype.ParseLiteral(pytype.Source(v))
		if err != nil || pytype.Compare(v, again) != 0 {
			t.Fatalf("%q is read as %s, which reads as %s (%v)", text, pytype.Source(v), pytype.Source(again), err)
		}
	})
}
