package cli

import (
	"context"
	"errors"
	"fmt"
	"slices"

	"pyprep/cmd/internal/ask"
	"pyprep/cmd/internal/history"
	"pyprep/cmd/internal/review"
	"pyprep/cmd/internal/view"
	"pyprep/problems"
)

// firstScreen is what bare `pyprep` has to offer; what is "" or 0 is not offered.
type firstScreen struct {
	count   string // what is solved of what there is
	due     int
	mock    bool   // an interview is open
	mocked  bool   // and it was what was left last
	resume  string // ids, as a command line takes them
	last    string
	next    string
	path    string // where next is on the way through the set
	verdict string // of last
}

// runFirstScreen is bare `pyprep`: what is due, what can be resumed, what was last, what is next, and the keys to these.
func runFirstScreen(ctx context.Context, a *app) error {
	screen, err := a.firstScreen(ctx)
	if err != nil {
		return err
	}
	if err := view.FirstScreen(a.Out, a.out(), screen.count, screen.lines(a)); err != nil {
		return err
	}
	prompter := a.prompter()
	if a.flags.noInput || !prompter.Interactive() || !a.out().Terminal {
		return nil
	}
	return screen.follow(ctx, a, prompter)
}

func (a *app) firstScreen(ctx context.Context) (firstScreen, error) {
	store, err := a.openHistory(ctx)
	if err != nil {
		return firstScreen{}, err
	}
	listed, err := a.listings()
	if err != nil {
		return firstScreen{}, err
	}
	rows, err := a.listRows(ctx, listed)
	if err != nil {
		return firstScreen{}, err
	}
	var screen firstScreen
	solved := map[history.Item]bool{}
	for _, row := range rows {
		if row.Solved {
			solved[history.Item{Set: row.Set, Problem: row.ID}] = true
		} else if screen.next == "" {
			screen.next = a.idOf(problems.Slug(row.Set), problems.Slug(row.ID))
		}
	}
	step, found, err := a.nextOnPath(func(i history.Item) bool { return solved[i] }, func(history.Item) bool { return true })
	if err != nil {
		return firstScreen{}, err
	}
	if found {
		screen.next = a.idOf(step.set, step.id)
		screen.path = fmt.Sprintf("%s, %d of %d: %s", step.stage, step.solved, step.of, a.command("path"))
	}
	screen.count = countOf(len(solved), len(rows), slices.ContainsFunc(listed, isSmall))
	attempts, err := a.allAttempts(ctx)
	if err != nil {
		return firstScreen{}, err
	}
	screen.due = len(review.Due(cardsOf(reviewedOf(attempts, listed, a.zone())), a.Now()))
	if err := screen.left(ctx, a, store, listed); err != nil {
		return firstScreen{}, err
	}
	// an open interview tells nothing of its own
	if len(attempts) > 0 && !(screen.mock && attempts[0].Kind == history.KindMock) {
		screen.last, screen.verdict = a.listedID(listed, attempts[0].Item), attempts[0].Verdict
	}
	return screen, nil
}

// left finds what was begun and not ended: an interview, an item, and which of them was left last.
func (s *firstScreen) left(ctx context.Context, a *app, store *history.Store, listed []problems.Listing) error {
	open, isOpen, err := store.OpenMock(ctx)
	if err != nil {
		return err
	}
	sessions, err := store.Sessions(ctx)
	if err != nil {
		return err
	}
	s.mock, s.mocked = isOpen, isOpen
	for _, one := range sessions {
		if s.resume = a.listedID(listed, one.Item); s.resume != "" {
			s.mocked = isOpen && !one.Updated.After(open.Updated)
			break
		}
	}
	return nil
}

// listedID is an item's id as a command line takes it, "" where it is of another set.
func (a *app) listedID(listed []problems.Listing, item history.Item) string {
	at := slices.IndexFunc(listed, func(l problems.Listing) bool { return listedItem(l) == item })
	if at < 0 {
		return ""
	}
	return a.idOf(listed[at].Set, listed[at].ID)
}

func (s firstScreen) lines(a *app) []view.FirstLine {
	var lines []view.FirstLine
	add := func(name, text string) { lines = append(lines, view.FirstLine{Name: name, Text: text}) }
	if s.due > 0 {
		add("review", plural(s.due, "item")+" due: "+a.command("review"))
	}
	if s.mocked {
		add("go on", "pyprep mock")
	}
	if s.resume != "" {
		add("go on", a.command("solve", s.resume))
	}
	if s.mock && !s.mocked {
		add("go on", "pyprep mock")
	}
	if s.last != "" && s.last != s.resume {
		add("last", s.last+", "+s.verdict)
	}
	if s.next != "" {
		add("next", a.command("solve", s.next))
	}
	if s.path != "" {
		add("path", s.path)
	}
	add("all", a.command("list"))
	add("help", "pyprep --help")
	return lines
}

// follow asks for one key and does what it stands for.
func (s firstScreen) follow(ctx context.Context, a *app, prompter *ask.Prompter) error {
	var choices []ask.Choice
	offer := func(key rune, label string, ok bool) {
		if ok {
			choices = append(choices, ask.Choice{Key: key, Label: label, Default: len(choices) == 0})
		}
	}
	offer('r', "review", s.due > 0)
	offer('g', "go on", s.mock || s.resume != "")
	offer('n', "next", s.next != "")
	offer('l', "list", true)
	offer('q', "quit", true)
	key, err := prompter.Key(ctx, "What now", choices)
	if errors.Is(err, ask.ErrNoInput) {
		return nil
	}
	if err != nil {
		return err
	}
	switch {
	case key == 'g' && s.mocked:
		return runMock(ctx, a, mockOptions{resume: true})
	case key == 'r':
		return runReview(ctx, a, reviewOptions{})
	case key == 'g':
		return runSolve(ctx, a, s.resume, solveOptions{})
	case key == 'n':
		return runSolve(ctx, a, s.next, solveOptions{})
	case key == 'l':
		return runList(ctx, a, listOptions{})
	}
	return nil
}

func countOf(solved, total int, hasItems bool) string {
	noun := "problem"
	if hasItems {
		noun = "item"
	}
	return fmt.Sprintf("%d of %s solved", solved, plural(total, noun))
}

func isSmall(l problems.Listing) bool {
	switch l.Kind {
	case problems.KindComplexity, problems.KindPredict, problems.KindConcept, problems.KindDesign:
		return true
	default:
		return false
	}
}
