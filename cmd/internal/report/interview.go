package report

import (
	"bytes"
	"fmt"
	"io"
	"time"

	"pyprep/cmd/internal/mock"
)

// Interview writes the page of a mock interview.
func Interview(w io.Writer, r mock.Report) error {
	var out bytes.Buffer
	if err := pages.ExecuteTemplate(&out, "interview.html", newInterviewView(r)); err != nil {
		return fmt.Errorf("interview page: %w", err)
	}
	_, err := w.Write(out.Bytes())
	return err
}

// interviewView is the page as the template walks through it.
type interviewView struct {
	Level, Verdict, Why, When, Took string
	Seed                            uint64
	Cards                           []card
	Notes                           []string
	Lines                           []lineView
	Score                           string
	Sure                            []sureView
	Gap                             string
	Moments                         []momentView
	Next                            []nextView
	Parts                           []partView
	Pauses                          []pauseView
	OwnWord                         string
	Thoughts                        []thoughtView
}

type lineView struct {
	Title, Score, Weight, Full, Width string
	Asked                             bool
	Reasons                           []string
}

type sureView struct {
	Confidence, Answers        int
	Expected, Right, RightWide string
}

type momentView struct {
	At, About, Said, Better string
	Good                    bool
}

type thoughtView struct{ At, During, Text string }

type nextView struct{ ID, Title, Why string }

type partView struct {
	From, To, Slot, Name, Score, Confidence string
	Reasons                                 []string
	Reached                                 bool
}

type pauseView struct{ At, Length, Cause string }

func newInterviewView(r mock.Report) interviewView {
	v := interviewView{
		Level: string(r.Level), Verdict: string(r.Verdict), Why: shortText(r.Why), Seed: r.Seed, Score: fmt.Sprintf("%.2f", r.Score),
		When: r.Started.UTC().Format("2006-01-02 15:04 MST"), Took: onClock(r.Spent) + " of " + onClock(int(r.Minutes*60)),
		Gap: fmt.Sprintf("%.2f", r.Calibration.Gap), OwnWord: shortText(r.OwnWord),
	}
	v.Cards = []card{
		{Name: "Verdict", Figure: v.Verdict, Words: v.Why, Open: r.Verdict != mock.Strong && r.Verdict != mock.Pass},
		{Name: "Score", Figure: v.Score + " of 4", Words: "the weighted mean of the lines below"},
		{Name: "Clock", Figure: onClock(r.Spent), Words: "of " + onClock(int(r.Minutes*60)) + "; " + some(len(r.Pauses), "pause"), Open: r.Spent > int(r.Minutes*60)},
	}
	for _, note := range r.Notes {
		v.Notes = append(v.Notes, shortText(note))
	}
	for _, l := range r.Lines {
		line := lineView{Title: l.Title, Full: l.Full, Asked: l.Asked, Score: "–", Weight: "–", Width: percent(l.Score / mock.Full)}
		if l.Asked {
			line.Score, line.Weight = fmt.Sprintf("%.1f", l.Score), fmt.Sprintf("%.0f\u00a0%%", l.Weight)
		}
		for _, reason := range l.Reasons {
			line.Reasons = append(line.Reasons, shortText(reason))
		}
		v.Lines = append(v.Lines, line)
	}
	for _, row := range r.Calibration.Rows {
		v.Sure = append(v.Sure, sureView{
			Confidence: row.Confidence, Answers: row.Answers, Expected: whole(row.Expected), Right: whole(row.Right),
			RightWide: percent(row.Right),
		})
	}
	for _, m := range r.Moments {
		v.Moments = append(v.Moments, momentView{onClock(m.Second), shortLine(m.About), shortText(m.Said), shortText(m.Better), m.Good})
	}
	for _, t := range r.Thoughts {
		v.Thoughts = append(v.Thoughts, thoughtView{onClock(t.At), shortLine(t.During), shortText(t.Text)})
	}
	for _, n := range r.Next {
		v.Next = append(v.Next, nextView{shortName(n.ID), shortName(n.Title), shortLine(n.Why)})
	}
	for _, p := range r.Parts {
		v.Parts = append(v.Parts, newPartView(p))
	}
	for _, p := range r.Pauses {
		cause := map[string]string{mock.CauseAway: "left and taken up again", mock.CauseJump: "the machine slept, or its clock was set"}[p.Cause]
		v.Pauses = append(v.Pauses, pauseView{onClock(p.At), onClock(p.Length), cause})
	}
	return v
}

func newPartView(p mock.PartMark) partView {
	part := partView{
		From: onClock(p.From), To: onClock(p.To), Slot: p.Slot.Title(), Name: shortName(p.Name), Score: fmt.Sprintf("%.1f", p.Score),
		Confidence: "–", Reached: p.Reached,
	}
	switch {
	case p.Confidence > 0:
		part.Confidence = fmt.Sprint(p.Confidence)
	case p.Unknown:
		part.Confidence = "idk"
	}
	for _, reason := range p.Reasons {
		part.Reasons = append(part.Reasons, shortText(reason))
	}
	return part
}

// onClock writes seconds as a clock shows them.
func onClock(seconds int) string { return mock.ClockFace(time.Duration(seconds) * time.Second) }
