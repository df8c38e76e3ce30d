package report

import (
	"pyprep/grader/class"
	"pyprep/grader/class/analysis"
)

// missing is who handed in nothing for one problem.
type missing struct {
	Problem string
	Who     people
}

// trouble is a submission that was not graded.
type trouble struct{ Student, Problem, File, Reason string }

// absent are those who handed in nothing at all, and for each problem the others who left it out.
func absent(r class.Report, c analysis.Class, names roll) (people, []missing) {
	var nothing []string
	without := make([][]string, len(r.Problems))
	for i := range c.Students {
		s := &c.Students[i]
		if s.Nothing() {
			nothing = append(nothing, s.ID)
			continue
		}
		for p, row := range s.Rows {
			if row != nil && row.Status == class.StatusNoSubmission {
				without[p] = append(without[p], s.ID)
			}
		}
	}
	var by []missing
	for p, ids := range without {
		if len(ids) > 0 {
			by = append(by, missing{problemName(r.Problems[p]), names.people(ids)})
		}
	}
	return names.people(nothing), by
}

// troubles are the submissions that can't be graded, and those that we failed at.
func troubles(r class.Report, names roll) (unable, owed []trouble) {
	for i := range r.Rows {
		row := &r.Rows[i]
		t := trouble{names.student(row.Student), names.problem(string(row.Problem)), shortLine(row.File), shortLine(row.Reason)}
		switch analysis.Outcome(row) {
		case string(class.StatusNotGradable):
			unable = append(unable, t)
		case string(class.StatusGraderError):
			owed = append(owed, t)
		}
	}
	return unable, owed
}
