package bigo_test

import (
	"errors"
	"strings"
	"testing"

	"pyprep/problems/bigo"
)

func parse(tb testing.TB, text string, vars ...string) bigo.Class {
	tb.Helper()
	class, err := bigo.Parse(text, vars)
	if err != nil {
		tb.Fatalf("Parse(%q): %v", text, err)
	}
	return class
}

// letters are the variables of a canonical form in the order in which they are declared in these tests.
func letters(text string) []string {
	var found []string
	for _, letter := range []string{"n", "m", "k", "V", "E", "R", "C", "M", "h"} {
		rest := strings.NewReplacer("log", "", "sqrt", "", "alpha", "", "min", "").Replace(text)
		if strings.Contains(rest, letter) {
			found = append(found, letter)
		}
	}
	return found
}

// A canonical form is read as the class that is written so.
func TestCanonicalFormsAreFixed(t *testing.T) {
	t.Parallel()
	forms := []string{
		"O(1)", "O(log n)", "O(log^2 n)", "O(log log n)", "O(sqrt(n))", "O(n)", "O(n log log n)", "O(n log n)", "O(n*sqrt(n))",
		"O(n^2)", "O(n^2 log n)", "O(n^3)", "O(1.618^n)", "O(2^n)", "O(n*2^n)", "O(n!)", "O(n*n!)", "O(n + m)", "O(n*m)", "O(V + E)",
		"O((V + E) log V)", "O(n*k log k)", "O(n^2*sqrt(n))", "O(n^(1/3))", "O(n^1.585)", "O(n^n)", "O(n^2*2^n)", "O(2^n log n)", "O(n!/n)",
		"O(log n + log m)", "O(n*(m + k))", "O(n*m^2)", "O(n/m)", "O(n log n + m log m)", "O(n*min(n, m))", "O(log min(n, m))", "O(n^k)", "O(2^(n*m))",
		"O(n alpha(n))", "O(n log* n)", "O(n^2/log n)", "O(2^(n^2))", "O(2^n*3^m)", "O(sqrt(n) log n)", "O(n + m^2)", "O(2^sqrt(n))", "O((log log n)^2)", "O(n/(m*k))",
		"O(n!*m!)", "O(2^min(n, m))", "O(log^(1/2) n)", "O(n*(n + m*k))",
	}
	for _, form := range forms {
		if form == "O(2^sqrt(n))" {
			form = "O(2^(sqrt(n)))"
		}
		if got := parse(t, form, letters(form)...).String(); got != form {
			t.Errorf("%s is written as %s", form, got)
		}
	}
}

