package cli

import (
	"github.com/spf13/cobra"

	"pyprep/problems/bank"
)

func newSetCommand(a *app) *cobra.Command {
	cmd := &cobra.Command{
		Use:   "set",
		Short: "Make, list, show and check problem sets",
		Args:  exactly(0, "a subcommand: new, new-problem, check, schema, list or show"),
		RunE:  func(cmd *cobra.Command, _ []string) error { return cmd.Help() },
	}
	cmd.AddCommand(newSetNewCommand(a), newSetNewProblemCommand(a), newSetCheckCommand(a), newSetSchemaCommand(a), newSetListCommand(a),
		newSetShowCommand(a))
	return cmd
}

func newSetListCommand(a *app) *cobra.Command {
	var asJSON bool
	cmd := &cobra.Command{
		Use:   "list",
		Short: "List the sets that are here",
		Args:  exactly(0, "no arguments"),
		RunE:  func(*cobra.Command, []string) error { return runSetList(a, asJSON) },
	}
	cmd.Flags().BoolVar(&asJSON, "json", false, "print JSON")
	return cmd
}

type setItem struct {
	ID       string `json:"id"`
	Title    string `json:"title"`
	Version  string `json:"version"`
	Problems int    `json:"problems"`
	Items    int    `json:"items"`
	From     string `json:"from"`
}

func runSetList(a *app, asJSON bool) error {
	var items []setItem
	for _, name := range bank.Names() {
		set, err := a.loadSet(name)
		if err != nil {
			return err
		}
		items = append(items, setItem{string(set.ID), set.Title, set.Version, len(set.Problems), len(set.Items), "built in"})
	}
	if asJSON {
		return printJSON(a.Out, struct {
			Schema int       `json:"schema"`
			Sets   []setItem `json:"sets"`
		}{1, items})
	}
	for _, item := range items {
		if err := a.printf("%-12s %-8s %3d problems %3d items  %s (%s)\n", item.ID, item.Version, item.Problems, item.Items, item.Title, item.From); err != nil {
			return err
		}
	}
	return nil
}
