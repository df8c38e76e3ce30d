package cli

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"pyprep/cmd/internal/report"
	"pyprep/cmd/internal/view"
	"pyprep/cmd/internal/workspace"
	"pyprep/grader/growth"
	"pyprep/grader/measure"
	"pyprep/sandbox"
)

type measureOptions struct {
	generator string
	function  string
	max       []string
	where     []string
	json      bool
	html      string
}

func newMeasureCommand(a *app) *cobra.Command {
	var o measureOptions
	cmd := &cobra.Command{
		Use:   "measure FILE --generator GEN",
		Short: "Measure how a function's time and memory grow",
		Long: `Measure how a function's time and memory grow, by counting what it does at larger and larger inputs.

GEN is a Python file with generate(n, rng), which returns a list of arguments of size n. It may name several
variables (VARIABLES = ("n", "m")), families of inputs (KINDS), largest sizes (MAX) and conditions (WHERE).

  pyprep measure solution.py --generator generate.py --function two_sum --max n=10000`,
		Args: exactly(1, "a Python file"),
		RunE: func(cmd *cobra.Command, args []string) error {
			return runMeasure(cmd.Context(), a, args[0], o)
		},
	}
	cmd.Flags().StringVar(&o.generator, "generator", "", "file with generate(n, rng)")
	cmd.Flags().StringVar(&o.function, "function", "solve", "the function to measure")
	cmd.Flags().StringSliceVar(&o.max, "max", nil, "largest sizes, such as n=10000,m=500")
	cmd.Flags().StringArrayVar(&o.where, "where", nil, "a condition on the variables, such as 'k <= n'")
	cmd.Flags().BoolVar(&o.json, "json", false, "print JSON")
	cmd.Flags().StringVar(&o.html, "html", "", "write a page to this file")
	return a.runsCode(cmd)
}

func runMeasure(ctx context.Context, a *app, path string, o measureOptions) error {
	if o.generator == "" {
		return usage("measure needs a generator", a.command("measure", path, "--generator", "generate.py"))
	}
	source, err := workspace.ReadSubmission(path, submissionLimit)
	if err != nil {
		return err
	}
	generator, err := workspace.ReadSubmission(o.generator, submissionLimit)
	if err != nil {
		return err
	}
	largest, err := sizesOf(o.max)
	if err != nil {
		return err
	}
	runner, err := a.openRunner(ctx, false)
	if err != nil {
		return err
	}
	found, err := a.measure(ctx, runner, measure.Subject{
		Source: source.Source, Generator: generator.Source,
		Entry: sandbox.Entry{Name: o.function}, Max: largest, Where: o.where,
	}, "measuring")
	if err != nil {
		return err
	}
	if o.html != "" {
		if err := writeGrowthPage(o.html, report.GrowthPage{Title: o.function, Report: found, Source: source.Source}); err != nil {
			return err
		}
	}
	if o.json {
		return printJSON(a.Out, found)
	}
	if o.html != "" {
		a.note("the page is in " + o.html)
	}
	return view.Measurement(a.Out, a.out(), found, view.MeasurementOptions{Title: o.function, Source: source.Source})
}

// measuringGrowth is what is shown while a solution or a snippet is measured.
const measuringGrowth = "measuring how it grows"

// measure shows what it does while it measures. Two faults are kept apart: the function's is the learner's, the
// generator's is the author's.
func (a *app) measure(ctx context.Context, runner sandbox.Runner, s measure.Subject, shown string) (growth.Report, error) {
	progress := view.NewProgress(a.Err, a.talk())
	progress.Step(shown)
	defer progress.Clear()
	found, err := measure.Meter{Runner: runner}.Measure(ctx, s)
	var generator *measure.GeneratorError
	if errors.As(err, &generator) {
		return growth.Report{}, &badSetError{err}
	}
	return found, err
}

// sizesOf reads n=1000,m=50.
func sizesOf(texts []string) (map[string]int64, error) {
	sizes := map[string]int64{}
	for _, text := range texts {
		name, number, found := strings.Cut(text, "=")
		size, err := strconv.ParseInt(strings.ReplaceAll(strings.TrimSpace(number), "_", ""), 10, 64)
		if !found || err != nil || size < 1 {
			return nil, usage(fmt.Sprintf("%q is no size", text), "write it like --max n=10000,m=500")
		}
		sizes[strings.TrimSpace(name)] = size
	}
	return sizes, nil
}

func writeGrowthPage(path string, page report.GrowthPage) error {
	return writePage(path, "name another file: --html growth.html", func(w io.Writer) error { return report.Growth(w, page) })
}

// writePage makes the whole page first: what can't be made touches no file.
func writePage(path, elsewhere string, draw func(io.Writer) error) error {
	var page bytes.Buffer
	if err := draw(&page); err != nil {
		return fmt.Errorf("make the page: %w", err)
	}
	if err := os.WriteFile(path, page.Bytes(), 0o644); err != nil { // a page that its owner may show around
		return usage("the page can't be written: "+err.Error(), elsewhere)
	}
	return nil
}
