package wire

import (
	"bytes"
	"encoding/binary"
	"errors"
	"io"
	"runtime"
	"testing"
	"testing/iotest"
	"time"

	"pyprep/sandbox"
)

// allocated returns how many bytes were allocated during do, by anybody.
func allocated(do func()) uint64 {
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	do()
	runtime.ReadMemStats(&after)
	return after.TotalAlloc - before.TotalAlloc
}

// worthLittle is a job whose cases' reports are worth little, so that little may be held of what comes.
func worthLittle(cases int) sandbox.Job {
	job := sandbox.Job{Source: []byte("pass"), Limits: sandbox.DefaultLimits()}
	job.Limits.OutputBytes = 1 << 10
	for range cases {
		job.Cases = append(job.Cases, sandbox.Case{Most: 100})
	}
	return job
}

// endless sends a result with a report of that size, without ever holding it.
func (p *peer) endless(index int, announced uint32, size int) {
	head := resultPayload(p.nonce, index, reported, "", "", "")
	head = binary.BigEndian.AppendUint32(head, announced)
	raw := binary.BigEndian.AppendUint32(nil, uint32(1+len(head))+announced)
	p.send(append(append(raw, 'R'), head...))
	for chunk := make([]byte, 32<<10); size > 0; size -= len(chunk) {
		if _, err := p.toGo.Write(chunk[:min(size, len(chunk))]); err != nil {
			return
		}
	}
}

func TestOfALongReportOnlyTheBeginningCostsMemory(t *testing.T) {
	const cases, size = 8, 16 << 20
	var results []sandbox.CaseResult
	grown := allocated(func() {
		_, results, _ = collect(t, worthLittle(cases), opener(t, func(_ int, p *peer) {
			if p.job() {
				p.cases(func(index int, _ []byte) { p.endless(index, size, size) })
			}
		}))
	})
	if len(results) != cases {
		t.Fatalf("%d results", len(results))
	}
	for _, result := range results {
		if result.Status != sandbox.StatusReported || len(result.Report) != 100 || result.Cut != size-100 {
			t.Errorf("case %d: %v, %d bytes of report and %d more", result.Index, result.Status, len(result.Report), result.Cut)
		}
	}
	if most := uint64(3 * cases << 20); grown > most { // the first may still get as much room as the source
		t.Errorf("%d bytes allocated for %d of reports", grown, cases*size)
	}
}

// TestEndlessFramesCostNoMemory lets a peer announce what it likes and go on for ever: one status a case, whatever it is.
func TestEndlessFramesCostNoMemory(t *testing.T) {
	const size = 64 << 20 // more than is ever read
	announce := func(length uint32, kind byte) func(*peer, int) {
		return func(p *peer, _ int) {
			p.send(append(binary.BigEndian.AppendUint32(nil, length), kind))
			for chunk := make([]byte, 32<<10); ; {
				if _, err := p.toGo.Write(chunk); err != nil {
					return
				}
			}
		}
	}
	hostile := map[string]func(p *peer, index int){
		"report over the limit": func(p *peer, index int) { p.endless(index, 17<<20, size) },
		"report over 4 GB":      func(p *peer, index int) { p.endless(index, 1<<32-100, size) },
		"largest length":        announce(1<<32-1, 'R'),
		"fatal":                 announce(16<<20, 'F'),
		"another type":          announce(16<<20, '?'),
		"no parts":              announce(16<<20, 'R'),
	}
	for name, answer := range hostile {
		t.Run(name, func(t *testing.T) {
			const cases = 3
			statuses := 0
			grown := allocated(func() {
				_, _ = Run(t.Context(), worthLittle(cases), opener(t, func(_ int, p *peer) {
					if p.job() {
						p.cases(func(index int, _ []byte) { answer(p, index) })
					}
				}), func(result sandbox.CaseResult) bool {
					if result.Status == sandbox.StatusReported || result.Report != nil {
						t.Errorf("case %d: %v", result.Index, result.Status)
					}
					statuses++
					return true
				}, time.Now)
			})
			if statuses == 0 && name != "fatal" { // which is a failure of the sandbox
				t.Error("no case was told")
			}
			if grown > 24<<20 { // in all: each of up to six harnesses may fill what a source's names may take, once
				t.Errorf("%d bytes allocated", grown)
			}
		})
	}
}

// TestADripIsKeptAsItComes reads a frame that comes byte by byte and is longer than what is kept.
func TestADripIsKeptAsItComes(t *testing.T) {
	stream := rawFrame('R', make([]byte, 300<<10))
	var got frame
	var err error
	grown := allocated(func() {
		got, err = readFrame(iotest.OneByteReader(bytes.NewReader(stream)), func() bounds { return bounds{most: 1 << 20, keep: 1000} }, func() {})
	})
	if err != nil || len(got.payload) != 1000 || got.cut != 300<<10-1000 || grown > 64<<10 {
		t.Errorf("%d bytes kept and %d more, err %v, %d allocated", len(got.payload), got.cut, err, grown)
	}
	if _, err = readFrame(bytes.NewReader(stream[:200<<10]), func() bounds { return bounds{most: 1 << 20, keep: 1000} }, func() {}); !errors.Is(err, io.ErrUnexpectedEOF) {
		t.Errorf("a frame that ends in what is not kept: %v", err)
	}
}
