package cli

import (
	"context"
	"encoding/json"
	"time"

	"github.com/spf13/cobra"

	"pyprep/cmd/internal/history"
	"pyprep/cmd/internal/view"
)

type historyOptions struct {
	limit int
	diff  bool
	json  bool
}

func newHistoryCommand(a *app) *cobra.Command {
	var o historyOptions
	cmd := &cobra.Command{
		Use:   "history [ID] | history --diff A B",
		Short: "Show your attempts, or what changed between two",
		Args:  between(0, 2, "at most the id of a problem, or two attempts with --diff"),
		RunE: func(cmd *cobra.Command, args []string) error {
			if o.diff {
				return runHistoryDiff(cmd.Context(), a, args)
			}
			return runHistory(cmd.Context(), a, args, o)
		},
	}
	cmd.Flags().IntVarP(&o.limit, "limit", "n", 20, "at most so many; 0 shows all")
	cmd.Flags().BoolVar(&o.diff, "diff", false, "show what changed between two attempts")
	cmd.Flags().BoolVar(&o.json, "json", false, "print JSON")
	return cmd
}

func runHistory(ctx context.Context, a *app, args []string, o historyOptions) error {
	if len(args) > 1 {
		return usage("two ids need --diff", "pyprep history --diff "+args[0]+" "+args[1])
	}
	if o.limit < 0 {
		return usage("--limit can't be negative", "--limit 0 shows all")
	}
	store, err := a.openHistory(ctx)
	if err != nil {
		return err
	}
	filter := history.Filter{Limit: o.limit, NoSource: true}
	if len(args) == 1 {
		found, err := a.findAny(ctx, args[0])
		if err != nil {
			return err
		}
		filter.Item = listedItem(found.Listing())
	}
	attempts, err := store.List(ctx, filter)
	if err != nil {
		return err
	}
	if o.json {
		return printJSON(a.Out, attemptsJSON(attempts))
	}
	rows := make([]view.HistoryRow, 0, len(attempts))
	for _, t := range attempts {
		rows = append(rows, view.HistoryRow{
			ID: t.ID.Short(), Set: t.Item.Set, Problem: t.Item.Problem, Kind: string(t.Kind), Verdict: t.Verdict,
			Passed: t.Passed, Total: t.Total, Recorded: t.Recorded, Time: t.Claims.Time, Space: t.Claims.Space, Hints: t.HintsUsed,
		})
	}
	return view.History(a.Out, a.out(), rows)
}

func runHistoryDiff(ctx context.Context, a *app, args []string) error {
	if len(args) != 2 {
		return usage("--diff takes two attempts", "pyprep history prints their ids")
	}
	store, err := a.openHistory(ctx)
	if err != nil {
		return err
	}
	var versions [2]view.Version
	for i, part := range args {
		attempt, err := store.Attempt(ctx, part)
		if err != nil {
			return err
		}
		name := attempt.ID.Short() + " " + attempt.Item.Problem + " " + attempt.Verdict
		versions[i] = view.Version{Name: name, Source: string(attempt.Source)}
	}
	return view.Diff(a.Out, a.out(), versions[0], versions[1])
}

type attemptItem struct {
	ID       string          `json:"id"`
	Set      string          `json:"set"`
	Problem  string          `json:"problem"`
	Kind     string          `json:"kind"`
	Recorded time.Time       `json:"recorded"`
	Verdict  string          `json:"verdict"`
	Passed   int             `json:"passed"`
	Total    int             `json:"total"`
	Claims   history.Claims  `json:"claims"`
	Hints    int             `json:"hints"`
	Report   json.RawMessage `json:"report,omitempty"`
}

func attemptsJSON(attempts []history.Attempt) any {
	items := make([]attemptItem, 0, len(attempts))
	for _, t := range attempts {
		items = append(items, attemptItem{
			ID: string(t.ID), Set: t.Item.Set, Problem: t.Item.Problem, Kind: string(t.Kind), Recorded: t.Recorded,
			Verdict: t.Verdict, Passed: t.Passed, Total: t.Total, Claims: t.Claims, Hints: t.HintsUsed, Report: t.Report,
		})
	}
	return struct {
		Schema   int           `json:"schema"`
		Attempts []attemptItem `json:"attempts"`
	}{1, items}
}
