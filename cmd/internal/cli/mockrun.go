package cli

import (
	"context"
	"encoding/json"
	"fmt"
	"path/filepath"
	"time"

	"pyprep/cmd/internal/ask"
	"pyprep/cmd/internal/history"
	"pyprep/cmd/internal/mock"
	"pyprep/cmd/internal/session"
	"pyprep/grader"
	"pyprep/grader/growth"
	"pyprep/problems"
)

// shortClock writes a time that may be over.
func shortClock(d time.Duration) string {
	if d < 0 {
		return "nothing"
	}
	return mock.ClockFace(d)
}

func readMock(kept history.Mock) (*mock.Interview, error) {
	var v mock.Interview
	if err := json.Unmarshal(kept.State, &v); err != nil {
		return nil, usage("the interview that was interrupted can't be read: "+err.Error(), "pyprep mock --drop ends it")
	}
	return &v, nil
}

// beginMock draws an interview and holds it.
func beginMock(ctx context.Context, a *app, o mockOptions) error {
	level, err := o.askLevel(ctx, a)
	if err != nil {
		return err
	}
	blueprint, known := mock.Of(level)
	if !known {
		return usage(fmt.Sprintf("there is no level %q", o.level), "--level junior, mid or senior")
	}
	mix, err := mock.ParseMix(o.mix)
	if err != nil {
		return err
	}
	if blueprint, err = blueprint.Adjusted(mix, o.minutes); err != nil {
		return err
	}
	items, err := a.mockItems(ctx)
	if err != nil {
		return err
	}
	given, err := a.readMockAnswers(o)
	if err != nil {
		return err
	}
	interview := mock.New(blueprint, mock.Draw(blueprint, items, o.seed), o.seed, a.Now())
	if !interview.Asks() {
		return usage("no item is left to ask that you have not solved within three weeks", "pyprep list shows what there is; pyprep set add brings more")
	}
	store, err := a.openHistory(ctx)
	if err != nil {
		return err
	}
	interview.ID, interview.Mix, interview.From = string(store.NewMockID()), o.mix, a.flags.set
	return holdMock(ctx, a, o, &interview, given, false)
}

func (o mockOptions) askLevel(ctx context.Context, a *app) (mock.Level, error) {
	if o.level != "" {
		return mock.Level(o.level), nil
	}
	if a.flags.noInput {
		return "", usage("an interview needs a level", "--level junior, mid or senior")
	}
	var names []string
	for _, b := range mock.Blueprints() {
		names = append(names, fmt.Sprintf("%s, %s", b.Level, plural(int(b.Budget().Minutes()), "minute")))
	}
	at, err := a.prompter().Pick(ctx, "For which level?", names, 0)
	if err != nil {
		return "", err
	}
	return mock.Blueprints()[at].Level, nil
}

// resumeMock goes on with an interview, on the sets that it was drawn from.
func resumeMock(ctx context.Context, a *app, o mockOptions, kept history.Mock) error {
	interview, err := readMock(kept)
	if err != nil {
		return err
	}
	if a.flags.set == "" {
		a.flags.set = interview.From
	}
	given, err := a.readMockAnswers(o)
	if err != nil {
		return err
	}
	return holdMock(ctx, a, o, interview, given, true)
}

// mockItems are all items that an interview could ask, with what the history knows of them.
func (a *app) mockItems(ctx context.Context) ([]mock.Item, error) {
	library, err := a.loadLibrary()
	if err != nil {
		return nil, err
	}
	store, err := a.openHistory(ctx)
	if err != nil {
		return nil, err
	}
	attempts, err := store.List(ctx, history.Filter{Verdict: string(grader.Accepted), NoSource: true})
	if err != nil {
		return nil, err
	}
	newest := map[history.Item]time.Time{}
	for _, t := range attempts {
		if t.Recorded.After(newest[t.Item]) {
			newest[t.Item] = t.Recorded
		}
	}
	var items []mock.Item
	add := func(item mock.Item) {
		solved, ever := newest[history.Item{Set: item.Set, Problem: item.ID}]
		item.Solved, item.Recent = ever, ever && a.Now().Sub(solved) < mock.Solved
		items = append(items, item)
	}
	for _, found := range library.All() {
		switch {
		case found.Item != nil:
			add(mock.ItemOf(found.Item))
		case found.Problem.Kind != problems.KindModule: // its cases are tests, and show what is asked
			add(mock.ProblemOf(found.Problem))
		}
	}
	return items, nil
}

