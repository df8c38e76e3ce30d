package cli

import (
	"context"
	"encoding/json"
	"fmt"
	"strings"

	"pyprep/cmd/internal/ask"
	"pyprep/cmd/internal/history"
	"pyprep/cmd/internal/session"
	"pyprep/cmd/internal/view"
	"pyprep/grader"
	"pyprep/problems"
)

// solveItem puts one complexity item, by flags or in a dialogue.
func solveItem(ctx context.Context, a *app, item *problems.Item, o solveOptions) error {
	if err := o.fitItem(item); err != nil {
		return err
	}
	desk := &itemDesk{app: a, times: o.times, spaces: o.spaces, why: o.claims.Why, level: o.level, quiet: o.json}
	if !a.flags.noInput {
		desk.ask = a.prompter()
	}
	var show func(ctx context.Context, item *problems.Item) error
	if !o.json && !o.noMeasure {
		show = a.showItemGrowth
	}
	answer, err := putItem(ctx, a, item, desk, history.KindSolve, o.restart, show)
	if err != nil {
		return err
	}
	if o.json {
		err = printJSON(a.Out, itemResult{1, answer})
	}
	if err == nil && answer.Verdict != grader.Accepted {
		err = errNotSolved
	}
	return err
}

// fitItem refuses flags that mean nothing for an item, rather than to drop what somebody typed.
func (o solveOptions) fitItem(item *problems.Item) error {
	for _, flag := range []struct{ name, value string }{
		{"file", o.file}, {"approach", o.approach}, {"line", o.claims.Line}, {"own-answer", strings.Join(o.own, "")},
	} {
		if flag.value != "" {
			return usage(fmt.Sprintf("%s is a %s item, and takes no --%s", item.ID, item.Kind, flag.name), "give --time, --space and --why")
		}
	}
	for _, flag := range []struct {
		name   string
		values []string
	}{{"time", o.times}, {"space", o.spaces}} {
		if len(flag.values) > len(item.Complexity.Parts) {
			return usage(fmt.Sprintf("%s asks for --%s %s, not %d", item.ID, flag.name, timesWord(len(item.Complexity.Parts)), len(flag.values)),
				"give it once for each snippet, in their order")
		}
	}
	return nil
}

func timesWord(n int) string {
	if n == 1 {
		return "once"
	}
	return fmt.Sprintf("%d times", n)
}

// itemResult is the outcome of a small item, as --json prints it.
type itemResult struct {
	Schema int `json:"schema"`
	itemAnswer
}

// itemAnswer is an answered item: alone, or in a series.
type itemAnswer struct {
	Item      string             `json:"item"`
	Set       string             `json:"set"`
	Verdict   grader.Verdict     `json:"verdict"`
	Claims    grader.ItemClaims  `json:"claims"`
	Judgement []grader.Judgement `json:"judgement"`
	Concept   string             `json:"concept,omitempty"` // of a missed item: the one to read next
}

func (i itemAnswer) outcome() (id string, verdict grader.Verdict) { return i.Item, i.Verdict }

// putItem asks an item, judges the answer and keeps the attempt; show measures the snippets, nil for no measurement.
func putItem(
	ctx context.Context, a *app, item *problems.Item, desk *itemDesk, kind history.Kind, restart bool, show func(context.Context, *problems.Item) error,
) (itemAnswer, error) {
	store, err := a.openHistory(ctx)
	if err != nil {
		return itemAnswer{}, err
	}
	key := listedItem(item.Listing())
	if restart {
		if err := store.EndSession(ctx, key); err != nil {
			return itemAnswer{}, err
		}
	}
	loop := &session.ItemLoop{
		Item: item, Dialogue: desk, Now: a.Now, Measure: show,
		Journal: &itemJournal{store: store, key: key, kind: kind, forgets: desk.ask == nil},
	}
	outcome, err := loop.Run(ctx)
	answer := itemAnswer{
		Item: string(item.ID), Set: string(item.Set), Verdict: outcome.Verdict,
		Claims: outcome.Claims, Judgement: outcome.Judgements,
	}
	if err == nil {
		answer.Concept, err = a.readNext(item, outcome.Verdict, desk.quiet)
	}
	return answer, err
}

// itemJournal is the history as the loop over one item sees it.
type itemJournal struct {
	store   *history.Store
	key     history.Item
	kind    history.Kind
	forgets bool // all answers come from flags: there is no sitting to go on with
}

var _ session.ItemJournal = (*itemJournal)(nil)

// Load returns the answers of an earlier sitting.
func (j *itemJournal) Load(ctx context.Context) (session.State, bool, error) {
	if j.forgets {
		return session.State{}, false, nil
	}
	kept, found, err := j.store.Session(ctx, j.key)
	return session.State{
		Step: session.Step(kept.Step), Answers: kept.Answers, Started: kept.Started, Elapsed: kept.Elapsed,
	}, found, err
}

// Save keeps the answers so far.
func (j *itemJournal) Save(ctx context.Context, s session.State) error {
	if j.forgets {
		return nil
	}
	return j.store.SaveSession(ctx, history.Session{
		Item: j.key, Step: string(s.Step), Answers: s.Answers, Started: s.Started, Elapsed: s.Elapsed,
	})
}

