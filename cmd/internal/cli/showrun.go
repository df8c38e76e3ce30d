package cli

import (
	"strconv"
	"strings"

	"pyprep/grader"
)

// showRun prints what a solution did with a person's own input.
func (a *app) showRun(r grader.RunResult) error {
	lines := []string{r.Call}
	if r.Stdout != "" {
		lines = append(lines, "printed:", indented(r.Stdout))
	}
	switch {
	case r.Error != nil:
		lines = append(lines, string(r.Verdict)+": "+strings.TrimSpace(r.Error.Type+": "+r.Error.Message))
		for _, frame := range r.Error.Frames {
			lines = append(lines, indented(frameLine(r.Error.File, frame)))
		}
	case r.Verdict != grader.Accepted:
		lines = append(lines, string(r.Verdict)+": "+r.Reason)
	default:
		lines = append(lines, "gives    "+r.Got)
	}
	if r.Expected != "" {
		lines = append(lines, "expected "+r.Expected)
	}
	return a.printf("%s\n", strings.Join(lines, "\n"))
}

func indented(text string) string {
	return "  " + strings.ReplaceAll(strings.TrimRight(text, "\n"), "\n", "\n  ")
}

func frameLine(file string, f grader.Frame) string {
	return file + ":" + strconv.Itoa(f.Line) + " in " + f.Function + ": " + strings.TrimSpace(f.Source)
}
