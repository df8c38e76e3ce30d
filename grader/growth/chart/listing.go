package chart

import (
	"math"
	"strings"

	"pyprep/grader/growth"
	"pyprep/problems/bigo"
)

// Line is one line of source with what was counted of it.
type Line struct {
	Number  int
	Source  string
	Ran     bool   // else only number and source are there
	Times   string // executions at the largest size
	Runs    string // how often it runs, as a class; "unclear" where that can't be told
	Cost    string // what all its runs cost
	Share   float64
	Percent string
	Leads   bool   // it decides the time
	Work    string // what it does beside being run: "search in a list: 8.38 M operations"
	Gap     bool   // lines before it are left out
}

const (
	mostIdle = 3 // lines between two that ran, with which they are still shown
	mostWork = 3 // kinds of work that are named
)

// Listing annotates the source: the lines that ran, and short stretches between them when there is a source. Without one
// it is those that ran. What all of them are indented by is taken off, for small screens have better use for it.
func Listing(r growth.Report, source []byte) []Line {
	text := strings.Split(strings.TrimRight(string(source), "\n"), "\n")
	var listing []Line
	for i, line := range r.Lines {
		gap := false
		if i > 0 {
			from, to := r.Lines[i-1].Number+1, line.Number
			gap = to-from > mostIdle || len(source) == 0 && to > from
			for number := from; number < to && !gap && number <= len(text); number++ {
				listing = append(listing, Line{Number: number, Source: strings.TrimRight(text[number-1], "\r")})
			}
		}
		listing = append(listing, annotated(line, gap))
	}
	indent := commonIndent(listing)
	for i := range listing {
		listing[i].Source = strings.TrimPrefix(listing[i].Source, indent)
	}
	return listing
}

// commonIndent is the white space that all lines with text begin with.
func commonIndent(listing []Line) string {
	indent, some := "", false
	for _, line := range listing {
		code := strings.TrimLeft(line.Source, " \t")
		if code == "" {
			continue
		}
		own := line.Source[:len(line.Source)-len(code)]
		if !some {
			indent, some = own, true
		}
		for !strings.HasPrefix(own, indent) {
			indent = indent[:len(indent)-1]
		}
	}
	return indent
}

func annotated(line growth.Line, gap bool) Line {
	return Line{
		Number: line.Number, Source: line.Source, Ran: true, Gap: gap, Leads: line.Leads,
		Times: Count(line.Times), Runs: classOr(line.Runs), Cost: classOr(line.Cost),
		Share: clamped(line.Share), Percent: Percent(line.Share), Work: work(line.Work),
	}
}

// clamped keeps a share of nothing, which is no number, away from those who draw bars of it.
func clamped(share float64) float64 {
	if math.IsNaN(share) {
		return 0
	}
	return min(max(share, 0), 1)
}

func classOr(class *bigo.Class) string {
	if class == nil {
		return "unclear"
	}
	return class.String()
}

func work(kinds []growth.Work) string {
	var parts []string
	for _, kind := range kinds[:min(len(kinds), mostWork)] {
		part := kind.Kind + ": " + Count(kind.Ops)
		switch {
		case len(parts) > 0: // the first one says of what
		case kind.Ops == 1:
			part += " operation"
		default:
			part += " operations"
		}
		parts = append(parts, part)
	}
	if len(kinds) > mostWork {
		parts = append(parts, "more")
	}
	return strings.Join(parts, ", ")
}

// Largest is the size at which lines were counted, as "n = 4,096" or "n = 512, m = 64".
func Largest(r growth.Report) string {
	l := newLadder(r)
	if len(l.points) == 0 {
		return ""
	}
	return l.at(l.last())
}