// holdMock holds what is left of an interview, and tells what it came to.
func holdMock(ctx context.Context, a *app, o mockOptions, v *mock.Interview, given *mockAnswers, resumed bool) error {
	library, err := a.loadLibrary()
	if err != nil {
		return err
	}
	store, err := a.openHistory(ctx)
	if err != nil {
		return err
	}
	desk := &mockDesk{app: a, options: o, interview: v, given: given}
	var prompter *ask.Prompter
	if given == nil {
		prompter = a.prompter()
	}
	desk.ask = prompter
	engine := startEngine(ctx, a, given == nil, func(string) {}, func(g *grader.Grader) error {
		g.Runner.Prepare(grader.ProgramLimits())
		return nil
	})
	loop := &session.Interview{
		State: v, Dialogue: desk, Journal: &mockJournal{store: store}, Now: a.Now, Execute: engine.runProgram,
		Find: func(set, id string) (problems.Found, error) { return library.FindAny(set + ":" + id) },
		Grade: func(ctx context.Context, p *problems.Problem, source []byte, only []int, progress func(grader.CaseReport)) (grader.Report, error) {
			g, err := engine.wait(ctx)
			if err != nil {
				return grader.Report{}, err
			}
			return g.Grade(ctx, p, grader.Submission{Source: source, FileName: string(p.ID) + ".py"}, grader.Options{Only: only, Progress: progress})
		},
		Trace: func(ctx context.Context, p *problems.Problem, source []byte, cases []int) ([]grader.Traced, error) {
			g, err := engine.wait(ctx)
			if err != nil {
				return nil, err
			}
			return followCases(ctx, g, p, source, cases)
		},
		Measure: func(ctx context.Context, p *problems.Problem, source []byte) (*growth.Report, error) {
			g, err := engine.wait(ctx)
			if err != nil {
				return nil, err
			}
			return measureSolution(ctx, a, g.Runner, p, source)
		},
	}
	if err := loop.Run(ctx, resumed); err != nil {
		return err
	}
	return concludeMock(ctx, a, o, store, v)
}

// followCases follows a solution on some cases.
func followCases(ctx context.Context, g *grader.Grader, p *problems.Problem, source []byte, cases []int) ([]grader.Traced, error) {
	inputs := make([]grader.Input, len(cases))
	for i, n := range cases {
		input, err := g.CaseInput(ctx, p, n)
		if err != nil {
			return nil, err
		}
		inputs[i] = input
	}
	return g.Trace(ctx, p, grader.Submission{Source: source, FileName: string(p.ID) + ".py"}, inputs...)
}

// concludeMock keeps the report, then tells it.
func concludeMock(ctx context.Context, a *app, o mockOptions, store *history.Store, v *mock.Interview) error {
	items, err := a.mockItems(ctx)
	if err != nil {
		return err
	}
	report := mock.Conclude(v, items)
	told, err := json.Marshal(report)
	if err != nil {
		return fmt.Errorf("encode the report: %w", err)
	}
	if err := saveMock(ctx, store, v, history.MockDone, told); err != nil {
		return err
	}
	return a.showMock(report, o)
}

// mockSolution is where the code of an interview lies: in a file of its own, that begins with the starter.
func (a *app) mockSolution(interview string, p *problems.Problem) (string, error) {
	solutions, err := a.solutions()
	if err != nil {
		return "", err
	}
	file := solutions.File(filepath.Join("mock-"+history.ID(interview).Short(), string(p.Set)), string(p.ID))
	_, err = file.Create([]byte(p.Starter))
	return file.Path, err
}
