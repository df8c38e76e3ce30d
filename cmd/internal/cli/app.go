package cli

import (
	"context"
	"errors"
	"fmt"
	"io"
	"path/filepath"
	"time"

	"pyprep/cmd/internal/ask"
	"pyprep/cmd/internal/history"
	"pyprep/cmd/internal/view"
	"pyprep/cmd/internal/workspace"
	"pyprep/grader"
	"pyprep/problems"
	"pyprep/sandbox"
)

// closing is how long a run may take to remove its containers at the end.
const closing = 20 * time.Second

// app is what the commands of one run share; each part is made when it is first asked for.
type app struct {
	System
	flags globalFlags

	paths   *workspace.Paths
	config  *workspace.Config
	library *problems.Library
	held    *heldSets // nil before they were asked for
	history *history.Store
	runner  sandbox.Runner
	engine  *engine // connects in the background, for commands that a person reads meanwhile
	ahead   int     // containers that may wait for their runs; 0 is one
}

type globalFlags struct {
	color   string
	set     string
	noInput bool
	engine  engineFlags
}

// out and talk are the themes of stdout and stderr.
func (a *app) out() view.Theme  { return view.NewTheme(a.Out, a.themeSettings()) }
func (a *app) talk() view.Theme { return view.NewTheme(a.Err, a.themeSettings()) }

func (a *app) themeSettings() view.Settings {
	s := view.Settings{Getenv: a.Getenv, Color: a.flags.color}
	config, err := a.loadConfig()
	if err != nil {
		return s // the command that needs the config reports it
	}
	if s.Color == "" {
		s.Color = config.Color
	}
	s.Background, s.Accessible = config.Background, config.Accessible
	return s
}

func (a *app) findPaths() (workspace.Paths, error) {
	if a.paths == nil {
		paths, err := workspace.FindPaths(a.Getenv)
		if err != nil {
			return workspace.Paths{}, err
		}
		a.paths = &paths
	}
	return *a.paths, nil
}

func (a *app) loadConfig() (workspace.Config, error) {
	if a.config == nil {
		paths, err := a.findPaths()
		if err != nil {
			return workspace.Config{}, err
		}
		config, err := workspace.LoadConfig(paths.ConfigFile())
		if err != nil {
			return workspace.Config{}, err
		}
		a.config = &config
	}
	return *a.config, nil
}

// openHistory opens the journal and tells when a damaged one was moved aside.
func (a *app) openHistory(ctx context.Context) (*history.Store, error) {
	if a.history != nil {
		return a.history, nil
	}
	paths, err := a.findPaths()
	if err != nil {
		return nil, err
	}
	store, err := history.Open(ctx, paths.HistoryFile(), a.Now)
	if err != nil {
		return nil, err
	}
	a.history = store
	if notice := store.Notice(); notice != "" {
		a.note(notice)
	}
	return store, nil
}

// openRunner connects to the sandbox and says on stderr what it has to prepare for that.
func (a *app) openRunner(ctx context.Context, warm bool) (sandbox.Runner, error) {
	if a.runner != nil {
		return a.runner, nil
	}
	progress := view.NewProgress(a.Err, a.talk())
	defer progress.Clear()
	options, err := a.runnerOptions(warm, progress.Step)
	if err != nil {
		return nil, err
	}
	runner, err := a.NewRunner(ctx, options)
	if err != nil {
		return nil, err
	}
	a.runner = runner
	return runner, nil
}

func (a *app) openGrader(ctx context.Context, warm bool) (*grader.Grader, error) {
	runner, err := a.openRunner(ctx, warm)
	if err != nil {
		return nil, err
	}
	return a.graderOn(runner)
}

func (a *app) graderOn(runner sandbox.Runner) (*grader.Grader, error) {
	paths, err := a.findPaths()
	if err != nil {
		return nil, err
	}
	held, err := a.heldInUse()
	if err != nil {
		return nil, err
	}
	return &grader.Grader{
		Runner: runner, Cache: grader.FileCache{Dir: filepath.Join(paths.Cache, "generated")}, Now: a.Now,
		Locked: len(held) > 0, // in a folder an author is at work
	}, nil
}

// close gives back what the run holds; containers are gone when it returns.
func (a *app) close(ctx context.Context) error {
	var errs []error
	bounded, cancel := context.WithTimeout(context.WithoutCancel(ctx), closing)
	defer cancel()
	if a.engine != nil {
		errs = append(errs, a.engine.close(bounded))
	}
	if a.runner != nil {
		errs = append(errs, a.runner.Close(bounded))
	}
	if a.history != nil {
		errs = append(errs, a.history.Close())
	}
	return errors.Join(errs...)
}

func (a *app) prompter() *ask.Prompter {
	theme := a.talk()
	return ask.New(a.In, a.Err, ask.Options{Plain: theme.Accessible || a.Getenv("TERM") == "dumb", Width: func() int { return theme.Width }})
}

// note says something on stderr that is no result.
func (a *app) note(text string) { a.drawn(view.Note(a.Err, a.talk(), text)) }

func (a *app) say(format string, args ...any) { fmt.Fprintf(a.Err, format+"\n", args...) }

// drawn takes the error of drawing on stderr, of which nobody could be told.
func (a *app) drawn(error) {}

func (a *app) printf(format string, args ...any) error {
	_, err := fmt.Fprintf(a.Out, format, args...)
	return err
}

func writeAll(w io.Writer, text string) error {
	_, err := io.WriteString(w, text)
	return err
}
