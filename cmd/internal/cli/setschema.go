package cli

import (
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"pyprep/problems"
)

func newSetSchemaCommand(a *app) *cobra.Command {
	files := strings.Join(problems.SchemaNames(), ", ")
	return &cobra.Command{
		Use:   "schema [FILE]",
		Short: "Print the JSON Schema of a set's files, for editors",
		Long: `Print the JSON Schema (2020-12) of one kind of a set's files: ` + files + `.
Editors with a YAML language server complete and check keys by it:

  pyprep set schema problem > problem.schema.json

and as the first line of problem.yaml

  # yaml-language-server: $schema=../../problem.schema.json

The tags of values (!tuple, !set, ...) have to be listed in the editor's custom tags.`,
		Args:      between(0, 1, "the kind of file: "+files),
		ValidArgs: problems.SchemaNames(),
		RunE: func(_ *cobra.Command, args []string) error {
			name := "problem"
			if len(args) == 1 {
				name = args[0]
			}
			text, ok := problems.Schema(name)
			if !ok {
				return usage(fmt.Sprintf("there is no schema %q", name), "pyprep set schema problem; there are "+files)
			}
			return writeAll(a.Out, text)
		},
	}
}
