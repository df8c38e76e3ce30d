package cli

import (
	"context"
	"fmt"
	"strings"
	"time"

	"pyprep/cmd/internal/ask"
	"pyprep/cmd/internal/mock"
	"pyprep/cmd/internal/session"
	"pyprep/cmd/internal/view"
	"pyprep/problems"
)

// mockDesk is the person who is interviewed, or a file that answers for them.
type mockDesk struct {
	app       *app
	options   mockOptions
	interview *mock.Interview
	given     *mockAnswers  // nil: a person answers
	ask       *ask.Prompter // nil: never ask
}

var _ session.InterviewDialogue = (*mockDesk)(nil)

// quiet is true where nobody looks on.
func (d *mockDesk) quiet() bool { return d.given != nil }

// Begin shows the plan, or where it goes on.
func (d *mockDesk) Begin(v *mock.Interview, resumed bool) error {
	switch {
	case d.quiet():
		return nil
	case resumed:
		pause := v.Clock.Pauses[len(v.Clock.Pauses)-1]
		d.app.say("Going on: %s. The pause of %s is in the report, and not on the clock.", mockStanding(v), mock.ClockFace(pause.Length))
		return nil
	}
	return view.InterviewPlan(d.app.Out, d.app.out(), v)
}

// Between shows the clock.
func (d *mockDesk) Between(s mock.Status) error {
	if d.quiet() {
		return nil
	}
	d.remind(s)
	return view.InterviewClock(d.app.Out, d.app.out(), s)
}

// remind has the person told, whatever is being asked then, that the time of a part is up.
func (d *mockDesk) remind(s mock.Status) {
	reminder := ""
	if s.SlotLeft > 0 {
		reminder = fmt.Sprintf("(The time of %q is up. Come to an end; nothing is lost.)", s.Slot.Title())
	}
	d.ask.RemindIn(s.SlotLeft, reminder)
}

// SlotUp says that a part is over its time.
func (d *mockDesk) SlotUp(ctx context.Context, slot mock.SlotName, over time.Duration, more bool) (bool, error) {
	if d.quiet() {
		return true, nil
	}
	d.app.say("\nThe time of %q is up, by %s.", slot.Title(), mock.ClockFace(over))
	if !more {
		return true, nil
	}
	key, err := d.ask.Key(ctx, "What is left of it", []ask.Choice{
		{Key: 'n', Label: "leave out, next part", Default: true}, {Key: 'g', Label: "go on with it, at the cost of later parts"},
	})
	return key == 'g', err
}

// TimeUp says that no new question begins.
func (d *mockDesk) TimeUp(left int) error {
	if !d.quiet() {
		d.app.say("\nThe time is up: %s not put. What remains belongs to your own questions.", verbed(left))
	}
	return nil
}

func verbed(n int) string {
	if n == 1 {
		return "1 question was"
	}
	return fmt.Sprintf("%d questions were", n)
}

// Afterwards takes one key. Of a file it takes the thoughts first, one after the other.
func (d *mockDesk) Afterwards(ctx context.Context, part *mock.Part, asksSure bool) (sure int, thinks bool, err error) {
	if d.quiet() {
		thinks = len(part.Thoughts) < len(d.given.of(part).Thoughts)
		if coded := d.interview.LastCode(); part.Kind == mock.PartOwnCode && coded != nil {
			part = coded
		}
		return d.given.of(part).Confidence, thinks, nil
	}
	if !asksSure {
		return 0, false, nil
	}
	key, err := d.ask.Key(ctx, "How sure", []ask.Choice{
		{Key: '1', Label: "guess"},
		{Key: '2', Label: "doubt"},
		{Key: '3', Label: "even"},
		{Key: '4', Label: "sure"},
		{Key: '5', Label: "certain"},
		{Key: 't', Label: "think aloud first"},
	})
	if key == 't' {
		return 0, true, err
	}
	return int(key - '0'), false, err
}

// Thought takes one line.
func (d *mockDesk) Thought(ctx context.Context, part *mock.Part) (string, error) {
	if d.quiet() {
		return d.given.of(part).Thoughts[len(part.Thoughts)], nil
	}
	return d.ask.Line(ctx, "What do you think just now? It stands in the report, and costs nothing", ask.Line{})
}

