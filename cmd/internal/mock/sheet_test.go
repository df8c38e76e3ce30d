package mock_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"pyprep/cmd/internal/mock"
)

// answered is a junior interview in which every part of a kind has a score; the process is that of the code.
func answered(t *testing.T, scores map[mock.PartKind]float64, confidence int) mock.Interview {
	t.Helper()
	v := newInterview(t, mock.Junior)
	for i := range v.Parts {
		p := &v.Parts[i]
		p.State, p.Opened, p.Closed = mock.StateDone, time.Duration(i)*time.Minute, time.Duration(i+1)*time.Minute
		o := mock.Outcome{Score: scores[p.Kind], Reasons: []string{"because"}, Said: fmt.Sprintf("said %d", i), Better: "better"}
		if p.Kind == mock.PartCoding {
			o.Process = &mock.Outcome{Score: o.Score, Reasons: []string{"as planned"}, Said: "the plan", Better: "a better plan"}
		}
		p.Outcome, p.Confidence = &o, confidence
		if p.Kind == mock.PartReview || p.Kind == mock.PartQuestions {
			p.Confidence = 0
		}
	}
	v.Clock.Elapsed = 13 * time.Minute
	return v
}

func all(score float64) map[mock.PartKind]float64 {
	return map[mock.PartKind]float64{
		mock.PartPredict: score, mock.PartConcept: score, mock.PartCoding: score, mock.PartOwnCode: score, mock.PartComplexity: score,
		mock.PartDesign: score, mock.PartQuestions: score,
	}
}

func with(score float64, kind mock.PartKind, other float64) map[mock.PartKind]float64 {
	scores := all(score)
	scores[kind] = other
	return scores
}

func TestVerdicts(t *testing.T) {
	tests := []struct {
		name    string
		scores  map[mock.PartKind]float64
		want    mock.Verdict
		score   float64
		because string
	}{
		{"all of it", all(4), mock.Strong, 4, "strong begins at 3.2"},
		{"just strong", all(3.2), mock.Strong, 3.2, "strong begins at 3.2"},
		{"just not strong", all(3.19), mock.Pass, 3.19, "pass begins at 2.6"},
		{"just pass", all(2.6), mock.Pass, 2.6, "pass begins at 2.6"},
		{"just near", all(2), mock.Near, 2, "near begins at 2.0"},
		{"not yet", all(1.99), mock.NotYet, 1.99, "near begins at 2.0"},
		{"capped by the concepts", map[mock.PartKind]float64{
			mock.PartPredict: 4, mock.PartConcept: 0, mock.PartCoding: 4, mock.PartOwnCode: 4, mock.PartComplexity: 4, mock.PartQuestions: 4,
		}, mock.Near, 3.37, "would be strong, but Concepts and internals is 0.8"},
		{"a light line caps nothing", with(4, mock.PartQuestions, 0), mock.Strong, 3.79, "strong"},
		{"1.5 is not under it", map[mock.PartKind]float64{
			mock.PartPredict: 4, mock.PartConcept: 4, mock.PartCoding: 4, mock.PartOwnCode: 1.5, mock.PartComplexity: 1.5, mock.PartQuestions: 4,
		}, mock.Strong, 3.61, "strong"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			v := answered(t, tt.scores, 0) // no confidence: that line gives its weight away
			sheet := mock.SheetOf(&v)
			if sheet.Verdict != tt.want || !near(sheet.Score, tt.score) || !strings.Contains(sheet.Why, tt.because) {
				t.Errorf("%s, %.2f, because %q; want %s, %.2f, %q", sheet.Verdict, sheet.Score, sheet.Why, tt.want, tt.score, tt.because)
			}
			sum := 0.0
			for _, l := range sheet.Lines {
				sum += l.Weight
				if len(l.Reasons) == 0 {
					t.Errorf("%s has no reason", l.Title)
				}
				if l.Name == mock.LineDesign {
					t.Error("a junior has a line for design")
				}
				if l.Name == mock.LineHonesty && l.Asked {
					t.Error("honesty without a confidence")
				}
			}
			if !near(sum, 100) {
				t.Errorf("the weights are %.1f %%", sum)
			}
		})
	}
}

// A prediction is half of a concept, and one's own code two drills; what was not reached counts 0.
func TestSheetMeans(t *testing.T) {
	v := answered(t, with(4, mock.PartPredict, 0), 0)
	for i := range v.Parts {
		if v.Parts[i].Kind == mock.PartComplexity {
			v.NotReached(i)
		}
	}
	for _, l := range mock.SheetOf(&v).Lines {
		want, known := map[mock.LineName]float64{mock.LineConcepts: 3.2, mock.LineComplexity: 2}[l.Name]
		if known && !near(l.Score, want) {
			t.Errorf("%s is %.2f, want %.2f", l.Title, l.Score, want)
		}
		if l.Name == mock.LineComplexity && !strings.Contains(strings.Join(l.Reasons, " "), "not reached within the time") {
			t.Errorf("no reason for what was not reached: %q", l.Reasons)
		}
	}
}

