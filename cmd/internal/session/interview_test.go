package session_test

import (
	"context"
	"encoding/json"
	"errors"
	"slices"
	"strings"
	"testing"
	"time"

	"pyprep/cmd/internal/mock"
	"pyprep/cmd/internal/session"
	"pyprep/grader"
	"pyprep/grader/growth"
	"pyprep/problems"
)

// candidate answers everything, and each answer takes their time; what they saw is in told.
type candidate struct {
	session.AnswerDialogue
	now     time.Time
	takes   time.Duration
	leaveAt int // the question, from 1, at which they leave; 0: never
	asked   int
	goOn    bool
	thinks  bool
	told    []string
}

func (c *candidate) answer() (string, error) {
	c.asked++
	if c.asked == c.leaveAt {
		return "", errLeft
	}
	c.now = c.now.Add(c.takes)
	return "both names are one object", nil
}

func (c *candidate) tell(what string) error { c.told = append(c.told, what); return nil }

func (c *candidate) Begin(*mock.Interview, bool) error { return c.tell("begin") }
func (c *candidate) Between(mock.Status) error         { return nil }
func (c *candidate) SlotUp(_ context.Context, slot mock.SlotName, _ time.Duration, more bool) (bool, error) {
	return c.goOn, c.tell("slot up: " + string(slot) + map[bool]string{true: ", and more of it", false: ""}[more])
}

func (c *candidate) TimeUp(left int) error { return c.tell("time up: " + strings.Repeat("|", left)) }

// Afterwards notes a thought before it says how sure it is of the second answer.
func (c *candidate) Afterwards(_ context.Context, part *mock.Part, asksSure bool) (sure int, thinks bool, err error) {
	if c.thinks && part.ID == "two" && len(part.Thoughts) == 0 {
		return 0, true, nil
	}
	if !asksSure {
		return 0, false, nil
	}
	return 3, false, nil
}

func (c *candidate) Thought(context.Context, *mock.Part) (string, error) {
	c.now = c.now.Add(30 * time.Second)
	return "  what is a name? ", nil
}
func (c *candidate) Answers(*mock.Part) session.AnswerDialogue { return c }
func (c *candidate) Claims(*mock.Part) session.ItemDialogue    { return nil }
func (c *candidate) Code(*mock.Part, *problems.Problem) session.CodeDialogue {
	return nil
}
func (c *candidate) Card(mock.Card) error                      { return c.tell("card") }
func (c *candidate) Questions(context.Context) (string, error) { return c.answer() }
func (c *candidate) Replies([]string) error                    { return nil }
func (c *candidate) FollowUp(context.Context) (string, error)  { return c.answer() }
func (c *candidate) OwnWord(context.Context) (string, error)   { return c.answer() }

// Of the dialogue about one item, only these may be used: the others would tell how it went.
func (c *candidate) Introduce(item *problems.Item, _ bool) error { return c.tell(string(item.ID)) }

func (c *candidate) Ask(context.Context, session.Question, *problems.Item, string) (string, error) {
	return c.answer()
}

// minutes keeps an interview as the history would: as JSON.
type minutes struct {
	session.AnswerJournal
	kept     []byte
	attempts int
}

func (m *minutes) Save(_ context.Context, v *mock.Interview) (err error) {
	m.kept, err = json.Marshal(v)
	return err
}
func (m *minutes) Answers(*problems.Item) session.AnswerJournal { return m.recorder() }
func (m *minutes) Claims(*problems.Item) session.ItemJournal    { return nil }
func (m *minutes) Code(*problems.Problem) session.Journal       { return amender{} }
func (m *minutes) recorder() session.AnswerJournal              { return recorder{m: m} }

type recorder struct {
	session.AnswerJournal
	m *minutes
}

func (r recorder) Record(context.Context, time.Time, time.Duration, session.Answered) (string, error) {
	r.m.attempts++
	return "an id", nil
}

func aliasItem(id string) *problems.Item {
	return &problems.Item{ID: problems.Slug(id), Kind: problems.KindConcept, Concept: &problems.ConceptItem{
		Points: []problems.ConceptPoint{{Point: "one object", Accept: []string{"both names are one object"}, Required: true}},
	}}
}

