package cli

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"path/filepath"
	"regexp"
	"runtime"
	"slices"
	"time"

	"github.com/spf13/cobra"

	"pyprep/cmd/internal/view"
	"pyprep/grader"
	"pyprep/grader/class"
	"pyprep/problems"
	"pyprep/sandbox/harness"
)

type gradeOptions struct {
	submissions, roster, problem, nameRegex string
	only                                    []string
	attempts, due, lateRule, overrides      string
	overlay, journal                        string
	changed, noMeasure, dryRun, json        bool
	jobs                                    int
	csv, html, junit, feedback              string
}

func newGradeCommand(a *app) *cobra.Command {
	var o gradeOptions
	cmd := &cobra.Command{
		Use:   "grade SET --submissions DIR",
		Short: "Grade the submissions of a class",
		Long: `Grade the submissions of a class, each in a container of its own.

DIR holds STUDENT/PROBLEM.py, or STUDENT.py where there is one problem, or zips of either; --name-regex reads any
other names. Several attempts are STUDENT/PROBLEM/1.py, 2.py and so on. A submission may claim how it grows in its
first 20 lines, and is then measured:  # pyprep: time O(n), space O(1), why each item is looked at once

Results are kept in a journal as they come. A grading that was interrupted goes on where it stopped; one that has
finished begins anew, and tells which verdicts changed. With --changed it grades only what changed since: new or other
files, and all of a problem whose cases changed.`,
		Args: exactly(1, "a directory, or the name of a set"),
		RunE: func(cmd *cobra.Command, args []string) error {
			return runGrade(cmd.Context(), a, args[0], o)
		},
	}
	flags := cmd.Flags()
	flags.StringVar(&o.submissions, "submissions", "", "folder of the submissions, or a zip of it")
	flags.StringVar(&o.roster, "roster", "", "CSV of the class: id,name,email and, if known, timestamp")
	flags.StringSliceVar(&o.only, "only", nil, "only these problems, or these students")
	flags.StringVar(&o.problem, "problem", "", "the problem that files called STUDENT.py are for")
	flags.StringVar(&o.nameRegex, "name-regex", "", "how to read paths: groups student, problem, and if need be attempt and time")
	flags.StringVar(&o.attempts, "attempts", string(class.AttemptsLast), "which of several attempts counts: best or last")
	flags.StringVar(&o.due, "due", "", "when it was due, with a zone: 2026-03-01T23:59:00+01:00")
	flags.StringVar(&o.lateRule, "late-rule", "", "what late costs: grace_minutes=15,per_day_percent=10,max_percent=50, or a YAML file")
	flags.StringVar(&o.overrides, "overrides", "", "scores set by hand: CSV or YAML of student, problem, score, reason")
	flags.StringVar(&o.overlay, "overlay", "", "folder of a set with further cases, which only you have")
	flags.StringVar(&o.journal, "journal", "", "file that keeps the results (default: one for each folder, with pyprep's data)")
	flags.BoolVar(&o.changed, "changed", false, "grade only what changed since the last grading")
	flags.BoolVar(&o.noMeasure, "no-measure", false, "do not measure what claims are made of")
	flags.IntVar(&o.jobs, "jobs", runtime.NumCPU(), "submissions graded at once")
	flags.BoolVar(&o.dryRun, "dry-run", false, "only list what would be graded, and estimate how long it takes")
	flags.BoolVar(&o.json, "json", false, "print JSON")
	flags.StringVar(&o.csv, "csv", "", "write a table to this file")
	flags.StringVar(&o.html, "html", "", "write a page about the class to this file")
	flags.StringVar(&o.feedback, "feedback", "", "write a page for each student into this folder: students/ to hand out, instructor/ with everything")
	flags.StringVar(&o.junit, "junit", "", "write JUnit XML to this file")
	return a.runsCode(cmd)
}

func runGrade(ctx context.Context, a *app, name string, o gradeOptions) (err error) {
	if err := o.check(a, name); err != nil {
		return err
	}
	set, err := a.loadOverlaid(name, o.overlay)
	if err != nil {
		return err
	}
	options, err := a.classOptions(set, o)
	if err != nil {
		return err
	}
	batch, err := class.Open(options)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, batch.Close()) }()
	if n := batch.Damage(); n > 0 {
		a.note(fmt.Sprintf("%d lines of the journal can't be read; what they held is graded again", n))
	}
	if o.dryRun {
		return a.showPlan(batch, o)
	}
	graded, err := a.gradeBatch(ctx, batch, o.jobs)
	if err != nil {
		return err
	}
	if err := a.showClass(ctx, graded, o); err != nil {
		return err
	}
	if err := batch.Finish(graded); err != nil {
		return err
	}
	if slices.ContainsFunc(graded.Rows, func(r class.Row) bool { return r.Status != class.StatusOK || r.Verdict != grader.Accepted }) {
		return errNotSolved
	}
	return nil
}