func TestCalibration(t *testing.T) {
	for _, tt := range []struct {
		confidence int
		truth      float64
		score      float64
		gap        float64
	}{
		{5, 4, 4, 0.01}, {5, 0, 0, 0.81}, {1, 0, 4, 0.01}, {1, 4, 0, 0.81}, {3, 2, 4, 0}, {3, 4, 2.08, 0.25}, {4, 4, 3.42, 0.09},
	} {
		v := answered(t, all(tt.truth), tt.confidence)
		c := mock.CalibrationOf(&v)
		if !near(c.Score, tt.score) || !near(c.Gap, tt.gap) || c.Asked != 10 || len(c.Rows) != 1 || c.Rows[0].Answers != 10 {
			t.Errorf("confidence %d of what is %.0f of 4: %+v, want %.2f with a gap of %.2f", tt.confidence, tt.truth, c, tt.score, tt.gap)
		}
	}
	v := answered(t, all(0.4), 0)
	v.Parts[0].Outcome.Unknown, v.Parts[0].Outcome.Walked = true, true
	v.Parts[1].Outcome.Unknown = true // and no more: that says nothing of calibration
	if c := mock.CalibrationOf(&v); c.Asked != 1 || c.Score != 4 || !strings.Contains(strings.Join(c.Reasons, " "), "honest path") {
		t.Errorf("the honest path: %+v", c)
	}
}

func TestSureness(t *testing.T) {
	sure, modest := answered(t, all(2), 5), answered(t, all(4), 2)
	modest.Parts[0].Outcome.Unknown = true // says of its own how sure it is
	for _, tt := range []struct {
		name       string
		interviews []mock.Interview
		answers    int
		lean       float64
	}{
		{"none", nil, 0, 0},
		{"an open question", []mock.Interview{newInterview(t, mock.Junior)}, 0, 0},
		{"more sure than right", []mock.Interview{sure}, 10, 0.4},
		{"more right than sure", []mock.Interview{modest}, 9, -0.7},
		{"over both", []mock.Interview{sure, modest}, 19, -0.121},
	} {
		t.Run(tt.name, func(t *testing.T) {
			s := mock.SurenessOf(tt.interviews)
			sum := 0
			for _, row := range s.Rows {
				sum += row.Answers
			}
			if s.Answers != tt.answers || sum != tt.answers || !near(s.Lean, tt.lean) || s.Rows == nil {
				t.Errorf("%+v, want %d answers and a lean of %.3f", s, tt.answers, tt.lean)
			}
		})
	}
}

func TestMoments(t *testing.T) {
	v := answered(t, all(4), 5)
	lose := func(kind mock.PartKind, score float64) {
		for i := range v.Parts {
			if v.Parts[i].Kind == kind {
				v.Parts[i].Outcome.Score = score
				return
			}
		}
	}
	lose(mock.PartQuestions, 0)  // 5 % of the sheet
	lose(mock.PartConcept, 1)    // one of four, in 20 %
	lose(mock.PartComplexity, 3) // one of two drills, in 15 %
	moments := mock.MomentsOf(&v, mock.SheetOf(&v))
	var order []string
	for _, m := range moments {
		order = append(order, m.About)
		if m.Good || m.Better != "better" || m.Lost <= 0 || m.Second != int(m.At.Seconds()) {
			t.Errorf("%+v", m)
		}
	}
	if got := strings.Join(order, ", "); got != "A title, A title, your questions" || moments[0].Second != 3*60 {
		t.Errorf("the moments are %q, the first at %d", got, moments[0].Second)
	}
}

func TestMomentsOfTheBestAndOfNothing(t *testing.T) {
	perfect := answered(t, all(4), 5)
	moments := mock.MomentsOf(&perfect, mock.SheetOf(&perfect))
	if len(moments) != 3 {
		t.Fatalf("%d moments of a perfect interview", len(moments))
	}
	for _, m := range moments {
		if !m.Good || !strings.HasPrefix(m.Better, "Keep it") {
			t.Errorf("of a perfect interview: %+v", m)
		}
	}

	none := newInterview(t, mock.Junior)
	for i := range none.Parts {
		none.NotReached(i)
	}
	if moments = mock.MomentsOf(&none, mock.SheetOf(&none)); len(moments) != 0 {
		t.Errorf("nothing was said, and there is %+v", moments)
	}
}

func TestNext(t *testing.T) {
	v := answered(t, with(4, mock.PartConcept, 1), 5)
	pool := items()
	for i := range pool {
		pool[i].Solved = pool[i].Kind == mock.PartConcept && pool[i].ID != "concept-2-1" && pool[i].ID != "concept-3-4"
	}
	next := mock.NextOf(&v, pool)
	if len(next) != 5 {
		t.Fatalf("%d items: %+v", len(next), next)
	}
	seen := map[string]bool{}
	for i, n := range next {
		if seen[n.ID] || n.Why == "" || n.Title == "" {
			t.Errorf("item %d: %+v", i, n)
		}
		seen[n.ID] = true
		if again := strings.HasPrefix(n.Why, "again"); again != (i < 2) {
			t.Errorf("item %d: %+v", i, n)
		}
	}
	if !seen["concept-2-1"] || !seen["concept-3-4"] {
		t.Errorf("the concepts that are left come before other kinds: %+v", next)
	}
}

// The report of an interview is the same however often it is made.
func TestConclude(t *testing.T) {
	v := answered(t, with(3, mock.PartConcept, 1), 4)
	v.Clock.Resume(v.Started.Add(time.Hour))
	v.Parts[len(v.Parts)-1].Answers = map[string]string{mock.ReviewAnswer: "Begin with the edge cases."}
	r, again := mock.Conclude(&v, items()), mock.Conclude(&v, items())
	if fmt.Sprint(r) != fmt.Sprint(again) {
		t.Error("another report of the same interview")
	}
	if r.Schema != 1 || r.OwnWord != "Begin with the edge cases." || len(r.Pauses) != 1 || r.Pauses[0].Length != 3600 || len(r.Parts) != 11 || r.Spent != 13*60 {
		t.Errorf("%+v", r)
	}
}