func TestCompare(t *testing.T) {
	t.Parallel()
	tests := []struct {
		a, b string
		want bigo.Relation
	}{
		{"O(n)", "O(n)", bigo.Equal},
		{"O(n log n)", "O(n)", bigo.Looser},
		{"O(n)", "O(n log n)", bigo.Tighter},
		{"O(1)", "O(log log n)", bigo.Tighter},
		{"O(log n)", "O(log log n)", bigo.Looser},
		{"O(alpha(n))", "O(log* n)", bigo.Tighter},
		{"O(log* n)", "O(log log n)", bigo.Tighter},
		{"O(log^2 n)", "O(sqrt(n))", bigo.Tighter},
		{"O(log^5 n)", "O(n^0.1)", bigo.Tighter},
		{"O(n^2)", "O(n^1.99 log^3 n)", bigo.Looser},
		{"O(n^1.585)", "O(n^(log2 3))", bigo.Equal},
		{"O(n^100)", "O(1.1^n)", bigo.Tighter},
		{"O(2^n)", "O(1.618^n)", bigo.Looser},
		{"O(2^n)", "O(n*2^n)", bigo.Tighter},
		{"O(4^n)", "O(2^(2n))", bigo.Equal},
		{"O(2^(n+1))", "O(2^n)", bigo.Equal},
		{"O(2^(2n))", "O(2^n)", bigo.Looser},
		{"O(n!)", "O(2^n)", bigo.Looser},
		{"O(n!)", "O(100^n)", bigo.Looser},
		{"O(n!)", "O(n^n)", bigo.Tighter},
		{"O(n!)", "O(n*n!)", bigo.Tighter},
		{"O((n+1)!)", "O(n*n!)", bigo.Equal},
		{"O((n-1)!)", "O(n!)", bigo.Tighter},
		{"O(2^(n^2))", "O(n!)", bigo.Looser},
		{"O(2^sqrt(n))", "O(n^10)", bigo.Looser},
		{"O(n^(log n))", "O(n^10)", bigo.Looser},
		{"O(n^(log n))", "O(2^n)", bigo.Tighter},
		{"O(2^(log n))", "O(n)", bigo.Equal},
		{"O(log(n!))", "O(n log n)", bigo.Equal},
		{"O(log(2^n))", "O(n)", bigo.Equal},
		{"O(n/log n)", "O(n)", bigo.Tighter},
		{"O(n + m)", "O(m + n)", bigo.Equal},
		{"O(n)", "O(m)", bigo.Incomparable},
		{"O(n + m)", "O(n)", bigo.Looser},
		{"O(n + m)", "O(n*m)", bigo.Tighter},
		{"O(n*m)", "O(n^2)", bigo.Incomparable},
		{"O(n*m)", "O(n^2 + m^2)", bigo.Tighter},
		{"O((n + m)^2)", "O(n^2 + m^2)", bigo.Equal},
		{"O((n + m)^2)", "O(n^2 + n*m + m^2)", bigo.Equal},
		{"O(max(n, m))", "O(n + m)", bigo.Equal},
		{"O(min(n, m))", "O(n)", bigo.Tighter},
		{"O(min(n, m))", "O(1)", bigo.Looser},
		{"O(min(n, m))", "O(min(m, n))", bigo.Equal},
		{"O(n + min(n, m))", "O(n)", bigo.Equal},
		{"O(min(n, m) * max(n, m))", "O(n*m)", bigo.Equal},
		{"O(min(n, m)^2)", "O(n*m)", bigo.Tighter},
		{"O(min(n, 26))", "O(1)", bigo.Equal},
		{"O(min(n, n^2))", "O(n)", bigo.Equal},
		{"O(log(n*m))", "O(log n + log m)", bigo.Equal},
		{"O(log(n + m))", "O(log n + log m)", bigo.Equal},
		{"O(log min(n, m))", "O(log n)", bigo.Tighter},
		{"O(n log m)", "O(n log n + m log m)", bigo.Tighter},
		{"O((n + m) log(n + m))", "O(n log n + m log m)", bigo.Equal},
		{"O(n log k)", "O(n log n)", bigo.Incomparable},
		{"O(V^2)", "O(V + E)", bigo.Incomparable},
		{"O(E log V)", "O((V + E) log V)", bigo.Tighter},
		{"O(n^k)", "O(n^2)", bigo.Looser},
		{"O(n^k)", "O(k^n)", bigo.Incomparable},
		{"O(2^n + 2^m)", "O(2^max_is_n_plus_m)", bigo.Incomparable},
		{"O(2^n + 2^m)", "O(2^(n + m))", bigo.Tighter},
		{"O(n/m)", "O(n)", bigo.Tighter},
		{"O(n*m*k)", "O(n^3 + m^3 + k^3)", bigo.Tighter},
		{"O(1/n)", "O(1)", bigo.Tighter},
	}
	vars := []string{"n", "m", "k", "V", "E", "max_is_n_plus_m"}
	for _, test := range tests {
		a, b := parse(t, test.a, vars...), parse(t, test.b, vars...)
		if got := bigo.Compare(a, b); got != test.want {
			t.Errorf("%s is %s than/to %s, want %s", test.a, got, test.b, test.want)
		}
		opposite := map[bigo.Relation]bigo.Relation{bigo.Looser: bigo.Tighter, bigo.Tighter: bigo.Looser}
		want, turned := opposite[test.want]
		if !turned {
			want = test.want
		}
		if got := bigo.Compare(b, a); got != want {
			t.Errorf("turned round: %s is %s than/to %s, want %s", test.b, got, test.a, want)
		}
	}
}

