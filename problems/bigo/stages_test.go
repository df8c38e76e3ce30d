package bigo

import (
	"fmt"
	"math"
	"strings"
	"testing"
)

func TestClean(t *testing.T) {
	t.Parallel()
	tests := map[string]string{
		"n²":                     "n^(2)",
		"2ⁿ⁺¹":                   "2^(n+1)",
		"log₂ n":                 "log_(2) n",
		"n×m·k":                  "n*m*k",
		"Θ(n)":                   " O(n)",
		`$\mathcal{O}(n^{2})$`:   "  O(n^(2)) ",
		`\frac{n}{2}`:            "((n)/(2))",
		`\frac{n^{2}}{\sqrt{n}}`: "((n^(2))/( sqrt (n)))",
		`\frac{n`:                " frac(n",
		"|V| + |E|":              "len(V)  +  len(E)",
		"a | b":                  "a | b",
		"|a":                     "|a",
		"**O(n)**":               "O(n)",
		"2**n":                   "2^n",
		"**bold** 2**n":          "bold 2^n",
		"O[n]":                   "O(n)",
		"`x`":                    " x ",
	}
	for text, want := range tests {
		if got := clean(text); strings.TrimSpace(got) != strings.TrimSpace(want) {
			t.Errorf("clean(%q) = %q, want %q", text, got, want)
		}
	}
	if got := clean(strings.Repeat("é", maxText)); len(got) > maxText+8 {
		t.Errorf("a long text keeps %d bytes", len(got))
	}
}

func TestLex(t *testing.T) {
	t.Parallel()
	tests := []struct{ text, want string }{
		{"n log2 n", "n log ~2 n"},
		{"2n+1", "2 ~n ~+ ~1"},
		{"max_val*n1", "max_val ~* ~n1"},
		{"isn't worst-case", "isn't worst-case"},
		{"n-1", "n ~- ~1"},
		{"1,000,000 and 1,2", "1,000,000 and 1 ~, ~2"},
		{"1.5 n.", "1.5 n ~."},
		{"list.pop", "list pop"},
		{"a => b -> c <= d", "a => b -> c <= d"},
		{"a\nb", "a \n b"},
		{"", ""},
	}
	for _, test := range tests {
		var texts []string
		for _, token := range lex(test.text, []string{"max_val", "n1"}) {
			switch {
			case token.kind == tokenEnd:
			case token.glued:
				texts = append(texts, "~"+token.text)
			default:
				texts = append(texts, token.text)
			}
		}
		if got := strings.Join(texts, " "); got != test.want {
			t.Errorf("lex(%q) = %q, want %q", test.text, got, test.want)
		}
	}
}

// tree writes an expression with all its parentheses.
func tree(n node) string {
	all := func(parts []node, sign string) string {
		var texts []string
		for _, part := range parts {
			texts = append(texts, tree(part))
		}
		return "(" + strings.Join(texts, sign) + ")"
	}
	switch n := n.(type) {
	case number:
		return fmt.Sprint(float64(n))
	case name:
		return string(n)
	case unknown:
		return "?" + string(n)
	case add:
		return all(n.parts, "+")
	case multiply:
		return all(n.parts, "*")
	case subtract:
		return all([]node{n.from, n.what}, "-")
	case divide:
		return all([]node{n.over, n.by}, "/")
	case power:
		return all([]node{n.base, n.exponent}, "^")
	case fact:
		return tree(n.of) + "!"
	case call:
		return n.function + all(n.args, ",")
	}
	return "none"
}