// End forgets the sitting; the attempt stays.
func (j *itemJournal) End(ctx context.Context) error {
	if j.forgets {
		return nil
	}
	return j.store.EndSession(ctx, j.key)
}

// Record keeps the attempt. Each claim counts as a case that was right or not.
func (j *itemJournal) Record(ctx context.Context, t session.ItemAttempt) error {
	judgement, err := json.Marshal(t.Judgements)
	if err != nil {
		return fmt.Errorf("encode the judgement: %w", err)
	}
	right, asked := grader.ItemScore(t.Judgements)
	_, err = j.store.Record(ctx, history.Attempt{
		Item: j.key, Kind: j.kind, Started: t.Started, Duration: t.Elapsed,
		Verdict: string(grader.ItemVerdict(t.Judgements)), Passed: right, Total: asked,
		Claims: keptClaims(t.Claims), Judgement: judgement,
	})
	return err
}

// keptClaims writes the claims about several snippets in a line each for time and space.
func keptClaims(claims grader.ItemClaims) history.Claims {
	kept := history.Claims{Time: claims.Time, Space: claims.Space, Why: claims.Why}
	var times, spaces []string
	for _, part := range claims.Parts {
		times = append(times, part.Name+" "+part.Time)
		spaces = append(spaces, part.Name+" "+part.Space)
	}
	if len(claims.Parts) > 0 {
		kept.Time, kept.Space = strings.Join(times, "; "), strings.Join(spaces, "; ")
	}
	return kept
}

// itemDesk is the person to whom an item is put: answers that flags give are not asked for.
type itemDesk struct {
	app           *app
	ask           *ask.Prompter // nil: never ask
	times, spaces []string
	why           string
	level         bool
	quiet         bool // the result is JSON
}

var _ session.ItemDialogue = (*itemDesk)(nil)

// Introduce shows the snippet.
func (d *itemDesk) Introduce(item *problems.Item, resumed bool) error {
	if d.quiet {
		return nil
	}
	if resumed {
		d.app.say("You were here before: what you answered is kept.")
	}
	return view.Item(d.app.Out, d.app.out(), item, view.StatementOptions{Level: d.level})
}

// Claim asks one question, unless a flag has answered it or nobody is there.
func (d *itemDesk) Claim(ctx context.Context, question session.Question, item *problems.Item, part *problems.Part) (string, error) {
	words, given := "Why? (one sentence)", d.why
	if part != nil {
		at := 0
		for i := range item.Complexity.Parts {
			if &item.Complexity.Parts[i] == part {
				at = i
			}
		}
		all := map[session.Question][]string{session.QuestionTime: d.times, session.QuestionSpace: d.spaces}[question]
		words = map[session.Question]string{session.QuestionTime: "Time, as O(…)", session.QuestionSpace: "Space, as O(…)"}[question]
		if part.Name != "" {
			words = part.Name + ": " + words
		}
		if given = ""; at < len(all) {
			given = all[at]
		}
	}
	if given != "" || d.ask == nil {
		return given, nil
	}
	return claimLine(ctx, d.ask, question, words)
}

// Judged shows the claims against the key.
func (d *itemDesk) Judged(item *problems.Item, judgements []grader.Judgement, claims grader.ItemClaims) error {
	if d.quiet {
		return nil
	}
	if err := writeAll(d.app.Out, "\n"); err != nil {
		return err
	}
	return view.Answers(d.app.Out, d.app.out(), answerRows(item, judgements, claims))
}

// Explain shows why it is so.
func (d *itemDesk) Explain(item *problems.Item) error {
	if d.quiet {
		return nil
	}
	if err := writeAll(d.app.Out, "\n"); err != nil {
		return err
	}
	return view.Markdown(d.app.Out, d.app.out(), item.Complexity.Why)
}

// answerRows puts judgements into the words of the screen, and what CPython does differently below them.
func answerRows(item *problems.Item, judgements []grader.Judgement, claims grader.ItemClaims) []view.Claim {
	var rows []view.Claim
	for _, j := range judgements {
		row := view.Claim{
			Name: strings.TrimSpace(j.Part + " " + j.Name), Claimed: j.Claimed, Best: j.Best,
			Verdict: standingWords(j.Standing), Mood: standingMood(j.Standing), Note: j.Note,
		}
		if j.Misconception != "" {
			row.Note = j.Misconception
		}
		rows = append(rows, row)
	}
	for _, part := range item.Complexity.Parts {
		if part.Measured != nil {
			rows = append(rows, view.Claim{Name: "CPython", Note: measuredWords(part)})
		}
	}
	if claims.Why != "" {
		rows = append(rows, view.Claim{Name: "why", Claimed: claims.Why, Verdict: "noted"})
	}
	return rows
}

func measuredWords(part problems.Part) string {
	var words []string
	if part.Measured.Time != nil {
		words = append(words, part.Measured.Time.String()+" time")
	}
	if part.Measured.Space != nil {
		words = append(words, part.Measured.Space.String()+" space")
	}
	return strings.TrimSpace(part.Name+" really takes "+strings.Join(words, " and ")+" here. ") + " " + part.Measured.Why
}
