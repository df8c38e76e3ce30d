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
// that a flood of values stays out of memory. 0 where nobody but the problem's own code can tell.
func (c testCase) mostReport(p *problems.Problem) int {
	if c.own || p.Checker.Mode == problems.CheckCustom || p.Driver != nil || p.Kind == problems.KindStdio || p.Result == problems.ResultIterator {
		return 0
	}
	size := 0
	if v := c.expect.Value; v != nil {
		size = encodedSize(*v)
	}
	for _, v := range c.expect.AnyOf {
		size = max(size, encodedSize(v))
	}
	for _, op := range c.expect.Ops {
		size += encodedSize(op.Value)
	}
	if entryOf(p).ArgsAfter {
		size += encodedSize(c.args...) + encodedSize(c.expect.ArgsAfter...)
	}
	return looseFactor*size + smallReport
}

func encodedSize(values ...pytype.Value) int {
	size := 0
	var buffer []byte
	for _, v := range values {
		if v.Kind == pytype.KindInvalid {
			continue // an operation that must raise has no value
		}
		buffer = pytype.Append(buffer[:0], v)
		size += len(buffer)
	}
	return size
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
