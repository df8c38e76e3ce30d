package cli

import (
	"github.com/spf13/cobra"

	"pyprep/cmd/internal/view"
)

func newConfigCommand(a *app) *cobra.Command {
	return &cobra.Command{
		Use:   "config [KEY [VALUE]]",
		Short: "Show or set your settings",
		Args:  between(0, 2, "nothing, a key, or a key and a value"),
		RunE: func(_ *cobra.Command, args []string) error {
			return runConfig(a, args)
		},
	}
}

func runConfig(a *app, args []string) error {
	config, err := a.loadConfig()
	if err != nil {
		return err
	}
	switch len(args) {
	case 0:
		settings := make([]view.Setting, 0, 8)
		for _, s := range config.Settings() {
			settings = append(settings, view.Setting(s))
		}
		return view.ConfigTable(a.Out, a.out(), settings)
	case 1:
		value, err := config.Get(args[0])
		if err != nil {
			return err
		}
		return a.printf("%s\n", value)
	default:
		if err := config.Set(args[0], args[1]); err != nil {
			return err
		}
		paths, err := a.findPaths()
		if err != nil {
			return err
		}
		return config.Save(paths.ConfigFile())
	}
}
