package problems

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
)

var (
	defPattern   = regexp.MustCompile(`^(?:async\s+)?def\s+([\p{L}_][\p{L}\p{Nd}_]*)`)
	classPattern = regexp.MustCompile(`^class\s+([\p{L}_][\p{L}\p{Nd}_]*)`)
	notATest     = regexp.MustCompile(`^__test__\s*(?::[^=]*)?=\s*False\b`)
	lastNameOf   = regexp.MustCompile(`([\p{L}_][\p{L}\p{Nd}_]*)\s*(?:\[.*)?$`)
)

const (
	maxTests       = 2000
	maxDefinitions = 4000 // of functions and classes that are looked at, in one file
)

// foundTest is a test that the scan of a file found.
type foundTest struct {
	class, function string
	line            int
}

// testClass is a class at the top level of a file.
type testClass struct {
	name    string
	bases   []string // the last part of each, such as TestCase of unittest.TestCase
	methods []foundTest
	makes   bool // has __init__: pytest leaves such classes alone
	off     bool // __test__ = False
}

// testScan is what is known of a file so far.
type testScan struct {
	functions map[string]foundTest // of one name the last, as in Python; likewise classes
	classes   map[string]*testClass
	order     []string // the names of both as they come; one that comes again counts where it came last
	current   *testClass
	body      int // the indent of the body of the current class; 0: not known yet
}

// scanTests finds the tests of a file in the file's order, without running it: functions called test… at the top level,
// and methods called test… of classes there that are a unittest.TestCase, inherit from one, or are called Test…. Tests
// that a class inherits from another of the file stand before its own.
func scanTests(source string) ([]foundTest, error) {
	lines, err := codeLines(source)
	s := &testScan{functions: map[string]foundTest{}, classes: map[string]*testClass{}}
	for _, line := range lines {
		if s.take(line); len(s.order) > maxDefinitions {
			return nil, &pythonError{line.line, fmt.Sprintf("more than %d functions and classes", maxDefinitions)}
		}
	}
	return s.found(), err
}

func (s *testScan) take(line codeLine) {
	if line.indent == 0 {
		s.current, s.body = nil, 0
		s.topLevel(line)
		return
	}
	if s.current == nil {
		return // in a function, or behind an if
	}
	if s.body == 0 {
		s.body = line.indent
	}
	if line.indent == s.body {
		s.inClass(line)
	}
}

func (s *testScan) topLevel(line codeLine) {
	if name, ok := nameAfter(defPattern, line.text); ok && strings.HasPrefix(name, "test") {
		s.functions[name] = foundTest{function: name, line: line.line}
		s.order = append(s.order, name)
	}
	if name, ok := nameAfter(classPattern, line.text); ok {
		s.current = &testClass{name: name, bases: basesOf(line.text)}
		s.classes[name] = s.current
		s.order = append(s.order, name)
	}
}

func (s *testScan) inClass(line codeLine) {
	c := s.current
	if notATest.MatchString(line.text) {
		c.off = true
		return
	}
	name, ok := nameAfter(defPattern, line.text)
	switch {
	case !ok:
	case name == "__init__":
		c.makes = true
	case strings.HasPrefix(name, "test") && len(c.methods) <= maxTests:
		c.methods = append(c.methods, foundTest{class: c.name, function: name, line: line.line})
	}
}

func nameAfter(pattern *regexp.Regexp, text string) (string, bool) {
	found := pattern.FindStringSubmatch(text)
	if found == nil {
		return "", false
	}
	return found[1], true
}

// basesOf returns the last parts of the names of a class's bases.
func basesOf(head string) []string {
	_, rest, _ := strings.Cut(head, "class")
	var names []string
	depth, start := 0, -1
	for i, r := range rest {
		isEnd := depth == 1 && start >= 0 && (r == ',' || r == ')')
		if isEnd {
			if name := baseName(rest[start:i]); name != "" {
				names = append(names, name)
			}
			start = i + 1
		}
		switch r {
		case '(', '[', '{':
			if depth == 0 && r == '(' {
				start = i + 1
			}
			depth++
		case ')', ']', '}':
			if depth--; isEnd {
				return names
			}
		case ':':
			if depth == 0 {
				return nil
			}
		}
	}
	return nil
}

func baseName(text string) string {
	if found := lastNameOf.FindStringSubmatch(strings.TrimSpace(text)); found != nil && !strings.Contains(text, "=") {
		return found[1]
	}
	return ""
}

// found puts what was seen together; a little more than maxTests is as good as all that there are.
func (s *testScan) found() []foundTest {
	last := map[string]int{}
	for i, name := range s.order {
		last[name] = i
	}
	var all []foundTest
	for i, name := range s.order {
		if last[name] != i || len(all) > maxTests {
			continue
		}
		if c := s.classes[name]; c != nil && s.isTestClass(c) {
			all = append(all, s.methodsOf(c, map[string]bool{})...)
		} else if test, ok := s.functions[name]; ok && c == nil {
			all = append(all, test)
		}
	}
	return all
}

func (s *testScan) isTestClass(c *testClass) bool {
	if c.off {
		return false
	}
	return s.isCase(c, map[string]bool{}) || strings.HasPrefix(c.name, "Test") && !c.makes
}

// isCase says whether a class is a unittest.TestCase as far as the file shows. A base from elsewhere is taken for one,
// unless it is one of those that plain classes have.
func (s *testScan) isCase(c *testClass, seen map[string]bool) bool {
	seen[c.name] = true
	return slices.ContainsFunc(c.bases, func(base string) bool {
		if other := s.classes[base]; other != nil {
			return !seen[base] && s.isCase(other, seen)
		}
		return !slices.Contains([]string{"object", "ABC", "Generic", "Protocol", "NamedTuple", "TypedDict", "Enum", "Exception"}, base)
	})
}

// methodsOf are the tests of a class, inherited ones first; what is defined again stays at its first place.
func (s *testScan) methodsOf(c *testClass, seen map[string]bool) []foundTest {
	seen[c.name] = true
	var all []foundTest
	places := map[string]int{}
	add := func(method foundTest) {
		method.class = c.name
		if at, again := places[method.function]; again {
			all[at] = method
			return
		}
		places[method.function] = len(all)
		all = append(all, method)
	}
	for _, base := range slices.Backward(c.bases) {
		if other := s.classes[base]; other != nil && !seen[base] {
			for _, method := range s.methodsOf(other, seen) {
				add(method)
			}
		}
	}
	for _, method := range c.methods {
		add(method)
	}
	return all
}
