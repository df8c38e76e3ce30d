package cli

import (
	"context"
	"errors"
	"fmt"
	"math/rand/v2"

	"github.com/spf13/cobra"

	"pyprep/cmd/internal/ask"
	"pyprep/cmd/internal/history"
	"pyprep/cmd/internal/mock"
)

type mockOptions struct {
	level   string
	minutes int
	seed    uint64
	seeded  bool
	mix     string

	resume, drop bool
	report       string
	reported     bool

	answers  string
	html     string
	json     bool
	noEditor bool
}

// lastReport is what --report means when it names none.
const lastReport = "last"

func newMockCommand(a *app) *cobra.Command {
	var o mockOptions
	cmd := &cobra.Command{
		Use:   "mock",
		Short: "Sit a timed mock interview, and read what it came to",
		Long: `Sit a mock interview: warm-up, concepts, code by Concept, Logic, Code, complexity, for seniors a design, and at the end
your questions to an invented company. One clock runs over all of it, nothing is told before the end, and then every
number has its reason. Items are drawn by level, none that you solved within three weeks.

  pyprep mock --level junior      45 minutes; mid is 60, senior 75
  pyprep mock                     goes on with the one that was interrupted, if there is one
  pyprep mock --report            shows the last report again; --html FILE writes it as a page

The dry run is on your own code: before it first runs, you fill in some cells of its execution table, as in pyprep trace
--quiz. Where it can't be followed, you say what a small case gives. After the code comes a twist, the question turned. With
t, after an answer and at the menu of the code, you note what you think: it is in the report, and costs nothing.

Ctrl-C pauses. So does anything else that ends pyprep: every answer is kept when it is given, and pauses are in the report.
The clock counts the time within sittings only; a clock of the machine that is set meanwhile changes nothing.

--mix changes how many items a part has, and 0 leaves it out:
  pyprep mock --level mid --mix concepts=2,coding=1,complexity=0

Without a person, the answers come from a file that holds one JSON object; what it does not answer is passed over:
  {"items": {"po-late-lambda": {"answer": "[2, 2, 2]", "confidence": 4},
             "cx-append": {"time": "O(n)", "space": "O(n)", "confidence": 5},
             "two-sum": {"concept": "...", "logic": "...", "plan_time": "O(n)", "plan_space": "O(n)", "edge_cases": "...",
                         "dry_run_cells": ["2", "9"], "dry_run": "[0, 1]", "twist": "...", "file": "mine.py", "confidence": 4,
                         "time": "O(n)", "space": "O(n)", "why": "...", "better": "..."},
             "dq-scalable-scraper": {"clarify": "...", "answer": "...", "follow_ups": ["...", "..."], "thoughts": ["..."]}},
   "questions": ["...", "...", "..."], "follow_up": "...", "own_word": "..."}
  pyprep mock --level junior --seed 7 --no-input --answers answers.json --json
The answer "idk" is followed by "know", "depends", "experiment" and "conclusion". The same seed draws the same items.

The exit code says whether the interview came to its end, not how it went.`,
		Args: func(cmd *cobra.Command, args []string) error {
			if cmd.Flags().Changed("report") {
				return between(0, 1, "at most the id of an interview after --report")(cmd, args)
			}
			return exactly(0, "no arguments")(cmd, args)
		},
		RunE: func(cmd *cobra.Command, args []string) error {
			o.seeded, o.reported = cmd.Flags().Changed("seed"), cmd.Flags().Changed("report")
			if len(args) == 1 {
				o.report = args[0]
			}
			return runMock(cmd.Context(), a, o)
		},
	}
	flags := cmd.Flags()
	flags.StringVar(&o.level, "level", "", "for whom the interview is: junior, mid or senior")
	flags.IntVar(&o.minutes, "minutes", 0, "how long it is; 0 leaves it to the level")
	flags.Uint64Var(&o.seed, "seed", 0, "what is drawn: the same number, the same items")
	flags.StringVar(&o.mix, "mix", "", "how many items of a part, such as concepts=2,design=0")
	flags.BoolVar(&o.resume, "resume", false, "go on with the interview that was interrupted")
	flags.BoolVar(&o.drop, "drop", false, "end the interview that was interrupted; its answers stay in the history")
	flags.StringVar(&o.report, "report", "", "show what an interview came to: the last, or the one with this id")
	flags.Lookup("report").NoOptDefVal = lastReport
	flags.StringVar(&o.answers, "answers", "", "a file with the answers; needs --no-input")
	flags.StringVar(&o.html, "html", "", "write the report to this file, as a page of its own")
	flags.BoolVar(&o.json, "json", false, "print the report as JSON; needs --no-input or --report")
	flags.BoolVar(&o.noEditor, "no-editor", false, "print the path instead of opening an editor")
	return a.runsCode(cmd)
}