// Answers puts a prediction, a concept or a design.
func (d *mockDesk) Answers(part *mock.Part) session.AnswerDialogue {
	desk := &answerDesk{app: d.app, ask: d.ask, quiet: d.quiet(), noEditor: d.options.noEditor}
	if d.quiet() {
		return &givenAnswerDesk{desk, d.given.of(part), 0}
	}
	return &bareAnswerDesk{desk}
}

// Claims puts a complexity drill.
func (d *mockDesk) Claims(part *mock.Part) session.ItemDialogue {
	return &bareItemDesk{&itemDesk{app: d.app, ask: d.ask, quiet: d.quiet()}, d.given, part}
}

// Code puts a coding part, and questions about the code.
func (d *mockDesk) Code(part *mock.Part, p *problems.Problem) session.CodeDialogue {
	return &mockCodeDesk{mockDesk: d, part: part, problem: p}
}

// Card shows the company.
func (d *mockDesk) Card(c mock.Card) error {
	if d.quiet() {
		return nil
	}
	d.app.say("The interview turns round: now you ask them.\n")
	return view.InterviewCard(d.app.Out, d.app.out(), c)
}

// Questions takes three to five, one a line.
func (d *mockDesk) Questions(ctx context.Context) (string, error) {
	if d.quiet() {
		return strings.Join(d.given.Questions, "\n"), nil
	}
	d.app.say("")
	return d.ask.Text(ctx, fmt.Sprintf("What do you want to know of them? %d to %d questions, one a line", mock.LeastQuestions, mock.MostQuestions))
}

// Replies shows what the company says.
func (d *mockDesk) Replies(replies []string) error {
	if d.quiet() {
		return nil
	}
	for _, reply := range replies {
		if err := writeAll(d.app.Out, "\n"); err != nil {
			return err
		}
		if err := view.Markdown(d.app.Out, d.app.out(), reply); err != nil {
			return err
		}
	}
	return writeAll(d.app.Out, "\n")
}

// FollowUp asks for one question more.
func (d *mockDesk) FollowUp(ctx context.Context) (string, error) {
	if d.quiet() {
		return d.given.FollowUp, nil
	}
	return d.ask.Line(ctx, "One question that follows from what you heard", ask.Line{})
}

// OwnWord closes the interview.
func (d *mockDesk) OwnWord(ctx context.Context) (string, error) {
	if d.quiet() {
		return d.given.OwnWord, nil
	}
	return d.ask.Line(ctx, "Last: what would you do differently? (Enter skips)", ask.Line{})
}

// bareAnswerDesk shows an item without what would say how hard it is, or where it belongs.
type bareAnswerDesk struct{ *answerDesk }

// Introduce shows what is asked.
func (d *bareAnswerDesk) Introduce(item *problems.Item, _ bool) error {
	return view.Item(d.app.Out, d.app.out(), item, view.StatementOptions{Bare: true})
}

// givenAnswerDesk answers all that is asked of an item from a file.
type givenAnswerDesk struct {
	*answerDesk
	given     mockAnswer
	followUps int
}

// Ask takes the file's answer.
func (d *givenAnswerDesk) Ask(_ context.Context, question session.Question, _ *problems.Item, _ string) (string, error) {
	switch question {
	case session.QuestionFollowUp:
		d.followUps++
		if d.followUps <= len(d.given.FollowUps) {
			return d.given.FollowUps[d.followUps-1], nil
		}
		return "", nil
	default:
		return d.given.say(question), nil
	}
}

// bareItemDesk does it for a complexity drill.
type bareItemDesk struct {
	*itemDesk
	given *mockAnswers
	part  *mock.Part
}

// Introduce shows the snippet, and takes the answers of a file.
func (d *bareItemDesk) Introduce(item *problems.Item, _ bool) error {
	if d.given != nil {
		answers{d.part.ID: givenAnswer{ItemClaims: d.given.of(d.part).claims()}}.fill(d.itemDesk, item)
		return nil
	}
	return view.Item(d.app.Out, d.app.out(), item, view.StatementOptions{Bare: true})
}