// The classes of design stand in this order, each strictly tighter than all that follow.
func TestCompareIsAChain(t *testing.T) {
	t.Parallel()
	chain := strings.Fields("1 alpha(n) log*(n) loglogn logn log^2(n) sqrt(n) n nloglogn nlogn n*sqrt(n) n^2 n^2*log(n) n^3 1.618^n 2^n n*2^n 3^n n! n*n! n^n")
	for i, a := range chain {
		for j, b := range chain {
			want := bigo.Equal
			switch {
			case i < j:
				want = bigo.Tighter
			case i > j:
				want = bigo.Looser
			}
			if got := bigo.Compare(parse(t, "O("+a+")", "n"), parse(t, "O("+b+")", "n")); got != want {
				t.Errorf("%s is %s than/to %s, want %s", a, got, b, want)
			}
		}
	}
}

func TestZeroClassAndConstant(t *testing.T) {
	t.Parallel()
	var zero bigo.Class
	if zero.String() != "O(1)" || bigo.Compare(zero, bigo.Constant()) != bigo.Equal || bigo.Compare(zero, parse(t, "O(7)", "n")) != bigo.Equal {
		t.Errorf("the zero Class is %s", zero)
	}
	if got := parse(t, "O(V*E + min(V, n))", "V", "E", "n").Variables(); strings.Join(got, " ") != "E V n" && strings.Join(got, " ") != "E V" {
		t.Errorf("variables %q", got)
	}
	words := ""
	for relation := bigo.Incomparable; relation <= bigo.Tighter; relation++ {
		words += relation.String() + " "
	}
	if words != "incomparable equal looser tighter " {
		t.Errorf("words %q", words)
	}
}

func TestParseErrors(t *testing.T) {
	t.Parallel()
	_, err := bigo.Parse("O(n*k + q)", []string{"n"})
	var unknown *bigo.UnknownLettersError
	if !errors.As(err, &unknown) || strings.Join(unknown.Letters, " ") != "k q" || unknown.Hint() != "use n" || err.Error() != "no variable is called k or q" {
		t.Errorf("unknown letters: %v", err)
	}
	_, err = bigo.Parse("O(n), or maybe O(n^2)", []string{"n"})
	var contradiction *bigo.ContradictionError
	if !errors.As(err, &contradiction) || contradiction.Hint() == "" || !strings.Contains(err.Error(), "exclude each other") {
		t.Errorf("contradiction: %v", err)
	}
	_, err = bigo.Parse(strings.Repeat("é", 100), []string{"n"})
	var unreadable *bigo.UnreadableError
	if !errors.As(err, &unreadable) || unreadable.Hint() == "" || len(err.Error()) > 200 {
		t.Errorf("unreadable: %v", err)
	}
}

// Without declared variables letters are taken as textbooks write them.
func TestParseWithoutVariables(t *testing.T) {
	t.Parallel()
	tests := map[string]string{
		"O(N log N)": "O(n log n)", "O(v+e)": "O(V + E)", "O(nlogk)": "O(n log k)", "n^2": "O(n^2)", "linear": "O(n)", "O(M*N)": "O(m*n)", "O(x*y)": "O(x*y)", "O(n*m)": "O(n*m)",
	}
	for text, want := range tests {
		if got := parse(t, text).String(); got != want {
			t.Errorf("%s is read as %s, want %s", text, got, want)
		}
	}
}

// Letters in two cases are told apart when both are declared, and folded when only one is.
func TestLettersOfBothCases(t *testing.T) {
	t.Parallel()
	if got := parse(t, "O(n*N)", "n", "N").String(); got != "O(n*N)" {
		t.Errorf("declared n and N: %s", got)
	}
	if got := parse(t, "O(n*N)", "n").String(); got != "O(n^2)" {
		t.Errorf("declared n: %s", got)
	}
}
