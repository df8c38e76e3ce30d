package mock

import (
	"fmt"
	"strings"

	"pyprep/grader"
	"pyprep/grader/prose"
	"pyprep/problems"
)

// Honest is the way of a person who said that they don't know.
type Honest struct{ Know, Depends, Experiment, Output, Conclusion string }

// Answer is what was said to an item in words or lines.
type Answer struct {
	Text      string
	Output    *grader.OutputJudgement // of a prediction
	Real      string                  // of a prediction: what the program prints
	Words     *grader.WordsJudgement  // of a concept or a design
	Honest    *Honest
	FollowUps []string
}

// OfPrediction judges what was said of a program: all of it is 4, and the lines before the first wrong one count a little.
func OfPrediction(item *problems.Item, a Answer) Outcome {
	if grader.IsUnknown(a.Text) {
		return unknown(a, func(text string) (bool, bool) { return sharesWord(text, item.Predict.Why+" "+item.Predict.Trap), false }, plain(item.Predict.Why))
	}
	if strings.TrimSpace(a.Text) == "" && a.Output != nil && a.Output.Verdict != grader.Accepted {
		return Outcome{Reasons: []string{"no answer"}, Better: "It prints " + excerpt(a.Real) + ". " + excerpt(plain(item.Predict.Why))}
	}
	if a.Output == nil || a.Output.Verdict == grader.Accepted {
		return Outcome{Score: Full, Reasons: []string{"every line is right"}, Said: excerpt(a.Text)}
	}
	o := Outcome{Said: excerpt(a.Text), Better: "It prints " + excerpt(a.Real) + ". " + excerpt(plain(item.Predict.Why))}
	at := a.Output.Difference
	total := max(len(strings.Split(strings.TrimRight(a.Real, "\n"), "\n")), at.Line)
	o.Score = 1.5 * float64(at.Line-1) / float64(total)
	o.because("%d of %s right before the first that differs", at.Line-1, counted(total, "line"))
	return o
}

// OfConcept judges an answer by its points: what is required is 4 fifths where there is more, and a false claim costs one.
func OfConcept(item *problems.Item, a Answer) Outcome {
	c := item.Concept
	if grader.IsUnknown(a.Text) {
		return unknown(a, func(text string) (bool, bool) {
			j := grader.JudgeConcept(c, text)
			met, _ := j.Met()
			return met > 0, len(j.FalseClaims) > 0
		}, plain(c.ModelAnswer))
	}
	if strings.TrimSpace(a.Text) == "" || a.Words == nil {
		return Outcome{Reasons: []string{"no answer"}, Better: excerpt(plain(c.ModelAnswer))}
	}
	o := Outcome{Said: excerpt(a.Text), FalseClaims: len(a.Words.FalseClaims)}
	var met, asked [2]int // required, and not
	var missed []string
	for _, p := range a.Words.Points {
		kind := 1
		if p.Required {
			kind = 0
		}
		asked[kind]++
		if p.Met {
			met[kind]++
		} else if p.Required {
			missed = append(missed, p.Point)
		}
	}
	o.Score = Full * share(met[0], asked[0])
	beside := ""
	if asked[1] > 0 {
		o.Score = 0.8*o.Score + 0.2*Full*share(met[1], asked[1])
		beside = fmt.Sprintf(", %d of %d beside them", met[1], asked[1])
	}
	o.because("%d of %s made%s", met[0], counted(asked[0], "key point"), beside)
	for _, f := range a.Words.FalseClaims {
		o.Score--
		o.because("a false claim costs 1: %q", excerpt(f.Quote))
		o.Said, o.Better = excerpt(f.Quote), f.Message
	}
	o.Score = max(o.Score, 0)
	switch {
	case o.Better != "":
	case len(missed) > 0:
		o.Better = "Say this, too: " + strings.Join(missed, "; ") + "."
	default:
		o.Better = excerpt(plain(c.ModelAnswer))
	}
	return o
}

