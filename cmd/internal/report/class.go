package report

import (
	"bytes"
	"fmt"
	"io"

	"pyprep/grader/class"
	"pyprep/grader/class/analysis"
)

// Class writes the report of a graded class, for its instructor: every name is in it.
func Class(w io.Writer, r class.Report) error {
	var out bytes.Buffer
	if err := pages.ExecuteTemplate(&out, "class.html", newClassView(r)); err != nil {
		return fmt.Errorf("class page: %w", err)
	}
	_, err := w.Write(out.Bytes())
	return err
}

// classView is the page as the template walks through it. What somebody wrote has been cut to its length already.
type classView struct {
	Title, Set string
	Facts      string
	Cards      []card
	Notices    []string
	Nothing    people
	Missing    []missing
	Unable     []trouble
	Owed       []trouble
	Histogram  *histogram
	ScoreWords string
	Changes    []change
	Matrix     matrix
	Items      []itemView
	Growth     growthClaims
	Overrides  []override
	Late       []late
	Fewest     int
}

func newClassView(r class.Report) classView {
	c := analysis.Of(r)
	names := newRoll(r, c.Students)
	view := classView{
		Title: title(r), Set: setLine(r), Cards: cards(c), Matrix: newMatrix(r, c), Histogram: newHistogram(c.Scores),
		ScoreWords: scoreWords(c), Growth: newGrowthClaims(c), Fewest: analysis.Fewest,
		Changes: changes(r, names), Overrides: overrides(r, names), Late: lateOnes(r, names),
	}
	view.Facts = some(len(c.Students), "student") + ", " + some(len(r.Problems), "problem")
	for _, notice := range r.Notices[:min(len(r.Notices), roomFor)] {
		view.Notices = append(view.Notices, shortLine(notice))
	}
	view.Nothing, view.Missing = absent(r, c, names)
	view.Unable, view.Owed = troubles(r, names)
	for i, item := range c.Items {
		view.Items = append(view.Items, newItemView(i, item, names))
	}
	return view
}

func title(r class.Report) string {
	if r.Title != "" {
		return shortName(r.Title)
	}
	return shortName(string(r.Set))
}

func setLine(r class.Report) string {
	line := "Set " + shortName(string(r.Set))
	if r.Version != "" {
		line += ", version " + shortName(r.Version)
	}
	if !r.Due.IsZero() {
		line += ", due " + inZone(r.Due, r.Due)
	}
	return line
}