// check refuses what can't be meant, before anything is read.
func (o gradeOptions) check(a *app, name string) error {
	switch {
	case o.submissions == "":
		return usage("grade needs the submissions", a.command("grade", name, "--submissions", "DIR"))
	case o.jobs < 1:
		return usage("--jobs must be 1 or more", fmt.Sprintf("--jobs %d", runtime.NumCPU()))
	case o.attempts != string(class.AttemptsBest) && o.attempts != string(class.AttemptsLast):
		return usage(fmt.Sprintf("--attempts can't be %q", o.attempts), "--attempts best, or last")
	case o.lateRule != "" && o.due == "":
		return usage("--late-rule needs to know when it was due", "--due 2026-03-01T23:59:00+01:00")
	}
	return o.checkOutputs()
}

// classOptions reads all that the flags name.
func (a *app) classOptions(set *problems.Set, o gradeOptions) (class.Options, error) {
	options := class.Options{
		Set: set, Only: o.only, Attempts: class.Attempts(o.attempts), Look: o.dryRun, Changed: o.changed, Unmeasure: o.noMeasure,
		Where: class.Where{Path: o.submissions}, Now: a.Now, Pause: 3 * time.Second,
	}
	var err error
	if o.problem != "" {
		library, err := problems.NewLibrary(set)
		if err != nil {
			return options, err
		}
		p, err := library.Find(o.problem)
		if err != nil {
			return options, err
		}
		options.Where.Problem = p.ID
	}
	if o.nameRegex != "" {
		if options.Where.Names, err = regexp.Compile(o.nameRegex); err != nil {
			return options, usage("--name-regex: "+err.Error(), `--name-regex '^(?P<student>[^_]+)_(?P<problem>[a-z0-9-]+)\.py$'`)
		}
	}
	if o.due != "" {
		if options.Due, err = class.ParseDue(o.due); err != nil {
			return options, err
		}
		options.Where.Zone = options.Due.Location()
	}
	for _, one := range []struct {
		given string
		read  func() error
	}{
		{o.lateRule, func() (err error) { options.Late, err = class.ReadLateRule(o.lateRule); return err }},
		{o.roster, func() (err error) { options.Roster, err = class.ReadRoster(o.roster); return err }},
		{o.overrides, func() (err error) { options.Overrides, err = class.ReadOverrides(o.overrides); return err }},
	} {
		if one.given == "" {
			continue
		}
		if err := one.read(); err != nil {
			return options, err
		}
	}
	if options.Journal, err = a.journalPath(set, o); err != nil {
		return options, err
	}
	options.Basis, err = a.verdictBasis()
	return options, err
}

// journalPath is the journal that was asked for, or the one of this set and this folder.
func (a *app) journalPath(set *problems.Set, o gradeOptions) (string, error) {
	if o.journal != "" {
		return o.journal, nil
	}
	paths, err := a.findPaths()
	if err != nil {
		return "", err
	}
	folder, err := filepath.Abs(o.submissions)
	if err != nil {
		return "", fmt.Errorf("find the folder of the submissions: %w", err)
	}
	if real, err := filepath.EvalSymlinks(folder); err == nil {
		folder = real
	}
	sum := sha256.Sum256([]byte(folder))
	return filepath.Join(paths.GradingDir(), fmt.Sprintf("%s-%s.jsonl", set.ID, hex.EncodeToString(sum[:6]))), nil
}

// verdictBasis is what verdicts rest on beside submission and problem: what a new pyprep may judge differently.
func (a *app) verdictBasis() (string, error) {
	harnessVersion, err := harness.Version()
	if err != nil {
		return "", err
	}
	options, err := a.runnerOptions(false, func(string) {})
	return fmt.Sprintf("%s %s %s", version(), harnessVersion, options.Runtime), err
}

// gradeBatch runs what the journal does not know. Without anything to run there need be no engine.
func (a *app) gradeBatch(ctx context.Context, batch *class.Batch, jobs int) (class.Report, error) {
	waiting, reused := batch.Waiting()
	if waiting == 0 {
		return batch.Grade(ctx, &grader.Grader{}, 1, nil)
	}
	a.ahead = min(jobs, waiting)
	g, err := a.openGrader(ctx, false)
	if err != nil {
		return class.Report{}, err
	}
	meter := newRateMeter(a, waiting, reused)
	report, err := batch.Grade(ctx, g, jobs, meter.tell)
	meter.end(err)
	return report, err
}

// loadOverlaid loads a set, with the further cases of an overlay where one is given.
func (a *app) loadOverlaid(name, overlay string) (*problems.Set, error) {
	set, err := a.loadSet(name)
	if err != nil || overlay == "" {
		return set, err
	}
	return overlaid(set, overlay)
}

func (a *app) showPlan(batch *class.Batch, o gradeOptions) error {
	if o.json {
		return printJSON(a.Out, planJSONOf(batch.Plan(), batch.Estimate(o.jobs)))
	}
	return view.ClassPlan(a.Out, a.out(), batch.Plan(), o.jobs, batch.Estimate(o.jobs))
}
