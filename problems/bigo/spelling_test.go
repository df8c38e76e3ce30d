package bigo_test

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"pyprep/problems/bigo"
)

// speller writes one class in many ways: order, signs, constants, smaller terms, case, notation, words around it.
type speller struct{ r *rand.Rand }

func (s speller) pick(options ...string) string { return options[s.r.IntN(len(options))] }

func (s speller) shuffled(parts []string, separators ...string) string {
	s.r.Shuffle(len(parts), func(i, j int) { parts[i], parts[j] = parts[j], parts[i] })
	return strings.Join(parts, s.pick(separators...))
}

func (s speller) log(of string) string {
	return s.pick("log "+of, "log("+of+")", "lg "+of, "log2("+of+")", "log_2 "+of, "ln("+of+")", `\log `+of, "log("+of+"^2)", "log(2"+of+")")
}

func (s speller) square(of string) string {
	return s.pick(of+"^2", of+"²", of+"**2", of+"*"+of, of+"^{2}", of+" squared", of+"("+of+"-1)/2")
}

// product writes factors in a shuffled order, perhaps with a constant.
func (s speller) product(factors ...string) string {
	text := s.shuffled(factors, "*", " * ", " · ", `\cdot `)
	return s.pick("", "", "2*", "0.5 * ", "3 ") + text
}

// sum writes terms in a shuffled order, perhaps with smaller ones.
func (s speller) sum(terms []string, smaller ...string) string {
	if s.r.IntN(2) == 0 {
		terms = append(terms, smaller[s.r.IntN(len(smaller))])
	}
	return s.shuffled(terms, " + ", "+")
}

func (s speller) around(class string) string {
	return fmt.Sprintf(s.pick("O(%s)", "$O(%s)$", `$\mathcal{O}(%s)$`, "Θ(%s)", "O( %s )", "o(%s)", "It is O(%s).", "O(%s) time", "time: O(%s), space: O(1)",
		"big O of (%s)", "O(%s) in the worst case", "I think O(%s)", "amortised O(%s)", "Time complexity is O(%s) because of the loops", "not O(7^n) but O(%s)"), class)
}

// Equivalent spellings of a class are read as that class, each time.
func TestEquivalentSpellings(t *testing.T) {
	t.Parallel()
	s := speller{rand.New(rand.NewPCG(7, 8))}
	classes := map[string]func() string{
		"O(1)":     func() string { return s.pick("1", "42", "2^10", "log 2", "1+1", "26") },
		"O(log n)": func() string { return s.sum([]string{s.log("n")}, "1", "7", s.pick("log log n", "log(log(n))")) },
		"O(sqrt(n))": func() string {
			return s.sum([]string{s.pick("sqrt(n)", "√n", "n^0.5", "n^(1/2)", `\sqrt{n}`)}, s.log("n"), "3")
		},
		"O(n)": func() string {
			return s.sum([]string{s.pick("n", "N", "2n", "n/3", "n+1", "n-1", "n^1")}, s.log("n"), "100", "sqrt n")
		},
		"O(n log n)": func() string {
			return s.sum([]string{s.product("n", s.pick(s.log("n"), "(log n)"))}, "n", "5", s.log("n"))
		},
		"O(n^2)":       func() string { return s.sum([]string{s.square("n")}, "n", "n log n", "n + 3") },
		"O(n^2 log n)": func() string { return s.sum([]string{s.product("n^2", s.log("n"))}, s.square("n"), "n") },
		"O(2^n)": func() string {
			return s.sum([]string{s.pick("2^n", "2**n", "2ⁿ", "2^{n}", "2^(n+1)", "2^(n-1)", "3*2^n")}, "n^5", "1.9^n")
		},
		"O(n!)": func() string { return s.sum([]string{s.pick("n!", "N!", "2 n!")}, "2^n", "n^3") },
		"O(n + m)": func() string {
			return s.sum([]string{s.pick("n", "2n"), s.pick("m", "m + 1")}, "log n", "min(n, m)", "1")
		},
		"O(n*m)": func() string {
			return s.sum([]string{s.pick(s.product("n", "m"), "nm", "mn", "n m")}, "n", "m", "n + m", "n log m")
		},
		"O((n + m) log n)": func() string {
			return s.pick(s.log("n")+" * (n + m)", "n log n + m log n", "(m + n) log n", "2(n+m)*log(n)")
		},
		"O(n log m)": func() string { return s.sum([]string{s.product("n", s.log("m"))}, "n", s.log("m")) },
	}
	for want, spell := range classes {
		vars := []string{"n", "m"}
		if !strings.Contains(want, "m") || want == "O(1)" {
			vars = vars[:1]
		}
		for range 200 {
			text := s.around(spell())
			if len(vars) == 1 && strings.Contains(strings.NewReplacer("min", "", "time", "", "Time", "", "complexity", "", "amortised", "", "mathcal", "").Replace(text), "m)") {
				continue
			}
			got, err := bigo.Parse(text, vars)
			if err != nil || got.String() != want {
				t.Errorf("%s is read as %s (%v), want %s", text, got, err, want)
			}
		}
	}
}
