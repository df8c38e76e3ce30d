package report

import (
	"pyprep/grader/class"
	"pyprep/grader/class/analysis"
)

// people are students by name, as many as a page has room for.
type people struct {
	Count int
	Names []string
	More  int
}

// roomFor is how many names stand at one place of the page; all of them are in the overview.
const roomFor = 100

// roll knows how a student and a problem are called on the page.
type roll struct {
	students map[string]string
	problems map[string]string
}

func newRoll(r class.Report, students []analysis.Student) roll {
	names := roll{map[string]string{}, map[string]string{}}
	called := map[string]int{}
	for i := range students {
		called[students[i].Name]++
	}
	for i := range students {
		s := &students[i]
		switch {
		case s.Name == "":
			names.students[s.ID] = shortName(s.ID)
		case called[s.Name] > 1:
			names.students[s.ID] = shortName(s.Name) + " (" + shortName(s.ID) + ")"
		default:
			names.students[s.ID] = shortName(s.Name)
		}
	}
	for _, p := range r.Problems {
		names.problems[string(p.ID)] = problemName(p)
	}
	return names
}

func problemName(p class.ProblemInfo) string {
	if p.Title != "" {
		return shortName(p.Title)
	}
	return shortName(string(p.ID))
}

func (names roll) student(id string) string {
	if name, known := names.students[id]; known {
		return name
	}
	return shortName(id)
}

func (names roll) problem(id string) string {
	if name, known := names.problems[id]; known {
		return name
	}
	return shortName(id)
}

func (names roll) people(ids []string) people {
	shown := people{Count: len(ids), More: max(len(ids)-roomFor, 0)}
	for _, id := range ids[:len(ids)-shown.More] {
		shown.Names = append(shown.Names, names.student(id))
	}
	return shown
}
