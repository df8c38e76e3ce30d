package importer

import (
	"fmt"
	"strings"
)

// check is the test text of a HumanEval record, taken apart: def check(candidate) and what stands around it.
type check struct {
	text    string
	around  string      // what stands outside of the function, without calls of it and the record's METADATA
	stray   string      // the first statement outside of it that does more than describe the record, "" for none
	body    []statement // of the function
	param   string      // mostly candidate
	isPlain bool        // nothing but asserts in the body, each on its own
}

// readCheck takes a test text apart; ok is false when it has no check function of one parameter.
func readCheck(text string) (c check, ok bool) {
	all, err := scan(text)
	if err != nil {
		return check{}, false
	}
	c.text = text
	at := 0 // what stands before is in around, or left out
	leaveOut := func(from, to int) {
		c.around += text[at:from]
		at = to
	}
	for i := 0; i < len(all); i++ {
		s := all[i]
		n := block(all, i+1, s.indent)
		switch {
		case isCheckHead(s):
			if ok || n == 0 {
				return check{}, false
			}
			c.body, c.param, ok = all[i+1:i+1+n], s.tokens[3].text, true
			leaveOut(s.start, all[i+n].end)
		case isCallOf(s, "check"), s.first() == "METADATA":
			leaveOut(s.start, s.end)
		case !isOnlyText(s) && c.stray == "":
			c.stray = cut(text[s.start:s.end])
		}
		i += n
	}
	leaveOut(len(text), len(text))
	c.isPlain = ok
	for _, s := range c.body {
		c.isPlain = c.isPlain && s.indent == c.body[0].indent && (s.first() == "assert" || isOnlyText(s) || s.first() == "pass")
	}
	return c, ok
}

// isCheckHead is true for `def check(candidate):` with nothing behind the colon.
func isCheckHead(s statement) bool {
	t := s.tokens
	return s.indent == 0 && len(t) >= 6 && t[0].text == "def" && t[1].text == "check" && t[2].text == "(" &&
		isName(t[3].text) && t[len(t)-1].text == ":" && piece{tokens: t}.closing(2) >= 4 && piece{tokens: t[3:]}.find(",") < 0
}

func isCallOf(s statement, name string) bool {
	return len(s.tokens) > 2 && s.tokens[0].text == name && s.tokens[1].text == "("
}

func isOnlyText(s statement) bool {
	for _, t := range s.tokens {
		if !t.isText {
			return false
		}
	}
	return true
}

// isTrue is true for `assert True`, with or without a message, which asserts nothing.
func isTrue(s statement) bool {
	return s.first() == "assert" && len(s.tokens) >= 2 && s.tokens[1].text == "True" &&
		(len(s.tokens) == 2 || s.tokens[2].text == ",")
}

func isName(text string) bool {
	return text != "" && !isDigit(text[0]) && strings.IndexFunc(text, func(r rune) bool { return r < 0x80 && !isWordByte(byte(r)) }) < 0
}

// asserts returns the assertions of the body when they are all that the check does; a reason says what else there is.
func (c check) asserts() (all []assertion, reason string) {
	if c.stray != "" {
		return nil, fmt.Sprintf("`%s` stands outside of its check", c.stray)
	}
	for _, s := range c.body {
		if isTrue(s) || isOnlyText(s) || s.first() == "pass" {
			continue
		}
		source := cut(c.text[s.start:s.end])
		if s.indent != c.body[0].indent || s.first() != "assert" {
			return nil, fmt.Sprintf("`%s` is more than an assertion", source)
		}
		a, err := readAssertion(c.text, s, c.param)
		if err != nil {
			return nil, fmt.Sprintf("`%s` %v", source, err)
		}
		all = append(all, a)
	}
	if len(all) == 0 {
		return nil, "its check asserts nothing about a call"
	}
	return all, ""
}

// module writes the check as a test file: one test for each assertion where they stand on their own, else one for all.
func (c check) module(about, entry string) string {
	m := newTestModule(about)
	if !c.isPlain {
		m.block(c.withoutCalls())
		m.test("check", fmt.Sprintf("check(%s)", entry))
		return m.String()
	}
	m.block(fmt.Sprintf("%s = %s", c.param, entry))
	m.block(c.around)
	for _, s := range c.body {
		if s.first() == "assert" && !isTrue(s) {
			m.test(fmt.Sprint(m.tests+1), c.text[s.start:s.end])
		}
	}
	return m.String()
}

// withoutCalls is the test text without its own calls of check, which the test makes.
func (c check) withoutCalls() string {
	all, err := scan(c.text)
	if err != nil {
		return c.text
	}
	text, at := "", 0
	for _, s := range all {
		if s.indent == 0 && isCallOf(s, "check") {
			text += c.text[at:s.start]
			at = s.end
		}
	}
	return text + c.text[at:]
}
