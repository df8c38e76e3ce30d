package wire

import (
	"context"
	"errors"
	"io"
	"testing"
	"time"

	"pyprep/sandbox"
)

func TestRunGivesEachCaseItsResult(t *testing.T) {
	outcome, results, err := collect(t, testJob("a", "b", "c"), opener(t, func(_ int, p *peer) {
		if p.job() {
			p.cases(echo(p))
		}
	}))
	if err != nil {
		t.Fatal(err)
	}
	if outcome.Ran != 3 || len(results) != 3 || outcome.Source.Index != sourceIndex {
		t.Fatalf("ran %d, %d results, source %+v", outcome.Ran, len(results), outcome.Source)
	}
	for i, want := range []string{"A", "B", "C"} {
		if got := results[i]; string(got.Report) != want || got.Index != i || got.Status != sandbox.StatusReported {
			t.Errorf("result %d = %+v, want report %s", i, got, want)
		}
	}
	if got := results[0]; string(got.Stdout) != "out" || string(got.Stderr) != "err" || got.CPU != 5*time.Microsecond || got.PeakMemory != 9 {
		t.Errorf("fields of a result: %+v", got)
	}
}

func TestRunStopsWhenToldTo(t *testing.T) {
	seen := 0
	outcome, err := Run(t.Context(), testJob("a", "b", "c"), opener(t, func(_ int, p *peer) {
		if p.job() {
			p.cases(echo(p))
		}
	}), func(sandbox.CaseResult) bool { seen++; return seen < 2 }, time.Now)
	if err != nil || outcome.Ran != 2 {
		t.Errorf("ran %d, err %v; want 2 cases", outcome.Ran, err)
	}
}

func TestRunWithSourceThatDoesNotCompile(t *testing.T) {
	outcome, results, err := collect(t, testJob("a"), opener(t, func(_ int, p *peer) {
		p.hello()
		_, head, _ := p.message()
		p.nonce = nonceIn(t, head)
		p.message()
		p.result(sourceIndex, reported, "t5:s6:syntax")
	}))
	if err != nil || len(results) != 0 || string(outcome.Source.Report) != "t5:s6:syntax" {
		t.Errorf("source %+v, %d results, err %v", outcome.Source, len(results), err)
	}
}

// Whatever a session does to case 1, case 0 stays as it was and case 2 runs, in another session if need be.
func TestRunGoesOnAfterABadCase(t *testing.T) {
	t.Parallel()
	good := func(p *peer, index int) []byte {
		return rawFrame('R', resultPayload(p.nonce, index, reported, "", "", "", "x"))
	}
	tests := []struct {
		name     string
		act      func(p *peer)
		want     sandbox.Status
		sessions int
	}{
		{"no frame", func(p *peer) { <-p.t.Context().Done() }, sandbox.StatusWallLimit, 2},
		{"end of stream", func(p *peer) { p.link.drop() }, sandbox.StatusLost, 3},
		{"not a frame", func(p *peer) { p.send([]byte("HTTP/1.1 200 OK\r\n\r\n")) }, sandbox.StatusMalformed, 2},
		{"empty frame", func(p *peer) { p.send([]byte{0, 0, 0, 0}) }, sandbox.StatusMalformed, 2},
		{"unknown type", func(p *peer) { p.send(rawFrame('X', nil)) }, sandbox.StatusMalformed, 2},
		{"second hello", func(p *peer) { p.hello() }, sandbox.StatusMalformed, 2},
		{"wrong nonce", func(p *peer) { p.nonce = make([]byte, nonceBytes); p.send(good(p, 1)) }, sandbox.StatusMalformed, 2},
		{"wrong index", func(p *peer) { p.send(good(p, 2)) }, sandbox.StatusMalformed, 2},
		{"unknown status", func(p *peer) { p.result(1, `{"status":"accepted"}`, "") }, sandbox.StatusMalformed, 2},
		{"host's status", func(p *peer) { p.result(1, `{"status":"lost"}`, "") }, sandbox.StatusMalformed, 2},
		{"not clean", func(p *peer) { p.result(1, `{"status":"exited","exit":3,"clean":false}`, "") }, sandbox.StatusExited, 2},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			sessions := 0
			_, results, err := collect(t, testJob("a", "b", "c"), opener(t, func(session int, p *peer) {
				sessions = session
				if p.job() {
					p.cases(func(index int, _ []byte) {
						if index == 1 {
							test.act(p)
						} else {
							p.send(good(p, index))
						}
					})
				}
			}))
			if err != nil || len(results) != 3 {
				t.Fatalf("%d results, err %v", len(results), err)
			}
			if results[0].Status != sandbox.StatusReported || results[1].Status != test.want || results[2].Status != sandbox.StatusReported {
				t.Errorf("statuses %v %v %v, want reported %v reported", results[0].Status, results[1].Status, results[2].Status, test.want)
			}
			if sessions != test.sessions {
				t.Errorf("%d sessions, want %d", sessions, test.sessions)
			}
		})
	}
}

