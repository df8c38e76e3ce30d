package workspace

import (
	"errors"
	"strings"
)

// shellQuote makes s one word of a POSIX shell, for hints that work when pasted.
func shellQuote(s string) string {
	const plain = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_./+,:@%="
	if s != "" && strings.Trim(s, plain) == "" {
		return s
	}
	return "'" + strings.ReplaceAll(s, "'", `'\''`) + "'"
}

// splitWords splits a command as a POSIX shell would, without expanding anything.
func splitWords(s string) ([]string, error) {
	var w wordSplitter
	for _, r := range s {
		w.next(r)
	}
	if w.quote != 0 || w.escaped {
		return nil, errors.New("a quote is not closed")
	}
	w.end()
	return w.words, nil
}

// wordSplitter reads a command character by character.
type wordSplitter struct {
	words   []string
	word    strings.Builder
	inWord  bool
	quote   rune // 0, ' or "
	escaped bool
}

func (w *wordSplitter) next(r rune) {
	switch {
	case w.escaped:
		if w.quote == '"' && r != '"' && r != '\\' {
			w.word.WriteByte('\\') // within double quotes a backslash escapes only these
		}
		w.word.WriteRune(r)
		w.escaped = false
	case r == '\\' && w.quote != '\'':
		w.escaped, w.inWord = true, true
	case w.quote != 0 && r == w.quote:
		w.quote = 0
	case w.quote != 0:
		w.word.WriteRune(r)
	case r == '\'' || r == '"':
		w.quote, w.inWord = r, true
	case r == ' ' || r == '\t' || r == '\n':
		w.end()
	default:
		w.word.WriteRune(r)
		w.inWord = true
	}
}

// end finishes a word, if one has begun.
func (w *wordSplitter) end() {
	if w.inWord {
		w.words = append(w.words, w.word.String())
	}
	w.word.Reset()
	w.inWord = false
}
