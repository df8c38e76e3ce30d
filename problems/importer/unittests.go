package importer

import (
	"strings"

	"pyprep/problems/pytype"
)

// countAsserts counts in the test methods of a file which steps are nothing but self.assertEqual(call, literal) and the
// like, and how many do more.
func countAsserts(text string) (literal, other int) {
	all, err := scan(lines(text))
	if err != nil {
		return 0, 1
	}
	for i := 0; i < len(all); i++ {
		s := all[i]
		if s.first() != "def" || len(s.tokens) < 2 || !strings.HasPrefix(s.tokens[1].text, "test") {
			continue
		}
		n := block(all, i+1, s.indent)
		for _, step := range all[i+1 : i+1+n] {
			switch {
			case isOnlyText(step) || step.first() == "pass":
			case isLiteralStep(lines(text), step):
				literal++
			default:
				other++
			}
		}
		i += n
	}
	return literal, other
}

// isLiteralStep is true for self.assertX(f(literals), literal), either way round, and self.assertTrue(f(literals)).
func isLiteralStep(text string, s statement) bool {
	t := s.tokens
	if len(t) < 6 || t[0].text != "self" || t[1].text != "." || !strings.HasPrefix(t[2].text, "assert") {
		return false
	}
	arguments, ok := piece{text, t[2:]}.call(t[2].text)
	if !ok {
		return false
	}
	parts := arguments.split()
	switch t[2].text {
	case "assertTrue", "assertFalse", "assertIsNone":
		return len(parts) == 1 && isLiteralCall(parts[0])
	case "assertEqual", "assertIs":
		return len(parts) == 2 && (isLiteralCall(parts[0]) && isLiteral(parts[1]) || isLiteralCall(parts[1]) && isLiteral(parts[0]))
	default:
		return false
	}
}

func isLiteralCall(p piece) bool {
	p = p.bare()
	if len(p.tokens) == 0 {
		return false
	}
	arguments, ok := p.call(p.tokens[0].text)
	if !ok || !isName(p.tokens[0].text) {
		return false
	}
	_, _, err := pytype.ParseArguments(arguments.text())
	return err == nil
}

func isLiteral(p piece) bool {
	_, err := pytype.ParseLiteral(p.text())
	return err == nil
}
