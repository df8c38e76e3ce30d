package report

import (
	"fmt"

	"pyprep/grader/class"
	"pyprep/grader/class/analysis"
)

// card is one figure at the top.
type card struct {
	Name, Figure, Words string
	Open                bool // something is to be done
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
