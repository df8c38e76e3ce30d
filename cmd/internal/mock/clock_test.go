package mock_test

import (
	"encoding/json"
	"reflect"
	"testing"
	"time"

	"pyprep/cmd/internal/mock"
)

func TestClock(t *testing.T) {
	began := time.Date(2026, 3, 2, 9, 0, 0, 0, time.UTC)
	const limit = 45 * time.Minute
	tests := []struct {
		name    string
		read    []time.Duration // from the beginning, in one sitting
		elapsed time.Duration
		jumps   int
	}{
		{"as it should", []time.Duration{5 * time.Minute, 12 * time.Minute}, 12 * time.Minute, 0},
		{"it stands", []time.Duration{0, 0}, 0, 0},
		{"it goes back, and on", []time.Duration{10 * time.Minute, 4 * time.Minute, 9 * time.Minute}, 15 * time.Minute, 0},
		{"it goes back for good", []time.Duration{10 * time.Minute, -48 * time.Hour, -48*time.Hour + time.Minute}, 11 * time.Minute, 0},
		{"it leaps a day ahead", []time.Duration{10 * time.Minute, 24 * time.Hour, 24*time.Hour + time.Minute}, 11 * time.Minute, 1},
		{"a long answer is none", []time.Duration{44 * time.Minute}, 44 * time.Minute, 0},
		{"over the limit in steps", []time.Duration{30 * time.Minute, 60 * time.Minute}, 60 * time.Minute, 0},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			c := mock.Clock{Limit: limit, Last: began}
			since := began
			for _, offset := range tt.read {
				now := began.Add(offset)
				c.Advance(since, now)
				since = now
			}
			if c.Elapsed != tt.elapsed || len(c.Pauses) != tt.jumps || c.Left() != limit-tt.elapsed {
				t.Errorf("elapsed %v, %d jumps, want %v and %d", c.Elapsed, len(c.Pauses), tt.elapsed, tt.jumps)
			}
		})
	}
}

func TestClockPauses(t *testing.T) {
	began := time.Date(2026, 3, 2, 9, 0, 0, 0, time.UTC)
	for name, tt := range map[string]struct {
		away, length time.Duration
	}{
		"an hour":              {time.Hour, time.Hour},
		"a month":              {30 * 24 * time.Hour, 30 * 24 * time.Hour},
		"the clock was behind": {-time.Hour, 0},
	} {
		c := mock.Clock{Limit: time.Hour, Last: began}
		c.Advance(began, began.Add(7*time.Minute))
		c.Resume(began.Add(7*time.Minute + tt.away))
		want := []mock.Pause{{At: 7 * time.Minute, Began: began.Add(7 * time.Minute), Length: tt.length, Cause: mock.CauseAway}}
		if c.Elapsed != 7*time.Minute || !reflect.DeepEqual(c.Pauses, want) {
			t.Errorf("%s: %v, %+v, want %+v", name, c.Elapsed, c.Pauses, want)
		}
	}
}

func newInterview(t *testing.T, level mock.Level) mock.Interview {
	t.Helper()
	b := blueprint(t, level)
	return mock.New(b, mock.Draw(b, items(), 7), 7, time.Date(2026, 3, 2, 9, 0, 0, 0, time.UTC))
}

func TestStatus(t *testing.T) {
	v := newInterview(t, mock.Junior)
	v.Clock.Elapsed = 2 * time.Minute
	v.Parts[0].State, v.Parts[0].Closed = mock.StateDone, 2*time.Minute
	v.Parts[1].State, v.Parts[1].Opened = mock.StateOpen, 2*time.Minute
	if at := v.At(); at != 1 {
		t.Fatalf("at %d", at)
	}
	v.Clock.Elapsed = 6 * time.Minute
	want := mock.Status{Slot: mock.WarmUp, Question: 2, Of: 10, Elapsed: 6 * time.Minute, Left: 39 * time.Minute, SlotLeft: -time.Minute}
	if got := v.Status(1); got != want {
		t.Errorf("got %+v, want %+v", got, want)
	}
	next := v.Status(2)
	if next.SlotLeft != 10*time.Minute {
		t.Errorf("a part that has not begun has %v", next.SlotLeft)
	}
	if v.OutOfTime() {
		t.Error("out of time after 6 minutes of 45")
	}
	v.Clock.Elapsed = 39 * time.Minute // 4 for the questions and 2 for the review are left
	if !v.OutOfTime() {
		t.Error("the closing parts have lost their time")
	}
	v.Skip(mock.Concepts)
	if p := v.Parts[2]; p.State != mock.StateNotReached || p.Outcome == nil || p.Outcome.Score != 0 {
		t.Errorf("what was left out: %+v", p)
	}
	if p := v.Parts[6]; p.State != mock.StateWaiting {
		t.Errorf("another part was left out, too: %+v", p)
	}
}

// An interview is kept as JSON and goes on from it.
func TestInterviewSurvivesItsJSON(t *testing.T) {
	v := newInterview(t, mock.Senior)
	v.Parts[0].Answers = map[string]string{"answer": "1\n2"}
	v.Parts[0].Outcome = &mock.Outcome{Score: 4, Reasons: []string{"every line is right"}}
	v.Clock.Advance(v.Started, v.Started.Add(90*time.Second))
	text, err := json.Marshal(v)
	if err != nil {
		t.Fatal(err)
	}
	var back mock.Interview
	if err := json.Unmarshal(text, &back); err != nil {
		t.Fatal(err)
	}
	again, err := json.Marshal(back)
	if err != nil {
		t.Fatal(err)
	}
	if string(again) != string(text) || back.Status(0) != v.Status(0) {
		t.Errorf("it is another one:\n%s\n%s", text, again)
	}
}
