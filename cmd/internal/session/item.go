package session

import (
	"context"
	"errors"
	"time"

	"pyprep/grader"
	"pyprep/problems"
)

// ItemDialogue is the person to whom a small item is put. Its methods return an error when no answer will come.
type ItemDialogue interface {
	// Introduce shows the snippet; resumed says that some answers are there from an earlier sitting.
	Introduce(item *problems.Item, resumed bool) error
	// Claim asks for time, space or why; part is nil for the last.
	Claim(ctx context.Context, question Question, item *problems.Item, part *problems.Part) (string, error)
	// Judged shows the claims against the key.
	Judged(item *problems.Item, judgements []grader.Judgement, claims grader.ItemClaims) error
	// Explain shows why.
	Explain(item *problems.Item) error
}

// ItemJournal keeps what is said of an item.
type ItemJournal interface {
	Load(ctx context.Context) (State, bool, error)
	Save(ctx context.Context, s State) error
	End(ctx context.Context) error
	Record(ctx context.Context, a ItemAttempt) error
}

// ItemAttempt is one answered item, ready to be kept.
type ItemAttempt struct {
	Started    time.Time
	Elapsed    time.Duration
	Claims     grader.ItemClaims
	Judgements []grader.Judgement
}

// ItemLoop is one complexity item being asked: show it, ask, keep, judge, measure, explain.
type ItemLoop struct {
	Item     *problems.Item
	Dialogue ItemDialogue
	Journal  ItemJournal
	Now      func() time.Time
	// Measure shows how the snippets really grow, once the claims are judged; nil leaves the measurement out.
	Measure func(ctx context.Context, item *problems.Item) error
	// Sealed shows nothing of the key, in an interview.
	Sealed bool

	itemSitting
}

// ItemOutcome is how it went.
type ItemOutcome struct {
	Claims     grader.ItemClaims
	Judgements []grader.Judgement
	Verdict    grader.Verdict
}

// Run asks what was not answered in an earlier sitting. The attempt is kept before anything of the key is shown.
func (l *ItemLoop) Run(ctx context.Context) (ItemOutcome, error) {
	resumed, err := l.begin(ctx, l.Journal, l.Now)
	if err != nil {
		return ItemOutcome{}, err
	}
	if err := l.Dialogue.Introduce(l.Item, resumed); err != nil {
		return ItemOutcome{}, err
	}
	claims, err := l.ask(ctx)
	if err != nil {
		return ItemOutcome{}, errors.Join(err, l.keep(context.WithoutCancel(ctx)))
	}
	judgements := grader.JudgeItem(l.Item, claims)
	if err := l.record(ctx, claims, judgements); err != nil {
		return ItemOutcome{}, err
	}
	outcome := ItemOutcome{Claims: claims, Judgements: judgements, Verdict: grader.ItemVerdict(judgements)}
	if l.Sealed {
		return outcome, nil
	}
	if err := l.Dialogue.Judged(l.Item, judgements, claims); err != nil {
		return outcome, err
	}
	if l.Measure != nil {
		if err := l.Measure(ctx, l.Item); err != nil {
			return outcome, err
		}
	}
	return outcome, l.Dialogue.Explain(l.Item)
}

// ask puts the questions in order: time and space of each part, and why.
func (l *ItemLoop) ask(ctx context.Context) (grader.ItemClaims, error) {
	var times, spaces []string
	for at := range l.Item.Complexity.Parts {
		part := &l.Item.Complexity.Parts[at]
		for _, question := range []Question{QuestionTime, QuestionSpace} {
			answer, err := l.answer(ctx, question, part)
			if err != nil {
				return grader.ItemClaims{}, err
			}
			if question == QuestionTime {
				times = append(times, answer)
			} else {
				spaces = append(spaces, answer)
			}
		}
	}
	why, err := l.answer(ctx, QuestionWhy, nil)
	return grader.ClaimsFor(l.Item, times, spaces, why), err
}

// answer asks a question unless it was answered before, and keeps what comes back.
func (l *ItemLoop) answer(ctx context.Context, question Question, part *problems.Part) (string, error) {
	key := string(question)
	if part != nil && part.Name != "" {
		key += " " + part.Name
	}
	return l.answered(ctx, key, func() (string, error) { return l.Dialogue.Claim(ctx, question, l.Item, part) })
}

// record keeps the attempt and ends the sitting, so that an answer is counted once.
func (l *ItemLoop) record(ctx context.Context, claims grader.ItemClaims, judgements []grader.Judgement) error {
	if err := l.keep(ctx); err != nil {
		return err
	}
	attempt := ItemAttempt{Started: l.state.Started, Elapsed: l.state.Elapsed, Claims: claims, Judgements: judgements}
	if err := l.Journal.Record(ctx, attempt); err != nil {
		return err
	}
	return l.Journal.End(ctx)
}
