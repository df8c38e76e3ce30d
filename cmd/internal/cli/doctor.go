package cli

import (
	"context"

	"github.com/spf13/cobra"

	"pyprep/cmd/internal/view"
	"pyprep/sandbox"
	"pyprep/sandbox/docker"
)

type doctorOptions struct {
	clean bool
	json  bool
}

func newDoctorCommand(a *app) *cobra.Command {
	var o doctorOptions
	cmd := &cobra.Command{
		Use:   "doctor",
		Short: "Look at engine, image and limits, with a fix for each finding",
		Args:  exactly(0, "no arguments"),
		RunE: func(cmd *cobra.Command, _ []string) error {
			return runDoctor(cmd.Context(), a, o)
		},
	}
	cmd.Flags().BoolVar(&o.clean, "clean", false, "remove what dead processes and other versions of pyprep left on the engine")
	cmd.Flags().BoolVar(&o.json, "json", false, "print JSON")
	return a.runsCode(cmd)
}

func runDoctor(ctx context.Context, a *app, o doctorOptions) error {
	if o.clean {
		return cleanEngine(ctx, a)
	}
	progress := view.NewProgress(a.Err, a.talk())
	progress.Step("trying every limit in a container")
	options, err := a.dockerOptions(progress.Step)
	if err != nil {
		return err
	}
	report := docker.Diagnose(ctx, options)
	progress.Clear()
	if err := a.printFindings(doctorFindings(report.Findings), o.json); err != nil {
		return err
	}
	switch worst := report.Worst(); {
	case ctx.Err() != nil:
		return context.Cause(ctx)
	case worst >= docker.LevelBroken:
		return &reportedError{&sandbox.UnavailableError{Problem: "the sandbox can't be used"}}
	case worst == docker.LevelWeak:
		return errNotSolved
	default:
		return nil
	}
}

func cleanEngine(ctx context.Context, a *app) error {
	options, err := a.dockerOptions(func(string) {})
	if err != nil {
		return err
	}
	engine, err := docker.Connect(ctx, options)
	if err != nil {
		return err
	}
	defer func() { _ = engine.Close() }()
	n, err := engine.Clean(ctx)
	if err != nil {
		return err
	}
	images, err := engine.RemoveOldImages(ctx)
	if err != nil {
		return err
	}
	return a.printf("Removed: %s, %s of other versions.\n", plural(n, "container"), plural(len(images), "image"))
}

// reportedError is an error that is on the screen already; it still decides the exit code.
type reportedError struct{ err error }

func (e *reportedError) Error() string { return e.err.Error() }
func (e *reportedError) Unwrap() error { return e.err }

func doctorFindings(found []docker.Finding) []view.Finding {
	words := map[docker.Level]view.Status{
		docker.LevelOK: view.OK, docker.LevelNote: view.Info, docker.LevelWeak: view.Warn, docker.LevelBroken: view.Fail,
	}
	findings := make([]view.Finding, 0, len(found))
	for _, f := range found {
		findings = append(findings, view.Finding{Status: words[f.Level], Name: f.Name, Value: f.Text, Fix: f.Fix})
	}
	return findings
}

type findingJSON struct {
	Status string `json:"status"`
	Name   string `json:"name"`
	Value  string `json:"value"`
	Fix    string `json:"fix,omitempty"`
}

func (a *app) printFindings(findings []view.Finding, asJSON bool) error {
	if !asJSON {
		return view.Doctor(a.Out, a.out(), findings)
	}
	items := make([]findingJSON, 0, len(findings))
	for _, f := range findings {
		items = append(items, findingJSON{string(f.Status), f.Name, f.Value, f.Fix})
	}
	return printJSON(a.Out, struct {
		Schema   int           `json:"schema"`
		Findings []findingJSON `json:"findings"`
	}{1, items})
}