// talkOf is an interview of four concepts in ten minutes, and the closing parts.
func talkOf(began time.Time) mock.Interview {
	b := mock.Blueprint{
		Level: mock.Junior, Weights: map[mock.LineName]int{mock.LineConcepts: 90, mock.LineQuestions: 10},
		Slots: []mock.Slot{
			{Name: mock.WarmUp, Budget: 4 * time.Minute},
			{Name: mock.Concepts, Budget: 6 * time.Minute},
			{Name: mock.Questions, Budget: 3 * time.Minute},
			{Name: mock.Review, Budget: time.Minute},
		},
	}
	plan := mock.Plan{Parts: []mock.Part{
		{Slot: mock.WarmUp, Kind: mock.PartConcept, ID: "one"},
		{Slot: mock.WarmUp, Kind: mock.PartConcept, ID: "two"},
		{Slot: mock.Concepts, Kind: mock.PartConcept, ID: "three"},
		{Slot: mock.Concepts, Kind: mock.PartConcept, ID: "four"},
		{Slot: mock.Questions, Kind: mock.PartQuestions},
		{Slot: mock.Review, Kind: mock.PartReview},
	}}
	return mock.New(b, plan, 1, began)
}

func interviewOf(v *mock.Interview, c *candidate, m *minutes) *session.Interview {
	return &session.Interview{
		State: v, Dialogue: c, Journal: m, Now: func() time.Time { return c.now },
		Find: func(_, id string) (problems.Found, error) { return problems.Found{Item: aliasItem(id)}, nil },
	}
}

func TestInterviewKeepsTime(t *testing.T) {
	began := time.Date(2026, 3, 2, 9, 0, 0, 0, time.UTC)
	for name, tt := range map[string]struct {
		takes time.Duration
		goOn  bool
		told  []string
		clock time.Duration
	}{
		"in time": {time.Minute, false, []string{"begin", "one", "two", "three", "four", "card"}, 7 * time.Minute},
		"one part is over, the rest of it is left out": {
			5 * time.Minute, false, []string{"begin", "one", "slot up: warm-up, and more of it", "three", "time up: |", "card"}, 25 * time.Minute,
		},
		"one part is over, and they go on": {
			4*time.Minute + time.Second, true, []string{"begin", "one", "slot up: warm-up, and more of it", "two", "three", "time up: |", "card"}, 24*time.Minute + 6*time.Second,
		},
		"over at the last of a part": {
			3*time.Minute + time.Second, true, []string{"begin", "one", "two", "slot up: warm-up", "three", "four", "slot up: concepts", "card"}, 21*time.Minute + 7*time.Second,
		},
	} {
		t.Run(name, func(t *testing.T) {
			v := talkOf(began)
			c := &candidate{now: began, takes: tt.takes, goOn: tt.goOn}
			if err := interviewOf(&v, c, &minutes{}).Run(t.Context(), false); err != nil {
				t.Fatal(err)
			}
			if !slices.Equal(c.told, tt.told) || v.Clock.Elapsed != tt.clock || !v.Ended {
				t.Errorf("told %q, %v on the clock, ended %v; want %q, %v", c.told, v.Clock.Elapsed, v.Ended, tt.told, tt.clock)
			}
		})
	}
}

