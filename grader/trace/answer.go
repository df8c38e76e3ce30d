package trace

import (
	"regexp"
	"strconv"
	"strings"

	"pyprep/problems/pytype"
)

// keyKind is what an answer is compared as.
type keyKind uint8

const (
	keyValue keyKind = iota // a Python value
	keyCount                // a number of lines or of times
	keyType                 // the name of a type
)

// key is the right answer, as the record has it.
type key struct {
	kind keyKind
	text string
	name string // that the value is of, "" for none
}

// fits says whether an answer is the right one. Values are compared as Python does, so that [1,2] is [1, 2]; but True is not 1.
func (k key) fits(said string) bool {
	said = strings.TrimSpace(said)
	switch k.kind {
	case keyCount:
		return countIn(said) == k.text
	case keyType:
		return typeIn(said) == k.text
	default:
		return k.isValue(said)
	}
}

func (k key) isValue(said string) bool {
	if name, value, assigned := strings.Cut(said, "="); assigned && k.name != "" && strings.TrimSpace(name) == k.name {
		said = strings.TrimSpace(value)
	}
	got, err := pytype.ParseLiteral(said)
	if err != nil {
		return false
	}
	want, err := pytype.ParseLiteral(k.text)
	return err == nil && pytype.Key(got) == pytype.Key(want)
}

// countIn reads 7, "7 times" or "line 7"; "" for anything else.
func countIn(said string) string {
	found := regexp.MustCompile(`^(?i:line\s+)?(\d{1,7})(?i:\s+times)?\.?$`).FindStringSubmatch(said)
	if found == nil {
		return ""
	}
	n, err := strconv.Atoi(found[1])
	if err != nil {
		return ""
	}
	return strconv.Itoa(n)
}

// typeIn is the name of a type as type(x).__name__ has it, of the words that people use for it.
func typeIn(said string) string {
	said = strings.TrimSuffix(strings.TrimPrefix(strings.Trim(said, "`'\" ."), "<class '"), "'>")
	if at := strings.IndexByte(said, '['); at > 0 { // list[int]
		said = said[:at]
	}
	words := map[string]string{
		"none": "NoneType", "nonetype": "NoneType", "integer": "int", "string": "str", "boolean": "bool", "dictionary": "dict",
		"double": "float", "number": "int", "array": "list",
	}
	if word, known := words[strings.ToLower(said)]; known {
		return word
	}
	return said
}
