package cli

import (
	"context"
	"errors"
	"strings"
	"syscall"

	"github.com/spf13/cobra"

	"pyprep/cmd/internal/view"
)

// Run carries out one command line and returns the exit code.
func Run(ctx context.Context, system System, args []string) int {
	a := &app{System: system}
	root := newRootCommand(a)
	root.SetArgs(args)
	root.SetIn(system.In)
	root.SetOut(system.Out)
	root.SetErr(system.Err)
	err := root.ExecuteContext(ctx)
	code := exitCode(ctx, err)
	if closeErr := a.close(ctx); closeErr != nil && err == nil {
		err, code = closeErr, exitCode(ctx, closeErr)
	}
	a.report(ctx, err)
	return code
}

// report prints an error once, with its hint; a verdict that is on the screen, and a reader that left, need no words.
func (a *app) report(ctx context.Context, err error) {
	var reported *reportedError
	if err == nil || errors.Is(err, errNotSolved) || errors.Is(err, syscall.EPIPE) || errors.As(err, &reported) {
		return
	}
	if exitCode(ctx, err) == exitInterrupted {
		a.say("pyprep: interrupted; what you typed is kept")
		return
	}
	a.drawn(view.Failure(a.Err, a.talk(), err))
}

func newRootCommand(a *app) *cobra.Command {
	root := &cobra.Command{
		Use:           "pyprep",
		Short:         "Practise Python interviews: solve, see the verdict, claim the Big-O",
		Long:          rootHelp,
		SilenceErrors: true,
		SilenceUsage:  true,
		RunE: func(cmd *cobra.Command, _ []string) error {
			return runFirstScreen(cmd.Context(), a)
		},
	}
	flags := root.PersistentFlags()
	flags.StringVar(&a.flags.color, "color", "", "colour: auto, always or never")
	flags.StringVar(&a.flags.set, "set", "", "problem set: an installed name or a directory")
	flags.BoolVar(&a.flags.noInput, "no-input", false, "never ask; everything comes from flags")
	root.SetFlagErrorFunc(func(cmd *cobra.Command, err error) error {
		return usage(err.Error(), cmd.CommandPath()+" --help")
	})
	root.AddGroup(
		&cobra.Group{ID: "practise", Title: "Practise:"},
		&cobra.Group{ID: "look", Title: "Look:"},
		&cobra.Group{ID: "manage", Title: "Manage:"},
	)
	add := func(group string, commands ...*cobra.Command) {
		for _, command := range commands {
			command.GroupID = group
			root.AddCommand(command)
		}
	}
	add("practise", newSolveCommand(a), newTestCommand(a), newWatchCommand(a), newRunCommand(a),
		newHintCommand(a), newSolutionCommand(a), newEditCommand(a), newResetCommand(a))
	add("look", newListCommand(a), newShowCommand(a), newHistoryCommand(a), newStatsCommand(a))
	add("manage", newSetCommand(a), newSetupCommand(a), newDoctorCommand(a), newExportCommand(a), newImportCommand(a),
		newConfigCommand(a), newVersionCommand(a))
	root.AddCommand(newHelpTopics()...)
	return root
}

const rootHelp = `pyprep gives you a problem, runs your solution in a throwaway container, says exactly
what is wrong, and asks for the Big-O before it tells.

  pyprep list               what there is
  pyprep solve two-sum      read it, write it in your editor, see the verdict
  pyprep watch two-sum      a verdict on every save
`

func newHelpTopics() []*cobra.Command {
	topic := func(name, short, text string) *cobra.Command {
		return &cobra.Command{Use: name, Short: short, Long: text}
	}
	return []*cobra.Command{
		topic("exit-codes", "what the exit codes mean", exitCodesHelp),
		topic("set-rules", "the rules that `set check` knows", setRulesHelp()),
	}
}

// exactly returns an argument check that answers with a usage error.
func exactly(n int, words string) cobra.PositionalArgs {
	return between(n, n, words)
}

func between(least, most int, words string) cobra.PositionalArgs {
	return func(cmd *cobra.Command, args []string) error {
		if len(args) >= least && len(args) <= most {
			return nil
		}
		return usage(cmd.CommandPath()+" takes "+words, strings.TrimSpace(cmd.CommandPath()+" --help"))
	}
}
