package workspace

import (
	"context"
	"fmt"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
)

// Editor is a command that edits files and ends when the editing is over.
type Editor struct {
	Words []string // program and arguments, before the file
	From  string   // where it was found: "PYPREP_EDITOR", "the config", "PATH", …
}

// FindEditor resolves the editor: PYPREP_EDITOR, the config's, VISUAL, EDITOR, then the first usual one on PATH. It has
// to exist: a typo is told before a person waits for a window. lookPath is [exec.LookPath].
func FindEditor(getenv func(string) string, configured string, lookPath func(string) (string, error)) (Editor, error) {
	candidates := []struct{ from, command string }{
		{"PYPREP_EDITOR", getenv("PYPREP_EDITOR")},
		{"the config", configured},
		{"VISUAL", getenv("VISUAL")},
		{"EDITOR", getenv("EDITOR")},
	}
	for _, c := range candidates {
		if strings.TrimSpace(c.command) != "" {
			return parseEditor(c.from, c.command, lookPath)
		}
	}
	for _, name := range usualEditors() {
		if _, err := lookPath(name); err == nil {
			return Editor{Words: withWait([]string{name}), From: "PATH"}, nil
		}
	}
	return Editor{}, &UsageError{
		Problem: "no editor found",
		Fix:     "set one: export EDITOR=nano (or use --no-editor and edit the file yourself)",
	}
}

// usualEditors are tried in this order: what a person installed by choice, then what a system brings, kindest first.
func usualEditors() []string {
	return []string{"micro", "nano", "code", "nvim", "vim", "hx", "emacs", "vi"}
}

func parseEditor(from, command string, lookPath func(string) (string, error)) (Editor, error) {
	words, err := splitWords(command)
	if err == nil && len(words) == 0 {
		err = fmt.Errorf("it is empty")
	}
	if err != nil {
		return Editor{}, &UsageError{
			Problem: fmt.Sprintf("the editor in %s can't be understood: %s: %v", from, command, err),
			Fix:     "quote it as in a shell: export EDITOR='code --wait'",
			Err:     err,
		}
	}
	if _, err := lookPath(words[0]); err != nil {
		return Editor{}, &UsageError{
			Problem: fmt.Sprintf("the editor %q, from %s, is not on this machine", words[0], from),
			Fix:     "set another: export PYPREP_EDITOR=nano",
			Err:     err,
		}
	}
	return Editor{Words: withWait(words), From: from}, nil
}

// style is how an editor takes a line number, and what makes it wait for the window to close.
type style struct {
	line string // "+N", "file:N", "-g file:N", "" for none
	wait string
}

func styleOf(program string) style {
	switch strings.TrimSuffix(filepath.Base(program), ".exe") {
	case "vi", "vim", "nvim", "view", "nano", "pico", "emacs", "emacsclient", "micro", "kak", "joe", "jed", "ne", "mg", "mcedit":
		return style{line: "+N"}
	case "gvim", "mvim":
		return style{line: "+N", wait: "-f"}
	case "code", "code-insiders", "codium", "cursor", "windsurf":
		return style{line: "-g file:N", wait: "--wait"}
	case "subl", "zed":
		return style{line: "file:N", wait: "--wait"}
	case "hx", "helix":
		return style{line: "file:N"}
	case "gedit":
		return style{line: "+N", wait: "--wait"}
	default:
		return style{}
	}
}

// withWait adds the flag without which a windowed editor returns at once.
func withWait(words []string) []string {
	wait := styleOf(words[0]).wait
	if wait == "" {
		return words
	}
	for _, word := range words[1:] {
		if word == wait || word == "-w" || word == "--nofork" {
			return words
		}
	}
	return append(words[:len(words):len(words)], wait)
}

// Command opens path, at a line (1-based, 0 none) where the editor is known to take one. The caller connects the
// terminal and runs it.
func (e Editor) Command(ctx context.Context, path string, line int) *exec.Cmd {
	args := append([]string{}, e.Words[1:]...)
	at := styleOf(e.Words[0]).line
	number := strconv.Itoa(line)
	switch {
	case line <= 0 || at == "":
		args = append(args, path)
	case at == "+N":
		args = append(args, "+"+number, path)
	case at == "file:N":
		args = append(args, path+":"+number)
	default:
		args = append(args, "-g", path+":"+number)
	}
	return exec.CommandContext(ctx, e.Words[0], args...)
}

// String is the command as one would type it.
func (e Editor) String() string {
	quoted := make([]string, len(e.Words))
	for i, word := range e.Words {
		quoted[i] = shellQuote(word)
	}
	return strings.Join(quoted, " ")
}
