package cli

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"time"

	"pyprep/cmd/internal/report"
	"pyprep/cmd/internal/view"
	"pyprep/grader"
	"pyprep/grader/class"
)

// classFile is a report in a file.
type classFile struct {
	flag, path string
	write      func(io.Writer, class.Report) error
}

func (o gradeOptions) files() []classFile {
	var given []classFile
	for _, f := range []classFile{{"csv", o.csv, report.ClassCSV}, {"html", o.html, report.Class}, {"junit", o.junit, report.ClassJUnit}} {
		if f.path != "" {
			given = append(given, f)
		}
	}
	return given
}

// checkOutputs finds out before an hour of grading that a report could not be written.
func (o gradeOptions) checkOutputs() error {
	for _, f := range o.files() {
		dir := filepath.Dir(f.path)
		if info, err := os.Stat(dir); err != nil || !info.IsDir() {
			return usage(fmt.Sprintf("--%s: there is no folder %s", f.flag, dir), "mkdir -p "+dir)
		}
		if info, err := os.Stat(f.path); err == nil && info.IsDir() {
			return usage(fmt.Sprintf("--%s: %s is a folder", f.flag, f.path), fmt.Sprintf("--%s %s", f.flag, filepath.Join(f.path, "class."+f.flag)))
		}
	}
	if info, err := os.Stat(o.feedback); o.feedback != "" && err == nil && !info.IsDir() {
		return usage("--feedback: "+o.feedback+" is a file", "name a folder, which need not be there yet")
	}
	return nil
}

// showClass writes the files that were asked for, and the summary or JSON to stdout.
func (a *app) showClass(ctx context.Context, graded class.Report, o gradeOptions) error {
	for _, f := range o.files() {
		var content bytes.Buffer
		if err := f.write(&content, graded); err != nil {
			return fmt.Errorf("make the report: %w", err)
		}
		if err := os.WriteFile(f.path, content.Bytes(), 0o644); err != nil { // a report that its owner may hand on
			return usage(fmt.Sprintf("--%s: the report can't be written: %s", f.flag, reason(err)), "name another file: the results are kept, and nothing is graded twice")
		}
	}
	if o.feedback != "" {
		if err := report.NewFeedback(graded).Save(ctx, o.feedback); err != nil {
			return usage("--feedback: "+err.Error(), "name another folder: the results are kept, and nothing is graded twice")
		}
	}
	if o.json {
		return printJSON(a.Out, classJSONOf(graded))
	}
	return view.Class(a.Out, a.out(), graded)
}

// The form of `grade --json`; fields are only ever added. What was not claimed, measured or decided is null.
type classJSON struct {
	Schema      int               `json:"schema"`
	Set         string            `json:"set"`
	Version     string            `json:"version"`
	Submissions []submissionJSON  `json:"submissions"`
	Problems    []classProblemRow `json:"problems"`
	Changes     []changeJSON      `json:"changes"`
	Notices     []string          `json:"notices"`
}

type submissionJSON struct {
	Student       string        `json:"student"`
	Problem       string        `json:"problem"`
	Status        class.Status  `json:"status"`
	Verdict       *string       `json:"verdict"`
	Score         *float64      `json:"score"`
	Passed        int           `json:"passed"`
	Total         int           `json:"total"`
	TimeClaimed   *string       `json:"time_claimed"`
	TimeMeasured  *string       `json:"time_measured"`
	TimeJudged    *string       `json:"time_judged"`
	SpaceClaimed  *string       `json:"space_claimed"`
	SpaceMeasured *string       `json:"space_measured"`
	SpaceJudged   *string       `json:"space_judged"`
	ClaimNote     string        `json:"claim_note,omitempty"`
	RawScore      *float64      `json:"raw_score"`
	MaxScore      float64       `json:"max_score"`
	Late          bool          `json:"late"`
	Penalty       float64       `json:"late_percent"`
	Attempt       int           `json:"attempt"`
	Attempts      int           `json:"attempts"`
	Name          string        `json:"name,omitempty"`
	File          string        `json:"file"`
	Reason        string        `json:"reason,omitempty"`
	Override      *overrideJSON `json:"override"`
	Failed        []failedJSON  `json:"failed"`

	Error *grader.ErrorReport `json:"error"`
}

