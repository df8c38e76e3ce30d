package report

import (
	"fmt"
	"slices"

	"pyprep/grader/class/analysis"
)

// itemView is one problem's section.
type itemView struct {
	Anchor, Name, ID string
	Max              string
	Bar              []part
	Judged           int
	Solved           string
	SolvedShare      string
	Mean             string
	MeanWidth        string
	Difficulty       analysis.Difficulty
	Discrimination   tells
	Reached          string
	Cases            []caseView
	Outputs          []outputView
	Errors           []errorView
	Pairs            []pairView
	MorePairs        int
	Notes            []string
	Best             string
}

// tells is how well a result tells the better solutions from the others.
type tells struct {
	Figure string
	Word   analysis.Discrimination
	Why    string // there is no figure
}

type caseView struct {
	N                int
	ID, Group        string
	Hidden           bool
	Failed, Of       int
	Share, Width     string
	Verdicts         string
	Who              people
	Discrimination   tells
	NeverRun, Nobody bool
}

type outputView struct {
	N               int
	Hidden          bool
	Call, Want, Got string
	Who             people
}

type errorView struct {
	Type, Message string
	Others        string
	Who           people
}

// pairView is a claim beside what was measured.
type pairView struct {
	Quantity, Claimed, Measured, Words string
	Standing                           Standing
	Who                                people
}

// pairsShown is how many different claims of a quantity are told of one problem.
const pairsShown = 12

func anchor(i int) string { return fmt.Sprintf("problem-%d", i+1) }

func newItemView(i int, item analysis.Item, names roll) itemView {
	v := itemView{
		Anchor: anchor(i), Name: problemName(item.Problem), ID: shortName(string(item.Problem.ID)), Max: inPoints(item.Problem.MaxScore),
		Bar: outcomeBar(item.Outcomes), Judged: item.Judged, Solved: fmt.Sprint(item.Solved), Mean: "–", MeanWidth: percent(item.Mean),
		Difficulty: item.Difficulty, Discrimination: newTells(item.Discrimination),
	}
	if item.Judged > 0 {
		v.SolvedShare = whole(float64(item.Solved) / float64(item.Judged))
		v.Mean = whole(item.Mean)
	}
	if item.Ran < item.Judged {
		v.Reached = fmt.Sprintf("%d of %s ran; the others are no valid Python or lack the entry point.", item.Ran, some(item.Judged, "submission"))
	}
	for _, c := range item.Cases {
		v.Cases = append(v.Cases, newCaseView(c, names))
	}
	for _, o := range item.Outputs {
		shown := outputView{N: o.N, Hidden: o.Hidden, Got: shortText(o.Got), Who: names.people(o.Who)}
		if !o.Hidden {
			shown.Call, shown.Want = shortText(o.Call), shortText(o.Want)
		}
		v.Outputs = append(v.Outputs, shown)
	}
	for _, e := range item.Errors {
		shown := errorView{Type: shortName(e.Type), Message: shortLine(e.Message), Who: names.people(e.Who)}
		if e.Messages > 1 {
			shown.Others = fmt.Sprintf("and %s", some(e.Messages-1, "other message"))
		}
		v.Errors = append(v.Errors, shown)
	}
	v.addPairs("time", item.Time, names)
	v.addPairs("space", item.Space, names)
	for _, n := range item.Notes {
		v.Notes = append(v.Notes, fmt.Sprintf("%d\u00a0× %s", n.Count, shortLine(n.Name)))
	}
	v.Best = best(item.Problem.BestTime, item.Problem.BestSpace)
	return v
}

func newCaseView(c analysis.Case, names roll) caseView {
	v := caseView{
		N: c.N, ID: shortName(string(c.ID)), Group: shortName(c.Group), Hidden: c.Hidden, Failed: c.Failed, Of: c.Ran,
		Share: whole(c.Share), Width: percent(c.Share), Who: names.people(c.Who), Discrimination: newTells(c.Discrimination),
		NeverRun: c.Ran == 0, Nobody: c.Ran > 0 && c.Failed == 0,
	}
	var how []string
	for _, t := range c.Verdicts {
		how = append(how, fmt.Sprintf("%d\u00a0×\u00a0%s", t.Count, outcomeOf(t.Name).Words))
	}
	v.Verdicts = joined(how)
	return v
}

func newTells(c analysis.Correlation) tells {
	if !c.Known {
		return tells{Word: c.Word(), Why: c.Why}
	}
	figure := fmt.Sprintf("%.2f", c.R)
	if figure == "-0.00" {
		figure = "0.00"
	}
	return tells{Figure: figure, Word: c.Word()}
}

func (v *itemView) addPairs(quantity string, claims analysis.Claims, names roll) {
	v.MorePairs += max(len(claims.Pairs)-pairsShown, 0)
	for _, p := range claims.Pairs[:min(len(claims.Pairs), pairsShown)] {
		words, standing := claimWords(p.Judged)
		v.Pairs = append(v.Pairs, pairView{quantity, shortName(p.Claimed), shortName(p.Measured), words, standing, names.people(p.Who)})
	}
}

func best(time, space string) string {
	switch {
	case time != "" && space != "":
		return fmt.Sprintf("Best known: time %s, space %s.", shortName(time), shortName(space))
	case time != "":
		return fmt.Sprintf("Best known: time %s.", shortName(time))
	default:
		return ""
	}
}

func sorted(texts []string) []string {
	slices.Sort(texts)
	return texts
}
