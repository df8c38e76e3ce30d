package cli

import (
	"context"
	"errors"
	"runtime"

	"github.com/spf13/cobra"

	"pyprep/cmd/internal/view"
	"pyprep/grader/mutation"
	"pyprep/grader/proof"
	"pyprep/problems"
)

type testStrengthOptions struct {
	only []string
	json bool
}

func newTestStrengthCommand(a *app) *cobra.Command {
	var o testStrengthOptions
	cmd := &cobra.Command{
		Use:   "test-strength DIR|NAME",
		Short: "Say how many small mistakes in the model the cases of each problem find",
		Long: `Say how many small mistakes the cases of each problem find. Each mutant of the model has one: a comparison, a bound, a
statement less. Killed: the cases do not accept it. Survived: they do, and an input shows that it is wrong; a case that
would kill it is shown. Undecided: no input that was tried tells it from the model; survivors.yaml may say why.`,
		Args: exactly(1, "a directory, or the name of a set"),
		RunE: func(cmd *cobra.Command, args []string) error {
			return runTestStrength(cmd.Context(), a, args[0], o)
		},
	}
	cmd.Flags().StringSliceVar(&o.only, "only", nil, "only these problems")
	cmd.Flags().BoolVar(&o.json, "json", false, "print JSON")
	return a.runsCode(cmd)
}

func runTestStrength(ctx context.Context, a *app, name string, o testStrengthOptions) error {
	set, err := a.loadSet(name)
	if load := (*problems.LoadError)(nil); errors.As(err, &load) {
		return a.showSetResult(proof.FromLoadError(name, load), o.json)
	}
	if err != nil {
		return err
	}
	chosen, err := chosenProblems(set, o.only)
	if err != nil {
		return err
	}
	g, err := a.openGrader(ctx, false)
	if err != nil {
		return err
	}
	g.Locked = false // as in set check: the files as they are now
	progress := view.NewProgress(a.Err, a.talk())
	report := strengthReport{Schema: 1, Set: string(set.ID), Problems: []strengthOfProblem{}}
	for _, p := range chosen {
		outcome, err := mutation.Run(ctx, p, mutation.Options{
			Grader: g, Workers: runtime.GOMAXPROCS(0), Progress: func(step string) { progress.Step(string(p.ID) + ": " + step) },
		})
		if err != nil {
			progress.Clear()
			return err
		}
		report.Problems = append(report.Problems, strengthOf(p, outcome))
	}
	progress.Clear()
	if o.json {
		return printJSON(a.Out, report)
	}
	return view.TestStrength(a.Out, a.out(), report.view())
}

// chosenProblems are those with these ids, all when there are none.
func chosenProblems(set *problems.Set, ids []string) ([]*problems.Problem, error) {
	if len(ids) == 0 {
		return set.Problems, nil
	}
	var chosen []*problems.Problem
	for _, id := range ids {
		p := set.Problem(problems.Slug(id))
		if p == nil {
			return nil, &proof.UnknownProblemError{Set: string(set.ID), Problem: id}
		}
		chosen = append(chosen, p)
	}
	return chosen, nil
}
