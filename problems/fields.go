package problems

import (
	"math/big"
	"slices"
	"strconv"
	"strings"
)

// field is a key that a mapping may have, and what reads its value.
type field struct {
	key      string
	required bool
	read     func(*node)
}

func must(key string, read func(*node)) field { return field{key, true, read} }
func may(key string, read func(*node)) field  { return field{key, false, read} }

// fields reads a mapping by its fields, in the file's order. It reports keys that are not among them, and missing ones.
func (s *source) fields(n *node, what string, fields ...field) bool {
	if !s.is(n, nodeMap, what) {
		return false
	}
	if s.found.heard != nil {
		s.found.heard(s.path, what, fields)
	}
	ok, meant := true, map[string]bool{}
	for i := 0; i+1 < len(n.items); i += 2 {
		key := n.items[i]
		at := slices.IndexFunc(fields, func(f field) bool { return key.kind == nodeText && f.key == key.text })
		if at < 0 {
			meant[s.unknownKey(key, what, fields)] = true
			ok = false
			continue
		}
		fields[at].read(n.items[i+1])
	}
	for _, f := range fields {
		if f.required && n.get(f.key) == nil && !meant[f.key] { // a misspelt key is one mistake, not two
			at := n
			if n.head != nil {
				at = n.head
			}
			s.at(at, "missing-key", "%s needs the key %q", what, f.key)
			ok = false
		}
	}
	return ok
}

// unknownKey reports a key and returns the one that was probably meant, or "".
func (s *source) unknownKey(key *node, what string, fields []field) string {
	names := make([]string, len(fields))
	for i, f := range fields {
		names[i] = f.key
	}
	s.at(key, "unknown-key", "%s has no key %q%s", what, key.text, suggestion(key.text, names))
	return nearest(key.text, names)
}

// is reports a value that is not of the kind.
func (s *source) is(n *node, kind nodeKind, what string) bool {
	if n.tag != "" {
		s.at(n, "value-tag", "the tag %s has no place here; tags are for the values of cases", n.tag)
		return false
	}
	if n.kind == kind {
		return true
	}
	hint := ""
	switch {
	case kind == nodeText && n.kind < nodeText && n.text != "":
		hint = ": quote it, \"" + n.text + "\""
	case kind == nodeBool && n.kind == nodeText && slices.Contains([]string{"yes", "no", "on", "off"}, strings.ToLower(n.text)):
		hint = ": YAML 1.2 has no yes and no"
	}
	s.at(n, "wrong-type", "%s must be %s, not %s%s", what, kind, n.kind, hint)
	return false
}

// text reads a text that is not empty.
func text[T ~string](s *source, what string, into *T) func(*node) {
	return func(n *node) {
		switch {
		case !s.is(n, nodeText, what):
		case strings.TrimSpace(n.text) == "":
			s.at(n, "empty-text", "%s is empty", what)
		default:
			*into = T(n.text)
			if strings.ContainsFunc(n.text, isHostile) {
				s.warn(n, "control-character", "%s holds a control character, which can write over a terminal: take it out", what)
			}
		}
	}
}

// anyText reads a text that may be empty.
func anyText(s *source, what string, into *string) func(*node) {
	return func(n *node) {
		if s.is(n, nodeText, what) {
			*into = n.text
		}
	}
}

// oneOf reads one of some words.
func oneOf[T ~string](s *source, what string, into *T, words ...T) func(*node) {
	return func(n *node) {
		if !s.is(n, nodeText, what) {
			return
		}
		if !slices.Contains(words, T(n.text)) {
			names := make([]string, len(words))
			for i, w := range words {
				names[i] = string(w)
			}
			s.at(n, "unknown-word", "%s can't be %q%s", what, n.text, suggestion(n.text, names))
			return
		}
		*into = T(n.text)
	}
}

// texts reads a list of texts.
func texts[T ~string](s *source, what string, into *[]T) func(*node) {
	return func(n *node) {
		s.each(n, what, func(item *node) {
			var one T
			text(s, what, &one)(item)
			if one != "" {
				*into = append(*into, one)
			}
		})
	}
}

// wordings reads a list of texts that must not be empty.
func (s *source) wordings(what string, into *[]string) func(*node) {
	return func(list *node) {
		texts(s, what, into)(list)
		if list.kind == nodeList && len(list.items) == 0 {
			s.at(list, "out-of-range", "%s is empty", what)
		}
	}
}

// words reads a list of texts in which none stands twice.
func words(s *source, what string, into *[]string) func(*node) {
	return func(n *node) {
		texts(s, what, into)(n)
		for i, item := range n.items {
			if slices.ContainsFunc(n.items[:i], func(other *node) bool { return other.text == item.text && item.text != "" }) {
				s.at(item, "duplicate", "%q stands twice in %s", cutText(item.text), what)
			}
		}
	}
}

// each reads the items of a list.
func (s *source) each(n *node, what string, read func(*node)) {
	if s.is(n, nodeList, what) {
		for _, item := range n.items {
			read(item)
		}
	}
}

func truth(s *source, what string, into *bool) func(*node) {
	return func(n *node) {
		if s.is(n, nodeBool, what) {
			*into = isTrue(n.text)
		}
	}
}

func isTrue(text string) bool { return strings.EqualFold(text, "true") }

// whole reads a whole number within bounds.
func whole(s *source, what string, into *int, least, most int) func(*node) {
	return func(n *node) {
		if !s.is(n, nodeInt, what) {
			return
		}
		number, ok := parseInt(n.text)
		if !ok || !number.IsInt64() || number.Int64() < int64(least) || number.Int64() > int64(most) {
			s.at(n, "out-of-range", "%s must be between %d and %d", what, least, most)
			return
		}
		*into = int(number.Int64())
	}
}

// number reads a number within bounds, whole or not.
func number(s *source, what string, into *float64, least, most float64) func(*node) {
	return func(n *node) {
		if n.kind != nodeInt && !s.is(n, nodeFloat, what) {
			return
		}
		value, err := strconv.ParseFloat(n.text, 64)
		if err != nil || !(value >= least && value <= most) {
			s.at(n, "out-of-range", "%s must be between %v and %v", what, least, most)
			return
		}
		*into = value
	}
}

// maxIntDigits bounds the time that one number may take.
const maxIntDigits = 100_000

// parseInt reads a whole number as plainKind accepts it: decimal, 0x or 0o.
func parseInt(text string) (*big.Int, bool) {
	if len(text) > maxIntDigits {
		return nil, false
	}
	base, digits := 10, strings.TrimPrefix(text, "+")
	switch {
	case strings.HasPrefix(digits, "0x"):
		base, digits = 16, digits[2:]
	case strings.HasPrefix(digits, "0o"):
		base, digits = 8, digits[2:]
	}
	return new(big.Int).SetString(digits, base)
}
