package report

import (
	"bytes"
	"fmt"
	"io"
	"strings"

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

// card is one figure at the top.
type card struct {
	Name, Figure, Words string
	Open                bool // something is to be done
}

// missing is who handed in nothing for one problem.
type missing struct {
	Problem string
	Who     people
}

// trouble is a submission that was not graded.
type trouble struct{ Student, Problem, File, Reason string }

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
		line += ", due " + moment(r.Due, r.Due)
	}
	return line
}

func cards(c analysis.Class) []card {
	count := map[string]int{}
	for _, t := range c.Statuses {
		count[t.Name] = t.Count
	}
	nothing, judged, solved := 0, 0, 0
	for i := range c.Students {
		if c.Students[i].Nothing() {
			nothing++
		}
	}
	for i := range c.Items {
		judged += c.Items[i].Judged
		solved += c.Items[i].Solved
	}
	unable, owed := count[string(class.StatusNotGradable)], count[string(class.StatusGraderError)]
	students := card{"Students", fmt.Sprint(len(c.Students)), "all handed something in", false}
	if nothing > 0 {
		students.Words, students.Open = fmt.Sprintf("%d handed in nothing", nothing), true
	}
	gradings := card{"Graded", fmt.Sprint(judged), fmt.Sprintf("%d missing", count[string(class.StatusNoSubmission)]), unable+owed > 0}
	if unable > 0 {
		gradings.Words += fmt.Sprintf(", %d not gradable", unable)
	}
	if owed > 0 {
		gradings.Words += fmt.Sprintf(", %d to grade again", owed)
	}
	accepted := card{"Accepted", fmt.Sprint(solved), "nothing was graded", false}
	if judged > 0 {
		accepted.Words = whole(float64(solved)/float64(judged)) + " of what was graded"
	}
	median := card{"Median score", "–", "nothing was graded", false}
	if c.Scores.N > 0 {
		median.Figure, median.Words = whole(c.Scores.Median/100), "mean "+whole(c.Scores.Mean/100)
	}
	return []card{students, gradings, accepted, median}
}

func scoreWords(c analysis.Class) string {
	out := len(c.Students) - c.Scores.N
	words := fmt.Sprintf("%s, in percent of the points that could be had, after lateness and what was set by hand. Median %s, mean %s.",
		some(c.Scores.N, "student"), whole(c.Scores.Median/100), whole(c.Scores.Mean/100))
	if out > 0 {
		words += fmt.Sprintf(" Left out: %s without anything that could be graded.", some(out, "student"))
	}
	return words
}

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

// joined is a list in a sentence.
func joined(texts []string) string { return strings.Join(texts, ", ") }
