package wire

import (
	"bytes"
	"crypto/subtle"
	"encoding/binary"
	"encoding/json"
	"fmt"
	"math"
	"time"

	"pyprep/sandbox"
)

const (
	nonceBytes = 16
	metaBytes  = 4 << 10
	stackBytes = 64 << 10
	// envelope is what a result may have beside prints and value: names, frames, stack, meta.
	envelope    = 64<<10 + stackBytes
	reportExtra = 16 << 10 // what a report has beside its value
)

// expectation says which result is due.
type expectation struct {
	nonce  [nonceBytes]byte
	index  int
	limits sandbox.Limits
	report int // how much of the report can matter, 0 for all
	trace  *sandbox.TraceLimits
}

// expect is what is due of a job's case.
func expect(job sandbox.Job, index int, nonce [nonceBytes]byte) expectation {
	c := job.Cases[index]
	return expectation{nonce: nonce, index: index, limits: effective(job.Limits, c.Limits), report: c.Most, trace: job.Trace}
}

// bounds returns the largest frame that can be right, and how much of one is worth keeping.
func (e expectation) bounds() bounds {
	beside := e.limits.OutputBytes + envelope
	most := e.limits.ValueBytes + beside
	if e.report > 0 && e.report < e.limits.ValueBytes {
		return bounds{most, e.report + beside}
	}
	return bounds{most, most}
}

func (b bounds) or(other bounds) bounds {
	return bounds{max(b.most, other.most), max(b.keep, other.keep)}
}

// meta is the trusted process's word on a case; still, every field is checked.
type meta struct {
	Status string `json:"status"`
	Exit   int    `json:"exit"`
	Signal int    `json:"signal"`
	CPU    int64  `json:"cpu_us"`
	Wall   int64  `json:"wall_us"`
	Peak   int64  `json:"peak"`
	Clean  *bool  `json:"clean"` // false: something of the case is left in the container
}

// decodeResult checks a result frame against what is due. reusable says whether the harness may run a further case. What
// was not kept of the frame is the end of its last part, the report.
func decodeResult(got frame, want expectation) (result sandbox.CaseResult, reusable bool, err error) {
	rest := got.payload
	if len(rest) < nonceBytes+4 {
		return result, false, fmt.Errorf("%w: a result of %d bytes", errProtocol, len(rest))
	}
	if subtle.ConstantTimeCompare(rest[:nonceBytes], want.nonce[:]) != 1 {
		return result, false, fmt.Errorf("%w: a result with a nonce of its own", errProtocol)
	}
	if index := int(int32(binary.BigEndian.Uint32(rest[nonceBytes:]))); index != want.index {
		return result, false, fmt.Errorf("%w: result %d where %d is due", errProtocol, index, want.index)
	}
	var parts [5][]byte
	rest = rest[nonceBytes+4:]
	for i := range parts[:len(parts)-1] {
		if parts[i], rest, err = nextPart(rest); err != nil {
			return result, false, err
		}
	}
	if parts[len(parts)-1], err = lastPart(rest, got.cut); err != nil {
		return result, false, err
	}
	result = sandbox.CaseResult{Index: want.index, Stdout: parts[1], Stderr: parts[2], Stack: parts[3]}
	reusable, err = readMeta(parts[0], &result)
	if err != nil {
		return sandbox.CaseResult{}, false, err
	}
	if result.Status == sandbox.StatusReported {
		result.Report, result.Cut = parts[4], got.cut
		if most := want.report; most > 0 && len(result.Report) > most { // there was room left of what was not printed
			result.Report, result.Cut = result.Report[:most], result.Cut+len(result.Report)-most
		}
	}
	if err := checkSizes(result, want.limits); err != nil {
		return sandbox.CaseResult{}, false, err
	}
	if want.trace != nil && result.Status == sandbox.StatusReported {
		var record []byte
		result.Report, record = splitTraced(result.Report)
		result.Trace, _ = decodeTrace(record, *want.trace) // nil says it
	}
	return result, reusable, nil
}

// nextPart cuts off one part with its length in front.
func nextPart(rest []byte) (part, after []byte, err error) {
	if len(rest) < lengthBytes {
		return nil, nil, fmt.Errorf("%w: a result that ends early", errProtocol)
	}
	size := uint64(binary.BigEndian.Uint32(rest))
	rest = rest[lengthBytes:]
	if size > uint64(len(rest)) {
		return nil, nil, fmt.Errorf("%w: a part of %d bytes with %d left", errProtocol, size, len(rest))
	}
	return rest[:size:size], rest[size:], nil
}

// lastPart is what was kept of the last part.
func lastPart(rest []byte, cut int) ([]byte, error) {
	if len(rest) < lengthBytes {
		return nil, fmt.Errorf("%w: a result that ends early", errProtocol)
	}
	size, kept := uint64(binary.BigEndian.Uint32(rest)), rest[lengthBytes:]
	if size != uint64(len(kept))+uint64(cut) {
		return nil, fmt.Errorf("%w: a last part of %d bytes where %d came", errProtocol, size, len(kept)+cut)
	}
	return kept, nil
}

func readMeta(raw []byte, result *sandbox.CaseResult) (reusable bool, err error) {
	if len(raw) > metaBytes {
		return false, fmt.Errorf("%w: meta of %d bytes", errProtocol, len(raw))
	}
	var m meta
	if err := json.Unmarshal(raw, &m); err != nil {
		return false, fmt.Errorf("%w: meta: %w", errProtocol, err)
	}
	result.Status = statusNamed(m.Status)
	if result.Status == sandbox.StatusInvalid {
		return false, fmt.Errorf("%w: status %.40q", errProtocol, m.Status)
	}
	const longest = math.MaxInt64 / int64(time.Microsecond)
	if m.CPU < 0 || m.Wall < 0 || m.Peak < 0 || m.CPU > longest || m.Wall > longest {
		return false, fmt.Errorf("%w: a negative or endless measurement", errProtocol)
	}
	result.ExitCode, result.Signal = m.Exit, m.Signal
	result.CPU = time.Duration(m.CPU) * time.Microsecond
	result.Wall = time.Duration(m.Wall) * time.Microsecond
	result.PeakMemory = m.Peak
	return m.Clean == nil || *m.Clean, nil
}

// statusNamed knows only what a harness may say; the other statuses are the host's own findings.
func statusNamed(name string) sandbox.Status {
	for status := sandbox.StatusReported; status <= sandbox.StatusWallLimit; status++ {
		if status.String() == name {
			return status
		}
	}
	return sandbox.StatusInvalid
}

func checkSizes(result sandbox.CaseResult, limits sandbox.Limits) error {
	switch {
	case len(result.Stdout)+len(result.Stderr) > limits.OutputBytes:
		return fmt.Errorf("%w: more output than the limit lets through", errProtocol)
	case len(result.Report)+result.Cut > limits.ValueBytes+reportExtra:
		return fmt.Errorf("%w: a larger report than the limit lets through", errProtocol)
	case len(result.Stack) > stackBytes:
		return fmt.Errorf("%w: a stack of %d bytes", errProtocol, len(result.Stack))
	default:
		return nil
	}
}

// compiles says whether the source step's report is a tuple that begins with "ok".
func compiles(source sandbox.CaseResult) bool {
	if source.Status != sandbox.StatusReported {
		return false
	}
	head, rest, found := bytes.Cut(source.Report, []byte(":"))
	return found && len(head) > 1 && head[0] == 't' && bytes.HasPrefix(rest, []byte("s2:ok"))
}
