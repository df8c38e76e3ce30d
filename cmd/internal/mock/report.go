package mock

import "time"

// Report is what an interview came to. Its JSON form is documented; fields are only ever added.
type Report struct {
	Schema      int         `json:"schema"`
	ID          string      `json:"id"`
	Level       Level       `json:"level"`
	Seed        uint64      `json:"seed"`
	Mix         string      `json:"mix,omitempty"`
	Started     time.Time   `json:"started"`
	Minutes     float64     `json:"minutes"` // that were given
	Spent       int         `json:"spent_seconds"`
	Pauses      []PauseMark `json:"pauses"`
	Verdict     Verdict     `json:"verdict"`
	Score       float64     `json:"score"`
	Why         string      `json:"why"`
	Lines       []Line      `json:"lines"`
	Calibration Calibration `json:"calibration"`
	Moments     []Moment    `json:"moments"`
	Next        []Next      `json:"next"`
	Parts       []PartMark  `json:"parts"`
	Notes       []string    `json:"notes"`
	OwnWord     string      `json:"own_word,omitempty"` // of the review at the end

	Thoughts []ThoughtMark `json:"thoughts,omitempty"` // what was noted aloud, by the clock
}

// ThoughtMark is a thought as it is reported.
type ThoughtMark struct {
	At     int    `json:"at_seconds"`
	During string `json:"during"` // the question
	Text   string `json:"text"`
}

// PauseMark is a pause as it is reported.
type PauseMark struct {
	At     int    `json:"at_seconds"`
	Length int    `json:"seconds"`
	Cause  string `json:"cause"`
}

// PartMark is one part as it is reported.
type PartMark struct {
	Slot       SlotName `json:"slot"`
	Kind       PartKind `json:"kind"`
	Set        string   `json:"set,omitempty"`
	Item       string   `json:"item,omitempty"`
	Name       string   `json:"name"`
	Reached    bool     `json:"reached"`
	Score      float64  `json:"score"`
	Reasons    []string `json:"reasons"`
	Confidence int      `json:"confidence,omitempty"`
	Hints      int      `json:"hints,omitempty"`
	From       int      `json:"from_seconds"`
	To         int      `json:"to_seconds"`
	Unknown    bool     `json:"idk,omitempty"`
	Attempt    string   `json:"attempt,omitempty"`

	DryRun []DryCell `json:"dry_run,omitempty"`
	Twist  string    `json:"twist,omitempty"` // what was said to it
}

// Conclude reports on an interview; items are those that there are, for what comes next.
func Conclude(v *Interview, items []Item) Report {
	sheet := SheetOf(v)
	r := Report{
		Schema: 1, ID: v.ID, Level: v.Level, Seed: v.Seed, Mix: v.Mix, Started: v.Started, Minutes: v.Clock.Limit.Minutes(),
		Spent: int(v.Clock.Elapsed.Seconds()), Pauses: []PauseMark{}, Verdict: sheet.Verdict, Score: sheet.Score, Why: sheet.Why, Lines: sheet.Lines,
		Calibration: CalibrationOf(v), Moments: MomentsOf(v, sheet), Next: NextOf(v, items), Parts: []PartMark{}, Notes: append([]string{}, v.Notes...),
	}
	for _, p := range v.Clock.Pauses {
		r.Pauses = append(r.Pauses, PauseMark{At: int(p.At.Seconds()), Length: int(p.Length.Seconds()), Cause: p.Cause})
	}
	for i := range v.Parts {
		p := &v.Parts[i]
		for _, t := range p.Thoughts {
			r.Thoughts = append(r.Thoughts, ThoughtMark{At: int(t.At.Seconds()), During: p.Name(), Text: t.Text})
		}
		if p.Kind == PartReview {
			r.OwnWord = p.Answers[ReviewAnswer]
			continue
		}
		mark := PartMark{
			Slot: p.Slot, Kind: p.Kind, Set: p.Set, Item: p.ID, Name: p.Name(), Reached: p.State == StateDone, Reasons: []string{},
			Confidence: p.Confidence, Hints: p.Hints, From: int(p.Opened.Seconds()), To: int(p.Closed.Seconds()), Attempt: p.Attempt,
			Twist: p.Answers[TwistAnswer],
		}
		if p.DryRun != nil {
			mark.DryRun = p.DryRun.Cells
		}
		if p.Outcome != nil {
			mark.Score, mark.Reasons, mark.Unknown = round(p.Outcome.Score), append(mark.Reasons, p.Outcome.Reasons...), p.Outcome.Unknown
		}
		r.Parts = append(r.Parts, mark)
	}
	return r
}

// Answers that are told by themselves, by what they are kept under: to the twist of a coding part, and of the closing parts.
const (
	TwistAnswer     = "twist"
	QuestionsAnswer = "questions"
	FollowUpAnswer  = "follow-up"
	ReviewAnswer    = "review"
)