// OfDesign judges an outline: three quarters for the dimensions, full when most are named with a reason or a number, and
// one for the follow-ups.
func OfDesign(item *problems.Item, a Answer) Outcome {
	d := item.Design
	if grader.IsUnknown(a.Text) {
		return unknown(a, func(text string) (bool, bool) {
			met, _ := grader.JudgeDesign(d, text).Met()
			return met > 0, false
		}, plain(d.ModelOutline))
	}
	if strings.TrimSpace(a.Text) == "" || a.Words == nil {
		return Outcome{Reasons: []string{"no outline"}, Better: excerpt(plain(d.ModelOutline))}
	}
	o := Outcome{Said: excerpt(a.Text)}
	o.Score, o.Better = sidesScore(d, a.Words.Points, &o)
	if len(a.FollowUps) > 0 {
		answered := followed(d, a.FollowUps)
		o.Score += answered / float64(len(a.FollowUps))
		o.because("follow-ups: %.1f of %d answered in terms of the design", answered, len(a.FollowUps))
	} else {
		o.Score *= Full / 3
	}
	if o.Better == "" {
		o.Better = excerpt(plain(d.ModelOutline))
	}
	return o
}

// sidesScore is 3 when most of what the sides are worth is there; weakest says what to name of the first that is absent.
func sidesScore(d *problems.DesignItem, points []grader.PointResult, o *Outcome) (score float64, weakest string) {
	const most = 0.75
	got, of := 0, 0
	scored := map[int]int{}
	for i, p := range points {
		weight := 1
		if i < len(d.Dimensions) {
			weight = max(d.Dimensions[i].Weight, 1)
		}
		of += prose.ScoreReasoned * weight
		if p.Score == nil {
			continue
		}
		got += *p.Score * weight
		scored[*p.Score]++
		if *p.Score == prose.ScoreAbsent && weakest == "" {
			weakest = fmt.Sprintf("Name %s: %s.", p.Point, strings.Join(p.Missing, ", "))
		}
	}
	o.because("of %s %d with a reason or a number, %d only named", counted(len(points), "side"), scored[prose.ScoreReasoned], scored[prose.ScoreNamed])
	return 3 * min(share(got, of)/most, 1), weakest
}

// followed counts the follow-ups that are answered: in terms of the design, or half in other words.
func followed(d *problems.DesignItem, texts []string) float64 {
	answered := 0.0
	for _, text := range texts {
		met, _ := grader.JudgeDesign(d, text).Met()
		switch {
		case grader.IsUnknown(text) || words(text) < 3:
		case met > 0:
			answered++
		default:
			answered += 0.5
		}
	}
	return answered
}

// unknown judges an "idk": the honest path is worth up to 70 % of the item. judge says of a text whether it makes a point,
// and whether it claims something false.
func unknown(a Answer, judge func(text string) (makesPoint, isFalse bool), model string) Outcome {
	o := Outcome{Score: bareUnknown, Unknown: true, Said: "idk", Better: excerpt(model)}
	h := a.Honest
	if h == nil {
		o.because(`"idk" and no more: %s`, Points(bareUnknown))
		return o
	}
	o.Walked = true
	points := 0.0
	add := func(what string, most, got float64) {
		points += got
		o.because("%s %.0f of %.0f", what, got, most)
	}
	known, wrong := judge(h.Know)
	add("what I know", 2, graded(words(h.Know) >= 3, known, wrong))
	depends, wrong := judge(h.Depends)
	add("what it depends on", 3, 1.5*graded(words(h.Depends) >= 3, depends, wrong))
	ran := strings.TrimSpace(h.Output) != ""
	decides := ran && strings.Contains(h.Experiment, "print")
	add("experiment", 3, 1.5*graded(strings.TrimSpace(h.Experiment) != "" && ran, decides, false))
	concluded, wrong := judge(h.Conclusion)
	fits := concluded || sharesWord(h.Conclusion, h.Output)
	add("conclusion", 2, graded(words(h.Conclusion) >= 3, fits && ran, wrong))
	o.Score = max(bareUnknown, honestShare*Full*points/10)
	o.Said = excerpt(strings.Join([]string{"idk.", h.Know, h.Depends, h.Conclusion}, " "))
	o.because("the honest path: %.0f of 10, and that of 70 %%", points)
	return o
}

// graded is 0, 1 for an effort, 2 for one that hits; what is wrong counts nothing.
func graded(effort, hits, wrong bool) float64 {
	switch {
	case wrong || !effort:
		return 0
	case hits:
		return 2
	default:
		return 1
	}
}

func share(part, of int) float64 {
	if of == 0 {
		return 1
	}
	return float64(part) / float64(of)
}

// plain is Markdown without the marks that only an eye needs.
func plain(markdown string) string {
	return strings.NewReplacer("**", "", "`", "").Replace(markdown)
}
