package cli

import (
	"runtime"
	"runtime/debug"

	"github.com/spf13/cobra"

	"pyprep/sandbox/harness"
)

// Version is set by the build; a plain `go build` leaves it to the build information.
var Version string //nolint:gochecknoglobals // the linker writes it

func newVersionCommand(a *app) *cobra.Command {
	return &cobra.Command{
		Use:   "version",
		Short: "Print the version",
		Args:  exactly(0, "no arguments"),
		RunE: func(*cobra.Command, []string) error {
			harnessVersion, err := harness.Version()
			if err != nil {
				return err
			}
			return a.printf("pyprep %s\nharness %s\n%s %s/%s\n", version(), harnessVersion, runtime.Version(), runtime.GOOS, runtime.GOARCH)
		},
	}
}

func version() string {
	if Version != "" {
		return Version
	}
	if info, ok := debug.ReadBuildInfo(); ok && info.Main.Version != "" {
		return info.Main.Version
	}
	return "unknown"
}