type overrideJSON struct {
	Score  float64 `json:"score"`
	Reason string  `json:"reason"`
}

type failedJSON struct {
	N       int    `json:"n"`
	ID      string `json:"id"`
	Group   string `json:"group"`
	Verdict string `json:"verdict"`
}

type classProblemRow struct {
	ID       string  `json:"id"`
	Title    string  `json:"title"`
	MaxScore float64 `json:"max_score"`
	Cases    int     `json:"cases"`
}

type changeJSON struct {
	Student  string  `json:"student"`
	Problem  string  `json:"problem"`
	Before   string  `json:"before"`
	After    string  `json:"after"`
	ScoreWas float64 `json:"score_was"`
	ScoreNow float64 `json:"score_now"`
}

func classJSONOf(r class.Report) classJSON {
	out := classJSON{
		Schema: 1, Set: string(r.Set), Version: r.Version, Submissions: []submissionJSON{}, Problems: []classProblemRow{}, Changes: []changeJSON{},
		Notices: append([]string{}, r.Notices...),
	}
	for _, row := range r.Rows {
		out.Submissions = append(out.Submissions, submissionJSONOf(row))
	}
	for _, p := range r.Problems {
		out.Problems = append(out.Problems, classProblemRow{string(p.ID), p.Title, p.MaxScore, len(p.Cases)})
	}
	for _, c := range r.Changes {
		out.Changes = append(out.Changes, changeJSON{c.Student, string(c.Problem), string(c.Before), string(c.After), c.ScoreWas, c.ScoreNow})
	}
	return out
}

func submissionJSONOf(row class.Row) submissionJSON {
	s := submissionJSON{
		Student: row.Student, Problem: string(row.Problem), Status: row.Status, Verdict: orNull(string(row.Verdict)),
		Score: &row.Score, Passed: row.Passed, Total: row.Total, RawScore: &row.RawScore, MaxScore: row.MaxScore,
		TimeClaimed: orNull(row.Claims.Time), TimeMeasured: orNull(row.Claims.TimeMeasured), TimeJudged: orNull(row.Claims.TimeJudged),
		SpaceClaimed: orNull(row.Claims.Space), SpaceMeasured: orNull(row.Claims.SpaceMeasured), SpaceJudged: orNull(row.Claims.SpaceJudged),
		ClaimNote: row.Claims.Note, Late: row.Late, Penalty: row.Penalty, Attempt: row.Attempt, Attempts: row.Attempts,
		Name: row.Name, File: row.File, Reason: row.Reason, Failed: []failedJSON{}, Error: row.Error,
	}
	if row.Override != nil {
		s.Override = &overrideJSON{row.Override.Score, row.Override.Reason}
	}
	if row.Status == class.StatusGraderError { // a machine's fault is never a zero
		s.RawScore = nil
		if row.Override == nil {
			s.Score = nil
		}
	}
	for _, f := range row.Failures {
		s.Failed = append(s.Failed, failedJSON{f.N, string(f.ID), f.Group, string(f.Verdict)})
	}
	return s
}

func orNull(text string) *string {
	if text == "" {
		return nil
	}
	return &text
}

// The form of `grade --dry-run --json`.
type planJSON struct {
	Schema   int           `json:"schema"`
	Plan     []plannedJSON `json:"plan"`
	Estimate float64       `json:"estimate_seconds"`
}

type plannedJSON struct {
	Student string     `json:"student"`
	Problem string     `json:"problem"`
	File    string     `json:"file"`
	Step    class.Step `json:"step"`
	Reason  string     `json:"reason,omitempty"`
}

func planJSONOf(plan []class.Planned, estimate time.Duration) planJSON {
	out := planJSON{Schema: 1, Plan: []plannedJSON{}, Estimate: estimate.Seconds()}
	for _, one := range plan {
		out.Plan = append(out.Plan, plannedJSON{one.Student, string(one.Problem), one.File, one.Step, one.Reason})
	}
	return out
}
