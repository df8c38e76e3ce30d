package importer

import (
	"context"
	"errors"
	"fmt"
	"path/filepath"
	"strings"

	"pyprep/problems"
)

// Options say what to import from where to where.
type Options struct {
	From   Format
	Source string // a file of records, or the folder of a track
	Out    string // a folder that is empty or does not exist yet
}

// origin is what a set says of where it comes from.
type origin struct{ title, license string }

const unknownLicense = "LicenseRef-Unknown"

// Import writes a set and says what became of the source. When nothing at all could be imported, the report is complete,
// the set is not written, and the error says so. Its errors are [*Error]s, and those of ctx.
func Import(ctx context.Context, o Options) (Report, error) {
	if err := checkPlace(o.Out); err != nil {
		return Report{}, err
	}
	c := &collector{taken: map[problems.Slug]bool{}, titles: map[string]bool{}, left: room{mostFiles, mostBytes}}
	about, err := c.read(ctx, o)
	if err != nil {
		return Report{}, err
	}
	c.report.Set = setID(o)
	if err := c.write(ctx, o.Out, about); err != nil {
		return c.finished(), err
	}
	return c.finished(), nil
}

// setID is the name of the place where it is one, so that two imports are two sets.
func setID(o Options) problems.Slug {
	if absolute, err := filepath.Abs(o.Out); err == nil {
		if id := slug(filepath.Base(absolute)); id != "" {
			return id
		}
	}
	return problems.Slug(o.From)
}

func (c *collector) read(ctx context.Context, o Options) (origin, error) {
	switch o.From {
	case HumanEval:
		return c.humanEval(ctx, o.Source)
	case MBPP:
		return c.mbpp(ctx, o.Source)
	case Exercism:
		return c.exercism(ctx, o.Source)
	default:
		return origin{}, &Error{Problem: fmt.Sprintf("there is no format %q", o.From), Fix: "--from " + formatList()}
	}
}

func formatList() string {
	var all []string
	for _, f := range Formats() {
		all = append(all, string(f))
	}
	return strings.Join(all, "|")
}

const (
	mostFiles = 4990      // leaves room for the set's own file in what a set may hold
	mostBytes = 512 << 20 // all drafts are in memory until they are written
)

// collector gathers drafts and refusals in the source's order.
type collector struct {
	drafts []*draft
	report Report
	taken  map[problems.Slug]bool
	titles map[string]bool // in lower case
	left   room
}

// room is what the set may still hold.
type room struct{ files, bytes int }

func (c *collector) finished() Report {
	c.report.Items = make([]Item, 0, len(c.drafts))
	for _, d := range c.drafts {
		c.report.Items = append(c.report.Items, Item{Source: d.source, ID: d.id, Kind: d.kind, Reason: d.reason})
	}
	if c.report.Refused == nil {
		c.report.Refused = []Refusal{}
	}
	return c.report
}

func (c *collector) refuse(source, reason string) {
	c.report.Refused = append(c.report.Refused, Refusal{Source: source, Reason: reason})
}

const (
	maxFileBytes = 4 << 20 // a set's file has at most 5 MB
	maxReason    = 300
)

// add takes a draft into the set, unless its files are too many or too large.
func (c *collector) add(place string, d *draft) {
	files, size := d.files(), 0
	for _, name := range names(files) {
		if len(files[name]) > maxFileBytes {
			c.refuse(place, fmt.Sprintf("%s would have more than %d MB", name, maxFileBytes>>20))
			return
		}
		size += len(files[name])
	}
	if len(files) > c.left.files || size > c.left.bytes {
		c.refuse(place, fmt.Sprintf("the set is full: it holds 5,000 files and %d MB at most; import the rest into another one", mostBytes>>20))
		return
	}
	c.left.files -= len(files)
	c.left.bytes -= size
	if d.id == "" {
		d.id = "problem"
	}
	d.id = free(d.id, c.taken)
	if c.titles[strings.ToLower(d.title)] { // two tasks of one source may call their function alike
		d.retitle(fmt.Sprintf("%s (%s)", d.title, d.id))
	}
	c.titles[strings.ToLower(d.title)] = true
	if reason := []rune(d.reason); len(reason) > maxReason {
		d.reason = string(reason[:maxReason]) + "…"
	}
	c.drafts = append(c.drafts, d)
}

// humanEval reads records of HumanEval and LeetCodeDataset.
func (c *collector) humanEval(ctx context.Context, path string) (origin, error) {
	about := origin{title: "HumanEval", license: unknownLicense}
	err := eachRecord(ctx, path, func(place string, raw []byte) {
		var r humanEvalRecord
		if reason := decode(raw, &r); reason != "" {
			c.refuse(place, reason)
			return
		}
		if strings.HasPrefix(string(r.TaskID), "HumanEval/") {
			about.license = "MIT"
		}
		if r.isLeetCode() {
			about.title = "LeetCodeDataset"
		}
		d, reason := r.draft()
		c.take(named(string(r.TaskID), place), d, reason)
	}, c.refuse)
	return about, err
}

// mbpp reads records of MBPP.
func (c *collector) mbpp(ctx context.Context, path string) (origin, error) {
	err := eachRecord(ctx, path, func(place string, raw []byte) {
		var r mbppRecord
		if reason := decode(raw, &r); reason != "" {
			c.refuse(place, reason)
			return
		}
		d, reason := r.draft()
		c.take(named(string(r.TaskID), place), d, reason)
	}, c.refuse)
	return origin{title: "MBPP", license: "CC-BY-4.0"}, err
}

func (c *collector) take(place string, d *draft, reason string) {
	if reason != "" {
		c.refuse(place, reason)
		return
	}
	c.add(place, d)
}

// named puts the id of a record before its place.
func named(id, place string) string {
	if id = cut(id); id == "" {
		return place
	}
	return id + " (" + place + ")"
}

// findingsOf groups what keeps a set from loading by problem; what belongs to none is an error of ours.
func findingsOf(err error) (byProblem map[problems.Slug]string, rest error) {
	var load *problems.LoadError
	if !errors.As(err, &load) {
		return nil, err
	}
	byProblem = map[problems.Slug]string{}
	for _, f := range load.Findings {
		if f.Severity != problems.SeverityError {
			continue
		}
		parts := strings.Split(f.File, "/")
		if len(parts) < 2 || parts[0] != "problems" {
			return nil, err
		}
		if id := problems.Slug(parts[1]); byProblem[id] == "" {
			byProblem[id] = fmt.Sprintf("%s: %s", f.Place(), f.Message)
		}
	}
	return byProblem, nil
}
