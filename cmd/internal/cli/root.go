package cli

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"syscall"

	"github.com/spf13/cobra"

	"pyprep/cmd/internal/view"
)

// Run carries out one command line and returns the exit code.
func Run(ctx context.Context, system System, args []string) int {
	a := &app{System: system}
	err := a.run(ctx, args)
	if closeErr := a.close(ctx); err == nil {
		err = closeErr
	}
	err = explainOutput(err)
	a.report(ctx, err)
	return exitCode(ctx, err)
}

func (a *app) run(ctx context.Context, args []string) (err error) {
	if a.Now, err = clock(a.System); err != nil {
		return err
	}
	root := newRootCommand(a)
	root.SetArgs(args)
	root.SetIn(a.In)
	root.SetOut(a.Out)
	root.SetErr(a.Err)
	return root.ExecuteContext(ctx)
}

// report prints an error once, with its hint; a verdict that is on the screen, and a reader that left, need no words.
func (a *app) report(ctx context.Context, err error) {
	var reported *reportedError
	if err == nil || errors.Is(err, errNotSolved) || errors.Is(err, syscall.EPIPE) || errors.As(err, &reported) {
		return
	}
	if exitCode(ctx, err) == exitInterrupted {
		a.say("pyprep: interrupted; your answers are kept")
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
		Args:          knownCommand,
		// Two slips of the fingers at most; cobra applies its default only in messages of its own.
		SuggestionsMinimumDistance: 2,
		PersistentPreRunE: func(*cobra.Command, []string) error {
			return checkColor(a.flags.color)
		},
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
	add("practise", newSolveCommand(a), newDrillCommand(a), newReviewCommand(a), newMockCommand(a), newTestCommand(a), newMeasureCommand(a),
		newWatchCommand(a), newRunCommand(a), newTraceCommand(a),
		newHintCommand(a), newSolutionCommand(a), newEditCommand(a), newResetCommand(a))
	add("look", newBigoCommand(a), newListCommand(a), newPathCommand(a), newShowCommand(a), newHistoryCommand(a), newStatsCommand(a))
	add("manage", newSetCommand(a), newGradeCommand(a), newSetupCommand(a), newDoctorCommand(a), newExportCommand(a), newImportCommand(a),
		newConfigCommand(a), newVersionCommand(a))
	root.AddCommand(newHelpTopics()...)
	root.SetHelpCommand(newHelpCommand(root))
	return root
}

const rootHelp = `pyprep gives you a problem, runs your solution in a throwaway container, says exactly
what is wrong, and asks for the Big-O before it tells.

  pyprep list               what there is
  pyprep solve two-sum      read it, write it in your editor, see the verdict
  pyprep watch two-sum      a verdict on every save
`

// newHelpCommand is cobra's, but that a topic which does not exist is an error.
func newHelpCommand(root *cobra.Command) *cobra.Command {
	return &cobra.Command{
		Use:   "help [COMMAND]",
		Short: "Help about any command",
		RunE: func(_ *cobra.Command, args []string) error {
			topic, rest, err := root.Find(args)
			if err != nil {
				rest = args
			}
			if len(rest) > 0 {
				return usage(fmt.Sprintf("there is no help on %q", strings.Join(rest, " ")), "pyprep --help")
			}
			topic.InitDefaultHelpFlag()
			return topic.Help()
		},
	}
}

func newHelpTopics() []*cobra.Command {
	topic := func(name, short, text string) *cobra.Command {
		return &cobra.Command{Use: name, Short: short, Long: text}
	}
	return []*cobra.Command{
		topic("exit-codes", "what the exit codes mean", exitCodesHelp),
		topic("set-rules", "the rules that `set check` knows", setRulesHelp()),
	}
}

// knownCommand refuses what is left on a command line that names no command.
func knownCommand(root *cobra.Command, args []string) error {
	if len(args) == 0 {
		return nil
	}
	hint := root.CommandPath() + " --help"
	if near := root.SuggestionsFor(args[0]); len(near) > 0 {
		hint = "did you mean " + strings.Join(near, " or ") + "? `" + hint + "` shows all"
	}
	return usage(fmt.Sprintf("there is no command %q", args[0]), hint)
}

func checkColor(value string) error {
	if value == "" || slices.Contains([]string{"auto", "always", "never"}, value) {
		return nil
	}
	return usage(fmt.Sprintf("--color can't be %q", value), "--color auto, always or never")
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