func TestRunNeverTakesAFrameTwice(t *testing.T) {
	_, results, err := collect(t, testJob("a", "b"), opener(t, func(_ int, p *peer) {
		if p.job() {
			p.cases(func(index int, _ []byte) {
				p.result(index, reported, "x")
				if index == 0 {
					p.result(index, reported, "forged")
				}
			})
		}
	}))
	if err != nil || len(results) != 2 || results[1].Status != sandbox.StatusMalformed {
		t.Errorf("results %+v, err %v; want the case after a duplicate to be malformed", results, err)
	}
}

func TestRunTriesALostCaseOnceMore(t *testing.T) {
	_, results, err := collect(t, testJob("a"), opener(t, func(session int, p *peer) {
		if p.job() {
			if session == 1 {
				p.message()
				p.link.drop()
			}
			p.cases(echo(p))
		}
	}))
	if err != nil || len(results) != 1 || string(results[0].Report) != "A" {
		t.Errorf("results %+v, err %v", results, err)
	}
}

func TestRunEndsByTheAutopsy(t *testing.T) {
	engineGone := errors.New("connection refused")
	tests := []struct {
		name   string
		death  Death
		err    error
		status sandbox.Status
	}{
		{"memory", DeathMemory, nil, sandbox.StatusMemoryLimit},
		{"engine", DeathUnknown, engineGone, sandbox.StatusInvalid},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			_, results, err := collect(t, testJob("a"), opener(t, func(_ int, p *peer) {
				p.link.death, p.link.err = test.death, test.err
				if p.job() {
					p.message()
					p.link.drop()
				}
			}))
			if !errors.Is(err, test.err) {
				t.Fatalf("err %v, want %v", err, test.err)
			}
			if err == nil && results[0].Status != test.status {
				t.Errorf("status %v, want %v", results[0].Status, test.status)
			}
		})
	}
}

// A case during which the engine fell silent has no result: nobody knows what the code did.
func TestRunAsksTheEngineBehindASilentHarness(t *testing.T) {
	hangs := errors.New("the engine hangs")
	for _, silence := range []error{nil, hangs} {
		_, results, err := collect(t, testJob("a"), opener(t, func(_ int, p *peer) {
			p.link.silence = silence
			if p.job() {
				p.message()
				p.message() // until the host gives it up
			}
		}))
		switch {
		case !errors.Is(err, silence):
			t.Errorf("err %v, want %v", err, silence)
		case err == nil && (len(results) != 1 || results[0].Status != sandbox.StatusWallLimit):
			t.Errorf("results %+v, want a wall limit", results)
		case err != nil && len(results) != 0:
			t.Errorf("results %+v, want none", results)
		}
	}
}

