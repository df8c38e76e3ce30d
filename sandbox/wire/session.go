package wire

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"sync"
	"sync/atomic"
	"time"

	"pyprep/sandbox"
)

// Link is one started harness as bytes: Write goes to its stdin, Read comes from its stdout.
type Link interface {
	io.ReadWriter
	// Drop begins to kill the harness and everything in it, makes Read and Write return, and returns at once. It may
	// be called more than once.
	Drop()
	// Autopsy says what ended a harness whose stream ended. An error means that the engine, not the harness, is gone.
	Autopsy(ctx context.Context) (Death, error)
	// Answers says whether what runs a silent harness still answers. An error means that the engine is silent.
	Answers(ctx context.Context) error
}

// Parting is a link whose harness may leave by itself, which can be sooner done than to have it killed.
type Parting interface {
	Link
	// Part is a Drop that sends a last message first and leaves the harness a moment to end.
	Part(goodbye []byte)
}

// Death says what ended a harness that nobody dropped.
type Death uint8

// The ways to end.
const (
	DeathUnknown Death = iota // it is gone, and nothing says why
	DeathMemory               // the kernel killed it for memory
)

const helloBytes = 4 << 10

// Session is a harness that has said hello and can take one job.
type Session struct {
	link     Link
	arrivals chan arrival
	gone     chan struct{}
	drop     sync.Once
	within   atomic.Pointer[bounds] // of the frames that can be right just now
	incoming atomic.Bool            // a frame has begun
	posted   <-chan struct{}        // closed when the last message that was posted has been written; nil before the first
}

// arrival is one frame, or what ended the stream.
type arrival struct {
	frame frame
	err   error
}

// Greet waits for the hello of a started harness, at most patience, and drops the link when it does not come.
func Greet(ctx context.Context, link Link, patience time.Duration) (*Session, error) {
	s := &Session{link: link, arrivals: make(chan arrival), gone: make(chan struct{})}
	s.within.Store(&bounds{helloBytes, helloBytes})
	go s.receive()
	timer := time.NewTimer(patience)
	defer timer.Stop()
	var err error
	select {
	case got := <-s.arrivals:
		err = checkHello(got)
	case <-timer.C:
		err = fmt.Errorf("the harness said nothing within %s", patience)
	case <-ctx.Done():
		err = context.Cause(ctx)
	}
	if err != nil {
		s.Drop()
		return nil, err
	}
	return s, nil
}

func checkHello(got arrival) error {
	if got.err != nil {
		return fmt.Errorf("before the harness's hello: %w", got.err)
	}
	if got.frame.kind == frameFatal {
		return harnessFailed(got.frame.payload)
	}
	var hello struct {
		Version int `json:"v"`
	}
	if got.frame.kind != frameHello || json.Unmarshal(got.frame.payload, &hello) != nil || hello.Version != Version {
		return &sandbox.UnavailableError{
			Problem: "the sandbox image does not speak this pyprep's protocol",
			Hints:   []string{"pyprep setup"},
		}
	}
	return nil
}

// Waiting says whether the harness is still there, as silent as it should be.
func (s *Session) Waiting() bool {
	select {
	case <-s.arrivals:
		return false
	case <-s.gone:
		return false
	default:
		return true
	}
}

// Drop gives the harness up; see [Link].
func (s *Session) Drop() {
	s.drop.Do(func() {
		close(s.gone)
		s.link.Drop()
	})
}

// Finish drops a harness that has nothing left to do, and asks it to leave where the link can wait for that.
func (s *Session) Finish() {
	link, canPart := s.link.(Parting)
	if !canPart {
		s.Drop()
		return
	}
	s.drop.Do(func() {
		close(s.gone)
		link.Part(goodbye())
	})
}

// receive hands over one frame at a time until the stream ends; it holds back a peer that sends more.
func (s *Session) receive() {
	for {
		got, err := readFrame(s.link, func() bounds { return *s.within.Load() }, func() { s.incoming.Store(true) })
		s.incoming.Store(false)
		select {
		case s.arrivals <- arrival{got, err}:
		case <-s.gone:
			return
		}
		if err != nil {
			return
		}
	}
}

// send writes a message; a harness that does not take it in time ends in errSilent.
func (s *Session) send(ctx context.Context, message []byte, patience time.Duration) error {
	if len(message) == 0 {
		return nil
	}
	timer := time.NewTimer(patience)
	defer timer.Stop()
	select {
	case err := <-s.post(message):
		if err != nil {
			return fmt.Errorf("%w: %w", errEnded, err)
		}
		return nil
	case <-timer.C:
		return errSilent
	case <-ctx.Done():
		return context.Cause(ctx)
	}
}

// post writes a message in the background, after those that were posted before.
func (s *Session) post(message []byte) <-chan error {
	result := make(chan error, 1)
	if len(message) == 0 {
		return result
	}
	before, done := s.posted, make(chan struct{})
	s.posted = done
	go func() {
		defer close(done)
		if before != nil {
			<-before
		}
		_, err := s.link.Write(message)
		result <- err
	}()
	return result
}

var (
	errSilent = errors.New("no frame in time")
	errEnded  = errors.New("the stream ended")
)

// await waits for the result that is due, at most patience until it begins to come.
func (s *Session) await(ctx context.Context, want expectation, patience time.Duration) (sandbox.CaseResult, bool, error) {
	timer := time.NewTimer(patience)
	defer timer.Stop()
	for extended := false; ; extended = true {
		select {
		case got := <-s.arrivals:
			return s.judge(got, want)
		case <-ctx.Done():
			return sandbox.CaseResult{}, false, context.Cause(ctx)
		case <-timer.C:
			if extended || !s.incoming.Load() {
				return sandbox.CaseResult{}, false, errSilent
			}
			timer.Reset(transferPatience) // the case is over and its frame is on the way
		}
	}
}

func (s *Session) judge(got arrival, want expectation) (sandbox.CaseResult, bool, error) {
	switch {
	case errors.Is(got.err, errProtocol):
		return sandbox.CaseResult{}, false, got.err
	case got.err != nil:
		return sandbox.CaseResult{}, false, fmt.Errorf("%w: %w", errEnded, got.err)
	case got.frame.kind == frameFatal:
		return sandbox.CaseResult{}, false, harnessFailed(got.frame.payload)
	case got.frame.kind != frameResult:
		return sandbox.CaseResult{}, false, fmt.Errorf("%w: frame type %q", errProtocol, got.frame.kind)
	default:
		return decodeResult(got.frame, want)
	}
}
