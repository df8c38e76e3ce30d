package analysis

import (
	"cmp"
	"slices"

	"pyprep/grader"
	"pyprep/grader/class"
	"pyprep/problems"
)

// Class is what a report says in figures.
type Class struct {
	Students []Student // first those who handed in nothing, then by id
	Statuses []Tally   // how many rows have each status, all four
	Scores   Scores    // of the students who handed something in
	Items    []Item    // in the order of Report.Problems
}

// Student is one student's rows together.
type Student struct {
	ID, Name string
	Rows     []*class.Row // one a problem, in the order of Report.Problems; nil where there is none
	Score    float64      // what counts, summed up
	Max      float64      // of the problems that were graded; a problem that we failed at is not among them
	Handed   int          // problems that something was handed in for
	Solved   int          // problems accepted
	Missing  int          // problems without a submission
	Owed     int          // problems that we failed to grade and nobody did by hand
	ByHand   int          // problems with a score that was set by hand
	Strays   []*class.Row // files that count for nothing: for which problem can't be told, or another one counts
}

// Nothing tells whether a student handed in nothing at all.
func (s *Student) Nothing() bool { return s.Handed == 0 && len(s.Strays) == 0 }

// Tally is how often something was seen.
type Tally struct {
	Name  string
	Count int
}

// Of counts what a report says.
func Of(r class.Report) Class {
	students := studentsOf(r)
	c := Class{Students: students, Statuses: statuses(r), Scores: newScores(students)}
	for i, p := range r.Problems {
		c.Items = append(c.Items, newItem(p, i, students))
	}
	return c
}

// studentsOf gathers the rows by student. Of two rows for one problem the first is believed, and a file that belongs to
// nobody makes no student.
func studentsOf(r class.Report) []Student {
	column := map[problems.Slug]int{}
	for i, p := range r.Problems {
		column[p.ID] = i
	}
	var students []Student
	at := map[string]int{}
	for i := range r.Rows {
		row := &r.Rows[i]
		if row.Student == "" {
			continue
		}
		n, known := at[row.Student]
		if !known {
			n = len(students)
			at[row.Student] = n
			students = append(students, Student{ID: row.Student, Rows: make([]*class.Row, len(r.Problems))})
		}
		students[n].Name = cmp.Or(students[n].Name, row.Name)
		if c, listed := column[row.Problem]; listed && students[n].Rows[c] == nil {
			students[n].Rows[c] = row
			students[n].add(row)
		} else {
			students[n].Strays = append(students[n].Strays, row)
		}
	}
	slices.SortFunc(students, func(a, b Student) int {
		switch {
		case a.Nothing() && !b.Nothing():
			return -1
		case b.Nothing() && !a.Nothing():
			return 1
		}
		return cmp.Compare(a.ID, b.ID)
	})
	return students
}

func (s *Student) add(row *class.Row) {
	byHand := row.Override != nil
	if byHand {
		s.ByHand++
	}
	switch Outcome(row) {
	case string(class.StatusGraderError):
		s.Handed++
		if !byHand {
			s.Owed++
			return
		}
	case string(class.StatusNoSubmission):
		s.Missing++
	case string(grader.Accepted):
		s.Solved++
		s.Handed++
	default:
		s.Handed++
	}
	s.Score += finite(row.Score)
	s.Max += finite(row.MaxScore)
}

// Outcome is what became of a submission in one word: the verdict where it was graded, the status where it was not.
func Outcome(row *class.Row) string {
	switch {
	case row.Status != class.StatusOK:
		return string(row.Status)
	case row.Verdict == grader.InternalError:
		return string(class.StatusGraderError)
	default:
		return string(row.Verdict)
	}
}

// judged tells whether a row says something about the problem: somebody's work was run, and we did not fail.
func judged(row *class.Row) bool {
	return row != nil && row.Status == class.StatusOK && row.Verdict != grader.InternalError
}

func statuses(r class.Report) []Tally {
	counts := map[class.Status]int{}
	for i := range r.Rows {
		status := r.Rows[i].Status
		if Outcome(&r.Rows[i]) == string(class.StatusGraderError) {
			status = class.StatusGraderError
		}
		counts[status]++
	}
	var tallies []Tally
	for _, s := range []class.Status{class.StatusOK, class.StatusNoSubmission, class.StatusNotGradable, class.StatusGraderError} {
		tallies = append(tallies, Tally{string(s), counts[s]})
	}
	return tallies
}

// outcomes are what may become of a submission, from best to worst.
func outcomes() []string {
	return []string{
		string(grader.Accepted), string(grader.WrongAnswer), string(grader.RuntimeError), string(grader.TimeLimit),
		string(grader.MemoryLimit), string(grader.OutputLimit), string(grader.InvalidSubmission),
		string(class.StatusNotGradable), string(class.StatusNoSubmission), string(class.StatusGraderError),
	}
}

// tallied gives the names with their counts: first those of a known order, then the others by name. What was never seen
// is left out.
func tallied(counts map[string]int, order []string) []Tally {
	var tallies []Tally
	for _, name := range order {
		if counts[name] > 0 {
			tallies = append(tallies, Tally{name, counts[name]})
		}
	}
	known := len(tallies)
	for name, n := range counts {
		if !slices.Contains(order, name) {
			tallies = append(tallies, Tally{name, n})
		}
	}
	slices.SortFunc(tallies[known:], func(a, b Tally) int { return cmp.Compare(a.Name, b.Name) })
	return tallies
}
