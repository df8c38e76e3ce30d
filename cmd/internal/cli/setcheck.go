package cli

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"slices"

	"github.com/spf13/cobra"

	"pyprep/cmd/internal/view"
	"pyprep/grader/proof"
	"pyprep/problems"
	"pyprep/problems/installed"
)

type setCheckOptions struct {
	only           []string
	runs           int
	referencesOnly bool
	json           bool
	lock           bool
	all            bool
	fix            bool
	noMutation     bool
}

func newSetCheckCommand(a *app) *cobra.Command {
	var o setCheckOptions
	cmd := &cobra.Command{
		Use:   "check DIR|NAME",
		Short: "Prove that a problem set grades as it says",
		Long: `Prove that a problem set grades as it says: it loads, every solution gets exactly the verdict that
solutions.yaml expects, the starter fails, generators are deterministic, the cases find small mistakes in the model.
` + "`pyprep help set-rules`" + ` lists the rules.

A note says what a missing part would prove; it is no fault. What was proved and has not changed is not run again
(--all does); the set's lock, which --lock writes, tells that to others.`,
		Args: exactly(1, "a directory, or the name of a set"),
		RunE: func(cmd *cobra.Command, args []string) error {
			return runSetCheck(cmd.Context(), a, args[0], o)
		},
	}
	flags := cmd.Flags()
	flags.StringSliceVar(&o.only, "only", nil, "only these problems")
	flags.IntVar(&o.runs, "runs", 1, "run every solution so often; runs that differ are an error")
	flags.BoolVar(&o.referencesOnly, "references-only", false, "only the verdicts of the solutions")
	flags.BoolVar(&o.json, "json", false, "print JSON")
	flags.BoolVar(&o.all, "all", false, "prove also what has not changed since it was proved")
	flags.BoolVar(&o.lock, "lock", false, "write pyprep-set.lock when everything holds")
	flags.BoolVar(&o.fix, "fix", false, "add the cases that are proposed to cases.yaml")
	flags.BoolVar(&o.noMutation, "no-mutation", false, "leave out mutants of the models, which take longest")
	return a.runsCode(cmd)
}

func runSetCheck(ctx context.Context, a *app, name string, o setCheckOptions) error {
	if o.runs < 1 {
		return usage("--runs must be 1 or more", "--runs 3")
	}
	if err := a.refuseHeld(name, o); err != nil {
		return err
	}
	set, err := a.loadSet(name)
	if load := (*problems.LoadError)(nil); errors.As(err, &load) {
		return a.showSetResult(proof.FromLoadError(name, load), o.json)
	}
	if err != nil {
		return err
	}
	if err := isFolder(set, "pyprep set check DIR --fix"); o.fix && err != nil {
		return err
	}
	g, err := a.openGrader(ctx, false)
	if err != nil {
		return err
	}
	g.Locked = false // what is proved anew need not be what was proved before
	paths, err := a.findPaths()
	if err != nil {
		return err
	}
	progress := view.NewProgress(a.Err, a.talk())
	result, err := proof.Check(ctx, set, proof.Options{
		Grader: g, Only: o.only, Runs: o.runs, ReferencesOnly: o.referencesOnly, Unmutated: o.noMutation, Progress: progress.Step,
		Workers: runtime.GOMAXPROCS(0), All: o.all, Lock: o.lock, Known: proof.FileKnown{Dir: filepath.Join(paths.Cache, "proved")},
	})
	progress.Clear()
	if err != nil {
		return err
	}
	if result.OK && o.lock {
		if err := writeLock(set, result.Lock); err != nil {
			return err
		}
	}
	if o.fix {
		if err := a.fixCases(set, result); err != nil {
			return err
		}
	}
	return a.showSetResult(result, o.json)
}

// refuseHeld refuses to write into a set that is installed.
func (a *app) refuseHeld(name string, o setCheckOptions) error {
	_, isHeld, err := a.findHeld(name)
	switch {
	case err != nil || !isHeld:
		return nil
	case o.lock:
		return usage("the set "+name+" is not yours to lock", "pyprep set check DIR --lock")
	case o.fix:
		return usage("the set "+name+" is not yours to mend", "pyprep set check DIR --fix")
	}
	return nil
}

// writeLock writes the lock beside the set; a built-in set has no folder to write to.
func writeLock(set *problems.Set, lock *problems.Lock) error {
	path := filepath.Join(set.Dir, problems.LockFile())
	if err := isFolder(set, "pyprep set check DIR --lock"); err != nil {
		return err
	}
	if lock == nil {
		return usage("only a whole set that holds can be locked", "pyprep set check DIR --lock, without --only and --references-only")
	}
	files, err := set.HashFiles()
	if err != nil {
		return err
	}
	lock.Files = files
	text, err := lock.Encode()
	if err != nil {
		return err
	}
	if err := os.WriteFile(path, text, 0o644); err != nil {
		return usage("can't write "+path+": "+reason(err), "give a folder that you may write")
	}
	return nil
}

func setResultView(r proof.Result) view.SetResult {
	out := view.SetResult{Set: r.Set, OK: r.OK, Findings: findingsView(r.Findings)}
	for _, p := range r.Problems {
		out.Problems = append(out.Problems, view.SetProblem{
			ID: p.ID, OK: p.OK, References: p.References, Unchanged: p.Unchanged, Findings: findingsView(p.Findings), Note: p.Note,
			Mutants: mutantsNote(p.Mutation),
		})
	}
	return out
}

// mutantsNote is what became of mutants in a few words, "" where none were made.
func mutantsNote(m proof.Mutation) string {
	all := m.Killed + m.Survived + m.Undecided
	if all == 0 {
		return ""
	}
	text := fmt.Sprintf("%d of %d mutants killed", m.Killed, all)
	if m.Survived > 0 {
		text += fmt.Sprintf(", %d survived", m.Survived)
	}
	if m.Undecided > 0 {
		text += fmt.Sprintf(", %d undecided", m.Undecided)
	}
	if m.LeftOut > 0 {
		text += fmt.Sprintf(", %d not made", m.LeftOut)
	}
	return text
}

func findingsView(found []problems.Finding) []view.SetFinding {
	shown := make([]view.SetFinding, 0, len(found))
	for _, f := range found {
		shown = append(shown, view.SetFinding{
			Rule: f.Rule, Severity: string(f.Severity), File: f.File, Line: f.Line, Column: f.Column, Message: f.Message, Excerpt: f.Excerpt,
		})
	}
	return shown
}

// showSetResult prints what was found; a set that does not hold ends with the exit code for bad sets.
func (a *app) showSetResult(result proof.Result, asJSON bool) error {
	var err error
	if asJSON {
		err = printJSON(a.Out, result)
	} else {
		err = view.SetCheck(a.Out, a.out(), setResultView(result))
	}
	if err != nil {
		return err
	}
	if !result.OK {
		return &badSetError{errNotSolved} // what was found is on the screen
	}
	return nil
}

func setRulesHelp() string {
	text := ""
	for _, rule := range slices.Concat(problems.Rules(), installed.Rules(), proof.Rules()) {
		text += "  " + rule.ID + "\n        " + rule.Meaning + "\n"
	}
	return text
}
