package skeleton

import (
	"cmp"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"strings"

	"pyprep/problems"
)

// NewSet is what a new set is called.
type NewSet struct {
	ID, Title, Author, License string
}

// NewProblem is what a new problem is called, and what of it is known.
type NewProblem struct {
	ID, UUID, Title string
	Level           int
	Topics          []string
	Kind            problems.Kind // function when empty
	Draft           *Draft        // nil: an example of the kind
}

// TakenError says that something is where a new file would go.
type TakenError struct{ Path string }

// Error names the place.
func (e *TakenError) Error() string { return e.Path + " is there already" }

// Hint says what to do.
func (e *TakenError) Hint() string { return "choose another name, or edit what is there" }

// SetFile is the name of the file that makes a folder a set.
const SetFile = "pyprep-set.yaml"

// WriteSet makes a folder a problem set without problems; one that is a set already is a [*TakenError].
func WriteSet(dir string, s NewSet) error {
	authors := ""
	if s.Author != "" {
		authors = "authors: [" + quoted(s.Author) + "]\n"
	}
	text := fmt.Sprintf(`format: 1
id: %s
version: 0.1.0 # patch: texts; minor: new cases or problems; major: verdicts may change
title: %s
%slicense: %s # an SPDX identifier
python: ">=3.11"
problems: [] # in the order in which they are listed; pyprep set new-problem ID --set DIR adds one
`, s.ID, quoted(s.Title), authors, quoted(s.License))
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return fmt.Errorf("make the set's folder: %w", err)
	}
	return writeNew(filepath.Join(dir, SetFile), []byte(text))
}

// WriteProblem writes the files of a new problem into the set in a folder, and lists it in pyprep-set.yaml, last, when
// all of them are there. It returns the files by their paths within the set.
func WriteProblem(dir string, n NewProblem) ([]string, error) {
	d := n.Draft
	if d == nil {
		made, err := example(cmp.Or(n.Kind, problems.KindFunction), entryFor(n.ID, n.Kind))
		if err != nil {
			return nil, err
		}
		d = &made
	}
	list, err := os.ReadFile(filepath.Join(dir, SetFile))
	if err != nil {
		return nil, fmt.Errorf("read the set: %w", err)
	}
	listed, err := problems.AddToList(list, "problems", n.ID)
	if err != nil {
		return nil, err
	}
	files, err := problemFiles(n, *d)
	if err != nil {
		return nil, err
	}
	folder := path.Join("problems", n.ID)
	if _, err := os.Lstat(filepath.Join(dir, folder)); !errors.Is(err, fs.ErrNotExist) {
		return nil, &TakenError{filepath.Join(dir, folder)}
	}
	written := []string{}
	for _, file := range files {
		name := path.Join(folder, file.name)
		if err := os.MkdirAll(filepath.Dir(filepath.Join(dir, name)), 0o755); err != nil {
			return written, fmt.Errorf("make the problem's folder: %w", err)
		}
		if err := writeNew(filepath.Join(dir, name), file.content); err != nil {
			return written, err
		}
		written = append(written, name)
	}
	if err := os.WriteFile(filepath.Join(dir, SetFile), listed, 0o644); err != nil {
		return written, fmt.Errorf("list the problem: %w", err)
	}
	return append(written, SetFile), nil
}

type file struct {
	name    string
	content []byte
}

func problemFiles(n NewProblem, d Draft) ([]file, error) {
	caseText, err := cases(d)
	if err != nil {
		return nil, err
	}
	files := []file{
		{"problem.yaml", []byte(problemYAML(n, d))},
		{"statement.md", []byte(statement(n.Title, d))},
		{"cases.yaml", []byte(caseText)},
		{"generate.py", []byte(generator(d))},
		{"validate.py", []byte(validator(d))},
		{"hints.md", []byte(hints)},
		{"solutions.yaml", []byte(solutions(d))},
	}
	if n.Draft != nil { // the body is what the author wrote
		files = append(files, file{"solutions/model.py", d.Source})
	} else {
		files = append(files, file{"solutions/model.py", append([]byte("# PLACEHOLDER: your solution. Its answers are the expected ones of generated cases.\n"), d.Source...)})
	}
	if d.Wrong != nil {
		files = append(files, file{"solutions/wrong.py", append([]byte("# PLACEHOLDER: a mistake that you expect of learners.\n"), d.Wrong...)})
	}
	return files, nil
}

func writeNew(name string, content []byte) error {
	f, err := os.OpenFile(name, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o644)
	if errors.Is(err, fs.ErrExist) {
		return &TakenError{name}
	}
	if err != nil {
		return fmt.Errorf("write a new file: %w", err)
	}
	_, err = f.Write(content)
	return errors.Join(err, f.Close())
}

// entryFor is a name in Python's style for what has this id.
func entryFor(id string, kind problems.Kind) string {
	words := strings.Split(id, "-")
	if kind != problems.KindClass {
		name := strings.Join(words, "_")
		if name[0] >= '0' && name[0] <= '9' {
			name = "solve_" + name
		}
		return name
	}
	name := ""
	for _, word := range words {
		if word != "" {
			name += strings.ToUpper(word[:1]) + word[1:]
		}
	}
	if name[0] >= '0' && name[0] <= '9' {
		name = "Class" + name
	}
	return name
}
