package bigo

// strength says how sure it is that an expression was meant as a claim.
type strength uint8

const (
	bareSimple strength = iota // a lone letter or number: a claim only where nothing else is said
	bareRich                   // n^2, n log n: a claim unless there is a stronger one
	inWords                    // linear, quadratic in n
	inNotation                 // O(n)
)

// statement is one class that a text mentions, with what the words around it say about it.
type statement struct {
	expression node // nil when it can't be read
	plain      bool // no other words beside it: "n^2" or "the time is n^2"
	each       bool // "each of the n": what follows is the cost of one
	reason     bool // given as a reason: "since the lookup is linear"
	strength   strength
	family     bool // "exponential" without a base fits every exponential

	time, space bool
	lower       bool // a lower bound: Omega(n)
	denied      bool // "not O(n)", "better than O(n)"
	other       bool // about another solution: "brute force is O(n^2)"
	worst       bool
	average     bool
	best        bool
	part        bool // of the whole: "sorting is O(n log n)"
	conclusion  bool // "so O(n)"
	total       bool // "O(n) overall", "simplifies to O(n)"
	doubted     bool // "or maybe O(n)"
	joined      byte // + or * when it continues the statement before
	corrects    bool // takes back what stands before it: "wait, no, O(n)"
	seems       bool // "it looks like O(n^2)"
	origin      bool // "goes from O(n^2)"
	amortised   bool // over a series of calls
	asked       bool // "O(n) vs O(n^2)?"
	imagined    bool // "would be O(n) with a hash map"
}

// item is a statement, a word or a sign of a text in the order of writing; exactly one of them is set.
type item struct {
	statement *statement
	word      string // in lowercase
	sign      string
}

// finder finds statements between the words.
type finder struct {
	parser
	items []item
}

// find returns the items of a text that was cut into tokens.
func find(tokens []token, s *scope) []item {
	f := finder{parser: parser{tokens: tokens, scope: s}}
	for f.tokens[f.at].kind != tokenEnd {
		if st := f.next(); st != nil {
			f.items = append(f.items, item{statement: st})
			continue
		}
		t := f.tokens[f.at]
		f.at++
		if t.kind == tokenWord {
			f.items = append(f.items, item{word: t.lower()})
		} else if t.kind == tokenSign {
			f.items = append(f.items, item{sign: t.text})
		}
	}
	return f.items
}

// next reads the statement that begins here, if one does.
func (f *finder) next() *statement {
	for _, read := range []func() *statement{f.function, f.notation, f.spoken, f.independent, f.adjective, f.bare} {
		start, tokens := f.at, f.tokens
		if st := read(); st != nil {
			return st
		}
		f.at, f.tokens, f.strict = start, tokens, false
	}
	return nil
}

// notation reads O(…), and O n^2 without parentheses. Zero and small o are slips for O.
func (f *finder) notation() *statement {
	t := f.tokens[f.at]
	lower := t.lower() == "omega"
	if !isBound(t) {
		return nil
	}
	open := f.tokens[f.at+1]
	if !open.is("(") || !open.glued && (t.kind == tokenNumber || t.text == "o") {
		return f.withoutParentheses(t, lower)
	}
	f.at += 2
	st := &statement{strength: inNotation, lower: lower}
	if f.tokens[f.at].is("<=") {
		f.at++
	}
	f.strict = true
	n, ok := f.expression()
	f.strict = false
	if ok && (f.tokens[f.at].is(")") || f.closesHere()) {
		st.expression = n
	}
	if f.skipClosing() && st.expression != nil {
		st.expression = f.continued(st.expression)
	}
	return st
}

// isBound reports the letter, or the word for it, that begins a bound.
func isBound(t token) bool {
	return t.text == "O" || t.kind == tokenNumber && t.text == "0" || bounds[t.lower()]
}

var bounds = wordSet("o oh bigo theta omega")

// continued reads what is glued behind the parenthesis of O(…) as part of it: O(log n)^2, O(n)log(n).
func (f *finder) continued(n node) node {
	if f.tokens[f.at].is("^") {
		if raised, ok := f.postfix(n); ok {
			return raised
		}
	}
	if t := f.tokens[f.at]; t.glued && functionWords[t.lower()] != "" {
		if more, ok := f.factor(); ok {
			return multiplied(n, more)
		}
	}
	return n
}