func TestExpressionTrees(t *testing.T) {
	t.Parallel()
	tests := []struct{ text, want, rest string }{
		{"n", "n", ""},
		{"n + m * k", "(n+(m*k))", ""},
		{"n - 1", "(n-1)", ""},
		{"n/2/m", "((n/2)/m)", ""},
		{"2n", "(2*n)", ""},
		{"nmk", "(n*m*k)", ""},
		{"n(n-1)", "(n*(n-1))", ""},
		{"n^2m", "((n^2)*m)", ""},
		{"2^nm", "(2^(n*m))", ""},
		{"2^n^2", "(2^(n^2))", ""},
		{"2^-n", "(2^(-1*n))", ""},
		{"n log n", "(n*log(n))", ""},
		{"nlogn", "(n*log(n))", ""},
		{"log n m", "(log(n)*m)", ""},
		{"log nm", "log((n*m))", ""},
		{"log^2 n", "(log(n)^2)", ""},
		{"log(n)^2", "(log(n)^2)", ""},
		{"log n^2", "log((n^2))", ""},
		{"log log n", "log(log(n))", ""},
		{"log n!", "log(n!)", ""},
		{"log* n", "log*(n)", ""},
		{"n! m", "(n!*m)", ""},
		{"max(n, m, 3)", "max(n,m,3)", ""},
		{"n choose 2", "choose(n,2)", ""},
		{"n squared plus m", "((n^2)+m)", ""},
		{"n to the power of m", "(n^m)", ""},
		{"two to the n", "(2^n)", ""},
		{"square root of n", "sqrt(n)", ""},
		{"n times m", "(n*m)", ""},
		{"product of n and m", "(n*m)", ""},
		{"sum of n and m", "(n+m)", ""},
		{"n elements", "n", "elements"},
		{"n + elements", "n", "+"},
		{"n times", "n", "times"},
		{"(n", "none", "("},
		{"max n", "none", "max"},
		{"a", "none", "a"},
		{"log", "none", "log"},
	}
	for _, test := range tests {
		s := newScope([]string{"n", "m", "k"})
		p := parser{tokens: lex(test.text, s.declared), scope: s}
		got, ok := p.expression()
		if !ok {
			got = nil
		}
		if tree(got) != test.want || p.tokens[p.at].text != test.rest {
			t.Errorf("%q is %s before %q, want %s before %q", test.text, tree(got), p.tokens[p.at].text, test.want, test.rest)
		}
	}
}

func TestSplit(t *testing.T) {
	t.Parallel()
	tests := []struct{ word, vars, want string }{
		{"nlogn", "n", "n log n"},
		{"mn", "n m", "m n"},
		{"VElogV", "V E", "V E log V"},
		{"mn", "n", "m n"},
		{"nlogk", "n", "n log k"},
		{"nums", "n", ""},
		{"amountcoins", "amount coins", "amount coins"},
		{"xyz", "n", ""},
		{"nlogn", "", "n log n"},
		{"loop", "", ""},
		{strings.Repeat("n", 17), "n", ""},
	}
	for _, test := range tests {
		if got := strings.Join(newScope(strings.Fields(test.vars)).split(test.word, true), " "); got != test.want {
			t.Errorf("split(%q) with %q = %q, want %q", test.word, test.vars, got, test.want)
		}
	}
}

func TestUnsupportedExpressions(t *testing.T) {
	t.Parallel()
	for _, text := range []string{"n/(n+m)", "(n+m)^(0-1)", "(n*m)!", "(n^2)!", "min(n^2, m)", "2^(n!)", "2^max(n, m)", "(0-2)^n", "(n+m)^k", "2^alpha(n)", "min(n*m, k)"} {
		s := newScope([]string{"n", "m", "k"})
		p := parser{tokens: lex(text, s.declared), scope: s, strict: true}
		n, ok := p.expression()
		if !ok || p.tokens[p.at].kind != tokenEnd {
			t.Errorf("%s is not parsed", text)
			continue
		}
		if got, err := evaluate(n); err == nil {
			t.Errorf("%s is evaluated as %v", text, Class{terms: got})
		}
	}
}

// Stirling's formula stands in for a factorial; the two must differ by no more than a constant.
func TestFactorialIsStirling(t *testing.T) {
	t.Parallel()
	for _, scale := range []float64{1, 2} {
		for _, n := range []float64{10, 1000, 1e6} {
			want, _ := math.Lgamma(scale*n + 3 + 1)
			got := termAt(factorial("n", scale, 3), map[string]float64{"n": math.Log(n)})
			if math.Abs(got-want) > 5 {
				t.Errorf("(%gn+3)! at %g: e^%.3f, want e^%.3f up to a constant", scale, n, got, want)
			}
		}
	}
}

func TestMisspelledAdjectives(t *testing.T) {
	t.Parallel()
	for word, want := range map[string]string{
		"linaer": "linear", "liner": "linear", "quadradic": "quadratic", "logarithimic": "logarithmic", "expontential": "exponential", "constnat": "constant",
		"cubci": "cubic", "lines": "", "constants": "", "content": "", "line": "", "public": "", "quality": "", "experimental": "", "": "",
	} {
		if got := adjectiveOf(word, token{}); got != want {
			t.Errorf("adjectiveOf(%q) = %q, want %q", word, got, want)
		}
	}
}

func TestDenials(t *testing.T) {
	t.Parallel()
	for words, want := range map[string]bool{
		"it is": false, "it is not": true, "isn't": true, "better than": true, "rather than": true, "no worse than": false, "not more than": false,
		"not only": false, "i'm not sure": false, "at least": true, "no longer": true, "no": false, "not a b c d e f": false, "less than": true,
	} {
		if got := isDenied(strings.Fields(words)); got != want {
			t.Errorf("isDenied(%q) = %v, want %v", words, got, want)
		}
	}
}