func TestRunTellsAHarnessFault(t *testing.T) {
	sessions := 0
	_, _, err := collect(t, testJob("a"), opener(t, func(session int, p *peer) {
		sessions = session
		if p.job() {
			p.message()
			p.send(rawFrame('F', []byte("Traceback\nOSError: no fork")))
		}
	}))
	var unavailable *sandbox.UnavailableError
	if !errors.As(err, &unavailable) || sessions != 2 {
		t.Errorf("err %v after %d sessions; want an UnavailableError after 2", err, sessions)
	}
}

func TestRunHeedsTheTotalLimit(t *testing.T) {
	job := testJob("a", "b", "c", "d")
	job.Limits.Total = 25 * time.Millisecond
	clock := time.Unix(0, 0)
	outcome, err := Run(t.Context(), job, opener(t, func(_ int, p *peer) {
		if p.job() {
			p.cases(func(index int, _ []byte) { p.result(index, `{"status":"reported","wall_us":15000}`, "x") })
		}
	}), func(sandbox.CaseResult) bool { return true }, func() time.Time {
		clock = clock.Add(5 * time.Millisecond) // every look at the clock costs 5 ms
		return clock
	})
	if err != nil || !outcome.OutOfTotal || outcome.Ran != 2 {
		t.Errorf("outcome %+v, err %v; want 2 cases and out of total", outcome, err)
	}
}

// A harness may leave out what a busy machine made a case wait, but not more than its wall limit may be stretched.
func TestTimeOfACase(t *testing.T) {
	for _, test := range []struct {
		status     sandbox.Status
		told, here time.Duration
		want       time.Duration
	}{
		{sandbox.StatusReported, 20, 30, 20},
		{sandbox.StatusReported, 0, 30, 10},
		{sandbox.StatusReported, 90, 30, 30},
		{sandbox.StatusLost, 0, 30, 30},
	} {
		if got := timeOf(sandbox.CaseResult{Status: test.status, Wall: test.told}, test.here); got != test.want {
			t.Errorf("%s, told %d of %d: %d, want %d", test.status, test.told, test.here, got, test.want)
		}
	}
}

func TestRunIsCancelled(t *testing.T) {
	ctx, cancel := context.WithCancelCause(t.Context())
	left := errors.New("the person left")
	_, err := Run(ctx, testJob("a"), opener(t, func(_ int, p *peer) {
		if p.job() {
			p.message()
			cancel(left)
		}
	}), func(sandbox.CaseResult) bool { return true }, time.Now)
	if !errors.Is(err, left) {
		t.Errorf("err %v, want the cause of the cancelling", err)
	}
}

func TestGreetRefuses(t *testing.T) {
	tests := map[string]func(p *peer){
		"silence":        func(*peer) {},
		"end":            func(p *peer) { p.link.drop() },
		"other protocol": func(p *peer) { p.send(rawFrame('H', []byte(`{"v":2}`))) },
		"no hello":       func(p *peer) { p.send(rawFrame('R', nil)) },
		"large hello":    func(p *peer) { p.send(rawFrame('H', make([]byte, helloBytes))) },
		"fatal":          func(p *peer) { p.send(rawFrame('F', []byte("boom"))) },
	}
	for name, act := range tests {
		t.Run(name, func(t *testing.T) {
			p := newPeer(t)
			go act(p)
			if _, err := Greet(t.Context(), p.link, 50*time.Millisecond); err == nil {
				t.Error("greeted")
			}
		})
	}
}

func TestSessionNoticesThatItsHarnessWent(t *testing.T) {
	p := newPeer(t)
	go p.hello()
	session, err := Greet(t.Context(), p.link, time.Second)
	if err != nil {
		t.Fatal(err)
	}
	if !session.Waiting() {
		t.Error("a fresh session does not wait")
	}
	_ = p.toGo.CloseWithError(io.EOF)
	for deadline := time.Now().Add(time.Second); session.Waiting(); {
		if time.Now().After(deadline) {
			t.Fatal("an ended session still waits")
		}
	}
}
