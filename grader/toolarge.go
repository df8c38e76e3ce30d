package grader

import (
	"bytes"
	"fmt"

	"pyprep/problems"
	"pyprep/problems/pytype"
	"pyprep/sandbox"
)

const (
	// looseFactor is how many times the bytes of an equal value another may take: a float takes 17, a small int 3.
	looseFactor = 16
	// smallReport is kept whole in any case: what is wrong with a small value can be shown in full.
	smallReport = 64 << 10
)

// mostReport is how large a report can be and still be right, in bytes: of a larger one only the beginning is kept, so
// that a flood of values stays out of memory. 0, for no bound, wherever an equal value might take far more bytes than the
// expected one, or where more comes back than the value.
func (c testCase) mostReport(p *problems.Problem) int {
	switch {
	case c.own, p.Driver != nil, p.Kind == problems.KindStdio, p.Result == problems.ResultIterator, entryOf(p).ArgsAfter:
		return 0
	case p.Checker.Mode == problems.CheckCustom, p.Checker.Mode == problems.CheckText, len(c.expect.Ops) > 0:
		return 0
	}
	values := c.expect.AnyOf
	if c.expect.Value != nil {
		values = append(values[:len(values):len(values)], *c.expect.Value)
	}
	size := 0
	for _, v := range values {
		if !isPlain(v) {
			return 0
		}
		size = max(size, len(pytype.Append(nil, v)))
	}
	return looseFactor*size + smallReport
}

// isPlain says whether equal values are encoded alike, but for numbers and the order of items.
func isPlain(v pytype.Value) bool {
	switch v.Kind {
	case pytype.KindNone, pytype.KindBool, pytype.KindInt, pytype.KindFloat, pytype.KindStr, pytype.KindBytes:
		return true
	case pytype.KindList, pytype.KindTuple, pytype.KindSet, pytype.KindFrozenSet, pytype.KindDict:
		for _, item := range v.Items {
			if !isPlain(item) {
				return false
			}
		}
		return true
	default:
		return false
	}
}

// tooLarge judges a report of which only the beginning was kept.
func (j *judge) tooLarge(result sandbox.CaseResult, r *judged) {
	value, isValue := bytes.CutPrefix(result.Report, []byte("t4:s5:value"))
	if !isValue && !bytes.HasPrefix(result.Report, []byte("t3:s3:ops")) {
		r.Verdict, r.Error = RuntimeError, j.lost()
		return
	}
	r.Verdict, r.Truncated = WrongAnswer, true
	r.Reason = fmt.Sprintf("returned %s of data; no right answer is nearly as large", size(len(result.Report)+result.Cut))
	if isValue {
		r.Got = printable(pytype.Beginning(value, shownLimit))
	}
}
