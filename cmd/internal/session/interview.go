package session

import (
	"context"
	"errors"
	"fmt"
	"time"

	"pyprep/cmd/internal/mock"
	"pyprep/grader"
	"pyprep/grader/growth"
	"pyprep/grader/trace"
	"pyprep/problems"
)

// InterviewDialogue is the person who is interviewed. Its methods return an error when no answer will come.
type InterviewDialogue interface {
	// Begin says what the interview consists of; resumed, where it goes on.
	Begin(v *mock.Interview, resumed bool) error
	// Between shows the clock before a question.
	Between(s mock.Status) error
	// SlotUp says that the time of a part is up, and where more of it would follow asks whether to go on with it.
	SlotUp(ctx context.Context, slot mock.SlotName, over time.Duration, more bool) (goOn bool, err error)
	// TimeUp says that the whole time is up, and how many questions were not reached.
	TimeUp(left int) error
	// Afterwards asks, where that is asked, how sure the person is, 1 to 5; 0 when nobody is there to say. thinks says that
	// they want to note a thought first.
	Afterwards(ctx context.Context, part *mock.Part, asksSure bool) (sure int, thinks bool, err error)
	// Thought takes what the person thinks just now, "" for nothing.
	Thought(ctx context.Context, part *mock.Part) (string, error)

	// Answers and Claims put an item in words, and one about growth.
	Answers(part *mock.Part) AnswerDialogue
	Claims(part *mock.Part) ItemDialogue
	Code(part *mock.Part, p *problems.Problem) CodeDialogue

	// Card shows the company, and Questions asks what the person wants to know of it, one a line.
	Card(c mock.Card) error
	Questions(ctx context.Context) (string, error)
	// Replies shows what the company says, and FollowUp asks for one question more.
	Replies(replies []string) error
	FollowUp(ctx context.Context) (string, error)
	// OwnWord asks what the person would do differently.
	OwnWord(ctx context.Context) (string, error)
}

// CodeDialogue is the person at a coding part.
type CodeDialogue interface {
	Introduce(p *problems.Problem, resumed bool) error
	// Form asks one question of the form before the code, or of what follows it; about is the small case of the dry run, or
	// the text of the twist.
	Form(ctx context.Context, question Question, about string) (string, error)
	// DryRun puts cells of the table of the person's own code, of which nothing is judged aloud; nil when nobody is there.
	DryRun(run grader.Traced, cells []trace.Cell) QuizDialogue
	// Next asks what to do.
	Next(ctx context.Context, s mock.Status, runs int) (Action, error)
	// Edit opens the file, and Read returns what is in it.
	Edit(ctx context.Context) error
	Read() ([]byte, error)
	// Examples shows what the examples of the statement gave.
	Examples(r grader.Report, source []byte) error
	Hint(p *problems.Problem, n int) error
	Grading() (progress func(grader.CaseReport), done func())
	// Unloaded shows why code does not even load, which needs no hidden test; again says that the person will mend it.
	Unloaded(r grader.Report, source []byte) (again bool, err error)
	HandedIn() error
	// OwnCode shows what was handed in, before it is asked about; Claim asks.
	OwnCode(source []byte) error
	Claim(ctx context.Context, question Question) (string, error)
}

// InterviewJournal keeps an interview and its attempts.
type InterviewJournal interface {
	Save(ctx context.Context, v *mock.Interview) error
	// Answers and Claims record attempts; what they load and save is not asked for.
	Answers(item *problems.Item) AnswerJournal
	Claims(item *problems.Item) ItemJournal
	Code(p *problems.Problem) Journal
}

// Interview is a mock interview being held: part after part on one clock, everything kept at once, nothing of it told before
// the end.
type Interview struct {
	State    *mock.Interview
	Dialogue InterviewDialogue
	Journal  InterviewJournal
	Now      func() time.Time
	// Find returns an item of the bank.
	Find func(set, id string) (problems.Found, error)
	// Execute runs a program in the sandbox.
	Execute func(ctx context.Context, source []byte) (grader.ProgramRun, error)
	// Grade grades a solution on some cases, all where only is nil.
	Grade func(ctx context.Context, p *problems.Problem, source []byte, only []int, progress func(grader.CaseReport)) (grader.Report, error)
	// Trace follows a solution on some cases; nil: no code can be followed here.
	Trace func(ctx context.Context, p *problems.Problem, source []byte, cases []int) ([]grader.Traced, error)
	// Measure finds out how a solution grows; nil, or a nil report, leaves that out.
	Measure func(ctx context.Context, p *problems.Problem, source []byte) (*growth.Report, error)

	since time.Time
	over  bool // what is done yet is no one's time
}

// Run holds what is left of the interview. Whatever ends it early, what was answered is kept, and so is the clock.
func (v *Interview) Run(ctx context.Context, resumed bool) error {
	v.since = v.Now()
	if resumed {
		v.State.Clock.Resume(v.since)
	}
	err := v.hold(ctx, resumed)
	if err != nil {
		return errors.Join(err, v.keep(context.WithoutCancel(ctx)))
	}
	v.State.Ended = true
	return v.keep(ctx)
}

