package bigo

import (
	"fmt"
	"strings"
	"unicode/utf8"
)

// UnknownLettersError says that a claim uses names that are not among the variables.
type UnknownLettersError struct {
	Letters []string // in the order of writing
	Vars    []string // the variables there are
}

// Error lists the letters.
func (e *UnknownLettersError) Error() string {
	return "no variable is called " + strings.Join(e.Letters, " or ")
}

// Hint lists the variables.
func (e *UnknownLettersError) Hint() string {
	return "use " + strings.Join(e.Vars, ", ")
}

// ContradictionError says that a text claims two classes that exclude each other.
type ContradictionError struct {
	Text string
}

// Error quotes the text.
func (e *ContradictionError) Error() string {
	return fmt.Sprintf("%q names classes that exclude each other", quoted(e.Text))
}

// Hint asks for one class.
func (e *ContradictionError) Hint() string { return "name one class, such as O(n log n)" }

// UnreadableError says that no class could be found in a text.
type UnreadableError struct {
	Text string
}

// Error quotes the text.
func (e *UnreadableError) Error() string {
	return fmt.Sprintf("no complexity class in %q", quoted(e.Text))
}

// Hint shows what can be written.
func (e *UnreadableError) Hint() string {
	return "write a class such as O(1), O(log n), O(n), O(n log n), O(n^2), O(n*m) or O(2^n)"
}

// quoted cuts a text to what a message can show.
func quoted(text string) string {
	const most = 80
	if len(text) <= most {
		return text
	}
	end := most
	for !utf8.RuneStart(text[end]) {
		end--
	}
	return text[:end] + "…"
}
