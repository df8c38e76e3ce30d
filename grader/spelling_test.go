package grader_test

import (
	"hash/fnv"
	"math/rand/v2"
	"strings"
	"testing"

	"pyprep/grader"
	"pyprep/problems"
	"pyprep/problems/bank"
	"pyprep/problems/bigo"
)

// speller writes any class in many ways, by a grammar over its canonical form: the order of terms and factors, signs,
// constants, smaller terms, the case of letters, notation, and the words around it.
type speller struct {
	r       *rand.Rand
	letters []string
}

func (s speller) pick(options ...string) string { return options[s.r.IntN(len(options))] }

// class spells O(…).
func (s speller) class(canonical string) string {
	inner := strings.TrimSuffix(strings.TrimPrefix(canonical, "O("), ")")
	return s.around(s.sum(inner, true))
}

// sum spells terms in any order, perhaps with smaller ones beside them.
func (s speller) sum(text string, outermost bool) string {
	terms := splitOutside(text, " + ")
	spelled := make([]string, 0, len(terms)+1)
	for _, term := range terms {
		spelled = append(spelled, s.term(term, outermost && len(terms) == 1))
	}
	if outermost && s.r.IntN(3) == 0 {
		spelled = append(spelled, s.smaller(terms))
	}
	s.r.Shuffle(len(spelled), func(i, j int) { spelled[i], spelled[j] = spelled[j], spelled[i] })
	return strings.Join(spelled, s.pick(" + ", "+", " plus "))
}

// smaller spells something that a sum of these terms dominates: a number, or the logarithm of a letter that is a factor.
func (s speller) smaller(terms []string) string {
	for _, letter := range s.letters {
		for _, term := range terms {
			if term == letter || strings.HasPrefix(term, letter+"*") || strings.HasPrefix(term, letter+"^") || strings.HasSuffix(term, "*"+letter) {
				return s.pick("1", "7", s.log(letter), letter, "sqrt("+letter+")")
			}
		}
	}
	return s.pick("1", "7", "42")
}

// term spells a product in any order, perhaps with a constant.
func (s speller) term(text string, constant bool) string {
	product, logarithm, _ := strings.Cut(text, " log ")
	if rest, ok := strings.CutPrefix(text, "log "); ok {
		product, logarithm = "", rest
	}
	var factors []string
	if product != "" {
		for _, factor := range splitOutside(product, "*") {
			factors = append(factors, s.factor(factor))
		}
	}
	if logarithm != "" {
		factors = append(factors, s.log(logarithm))
	}
	s.r.Shuffle(len(factors), func(i, j int) { factors[i], factors[j] = factors[j], factors[i] })
	if constant && s.r.IntN(3) == 0 && strings.Trim(text, "0123456789") != "" {
		factors = append([]string{s.pick("2", "3", "0.5", "10")}, factors...)
	}
	return strings.Join(factors, s.pick("*", " * ", " · ", " × ", ` \cdot `, " times "))
}

func (s speller) factor(text string) string {
	switch {
	case strings.HasPrefix(text, "("):
		return "(" + s.sum(text[1:len(text)-1], false) + ")"
	case text == "1":
		return s.pick("1", "26", "100", "1")
	}
	if base, ok := strings.CutSuffix(text, "^2"); ok && len(base) == 1 {
		return s.pick(base+"^2", base+"²", base+"**2", base+"*"+base, base+"^{2}", base+" squared")
	}
	if exponent, ok := strings.CutPrefix(text, "2^"); ok && len(exponent) == 1 {
		return s.pick("2^"+exponent, "2**"+exponent, "2^{"+exponent+"}", "2^("+exponent+")", "2^("+exponent+" + 1)")
	}
	return s.cased(text)
}

// cased writes a letter in the other case now and then, where no other letter is meant by it.
func (s speller) cased(text string) string {
	if len(text) != 1 || s.r.IntN(4) > 0 {
		return text
	}
	other := strings.ToUpper(text)
	if other == text {
		other = strings.ToLower(text)
	}
	for _, letter := range s.letters {
		if letter == other {
			return text
		}
	}
	if other == "a" || other == "e" || other == "i" { // words of prose, too
		return text
	}
	return other
}

func (s speller) log(of string) string {
	return s.pick("log("+of+")", "log2("+of+")", "lg("+of+")", "log_2("+of+")", "ln("+of+")", `\log(`+of+")", "log("+of+"^2)", "log(2*"+of+")")
}

func (s speller) around(class string) string {
	form := s.pick("O(%)", "$O(%)$", `$\mathcal{O}(%)$`, "Θ(%)", "O( % )", "o(%)", "It is O(%).", "O(%) in the worst case", "I think O(%)", "big O of (%)",
		"not O(9^n) but O(%)", "O(9^n)? No wait, it is O(%).", "at most O(%)", "it looks like O(9^n), but it is really O(%)", "amortised O(%)", "O(%), since all else is smaller", "**O(%)**", "so O(%)")
	if strings.Contains(form, "9^n") {
		form = strings.ReplaceAll(form, "9^n", "9^"+s.letters[0])
	}
	return strings.Replace(form, "%", class, 1)
}

// splitOutside cuts at a separator that stands outside parentheses.
func splitOutside(text, separator string) (parts []string) {
	depth, start := 0, 0
	for i := range len(text) {
		switch text[i] {
		case '(':
			depth++
		case ')':
			depth--
		}
		if depth == 0 && strings.HasPrefix(text[i:], separator) {
			parts = append(parts, text[start:i])
			start = i + len(separator)
		}
	}
	return append(parts, text[start:])
}

// Of every accepted solution in the built-in set, what it declares is judged tight in each of 200 spellings.
func TestNoRightClaimIsRefuted(t *testing.T) {
	t.Parallel()
	fsys, _ := bank.Find(bank.Core)
	set, err := problems.Load(fsys, bank.Core)
	if err != nil {
		t.Fatal(err)
	}
	judged := 0
	for _, p := range set.Problems {
		if p.Complexity == nil {
			continue
		}
		for i := range p.Solutions {
			solution := &p.Solutions[i]
			if solution.Expect != problems.ExpectAccepted {
				continue
			}
			judged += judgeSpellings(t, p, solution, "time", solution.Time)
			judged += judgeSpellings(t, p, solution, "space", solution.Space)
			judged += judgeSpellings(t, p, solution, "space", solution.SpaceTotal)
		}
	}
	if judged < 5000 {
		t.Errorf("only %d claims were judged", judged)
	}
}

func judgeSpellings(t *testing.T, p *problems.Problem, solution *problems.Solution, name string, class *bigo.Class) int {
	t.Helper()
	if class == nil {
		return 0
	}
	seed := fnv.New64a()
	_, _ = seed.Write([]byte(string(p.ID) + solution.File + name))
	s := speller{r: rand.New(rand.NewPCG(seed.Sum64(), 4)), letters: p.Complexity.Letters()}
	const spellings = 200
	for range spellings {
		text := s.class(class.String())
		claims := grader.Claims{Time: text}
		which := 0
		if name == "space" {
			claims, which = grader.Claims{Space: text}, 1
		}
		got := grader.JudgeClaims(p, claims, grader.Grounds{Solution: solution})[which]
		if read, _ := grader.ReadClaim(name, text, s.letters, nil); read == nil || bigo.Compare(*read, *class) != bigo.Equal || got.Outcome != grader.OutcomeTight {
			t.Errorf("%s, %s: %q is read as %q and judged %q, want %s and tight", p.ID, solution.File, text, got.Read, got.Outcome, class)
		}
	}
	return spellings
}
