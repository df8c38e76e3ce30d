package problems

import (
	"strings"
	"testing"

	"pyprep/problems/pytype"
)

func TestLiteral(t *testing.T) {
	t.Parallel()
	for _, c := range []struct{ text, want string }{
		{"None", "None"},
		{" True ", "True"},
		{"[True, False, None]", "[True, False, None]"},
		{"0", "0"},
		{"00", "0"},
		{"1_000", "1000"},
		{"0xFF", "255"},
		{"0x_ff", "255"},
		{"0o17", "15"},
		{"0b101", "5"},
		{"-5", "-5"},
		{"+5", "5"},
		{"--5", "5"},
		{"- 5", "-5"},
		{"123456789012345678901234567890", "123456789012345678901234567890"},
		{"1.5", "1.5"},
		{".5", "0.5"},
		{"5.", "5.0"},
		{"1e3", "1000.0"},
		{"1E-3", "0.001"},
		{"-0.0", "-0.0"},
		{"1e999", "float('inf')"},
		{"2j", "2j"},
		{"1+2j", "(1+2j)"},
		{"1 - 2.5j", "(1-2.5j)"},
		{"-1+0j", "(-1+0j)"},
		{`'it\'s'`, `"it's"`},
		{`"a" 'b'`, "'ab'"},
		{`'''a
b'''`, `'a\nb'`},
		{`"\x41\u00e9\U0001F600\101\n\\"`, `'Aé😀A\n\\'`},
		{`'\ud800'`, `'\ud800'`},
		{`r"\n"`, `'\\n'`},
		{`R'\''`, `"\\'"`},
		{`u'x'`, "'x'"},
		{`b'\x00\xff'`, `b'\x00\xff'`},
		{`b"a" rb'\x'`, `b'a\\x'`},
		{"'a\\\nb'", "'ab'"},
		{"()", "()"},
		{"(1)", "1"},
		{"(1,)", "(1,)"},
		{"1, 2", "(1, 2)"},
		{"1,", "(1,)"},
		{"[1, 2,]", "[1, 2]"},
		{"[]", "[]"},
		{"{}", "{}"},
		{"{1, 2}", "{1, 2}"},
		{"{1: [2], (3, 4): {5: 6},}", "{1: [2], (3, 4): {5: 6}}"},
		{"set()", "set()"},
		{"frozenset()", "frozenset()"},
		{"frozenset({1})", "frozenset({1})"},
		{"\n[\n 1\n]\n", "[1]"},
		{"'é'", "'é'"},
	} {
		v, err := parseLiteral(c.text)
		if err != nil {
			t.Errorf("%q: %v", c.text, err)
			continue
		}
		if got := pytype.Source(v); got != c.want {
			t.Errorf("%q is read as %s, want %s", c.text, got, c.want)
		}
	}
}

func TestLiteralRefuses(t *testing.T) {
	t.Parallel()
	for _, c := range []struct{ text, want string }{
		{"", "column 1: a value is missing"},
		{"[1, 2", "a comma or ] is missing"},
		{"[1 2]", "a comma or ] is missing"},
		{"[,]", "this begins no literal"},
		{"(,)", "this begins no literal"},
		{"x", "x is no literal"},
		{"f(1)", "f is no literal"},
		{"none", "none is no literal"},
		{"1 + 2", "only a real and an imaginary number"},
		{"1 1", "behind the end"},
		{"'a", "a string is not closed"},
		{"'a\n'", "the line ends within a string"},
		{`'\q'`, "the escape"},
		{`'\x4'`, "hexadecimal digits"},
		{`'\U00110000'`, "hexadecimal digits of a character"},
		{`'\400'`, "an octal escape goes up to"},
		{`'\`, "a string is not closed"},
		{`b'é'`, "ASCII only"},
		{`b'a' 'b'`, "can't be joined"},
		{`f'x'`, "this string prefix"},
		{"007", "leading zeros"},
		{"1__0", "this is no number"},
		{"1_", "this is no number"},
		{"0x", "this is no number"},
		{"0x-1", ""},
		{"1.2.3", "this is no number"},
		{"1e", "this is no number"},
		{"-", "a number is missing"},
		{"-None", "this is no number"},
		{"{1: 2, 3}", "a colon is missing"},
		{"{1, 2: 3}", "a comma or } is missing"},
		{"{[1]}", "a list can't be in a set"},
		{"{1: 1, True: 2}", "True stands here twice"},
		{"set", "set must be called"},
		{"set(1)", "takes a list, a tuple or a set"},
		{"lambda: 0", "lambda is no literal"},
		{strings.Repeat("[", 1_000_000), "nested more than"},
		{strings.Repeat("-", 1_000_000), "a number is missing"},
		{strings.Repeat("9", maxIntDigits+1), "too long"},
		{"\xff", ""},
	} {
		v, err := parseLiteral(c.text)
		if err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%.40q: %s, %v, want %q", c.text, v.Kind, err, c.want)
		}
	}
}
