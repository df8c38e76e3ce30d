package wire

import (
	"encoding/binary"
	"encoding/hex"
	"fmt"

	"pyprep/sandbox"
)

// Version of the protocol; a harness that says another one in its hello is not talked to.
const Version = 1

// maxMessage is what the harness takes in one message.
const maxMessage = 64 << 20

const defaultFileName = "solution.py"

// header is the 'J' message.
type header struct {
	Version  int           `json:"v"`
	Nonce    string        `json:"nonce"`
	File     string        `json:"file"`
	Entry    sandbox.Entry `json:"entry"`
	HashSeed uint32        `json:"hash_seed"`
	Inspect  bool          `json:"inspect,omitempty"`
	Woven    bool          `json:"woven,omitempty"`

	Trace     *sandbox.TraceLimits `json:"trace,omitempty"`
	Limits    caseLimits           `json:"limits"`
	CaseCount int                  `json:"case_count"`
}

// caseLimits are the limits that the harness itself watches.
type caseLimits struct {
	CaseCPU     int64 `json:"case_cpu_us"`
	CaseWall    int64 `json:"case_wall_us"`
	OutputBytes int   `json:"output_bytes"`
	ValueBytes  int   `json:"value_bytes"`
	OpenFiles   int   `json:"open_files"`
}

func limitsOf(limits sandbox.Limits) caseLimits {
	return caseLimits{
		CaseCPU:     limits.CaseCPU.Microseconds(),
		CaseWall:    limits.CaseWall.Microseconds(),
		OutputBytes: limits.OutputBytes,
		ValueBytes:  limits.ValueBytes,
		OpenFiles:   limits.OpenFiles,
	}
}

// effective lays a case's own limits over the job's; what bounds the container as a whole stays the job's.
func effective(job sandbox.Limits, own *sandbox.Limits) sandbox.Limits {
	if own == nil {
		return job
	}
	merged := job
	merged.CaseCPU, merged.CaseWall = own.CaseCPU, own.CaseWall
	merged.OutputBytes, merged.ValueBytes = own.OutputBytes, own.ValueBytes
	return merged
}

// jobMessages returns 'J', 'D' if there is a driver or are modules beside the source, and 'S' as one piece of bytes.
func jobMessages(job sandbox.Job, nonce [nonceBytes]byte) ([]byte, error) {
	file := job.FileName
	if file == "" {
		file = defaultFileName
	}
	head, err := marshalled(header{
		Version:   Version,
		Nonce:     hex.EncodeToString(nonce[:]),
		File:      file,
		Entry:     job.Entry,
		HashSeed:  job.HashSeed,
		Inspect:   job.Inspect,
		Woven:     job.Woven,
		Trace:     job.Trace,
		Limits:    limitsOf(job.Limits),
		CaseCount: len(job.Cases),
	})
	if err != nil {
		return nil, fmt.Errorf("job header: %w", err)
	}
	messages, err := appendMessage(nil, 'J', head)
	beside := job.Driver
	if err == nil && job.Entry.Kind == sandbox.EntryTests {
		beside, err = marshalled(job.Modules)
	}
	if err == nil && len(beside) > 0 {
		messages, err = appendMessage(messages, 'D', beside)
	}
	if err == nil {
		messages, err = appendMessage(messages, 'S', job.Source)
	}
	return messages, err
}

// caseMessage returns the 'C' message of one case.
func caseMessage(index int, job sandbox.Limits, c sandbox.Case) ([]byte, error) {
	front := binary.BigEndian.AppendUint32(nil, uint32(index))
	if c.Limits == nil {
		front = append(front, 0)
		return appendMessage(nil, 'C', front, c.Input)
	}
	own, err := marshalled(limitsOf(effective(job, c.Limits)))
	if err != nil {
		return nil, fmt.Errorf("limits of case %d: %w", index, err)
	}
	front = append(front, 1)
	front = binary.BigEndian.AppendUint32(front, uint32(len(own)))
	return appendMessage(nil, 'C', front, own, c.Input)
}

// goodbye tells a harness that no case follows.
func goodbye() []byte { return []byte{0, 0, 0, 1, 'Q'} }

// appendMessage appends one message whose payload is the parts one after another.
func appendMessage(dst []byte, kind byte, parts ...[]byte) ([]byte, error) {
	size := 1
	for _, part := range parts {
		size += len(part)
	}
	if size > maxMessage {
		return nil, fmt.Errorf("a message of %d bytes is more than the harness takes (%d)", size, maxMessage)
	}
	dst = binary.BigEndian.AppendUint32(dst, uint32(size))
	dst = append(dst, kind)
	for _, part := range parts {
		dst = append(dst, part...)
	}
	return dst, nil
}
