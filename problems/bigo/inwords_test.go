package bigo_test

import "testing"

func TestInWords(t *testing.T) {
	t.Parallel()
	tests := []struct {
		text, below, above, want string
		vars                     []string
	}{
		{"7", "", "O(log log n)", "constant", []string{"n"}},
		{"n log n + n", "O(n log log n)", "O(n log^2 n)", "linearithmic in n", []string{"n"}},
		{"k^2", "O(k*sqrt(k))", "O(k^2 log k)", "quadratic in k", []string{"k"}},
		{"n^6", "O(n^4)", "O(1.618^n)", "polynomial in n", []string{"n"}},
		{"3^n", "O(n*2^n)", "O(n!)", "exponential in n", []string{"n"}},
		{"n!", "O(n*2^n)", "O(n*n!)", "factorial in n", []string{"n"}},
		{"n + m", "", "", "linear in n + m", []string{"n", "m"}},
		{"m n", "", "", "linear in n*m", []string{"n", "m"}},
		{"n log m", "", "", "", []string{"n", "m"}},
	}
	for _, test := range tests {
		class := parse(t, "O("+test.text+")", test.vars...)
		if got := class.InWords(); got != test.want {
			t.Errorf("%s is %q, want %q", class, got, test.want)
		}
		around := class.Neighbours()
		below, above := "", ""
		if around.Below != nil {
			below = around.Below.String()
		}
		if around.Above != nil {
			above = around.Above.String()
		}
		if below != test.below || above != test.above {
			t.Errorf("%s stands between %q and %q, want %q and %q", class, below, above, test.below, test.above)
		}
	}
}
