package cli

import (
	"context"
	"errors"

	"github.com/spf13/cobra"

	"pyprep/cmd/internal/view"
	"pyprep/problems/importer"
)

func newSetImportCommand(a *app) *cobra.Command {
	var o importer.Options
	var asJSON bool
	cmd := &cobra.Command{
		Use:   "import --from FORMAT SOURCE FOLDER",
		Short: "Make a problem set of HumanEval, MBPP or an exercism track",
		Long: `Make a problem set, an ordinary folder that you can edit, of material in another format:

  humaneval   JSON lines of HumanEval or LeetCodeDataset, plain or .gz
  mbpp        JSON lines of MBPP, or its sanitized version
  exercism    the folder of a Python track

Assertions that compare with literals become cases. Where a test does more, the problem keeps it as a test module;
the report says why. Nothing of the source is run. Afterwards: pyprep set check FOLDER --references-only`,
		Args: exactly(2, "a source and the folder to make"),
		RunE: func(cmd *cobra.Command, args []string) error {
			o.Source, o.Out = args[0], args[1]
			return runSetImport(cmd.Context(), a, o, asJSON)
		},
	}
	flags := cmd.Flags()
	flags.StringVar((*string)(&o.From), "from", "", "the format: humaneval, mbpp or exercism")
	flags.BoolVar(&asJSON, "json", false, "print JSON")
	return cmd
}

func runSetImport(ctx context.Context, a *app, o importer.Options, asJSON bool) error {
	if o.From == "" {
		return usage("which format is it?", "--from humaneval, mbpp or exercism")
	}
	report, err := importer.Import(ctx, o)
	if err != nil && len(report.Refused) == 0 {
		return err
	}
	if asJSON {
		return errors.Join(printJSON(a.Out, struct {
			Schema int `json:"schema"`
			importer.Report
		}{1, report}), err)
	}
	return errors.Join(view.Imported(a.Out, a.out(), importedView(report)), err)
}

func importedView(r importer.Report) view.ImportedSet {
	shown := view.ImportedSet{Set: string(r.Set)}
	for _, item := range r.Items {
		shown.Items = append(shown.Items, view.ImportedItem{Source: item.Source, ID: string(item.ID), Kind: string(item.Kind), Reason: item.Reason})
	}
	for _, refused := range r.Refused {
		shown.Refused = append(shown.Refused, view.ImportedItem{Source: refused.Source, Reason: refused.Reason})
	}
	return shown
}
