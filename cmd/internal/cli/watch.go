package cli

import (
	"context"
	"path/filepath"

	"github.com/spf13/cobra"

	"pyprep/cmd/internal/ask"
	"pyprep/cmd/internal/history"
	"pyprep/cmd/internal/view"
	"pyprep/cmd/internal/workspace"
	"pyprep/grader"
	"pyprep/problems"
)

type watchOptions struct {
	json bool
	poll bool
}

func newWatchCommand(a *app) *cobra.Command {
	var o watchOptions
	cmd := &cobra.Command{
		Use:   "watch ID [FILE]",
		Short: "A verdict on every save",
		Long:  "Grade the file now and again on every save, until Ctrl-C. The next container waits while you type.",
		Args:  between(1, 2, "the id of a problem and at most one file"),
		RunE: func(cmd *cobra.Command, args []string) error {
			return runWatch(cmd.Context(), a, args, o)
		},
	}
	cmd.Flags().BoolVar(&o.json, "json", false, "print one JSON object a line for each save")
	cmd.Flags().BoolVar(&o.poll, "poll", false, "look at the file regularly instead of waiting for events")
	return a.runsCode(cmd)
}

func runWatch(ctx context.Context, a *app, args []string, o watchOptions) error {
	p, err := a.findProblem(ctx, args[0])
	if err != nil {
		return err
	}
	path := ""
	if len(args) > 1 {
		path = args[1]
	}
	if path, err = a.solutionPath(p, path); err != nil {
		return err
	}
	g, err := a.openGrader(ctx, true)
	if err != nil {
		return err
	}
	if err := g.Prepare(ctx, p); err != nil {
		return err
	}
	watcher, err := workspace.Watch(ctx, path, workspace.WatchOptions{Limit: submissionLimit, Initial: true, AlwaysPoll: o.poll, Now: a.Now})
	if err != nil {
		return err
	}
	if reason, polling := watcher.Polling(); polling {
		a.say("Looking at the file four times a second: %s.", reason)
	}
	w := &saveGrader{app: a, problem: p, grader: g, path: path, json: o.json}
	switch {
	case o.json:
		return w.eachSave(ctx, watcher.Changes())
	case !a.flags.noInput && a.prompter().Interactive():
		a.say("Watching %s.", path)
		return w.savesAndKeys(ctx, watcher.Changes())
	default:
		a.say("Watching %s. Save to grade; Ctrl-C ends.", path)
		return w.eachSave(ctx, watcher.Changes())
	}
}

// saveGrader grades one save after another.
type saveGrader struct {
	app     *app
	problem *problems.Problem
	grader  *grader.Grader
	path    string
	json    bool
}

// eachSave grades until the watch ends by a signal: the clean way out.
func (w *saveGrader) eachSave(ctx context.Context, changes <-chan workspace.Change) error {
	for change := range changes {
		if err := w.grade(ctx, change); err != nil && ctx.Err() == nil {
			return err
		}
	}
	return nil
}

// savesAndKeys grades saves and answers keys, whichever come. The terminal is raw only while nothing is going on.
func (w *saveGrader) savesAndKeys(ctx context.Context, changes <-chan workspace.Change) error {
	prompter := w.app.prompter()
	var last *workspace.Change
	for {
		change, key, err := waitForSaveOrKey(ctx, prompter, changes)
		switch {
		case err != nil:
			return err
		case key == 'q':
			return nil
		case key == 'h':
			err = runHint(ctx, w.app, string(w.problem.ID), false)
		case key == 'e':
			err = w.app.openEditor(ctx, w.path, 0)
		case key == 't' && last != nil:
			again := *last
			again.At = w.app.Now()
			err = w.grade(ctx, again)
		case change != nil:
			last = change
			err = w.grade(ctx, *change)
		}
		if err != nil {
			return err
		}
	}
}

// waitForSaveOrKey shows the line of keys and returns what comes first: a save or a key.
func waitForSaveOrKey(ctx context.Context, prompter *ask.Prompter, changes <-chan workspace.Change) (*workspace.Change, rune, error) {
	saved := func(change workspace.Change, more bool) (*workspace.Change, rune, error) {
		if !more {
			return nil, 0, context.Cause(ctx)
		}
		return &change, 0, nil
	}
	select {
	case change, more := <-changes: // there already: the line of keys is not worth drawing
		return saved(change, more)
	default:
	}
	type press struct {
		key rune
		err error
	}
	pressed := make(chan press, 1)
	asking, stop := context.WithCancel(ctx)
	defer stop()
	go func() {
		key, err := prompter.Key(asking, "Save to grade", []ask.Choice{
			{Key: 't', Label: "test again"}, {Key: 'e', Label: "edit"}, {Key: 'h', Label: "hint"}, {Key: 'q', Label: "leave"},
		})
		pressed <- press{key, err}
	}()
	select {
	case got := <-pressed:
		return nil, got.key, got.err
	case change, more := <-changes:
		stop()
		<-pressed // the terminal is as it was before anything is drawn
		return saved(change, more)
	}
}

func (w *saveGrader) grade(ctx context.Context, change workspace.Change) error {
	if change.Err != nil {
		w.app.drawn(view.Failure(w.app.Err, w.app.talk(), change.Err))
		return nil
	}
	report, err := w.grader.Grade(ctx, w.problem,
		grader.Submission{Source: change.Source, FileName: filepath.Base(w.path)}, grader.Options{})
	if err != nil {
		return err
	}
	now := w.app.Now()
	report.Engine.Verdict = now.Sub(change.At)
	store, err := w.app.openHistory(ctx)
	if err != nil {
		return err
	}
	if _, err := store.Record(ctx, attemptOf(w.problem, history.KindWatch, change.At, now, change.Source, report)); err != nil {
		return err
	}
	if w.json {
		return printJSON(w.app.Out, report)
	}
	return w.app.showReport(w.problem, report, workspace.Submission{Path: w.path, Source: change.Source})
}
