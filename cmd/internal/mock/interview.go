package mock

import (
	"slices"
	"time"
)

// PartKind is what a part of an interview asks for; its text is stored.
type PartKind string

// The kinds of parts.
const (
	PartPredict    PartKind = "predict"
	PartConcept    PartKind = "concept"
	PartCoding     PartKind = "coding"
	PartOwnCode    PartKind = "own-code" // how the code grows that was handed in
	PartComplexity PartKind = "complexity"
	PartDesign     PartKind = "design"
	PartQuestions  PartKind = "questions"
	PartReview     PartKind = "review"
)

// isDrawn says whether a part is an item of the bank.
func (k PartKind) isDrawn() bool { return k != PartOwnCode && !k.IsClosing() }

// IsClosing says whether a part belongs to the end, which always comes: it is no question of the interviewer's.
func (k PartKind) IsClosing() bool { return k == PartQuestions || k == PartReview }

// PartState is how far a part is.
type PartState string

// The states of a part.
const (
	StateWaiting    PartState = ""
	StateOpen       PartState = "open"
	StateDone       PartState = "done"
	StateNotReached PartState = "not-reached"
)

// Part is one thing that is asked, with all that was said to it.
type Part struct {
	Slot   SlotName `json:"slot"`
	Kind   PartKind `json:"kind"`
	Set    string   `json:"set,omitempty"`
	ID     string   `json:"id,omitempty"`
	Title  string   `json:"title,omitempty"`
	Level  int      `json:"level,omitempty"`
	Topics []string `json:"topics,omitempty"`
	Note   string   `json:"note,omitempty"`

	State      PartState         `json:"state"`
	Opened     time.Duration     `json:"opened_ns"` // on the interview's clock
	Closed     time.Duration     `json:"closed_ns"`
	Step       string            `json:"step,omitempty"` // of the sitting, in the loop's words
	Answers    map[string]string `json:"answers,omitempty"`
	Attempt    string            `json:"attempt,omitempty"` // its id in the history
	Started    time.Time         `json:"started"`
	Elapsed    time.Duration     `json:"elapsed_ns"` // of the sitting
	Source     string            `json:"source,omitempty"`
	Hints      int               `json:"hints,omitempty"`
	Confidence int               `json:"confidence,omitempty"` // 1 to 5; 0: not asked
	Outcome    *Outcome          `json:"outcome,omitempty"`
	DryRun     *DryRun           `json:"dry_run,omitempty"` // of a coding part whose code was followed
	Thoughts   []Thought         `json:"thoughts,omitempty"`
}

// DryRun is the execution table of the person's own code on a small case, of which they fill in some cells.
type DryRun struct {
	Answers map[string]string `json:"answers"`         // as the sitting keeps them
	Cells   []DryCell         `json:"cells,omitempty"` // once all of them were asked
}

// DryCell is one cell of it.
type DryCell struct {
	Question string `json:"question"`
	Said     string `json:"said"`
	Answer   string `json:"answer"`
	Right    bool   `json:"right"`
}

// Thought is what a person noted of what they were thinking.
type Thought struct {
	At   time.Duration `json:"at_ns"` // on the interview's clock
	Text string        `json:"text"`
}

// Interview is one mock interview: everything that is needed to go on with it, and to report on it.
type Interview struct {
	ID      string            `json:"id"`
	Level   Level             `json:"level"`
	Seed    uint64            `json:"seed"`
	From    string            `json:"from,omitempty"` // what --set named
	Mix     string            `json:"mix,omitempty"`
	Started time.Time         `json:"started"`
	Clock   Clock             `json:"clock"`
	Slots   []Slot            `json:"slots"`
	Weights map[LineName]int  `json:"weights"`
	Notes   []string          `json:"notes,omitempty"`
	Parts   []Part            `json:"parts"`
	Card    string            `json:"card"`
	Ended   bool              `json:"ended"`
	Told    map[SlotName]bool `json:"told,omitempty"` // of which it was said that their time is up
}

// New is an interview that begins now.
func New(b Blueprint, plan Plan, seed uint64, now time.Time) Interview {
	return Interview{
		Level: b.Level, Seed: seed, Started: now, Slots: b.Slots, Weights: b.Weights, Notes: plan.Notes, Parts: plan.Parts,
		Clock: Clock{Limit: b.Budget(), Last: now}, Card: cardFor(seed).ID, Told: map[SlotName]bool{},
	}
}

// Status is where an interview stands between two questions.
type Status struct {
	Slot          SlotName
	Question, Of  int // from 1; the closing parts do not count
	Elapsed, Left time.Duration
	SlotLeft      time.Duration // below zero: it is over
}

// At is the first part that is not done, or how many there are.
func (v *Interview) At() int {
	at := slices.IndexFunc(v.Parts, func(p Part) bool { return p.State == StateWaiting || p.State == StateOpen })
	if at < 0 {
		return len(v.Parts)
	}
	return at
}

// Status tells it for a part.
func (v *Interview) Status(at int) Status {
	s := Status{Slot: v.Parts[at].Slot, Elapsed: v.Clock.Elapsed, Left: v.Clock.Left()}
	for i, p := range v.Parts {
		if p.Kind.IsClosing() {
			continue
		}
		s.Of++
		if i <= at {
			s.Question++
		}
	}
	s.SlotLeft = v.slot(s.Slot).Budget - (v.Clock.Elapsed - v.slotOpened(s.Slot))
	return s
}

func (v *Interview) slot(name SlotName) Slot {
	at := slices.IndexFunc(v.Slots, func(s Slot) bool { return s.Name == name })
	if at < 0 {
		return Slot{Name: name}
	}
	return v.Slots[at]
}

// slotOpened is when the first part of a slot was put, or now.
func (v *Interview) slotOpened(name SlotName) time.Duration {
	for _, p := range v.Parts {
		if p.Slot == name && p.State != StateWaiting && p.State != StateNotReached {
			return p.Opened
		}
	}
	return v.Clock.Elapsed
}

// OutOfTime says whether no new question may begin: what is left belongs to the closing parts.
func (v *Interview) OutOfTime() bool {
	return v.Clock.Left() <= v.slot(Questions).Budget+v.slot(Review).Budget
}

// Skip leaves the rest of a slot out: its waiting parts are not reached.
func (v *Interview) Skip(name SlotName) {
	for i := range v.Parts {
		if v.Parts[i].Slot == name && v.Parts[i].State == StateWaiting {
			v.Parts[i].notReached(v.Clock.Elapsed)
		}
	}
}

func (p *Part) notReached(at time.Duration) {
	p.State, p.Opened, p.Closed = StateNotReached, at, at
	p.Outcome = &Outcome{Reasons: []string{"not reached within the time"}}
}

// NotReached leaves one part out.
func (v *Interview) NotReached(at int) { v.Parts[at].notReached(v.Clock.Elapsed) }

// OwnCode is the part whose code a question about one's own code means: the last that was handed in before it.
func (v *Interview) OwnCode(at int) *Part {
	for i := at - 1; i >= 0; i-- {
		if p := &v.Parts[i]; p.Kind == PartCoding && p.State == StateDone && p.Source != "" {
			return p
		}
	}
	return nil
}

// LastCode is the last code that was handed in, nil when none was.
func (v *Interview) LastCode() *Part { return v.OwnCode(len(v.Parts)) }

// Asks says whether anything is left to ask beside the closing parts.
func (v *Interview) Asks() bool {
	return slices.ContainsFunc(v.Parts, func(p Part) bool { return p.Kind.isDrawn() })
}