// closesHere reports that a statement ends here although its parenthesis was forgotten.
func (f *finder) closesHere() bool {
	t := f.tokens[f.at]
	return t.kind == tokenEnd || t.is(",") || t.is(";") || t.is(".") || t.is("\n") || t.kind == tokenWord
}

// skipClosing goes past the parenthesis that closes an open one, unless the line or the statement ends before.
func (f *finder) skipClosing() bool {
	opened := 1
	for i := f.at; f.tokens[i].kind != tokenEnd && !f.tokens[i].is("\n"); i++ {
		switch t := f.tokens[i]; {
		case t.is("("):
			opened++
		case t.is(")"):
			opened--
		case t.text == "O": // the next claim
			return false
		}
		if opened == 0 {
			f.at = i + 1
			return true
		}
	}
	return false
}

func (f *finder) withoutParentheses(t token, lower bool) *statement {
	if t.text != "O" {
		return nil
	}
	f.at++
	if f.tokens[f.at].lower() == "of" || f.tokens[f.at].is("-") {
		f.at++
	}
	return f.operand(lower)
}

// operand reads the expression or description that an introduction promised.
func (f *finder) operand(lower bool) *statement {
	n, ok := f.expression()
	if !ok {
		n, ok = f.description()
	}
	if !ok {
		return nil
	}
	return &statement{expression: n, strength: inNotation, lower: lower}
}

// introductions are the words before an expression that make it a claim.
var introductions = []string{
	"big o of", "big oh of", "big theta of", "big o", "big oh", "big theta", "oh of", "o of", "theta of",
	"on the order of", "in the order of", "of the order of", "of order", "order of", "order",
	"proportional to", "in proportion to", "proportionally to", "scales with", "scales as", "scales like", "grows with", "grows as", "grows like",
}

// spoken reads "big oh of n squared", "on the order of n", "proportional to the number of nodes".
func (f *finder) spoken() *statement {
	tokens := f.tokens[f.at:]
	if len(tokens) > 2 && tokens[0].lower() == "big" && tokens[1].is("-") { // big-O
		f.at += 2
		if f.tokens[f.at].lower() == "o" || f.tokens[f.at].lower() == "oh" || f.tokens[f.at].lower() == "theta" {
			if st := f.notation(); st != nil {
				return st
			}
			f.at++
			if f.tokens[f.at].lower() == "of" {
				f.at++
			}
			return f.operand(false)
		}
		return nil
	}
	for _, introduction := range introductions {
		size := phraseAt(f.tokens, f.at, introduction)
		if size == 0 {
			continue
		}
		start := f.at
		f.at += size
		if st := f.notation(); st != nil {
			return st
		}
		f.at = start + size
		f.strict = false
		if st := f.operand(false); st != nil {
			return st
		}
		f.at = start
	}
	return nil
}

// bare reads an expression that stands in the text without an introduction.
func (f *finder) bare() *statement {
	n, ok := f.expression()
	if !ok {
		return nil
	}
	strength := bareSimple
	if isRich(n) {
		strength = bareRich
	}
	t, after := f.tokens[f.at], f.tokens[min(f.at+1, len(f.tokens)-1)]
	if hasVariable(n) && counted[t.lower()] { // n steps
		f.at++
	}
	abbreviation := t.is("/") && t.glued && after.glued && after.kind == tokenWord // n/a
	if _, isName := n.(name); isName && defines[t.lower()] && (articles[after.lower()] || measures[after.lower()]) {
		f.at++
		abbreviation = true // "n is the length"
		f.description()
	}
	return &statement{expression: n, strength: strength, other: abbreviation}
}

// counted are what a bare expression may count and remain a claim.
var counted = wordSet("operations steps comparisons ops")

// isRich reports an expression that is more than one letter or a number.
func isRich(n node) bool {
	switch n := n.(type) {
	case number, name, unknown:
		return false
	case multiply:
		return len(n.parts) > 1 && hasVariable(n)
	}
	return hasVariable(n)
}

func hasVariable(n node) bool {
	_, isConstant := constant(n)
	return !isConstant
}
