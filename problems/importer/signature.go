package importer

import (
	"slices"

	"pyprep/problems/pytype"
)

// parameter is one parameter of a function that is being imported.
type parameter struct {
	name         string
	defaultValue string // Python source, "" for none
}

// signature is what a source says of the function that is called.
type signature struct {
	params []parameter
	open   bool   // it takes what its names don't say, such as *args, or has a default that is no literal
	head   string // its def line, up to the colon
}

// findFunction returns the signature of the last function of this name among statements: of several definitions Python calls
// the last. Functions stand at the left edge, methods further in.
func findFunction(source string, all []statement, name string, isMethod bool) (signature, bool) {
	for _, s := range slices.Backward(all) {
		tokens := s.tokens
		if tokens[0].text == "async" {
			tokens = tokens[1:]
		}
		if isMethod == (s.indent == 0) || len(tokens) < 5 || tokens[0].text != "def" || tokens[1].text != name || tokens[2].text != "(" {
			continue
		}
		p := piece{source, tokens}
		end, colon := p.closing(2), p.find(":")
		if end < 0 || colon < 0 {
			return signature{}, false
		}
		found := signature{head: source[s.start:tokens[colon].end]}
		params := piece{source, tokens[3:end]}.split()
		if isMethod && len(params) > 0 {
			params = params[1:] // self
		}
		for _, param := range params {
			found.add(param)
		}
		return found, true
	}
	return signature{}, false
}

// add reads one parameter: name, name: type, name=default, name: type = default.
func (s *signature) add(p piece) {
	name := p.tokens[0].text
	if name == "*" || name == "**" || name == "/" {
		s.open = true
		return
	}
	made := parameter{name: name}
	if at := p.find("="); at > 0 && at+1 < len(p.tokens) {
		made.defaultValue = piece{p.source, p.tokens[at+1:]}.text()
		if _, err := pytype.ParseLiteral(made.defaultValue); err != nil {
			s.open = true
		}
	}
	s.params = append(s.params, made)
}

// positional returns the arguments of a call in the order of the parameters; ok is false where the call does not fit them.
func (s signature) positional(a assertion) (args []pytype.Value, ok bool) {
	if len(a.named) == 0 && s.open {
		return a.args, true
	}
	if s.open || len(a.args) > len(s.params) {
		return nil, false
	}
	given := map[string]pytype.Value{}
	for _, n := range a.named {
		given[n.Name] = n.Value
	}
	rest, used, reached := s.params[len(a.args):], 0, 0
	for i, p := range rest {
		if _, isGiven := given[p.name]; isGiven {
			used, reached = used+1, i+1
		} else if p.defaultValue == "" {
			return nil, false
		}
	}
	args = slices.Clone(a.args)
	for _, p := range rest[:reached] {
		v, isGiven := given[p.name]
		if !isGiven {
			var err error
			if v, err = pytype.ParseLiteral(p.defaultValue); err != nil {
				return nil, false
			}
		}
		args = append(args, v)
	}
	return args, used == len(a.named)
}
