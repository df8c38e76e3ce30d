package importer

import (
	"errors"
	"fmt"
	"math"
	"strings"

	"pyprep/problems/pytype"
)

// assertion is an assert that a call with literal arguments gives a literal.
type assertion struct {
	args   []pytype.Value
	named  []pytype.Named
	expect pytype.Value
	by     comparison
	within float64 // byDistance: how far from expect it may be
}

// comparison is how an assertion holds a result against a value.
type comparison int

const (
	byEquality comparison = iota
	byIdentity            // with `is`, which only None, True and False can be
	byDistance            // abs(call - number) < number
	byTruth               // the call alone, or not call: expect is True or False
)

// piece is a run of tokens of a source.
type piece struct {
	source string
	tokens []token
}

func (p piece) text() string {
	if len(p.tokens) == 0 {
		return ""
	}
	return p.source[p.tokens[0].start:p.tokens[len(p.tokens)-1].end]
}

// bare drops parentheses around the whole piece.
func (p piece) bare() piece {
	for {
		n := len(p.tokens)
		if n < 3 || p.tokens[0].text != "(" || p.closing(0) != n-1 {
			return p
		}
		p.tokens = p.tokens[1 : n-1]
	}
}

// closing returns the index of the bracket that closes the one at i, -1 when the piece ends before.
func (p piece) closing(i int) int {
	for j := i + 1; j < len(p.tokens); j++ {
		t := p.tokens[j]
		if t.depth == p.tokens[i].depth && !t.isText && (t.text == ")" || t.text == "]" || t.text == "}") {
			return j
		}
	}
	return -1
}

// find returns the index of the first mark or word of this text outside of all brackets of the piece, -1 for none.
func (p piece) find(texts ...string) int {
	if len(p.tokens) == 0 {
		return -1
	}
	for i, t := range p.tokens {
		if t.depth > p.tokens[0].depth || t.isText {
			continue
		}
		for _, text := range texts {
			if t.text == text {
				return i
			}
		}
	}
	return -1
}

// split cuts a piece at the commas outside of its brackets.
func (p piece) split() []piece {
	var parts []piece
	for rest := p; len(rest.tokens) > 0; {
		at := rest.find(",")
		if at < 0 {
			return append(parts, rest)
		}
		parts = append(parts, piece{p.source, rest.tokens[:at]})
		rest.tokens = rest.tokens[at+1:]
	}
	return parts
}

// call returns the arguments when the piece is a call of callee and nothing else.
func (p piece) call(callee string) (arguments piece, ok bool) {
	p = p.bare()
	n := len(p.tokens)
	if n < 3 || p.tokens[0].text != callee || p.tokens[1].text != "(" || p.closing(1) != n-1 {
		return piece{}, false
	}
	return piece{p.source, p.tokens[2 : n-1]}, true
}

var errNoComparison = errors.New("compares no call with a literal")

// readAssertion reads `assert callee(literals) == literal` and the like, with or without a message. Its error completes the sentence
// that begins with the assertion.
func readAssertion(source string, s statement, callee string) (assertion, error) {
	whole := piece{source, s.tokens[1:]}
	parts := whole.split() // the second one is the message, which changes no verdict
	if s.first() != "assert" || len(parts) == 0 || len(parts) > 2 {
		return assertion{}, errNoComparison
	}
	compared := parts[0].bare()
	call, a, err := compared.comparison()
	if err != nil {
		return assertion{}, err
	}
	arguments, ok := call.call(callee)
	if !ok {
		return assertion{}, errNoComparison
	}
	if a.args, a.named, err = pytype.ParseArguments(arguments.folded()); err != nil {
		return assertion{}, fmt.Errorf("has an argument that is no literal (%s)", problemOf(err))
	}
	return a, a.check()
}