func (o *mockOptions) check(a *app) error {
	others := 0 // than to hold an interview from its beginning
	for _, set := range []bool{o.resume, o.drop, o.reported} {
		if set {
			others++
		}
	}
	isFresh := o.level != "" || o.minutes != 0 || o.seeded || o.mix != ""
	switch {
	case others > 1:
		return usage("--resume, --drop and --report exclude each other", "give one of them")
	case others == 1 && isFresh:
		return usage("--level, --minutes, --seed and --mix are of a new interview", "leave them out, or leave out --resume, --drop and --report")
	}
	if !o.seeded {
		o.seed = rand.Uint64N(1_000_000) // short enough to be typed again
	}
	return o.checkAnswers(a)
}

// checkAnswers holds what is said of answers and output against whether there is a person.
func (o *mockOptions) checkAnswers(a *app) error {
	isHeld := !o.drop && !o.reported
	switch {
	case o.answers != "" && (!a.flags.noInput || !isHeld):
		return usage("--answers needs --no-input, and an interview", "add --no-input, or leave --answers out")
	case o.json && !a.flags.noInput && !o.reported:
		return usage("--json needs --no-input or --report", "add one of them, or leave --json out")
	case a.flags.noInput && o.answers == "" && isHeld:
		return usage("--no-input needs the answers", "add --answers FILE; pyprep mock --help shows what is in it")
	}
	return nil
}

func runMock(ctx context.Context, a *app, o mockOptions) error {
	if err := o.check(a); err != nil {
		return err
	}
	if o.reported {
		return showPastMock(ctx, a, o)
	}
	store, err := a.openHistory(ctx)
	if err != nil {
		return err
	}
	open, found, err := store.OpenMock(ctx)
	if err != nil {
		return err
	}
	if o.drop {
		return dropMock(ctx, a, store, open, found)
	}
	if o.resume && !found {
		return usage("there is no interview to go on with", "pyprep mock --level junior")
	}
	if found && !o.resume {
		goOn, err := offerResume(ctx, a, store, open)
		if err != nil {
			return err
		}
		found = goOn
	}
	if found {
		err = resumeMock(ctx, a, o, open)
	} else {
		err = beginMock(ctx, a, o)
	}
	if errors.Is(err, ask.ErrNoInput) {
		return usage("no more answers came; what you typed is kept, and the clock stands", "pyprep mock --resume goes on; without a person, add --no-input and --answers FILE")
	}
	return err
}

// dropMock ends an interview without a report. Nothing that was said is lost: every answer is an attempt.
func dropMock(ctx context.Context, a *app, store *history.Store, open history.Mock, found bool) error {
	if !found {
		return usage("there is no interview to end", "pyprep mock --level junior begins one")
	}
	open.Status = history.MockDropped
	if err := store.SaveMock(ctx, open); err != nil {
		return err
	}
	a.note("That interview is ended. Its answers are in pyprep history.")
	return nil
}

// offerResume asks what becomes of the interview that was interrupted; without a person it refuses.
func offerResume(ctx context.Context, a *app, store *history.Store, open history.Mock) (goOn bool, err error) {
	interview, err := readMock(open)
	if err != nil {
		return false, err
	}
	where := mockStanding(interview)
	if a.flags.noInput {
		return false, usage("an interview was interrupted: "+where, "pyprep mock --resume goes on with it, pyprep mock --drop ends it")
	}
	a.say("An interview was interrupted: %s.", where)
	key, err := a.prompter().Key(ctx, "Go on with it", []ask.Choice{
		{Key: 'g', Label: "go on", Default: true}, {Key: 'd', Label: "drop it and begin another"}, {Key: 'q', Label: "leave it for later"},
	})
	switch {
	case err != nil:
		return false, err
	case key == 'q':
		return false, usage("the interview waits", "pyprep mock --resume")
	case key == 'd':
		return false, dropMock(ctx, a, store, open, true)
	}
	return true, nil
}

// mockStanding says where an interview stopped.
func mockStanding(v *mock.Interview) string {
	at := v.At()
	if at == len(v.Parts) {
		return fmt.Sprintf("%s, all answered, the report is left", v.Level)
	}
	s := v.Status(at)
	return fmt.Sprintf("%s, question %d of %d (%s), %s left", v.Level, s.Question, s.Of, s.Slot.Title(), shortClock(s.Left))
}
