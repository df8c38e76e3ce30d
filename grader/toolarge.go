package grader

import (
	"bytes"
	"fmt"

	"pyprep/problems"
	"pyprep/problems/pytype"
	"pyprep/sandbox"
)

// smallReport is kept whole in any case: what is wrong with a small value can be shown in full.
const smallReport = 64 << 10

// comesAlone says whether a report holds nothing but a value, and one whose equals take as many bytes as it does.
func comesAlone(p *problems.Problem) bool {
	switch {
	case p.Driver != nil, p.Kind != problems.KindFunction, p.Result == problems.ResultIterator, EntryOf(p).ArgsAfter:
		return false
	case p.Checker.Mode == problems.CheckCustom, p.Checker.Mode == problems.CheckText, p.Checker.Mode == problems.CheckFloat:
		return false
	default:
		return !p.Checker.NumericLoose
	}
}

// mostReport is how large a report can be and still be right, in bytes: of a larger one only the beginning is kept, so
// that a flood of values stays out of memory. 0, for no bound, where that can't be told. For problems of comesAlone.
func (c testCase) mostReport() int {
	if c.own || len(c.expect.Ops) > 0 {
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
	return size + smallReport
}

// isPlain says whether equal values of exactly the same types are encoded alike, but for the order of items.
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
	if !isValue {
		r.Verdict, r.Error = RuntimeError, j.lost()
		return
	}
	r.Verdict, r.Truncated = WrongAnswer, true
	r.Reason = fmt.Sprintf("returned %s of data; no right answer is nearly as large", size(len(result.Report)+result.Cut))
	r.Got = printable(pytype.Beginning(value, shownLimit))
}