// comparison takes apart what an assert asserts: what should be a call, and what is said of it.
func (p piece) comparison() (call piece, a assertion, err error) {
	at := p.find("==", "is", "<", "<=")
	if at < 0 {
		a = assertion{by: byTruth, expect: pytype.Bool(true)}
		if len(p.tokens) > 0 && p.tokens[0].text == "not" {
			a.expect, p.tokens = pytype.Bool(false), p.tokens[1:]
		}
		return p, a, nil
	}
	left, right := piece{p.source, p.tokens[:at]}, piece{p.source, p.tokens[at+1:]}
	if len(right.tokens) == 0 || right.tokens[0].text == "not" {
		return piece{}, assertion{}, errNoComparison
	}
	switch p.tokens[at].text {
	case "<", "<=":
		return left.distance(right)
	case "is":
		a.by = byIdentity
	}
	a.expect, err = right.expected()
	return left, a, err
}

// distance takes abs(call - number) apart, which is to be less than another number.
func (p piece) distance(most piece) (call piece, a assertion, err error) {
	difference, ok := p.call("abs")
	at := difference.find("-")
	within, err := pytype.ParseLiteral(most.text())
	if !ok || at < 1 || err != nil {
		return piece{}, assertion{}, errNoComparison
	}
	a.by = byDistance
	if a.within, ok = within.Float64(); !ok || a.within <= 0 || a.within >= 1 {
		return piece{}, assertion{}, errNoComparison
	}
	call = piece{difference.source, difference.tokens[:at]}
	number := piece{difference.source, difference.tokens[at+1:]} // not folded: what follows it is taken from the call, too
	a.expect, err = pytype.ParseLiteral(number.text())
	if err != nil || !isNumber(a.expect) || a.expect.Kind == pytype.KindComplex {
		return piece{}, assertion{}, errNoComparison
	}
	return call, a, nil
}

// expected reads the literal that a result is compared with.
func (p piece) expected() (pytype.Value, error) {
	v, err := pytype.ParseLiteral(p.folded())
	if err != nil {
		return v, fmt.Errorf("expects what is no literal (%s)", problemOf(err))
	}
	return v, nil
}

// problemOf leaves out the column, which counts within a part that the reader does not see.
func problemOf(err error) string {
	if literal := (*pytype.LiteralError)(nil); errors.As(err, &literal) {
		return literal.Problem
	}
	return err.Error()
}

// check refuses what can't be written down as a case, or compares in another way than its values say.
func (a assertion) check() error {
	values := append([]pytype.Value{a.expect}, a.args...)
	for _, n := range a.named {
		values = append(values, n.Value)
	}
	for _, v := range values {
		if err := writable(v, 1); err != nil {
			return err
		}
	}
	if a.by == byIdentity && a.expect.Kind != pytype.KindNone && a.expect.Kind != pytype.KindBool {
		return errors.New("asks for the identity of a value")
	}
	if holds(a.expect, isNaN) {
		return errors.New("compares with nan, which equals nothing")
	}
	return nil
}

const maxDepth = 50 // less than a set and the container take

// writable refuses values that a case file does not hold as they are.
func writable(v pytype.Value, depth int) error {
	switch {
	case depth > maxDepth:
		return errors.New("holds a value that is nested too deep")
	case v.Kind == pytype.KindDecimal:
		return errors.New("holds a Decimal, whose name its tests have to import")
	case v.Kind == pytype.KindStr && strings.ToValidUTF8(v.Text, "") != v.Text:
		return errors.New("holds half of a surrogate pair")
	}
	for _, item := range v.Items {
		if err := writable(item, depth+1); err != nil {
			return err
		}
	}
	return nil
}

// holds reports that a value or one inside of it is such.
func holds(v pytype.Value, such func(pytype.Value) bool) bool {
	if such(v) {
		return true
	}
	for _, item := range v.Items {
		if holds(item, such) {
			return true
		}
	}
	return false
}

func isNaN(v pytype.Value) bool {
	f, ok := v.Float64()
	return ok && math.IsNaN(f)
}

// isNumber reports what Python's == finds equal to values of other types: 1, 1.0, True.
func isNumber(v pytype.Value) bool {
	switch v.Kind {
	case pytype.KindBool, pytype.KindInt, pytype.KindFloat, pytype.KindComplex:
		return true
	default:
		return false
	}
}