// Wherever a person leaves, what was kept goes on there, each answer is recorded once, and the pause is not on the clock.
func TestInterviewGoesOnWhereItWasLeft(t *testing.T) {
	began := time.Date(2026, 3, 2, 9, 0, 0, 0, time.UTC)
	for leave := 1; leave <= 7; leave++ {
		v, m := talkOf(began), &minutes{}
		c := &candidate{now: began, takes: time.Minute, leaveAt: leave}
		if err := interviewOf(&v, c, m).Run(t.Context(), false); !errors.Is(err, errLeft) {
			t.Fatalf("left at %d: %v", leave, err)
		}
		var kept mock.Interview
		if err := json.Unmarshal(m.kept, &kept); err != nil {
			t.Fatal(err)
		}
		again := &candidate{now: c.now.Add(time.Hour), takes: time.Minute}
		if err := interviewOf(&kept, again, m).Run(t.Context(), true); err != nil {
			t.Fatal(err)
		}
		if c.asked+again.asked != 8 || m.attempts != 4 || kept.Clock.Elapsed != 7*time.Minute {
			t.Errorf("left at %d: %d and %d questions, %d attempts, %v on the clock", leave, c.asked, again.asked, m.attempts, kept.Clock.Elapsed)
		}
		if p := kept.Clock.Pauses; len(p) != 1 || p[0].Length != time.Hour || p[0].At != time.Duration(leave-1)*time.Minute {
			t.Errorf("left at %d: the pauses are %+v", leave, p)
		}
		checkAllDone(t, kept.Parts)
	}
}

func checkAllDone(t *testing.T, parts []mock.Part) {
	t.Helper()
	for i, part := range parts {
		if part.State != mock.StateDone || part.Outcome == nil || part.Kind == mock.PartConcept && (part.Outcome.Score != mock.Full || part.Confidence != 3) {
			t.Errorf("part %d is %+v", i, part)
		}
	}
}

// An item that a set no longer has ends the interview with an error, and loses nothing.
func TestInterviewWithoutItsItem(t *testing.T) {
	began := time.Date(2026, 3, 2, 9, 0, 0, 0, time.UTC)
	v, m := talkOf(began), &minutes{}
	c := &candidate{now: began, takes: time.Minute}
	loop := interviewOf(&v, c, m)
	loop.Find = func(_, id string) (problems.Found, error) {
		if id == "two" {
			return problems.Found{}, &problems.NotFoundError{}
		}
		return problems.Found{Item: aliasItem(id)}, nil
	}
	var missing *problems.NotFoundError
	if err := loop.Run(t.Context(), false); !errors.As(err, &missing) {
		t.Fatalf("got %v", err)
	}
	if m.attempts != 1 || v.At() != 1 || v.Ended {
		t.Errorf("%d attempts, at part %d", m.attempts, v.At())
	}
	if judged := grader.JudgeConcept(aliasItem("one").Concept, v.Parts[0].Answers["answer"]); judged.Verdict != grader.Accepted {
		t.Errorf("the answer is %q", v.Parts[0].Answers["answer"])
	}
}

// amender takes what is added to an attempt.
type amender struct{ session.Journal }

func (amender) Amend(context.Context, string, grader.Claims, json.RawMessage, session.Rating) error {
	return nil
}

// Measuring one's own code begins when the interview is over, and costs nobody their time.
func TestMeasuringIsNotOnTheClock(t *testing.T) {
	began := time.Date(2026, 3, 2, 9, 0, 0, 0, time.UTC)
	v := talkOf(began)
	v.Parts = append([]mock.Part{
		{Slot: mock.Coding, Kind: mock.PartCoding, ID: "code", State: mock.StateDone, Source: "pass", Outcome: &mock.Outcome{Score: mock.Full}},
		{Slot: mock.Complexity, Kind: mock.PartOwnCode, State: mock.StateDone, Answers: map[string]string{"time": "O(n)"}, Outcome: &mock.Outcome{}},
	}, v.Parts[4:]...)
	c := &candidate{now: began, takes: time.Minute}
	loop := interviewOf(&v, c, &minutes{})
	loop.Find = func(string, string) (problems.Found, error) { return problems.Found{Problem: &problems.Problem{}}, nil }
	measured := 0
	loop.Measure = func(context.Context, *problems.Problem, []byte) (*growth.Report, error) {
		measured++
		c.now = c.now.Add(10 * time.Minute)
		return &growth.Report{}, nil
	}
	if err := loop.Run(t.Context(), false); err != nil {
		t.Fatal(err)
	}
	if measured != 1 || v.Clock.Elapsed != 3*time.Minute || v.Parts[1].Outcome.Score != mock.Full {
		t.Errorf("measured %d times, %v on the clock, %+v", measured, v.Clock.Elapsed, v.Parts[1].Outcome)
	}
}
