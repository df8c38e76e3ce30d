package cli

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"pyprep/grader/mutation"
	"pyprep/grader/proof"
	"pyprep/problems"
)

// isFolder refuses to write into a set that is no folder, such as a built-in one.
func isFolder(set *problems.Set, example string) error {
	if info, err := os.Stat(set.Dir); err != nil || !info.IsDir() {
		return usage("the set "+set.Dir+" is no folder", example)
	}
	return nil
}

// fixCases adds the proposed cases to the cases.yaml of each problem, and says on stderr what it added.
func (a *app) fixCases(set *problems.Set, result proof.Result) error {
	added := 0
	for _, p := range result.Problems {
		if len(p.Proposals) == 0 {
			continue
		}
		name := filepath.Join(set.Dir, "problems", p.ID, "cases.yaml")
		if err := addCases(set, p.ID, name, p.Proposals); err != nil {
			return err
		}
		for _, one := range p.Proposals {
			a.say("%s: case %s, which %s", name, one.Case.ID, one.Case.Note)
			added++
		}
	}
	if added == 0 {
		a.say("no case was added: there is none to propose")
		return nil
	}
	a.say("%d added; check again: %s", added, a.command("set", "check", set.Dir))
	return nil
}

// addCases writes the file anew with the cases behind those that are there. If the problem does not load with them, it is
// left as it was.
func addCases(set *problems.Set, id, name string, proposals []mutation.Proposal) error {
	before, err := os.ReadFile(name)
	if errors.Is(err, fs.ErrNotExist) {
		before, err = []byte("cases:\n"), nil // its cases are in cases.jsonl
	}
	if err != nil {
		return usage("can't read "+name+": "+reason(err), "give a folder that you may read")
	}
	entries := make([]string, len(proposals))
	for i, one := range proposals {
		if entries[i], err = one.Case.Text(); err != nil {
			return fmt.Errorf("write case %s: %w", one.Case.ID, err)
		}
	}
	text, err := problems.AppendCases(string(before), entries)
	if errors.Is(err, problems.ErrNoListOfCases) {
		return usage(name+": "+err.Error(), "write the list one case a line, or add the case by hand:\n"+strings.TrimSuffix(entries[0], "\n"))
	}
	if err != nil {
		return err
	}
	if err := replaceFile(name, []byte(text)); err != nil {
		return usage("can't write "+name+": "+reason(err), "give a folder that you may write")
	}
	if _, err := problems.LoadProblem(os.DirFS(set.Dir), set.Dir, problems.Slug(id)); err != nil {
		return errors.Join(fmt.Errorf("%s with new cases does not load, so it was put back: %w", name, err), replaceFile(name, before))
	}
	return nil
}

// replaceFile writes a file whole or not at all.
func replaceFile(name string, text []byte) error {
	file, err := os.CreateTemp(filepath.Dir(name), ".cases-*")
	if err != nil {
		return err
	}
	_, err = file.Write(text)
	if err = errors.Join(err, file.Chmod(0o644), file.Close()); err == nil {
		err = os.Rename(file.Name(), name)
	}
	if err != nil {
		return errors.Join(err, os.Remove(file.Name()))
	}
	return nil
}
