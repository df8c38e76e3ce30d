package grader

import (
	"context"
	"fmt"
	"strings"

	"pyprep/problems"
	"pyprep/problems/pytype"
	"pyprep/sandbox"
)

// checkCustom lets the problem's check.py decide, in a container of its own that has never seen learner code.
func (g *Grader) checkCustom(ctx context.Context, p *problems.Problem, c testCase, r *judged) error {
	model := pytype.None()
	if c.expect.Value != nil {
		model = *c.expect.Value
	}
	result := r.pending.value
	if p.Mutation == problems.MutationResult && len(r.pending.after) > 0 {
		result = r.pending.after[0]
	}
	job := sandbox.Job{
		Source: p.Check, FileName: "check.py", Limits: authorLimits(p),
		Entry: sandbox.Entry{Kind: sandbox.EntryFunction, Name: "check"},
		Cases: []sandbox.Case{{Input: pytype.AppendArguments(nil, []pytype.Value{
			caseValue(c), plainValue(result), pytype.Str(strings.ToValidUTF8(r.Stdout, "?")), model,
		})}},
	}
	return g.runAuthors(ctx, p, job, func(a authored) error {
		o := a.observation
		if o.failure != nil {
			return raisedFault(p, job.FileName, o)
		}
		verdict, ok := o.value.Get("ok")
		right, isBool := verdict.Truth()
		if !ok || !isBool {
			return &SetError{Problem: p.ID, Message: "check.py must return {ok: bool, score, message}", File: "check.py"}
		}
		if r.Share, ok = shareOf(o.value); !ok {
			return &SetError{Problem: p.ID, Message: "the score that check.py gives a case must be a number from 0 to 1", File: "check.py"}
		}
		r.Verdict = Accepted
		if !right {
			r.Verdict = WrongAnswer
			if message, ok := text(o.value, "message"); ok {
				r.Reason = printable(message)
			}
		}
		return nil
	})
}

// shareOf is the score in what check.py returned, nil where there is none; false for one that is no share of a whole.
func shareOf(judged pytype.Value) (*float64, bool) {
	given, ok := judged.Get("score")
	if !ok || given.Kind == pytype.KindNone {
		return nil, true
	}
	share, ok := given.Float64()
	if whole, isInt := given.Int64(); isInt {
		share, ok = float64(whole), true
	}
	return &share, ok && share >= 0 && share <= 1
}

// caseValue is a case as check.py sees it.
func caseValue(c testCase) pytype.Value {
	return pytype.Dict(
		pytype.Str("id"), pytype.Str(string(c.id)),
		pytype.Str("args"), pytype.List(plainValues(c.args)...),
		pytype.Str("stdin"), pytype.Str(c.stdin),
	)
}

// plainValue turns node structures and markers into plain lists and texts, which is what a checker can work with.
func plainValue(v pytype.Value) pytype.Value {
	switch v.Kind {
	case pytype.KindLinked, pytype.KindIterator:
		return pytype.List(plainValues(v.Items)...)
	case pytype.KindTree, pytype.KindGraph:
		return pytype.List(plainValues(v.Items)...)
	case pytype.KindGap:
		return pytype.None()
	case pytype.KindObject:
		return pytype.Str(fmt.Sprintf("<%s>", v.Text))
	case pytype.KindList:
		return pytype.List(plainValues(v.Items)...)
	case pytype.KindTuple:
		return pytype.Tuple(plainValues(v.Items)...)
	default:
		return v
	}
}

func plainValues(items []pytype.Value) []pytype.Value {
	plain := make([]pytype.Value, len(items))
	for i, item := range items {
		plain[i] = plainValue(item)
	}
	return plain
}
