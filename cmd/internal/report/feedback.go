package report

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"os"
	"path"

	"pyprep/grader/class"
	"pyprep/grader/class/analysis"
)

// Redaction says who a page is for.
type Redaction string

// The levels. A page for a student has nothing of others, and of a hidden case its number, group, verdict and hint.
const (
	ForStudent    Redaction = "student"
	ForInstructor Redaction = "instructor"
)

// Feedback makes a page for each student of a class.
type Feedback struct {
	// Median puts the class's median on the pages for students, where it is of five or more.
	Median bool

	report   class.Report
	scores   analysis.Scores
	students []analysis.Student
	at       map[string]int
	files    map[string]string
}

// NewFeedback gathers what the pages are made from.
func NewFeedback(r class.Report) *Feedback {
	c := analysis.Of(r)
	f := &Feedback{report: r, scores: c.Scores, students: c.Students, at: map[string]int{}}
	ids := make([]string, 0, len(c.Students))
	for i := range c.Students {
		f.at[c.Students[i].ID] = i
		ids = append(ids, c.Students[i].ID)
	}
	f.files = fileNames(ids)
	return f
}

// Students are the ids of those who have a page: first those who handed in nothing, then by id.
func (f *Feedback) Students() []string {
	ids := make([]string, 0, len(f.students))
	for i := range f.students {
		ids = append(ids, f.students[i].ID)
	}
	return ids
}

// File is the name of a student's page below the folder of pages, with slashes; "" for a student who is in no row.
func (f *Feedback) File(student string, level Redaction) string {
	name, known := f.files[student]
	if !known {
		return ""
	}
	return path.Join(folder(level), name)
}

// folder keeps the two levels apart, so that one of them can be handed out as it is.
func folder(level Redaction) string {
	if level == ForInstructor {
		return "instructor"
	}
	return "students"
}

// Student writes one student's page.
func (f *Feedback) Student(w io.Writer, student string, level Redaction) error {
	i, known := f.at[student]
	if !known {
		return fmt.Errorf("feedback page: %q is in no row of the report", shortName(student))
	}
	return f.write(w, "feedback.html", f.newPage(&f.students[i], level))
}

// Index writes the instructor's list of all pages, for the folder that Save writes to.
func (f *Feedback) Index(w io.Writer) error {
	view := indexView{Title: title(f.report), Set: setLine(f.report)}
	for i := range f.students {
		s := &f.students[i]
		l := newLine(s)
		view.Rows = append(view.Rows, indexRow{l, f.File(s.ID, ForStudent), f.File(s.ID, ForInstructor)})
	}
	return f.write(w, "index.html", view)
}

// indexView is the list as the template walks through it.
type indexView struct {
	Title, Set string
	Rows       []indexRow
}

type indexRow struct {
	line
	ForStudent, ForInstructor string
}

func (f *Feedback) write(w io.Writer, name string, view any) error {
	var out bytes.Buffer
	if err := pages.ExecuteTemplate(&out, name, view); err != nil {
		return fmt.Errorf("feedback page: %w", err)
	}
	_, err := w.Write(out.Bytes())
	return err
}

// Save writes all pages below a folder: students/ may be handed out, instructor/ and index.html may not. Links that lead
// out of the folder are not followed. Pages of students who are gone stay.
func (f *Feedback) Save(ctx context.Context, dir string) error {
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return err
	}
	root, err := os.OpenRoot(dir)
	if err != nil {
		return err
	}
	defer root.Close() //nolint:errcheck // nothing was written through the folder itself
	for _, level := range []Redaction{ForStudent, ForInstructor} {
		if err := root.MkdirAll(folder(level), 0o755); err != nil {
			return err
		}
		for i := range f.students {
			if err := context.Cause(ctx); err != nil {
				return err
			}
			id := f.students[i].ID
			err := save(root, f.File(id, level), func(w io.Writer) error { return f.Student(w, id, level) })
			if err != nil {
				return err
			}
		}
	}
	return save(root, "index.html", f.Index)
}

// save makes the whole page first: what can't be made touches no file.
func save(root *os.Root, name string, write func(io.Writer) error) error {
	var page bytes.Buffer
	if err := write(&page); err != nil {
		return err
	}
	return root.WriteFile(name, page.Bytes(), 0o644)
}
