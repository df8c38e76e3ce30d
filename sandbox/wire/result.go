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
}

// most returns the largest frame that can be right.
func (e expectation) most() int {
	return e.limits.ValueBytes + e.limits.OutputBytes + envelope
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

// decodeResult checks a result frame against what is due. reusable says whether the harness may run a further case.
func decodeResult(payload []byte, want expectation) (result sandbox.CaseResult, reusable bool, err error) {
	rest := payload
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
	for i := range parts {
		if parts[i], rest, err = nextPart(rest); err != nil {
			return result, false, err
		}
	}
	if len(rest) > 0 {
		return result, false, fmt.Errorf("%w: %d bytes after a result", errProtocol, len(rest))
	}
	result = sandbox.CaseResult{Index: want.index, Stdout: parts[1], Stderr: parts[2], Stack: parts[3]}
	reusable, err = readMeta(parts[0], &result)
	if err != nil {
		return sandbox.CaseResult{}, false, err
	}
	if result.Status == sandbox.StatusReported {
		result.Report = parts[4]
	}
	if err := checkSizes(result, want.limits); err != nil {
		return sandbox.CaseResult{}, false, err
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
	case len(result.Report) > limits.ValueBytes+reportExtra:
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
