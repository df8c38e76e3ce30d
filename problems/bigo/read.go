package bigo

// Claim is what a text says about an algorithm. What it does not say, or not clearly, is nil.
type Claim struct {
	Time           *Class
	Space          *Class
	Contradiction  bool     // it names classes that exclude each other; the one concerned is nil
	UnknownLetters []string // undeclared names in what it claims; the class concerned is nil
}

// Read reads all that a text claims. The variables are the problem's letters in declared order; names are matched in
// either case where that is not ambiguous. Without variables every single letter is one, and n is what a bare word
// such as "linear" is about.
//
// "worst X, average Y" claims X; "exponential" alone is O(2^n); o(n) and 0(n) are read as O(n), and so is Theta.
func Read(text string, vars []string) Claim { return ReadWith(text, vars, nil) }

// ReadWith reads like [Read] a text some of whose letters were explained afterwards: by letter, the variable that is
// meant, such as "n", or an expression of variables.
func ReadWith(text string, vars []string, meanings map[string]string) Claim {
	s := newScope(vars)
	s.readMeanings(meanings)
	tokens := lex(clean(text), s.declared)
	items := find(tokens, s)
	correct(items)
	all := segments(items)
	label(all)
	statements := mark(items, all)
	define(statements, tokens, s)

	var times, spaces []*statement
	for _, st := range statements {
		if st.time {
			times = append(times, st)
		}
		if st.space {
			spaces = append(spaces, st)
		}
	}
	time, space := weigh(times, s), weigh(spaces, s)
	return Claim{
		Time:           time.class,
		Space:          space.class,
		Contradiction:  time.contradiction || space.contradiction,
		UnknownLetters: unique(append(time.unknown, space.unknown...)),
	}
}

// Parse reads the claim about time. Its errors are [*UnknownLettersError], [*ContradictionError] and
// [*UnreadableError].
func Parse(text string, vars []string) (Class, error) {
	claim := Read(text, vars)
	switch {
	case claim.Time != nil:
		return *claim.Time, nil
	case len(claim.UnknownLetters) > 0:
		return Class{}, &UnknownLettersError{Letters: claim.UnknownLetters, Vars: vars}
	case claim.Contradiction:
		return Class{}, &ContradictionError{Text: text}
	}
	return Class{}, &UnreadableError{Text: text}
}
