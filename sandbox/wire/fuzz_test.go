package wire

import (
	"bytes"
	"context"
	"io"
	"sync"
	"testing"
	"time"

	"pyprep/sandbox"
)

// seeds are streams that a harness, or something in its place, might send.
func seeds() [][]byte {
	nonce := make([]byte, nonceBytes)
	good := rawFrame('R', resultPayload(nonce, 0, reported, "out", "err", "", okReport))
	return [][]byte{
		good,
		append(append([]byte(nil), good...), good...),
		good[:len(good)/2],
		rawFrame('F', []byte("boom")),
		rawFrame('R', resultPayload(nonce, -1, `{"status":"exited","exit":9,"signal":9,"clean":false}`, "", "", "", "")),
		{0, 0, 0, 0},
		{0xff, 0xff, 0xff, 0xff, 'R'},
		[]byte("PASS\n{\"verdict\": \"accepted\"}\n"),
	}
}

func FuzzDecodeResult(f *testing.F) {
	for _, seed := range seeds() {
		f.Add(seed[min(len(seed), lengthBytes+1):], uint16(0))
	}
	limits := sandbox.Limits{OutputBytes: 64, ValueBytes: 64}
	f.Fuzz(func(t *testing.T, payload []byte, cut uint16) {
		result, _, err := decodeResult(frame{payload: payload, cut: int(cut)}, expectation{limits: limits})
		if err != nil {
			return
		}
		if result.Status < sandbox.StatusReported || result.Status > sandbox.StatusWallLimit {
			t.Errorf("status %v from %q", result.Status, payload)
		}
		if result.CPU < 0 || result.Wall < 0 || len(result.Stdout)+len(result.Stderr) > limits.OutputBytes {
			t.Errorf("result out of bounds: %+v", result)
		}
	})
}

func FuzzReadFrame(f *testing.F) {
	for _, seed := range seeds() {
		f.Add(seed, uint16(256))
	}
	f.Fuzz(func(t *testing.T, stream []byte, most uint16) {
		reader := bytes.NewReader(stream)
		for {
			before := reader.Len()
			got, err := readFrame(reader, func() bounds { return bounds{int(most), int(most) / 2} }, func() {})
			if err != nil {
				return
			}
			whole := len(got.payload) + got.cut
			if whole+1 > int(most) || len(got.payload) > int(most)/2 || before-reader.Len() != whole+lengthBytes+1 {
				t.Fatalf("a frame of %d bytes out of %d, most %d", whole, before-reader.Len(), most)
			}
		}
	})
}

// replay is a link that says hello and the answer to the source step, and then whatever it was given.
type replay struct {
	stream io.Reader
	script []byte
	mu     sync.Mutex
	ready  *sync.Cond
	gone   bool
}

func (r *replay) Read(p []byte) (int, error) {
	r.mu.Lock()
	defer r.mu.Unlock()
	for r.stream == nil && !r.gone {
		r.ready.Wait()
	}
	if r.gone {
		return 0, io.EOF
	}
	n, err := r.stream.Read(p)
	if err == io.EOF && r.script != nil { // hello is out; the rest needs the nonce
		r.stream = nil
		return r.waitLocked(p)
	}
	return n, err
}

func (r *replay) waitLocked(p []byte) (int, error) {
	for r.stream == nil && !r.gone {
		r.ready.Wait()
	}
	if r.gone {
		return 0, io.EOF
	}
	return r.stream.Read(p)
}

func (r *replay) Write(p []byte) (int, error) {
	r.mu.Lock()
	defer r.mu.Unlock()
	if r.script == nil {
		return len(p), nil
	}
	first, err := readFrame(bytes.NewReader(p), func() bounds { return bounds{maxMessage, maxMessage} }, func() {})
	if nonce, noNonce := sentNonce(first.payload); err == nil && noNonce == nil {
		script := bytes.ReplaceAll(r.script, make([]byte, nonceBytes), nonce)
		source := rawFrame('R', resultPayload(nonce, sourceIndex, reported, "", "", "", okReport))
		r.stream, r.script = io.MultiReader(bytes.NewReader(source), bytes.NewReader(script)), nil
		r.ready.Broadcast()
	}
	return len(p), nil
}

func (r *replay) Drop() {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.gone = true
	r.ready.Broadcast()
}

func (r *replay) Autopsy(context.Context) (Death, error) { return DeathUnknown, nil }
func (r *replay) Answers(context.Context) error          { return nil }

// FuzzSession lets any bytes follow a good start: whatever they are, every case ends in a status and nothing hangs.
func FuzzSession(f *testing.F) {
	for _, seed := range seeds() {
		f.Add(seed)
	}
	job := sandbox.Job{Limits: sandbox.Limits{OutputBytes: 64, ValueBytes: 64, CaseWall: time.Second}, Cases: make([]sandbox.Case, 2)}
	f.Fuzz(func(t *testing.T, script []byte) {
		if script == nil {
			script = []byte{}
		}
		open := func(ctx context.Context) (*Session, bool, error) {
			link := &replay{stream: bytes.NewReader(rawFrame('H', []byte(`{"v":1}`))), script: script}
			link.ready = sync.NewCond(&link.mu)
			session, err := Greet(ctx, link, time.Second)
			return session, false, err
		}
		ran := 0
		_, err := Run(t.Context(), job, open, func(result sandbox.CaseResult) bool {
			ran++
			if result.Status == sandbox.StatusInvalid {
				t.Errorf("no status for %q", script)
			}
			return true
		}, time.Now)
		if err == nil && ran != len(job.Cases) {
			t.Errorf("%d cases told of %d", ran, len(job.Cases))
		}
	})
}