func (v *Interview) hold(ctx context.Context, resumed bool) error {
	if err := v.keep(ctx); err != nil {
		return err
	}
	if err := v.Dialogue.Begin(v.State, resumed); err != nil {
		return err
	}
	for at := v.State.At(); at < len(v.State.Parts); at = v.State.At() {
		left, err := v.leaveOut(ctx, at)
		if err != nil {
			return err
		}
		if left {
			continue
		}
		if err := v.put(ctx, at); err != nil {
			return err
		}
	}
	v.over = true
	return v.measureAll(ctx)
}

// keep reads the clock and saves all.
func (v *Interview) keep(ctx context.Context) error {
	now := v.Now()
	if !v.over {
		v.State.Clock.Advance(v.since, now)
	}
	v.since = now
	return v.Journal.Save(ctx, v.State)
}

// leaveOut is the clock's strictness: what does not begin in time is not reached. The closing parts always come.
func (v *Interview) leaveOut(ctx context.Context, at int) (left bool, err error) {
	part := &v.State.Parts[at]
	if part.State != mock.StateWaiting {
		return false, nil // it has begun, and may be finished
	}
	if err := v.keep(ctx); err != nil {
		return false, err
	}
	if at > 0 {
		skipped, err := v.slotUp(ctx, at)
		if err != nil || skipped {
			return skipped, err
		}
	}
	if part.Kind.IsClosing() || !v.State.OutOfTime() {
		return false, nil
	}
	n := 0
	for i := at; i < len(v.State.Parts); i++ {
		if !v.State.Parts[i].Kind.IsClosing() {
			v.State.NotReached(i)
			n++
		}
	}
	if err := v.keep(ctx); err != nil {
		return true, err
	}
	return true, v.Dialogue.TimeUp(n)
}

// slotUp says, once, that the time of the slot before this part is up; where the part belongs to the same slot, the person
// may leave its rest out.
func (v *Interview) slotUp(ctx context.Context, at int) (skipped bool, err error) {
	slot, more := v.State.Parts[at-1].Slot, v.State.Parts[at-1].Slot == v.State.Parts[at].Slot
	status := v.State.Status(at - 1)
	if status.SlotLeft >= 0 || v.State.Told[slot] || v.State.Parts[at-1].Kind.IsClosing() {
		return false, nil
	}
	goOn, err := v.Dialogue.SlotUp(ctx, slot, -status.SlotLeft, more)
	if err != nil {
		return false, err
	}
	v.State.Told[slot] = true
	if more && !goOn {
		v.State.Skip(slot)
		skipped = true
	}
	return skipped, v.keep(ctx)
}

// put asks one part, from where it stopped.
func (v *Interview) put(ctx context.Context, at int) error {
	part := &v.State.Parts[at]
	if part.State == mock.StateWaiting {
		part.State, part.Opened, part.Started = mock.StateOpen, v.State.Clock.Elapsed, v.Now()
		if err := v.keep(ctx); err != nil {
			return err
		}
	}
	if err := v.Dialogue.Between(v.State.Status(at)); err != nil {
		return err
	}
	if part.Outcome == nil {
		outcome, err := v.ask(ctx, at)
		if err != nil {
			return err
		}
		part.Outcome = &outcome
		if err := v.keep(ctx); err != nil {
			return err
		}
	}
	if err := v.afterwards(ctx, part); err != nil {
		return err
	}
	if err := v.keep(ctx); err != nil {
		return err
	}
	part.State, part.Closed = mock.StateDone, v.State.Clock.Elapsed
	return v.keep(ctx)
}

func (v *Interview) ask(ctx context.Context, at int) (mock.Outcome, error) {
	part := &v.State.Parts[at]
	switch part.Kind {
	case mock.PartQuestions:
		return v.questions(ctx, part)
	case mock.PartReview:
		_, err := v.sitting(part).answered(ctx, mock.ReviewAnswer, func() (string, error) { return v.Dialogue.OwnWord(ctx) })
		return mock.Outcome{}, err
	case mock.PartOwnCode:
		return v.ownCode(ctx, at)
	default:
		return v.item(ctx, at)
	}
}

// item puts what was drawn from the bank.
func (v *Interview) item(ctx context.Context, at int) (mock.Outcome, error) {
	part := &v.State.Parts[at]
	found, err := v.Find(part.Set, part.ID)
	switch {
	case err != nil:
		return mock.Outcome{}, err
	case part.Kind == mock.PartCoding && found.Problem != nil:
		return v.coding(ctx, at, found.Problem)
	case part.Kind == mock.PartComplexity && found.Item != nil && found.Item.Complexity != nil:
		return v.drill(ctx, part, found.Item)
	case found.Item != nil && found.Item.Complexity == nil:
		return v.words(ctx, part, found.Item)
	}
	return mock.Outcome{}, fmt.Errorf("the interview asks for %s, which is no %s any more", part.ID, part.Kind)
}
