package view_test

import (
	"bytes"
	"io"
	"strings"
	"testing"

	"pyprep/cmd/internal/view"
	"pyprep/grader/growth"
	"pyprep/grader/growth/growthtest"
)

func measurementScreens() []screen {
	var all []screen
	for _, s := range growthtest.Samples() {
		o := view.MeasurementOptions{Title: s.Title, Source: []byte(s.Source), Advice: s.Advice}
		all = append(all, screen{name: "measurement-" + s.Name, long: true, draw: func(w io.Writer, t view.Theme) error {
			return view.Measurement(w, t, s.Report, o)
		}})
	}
	return all
}

func TestMeasurementSaysWhatItShows(t *testing.T) {
	wants := map[string][]string{
		"measurement-sort":          {"✓ measured   merge_intervals", "time       O(n log n)", "per doubling: n log n", "n^2", "● counted", "leads the time · sort", "inputs     shuffled"},
		"measurement-quadratic":     {"×3.99 per doubling: n^2", "n^3", "search in a list: 8.39 M operations", "change     Line 4", "99%"},
		"measurement-two-variables": {"O(n*m)", "per doubling of n and m", "warning    max is counted"},
		"measurement-exponential":   {"O(n*2^n)", "for each 1 more of n", "logarithmic scale, against n"},
		"measurement-cannot-tell":   {"? cannot tell   collatz", "cannot tell: the counts rise and fall", "between ×0.59 and ×3.81", "unclear"},
		"measurement-tie":           {"~ tie   k_smallest", "O(n) or O(n log n): not separable here", "n (×2.00) or n log n (×2.15)"},
	}
	for _, s := range measurementScreens() {
		var out bytes.Buffer
		if err := s.draw(&out, view.Theme{Width: 80, Height: 24}); err != nil {
			t.Fatal(err)
		}
		for _, want := range wants[s.name] {
			if !strings.Contains(out.String(), want) {
				t.Errorf("%s lacks %q:\n%s", s.name, want, &out)
			}
		}
	}
}

// What was never measured is left out, and nothing is made of an empty report.
func TestMeasurementOfNothing(t *testing.T) {
	var out bytes.Buffer
	if err := view.Measurement(&out, view.Theme{Width: 80}, growth.Report{Variables: []string{"n"}}, view.MeasurementOptions{}); err != nil {
		t.Fatal(err)
	}
	if strings.Contains(out.String(), "operations") || !strings.HasPrefix(out.String(), "? cannot tell\n") {
		t.Errorf("drawn:\n%s", &out)
	}
}
