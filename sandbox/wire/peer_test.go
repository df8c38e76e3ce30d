package wire

import (
	"bytes"
	"context"
	"encoding/binary"
	"encoding/hex"
	"fmt"
	"io"
	"sync"
	"testing"
	"time"

	"pyprep/sandbox"
)

// peer plays the harness's side of a link in memory.
type peer struct {
	t      *testing.T
	fromGo *io.PipeReader // what the host wrote
	toGo   *io.PipeWriter
	nonce  []byte
	link   *memoryLink
}

// memoryLink is the host's side of it.
type memoryLink struct {
	io.Reader
	io.Writer
	drop    func()
	death   Death
	err     error
	silence error // of the engine
}

func (l *memoryLink) Drop() { l.drop() }

func (l *memoryLink) Autopsy(context.Context) (Death, error) { return l.death, l.err }
func (l *memoryLink) Answers(context.Context) error          { return l.silence }

func newPeer(t *testing.T) *peer {
	t.Helper()
	hostReads, peerWrites := io.Pipe()
	peerReads, hostWrites := io.Pipe()
	link := &memoryLink{Reader: hostReads, Writer: hostWrites}
	link.drop = sync.OnceFunc(func() {
		_ = hostReads.CloseWithError(io.ErrClosedPipe)
		_ = peerWrites.CloseWithError(io.ErrClosedPipe)
		_ = peerReads.CloseWithError(io.ErrClosedPipe)
		_ = hostWrites.CloseWithError(io.ErrClosedPipe)
	})
	t.Cleanup(link.drop)
	return &peer{t: t, fromGo: peerReads, toGo: peerWrites, link: link}
}

func rawFrame(kind byte, payload []byte) []byte {
	raw := binary.BigEndian.AppendUint32(nil, uint32(len(payload)+1))
	return append(append(raw, kind), payload...)
}

func resultPayload(nonce []byte, index int, metaJSON string, parts ...string) []byte {
	payload := append([]byte(nil), nonce...)
	payload = binary.BigEndian.AppendUint32(payload, uint32(int32(index)))
	for _, part := range append([]string{metaJSON}, parts...) {
		payload = binary.BigEndian.AppendUint32(payload, uint32(len(part)))
		payload = append(payload, part...)
	}
	return payload
}

const (
	reported = `{"status":"reported","cpu_us":5,"wall_us":7,"peak":9,"clean":true}`
	okReport = "t2:s2:okd0:"
)

func (p *peer) send(raw []byte) { _, _ = p.toGo.Write(raw) }

func (p *peer) hello() { p.send(rawFrame('H', []byte(`{"v":1,"python":"3.13.5"}`))) }

func (p *peer) result(index int, metaJSON, report string) {
	p.send(rawFrame('R', resultPayload(p.nonce, index, metaJSON, "out", "err", "", report)))
}

// message reads one message of the host; ok is false when the host has gone.
func (p *peer) message() (kind byte, payload []byte, ok bool) {
	got, err := readFrame(p.fromGo, func() bounds { return bounds{maxMessage, maxMessage} }, func() {})
	return got.kind, got.payload, err == nil
}

// sentNonce finds the nonce in a job header.
func sentNonce(head []byte) ([]byte, error) {
	_, after, found := bytes.Cut(head, []byte("u\x05\x00\x00\x00nonceu\x20\x00\x00\x00"))
	nonce := make([]byte, nonceBytes)
	if _, err := hex.Decode(nonce, after[:min(2*nonceBytes, len(after))]); err != nil || !found {
		return nil, fmt.Errorf("no nonce in the job header %q: %w", head, err)
	}
	return nonce, nil
}

// job greets, takes header and source, and says that the source compiles.
func (p *peer) job() bool {
	p.hello()
	for {
		kind, payload, ok := p.message()
		if !ok {
			return false
		}
		switch kind {
		case 'J':
			var err error
			if p.nonce, err = sentNonce(payload); err != nil {
				p.t.Error(err)
			}
		case 'S':
			p.result(sourceIndex, reported, okReport)
			return true
		}
	}
}

// cases serves every case with answer until the host goes.
func (p *peer) cases(answer func(index int, input []byte)) {
	for {
		kind, payload, ok := p.message()
		if !ok || kind != 'C' {
			return
		}
		answer(int(binary.BigEndian.Uint32(payload)), payload[5:])
	}
}

// opener starts script against a new peer for every session.
func opener(t *testing.T, script func(session int, p *peer)) Opener {
	t.Helper()
	sessions := 0
	return func(ctx context.Context) (*Session, bool, error) {
		p := newPeer(t)
		sessions++
		go script(sessions, p)
		session, err := Greet(ctx, p.link, time.Second)
		return session, false, err
	}
}

func testJob(cases ...string) sandbox.Job {
	job := sandbox.Job{Source: []byte("pass"), Limits: sandbox.DefaultLimits()}
	job.Limits.CaseWall = 50 * time.Millisecond
	for _, input := range cases {
		job.Cases = append(job.Cases, sandbox.Case{Input: []byte(input)})
	}
	return job
}

// collect runs a job and returns its results beside the outcome.
func collect(t *testing.T, job sandbox.Job, open Opener) (sandbox.Outcome, []sandbox.CaseResult, error) {
	t.Helper()
	var results []sandbox.CaseResult
	outcome, err := Run(t.Context(), job, open, func(result sandbox.CaseResult) bool {
		results = append(results, result)
		return true
	}, time.Now)
	return outcome, results, err
}

func echo(p *peer) func(int, []byte) {
	return func(index int, input []byte) { p.result(index, reported, string(bytes.ToUpper(input))) }
}
