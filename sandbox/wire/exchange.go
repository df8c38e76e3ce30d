package wire

import (
	"context"
	"crypto/rand"
	"errors"
	"fmt"
	"strings"
	"time"

	"pyprep/sandbox"
)

// sourceIndex is the index of the source step's result.
const sourceIndex = -1

// autopsyPatience bounds how long finding out about a lost or silent harness may take. It is longer than a call of an
// engine may take, which knows better words for why it ended.
const autopsyPatience = 10 * time.Second

// sending is what an exchange sends: what its result answers, and what need not be out before that comes.
type sending struct{ now, ahead []byte }

// exchange sends messages, if there are any to be sent, and waits for the result that is due. After anything but a
// result that came as it should, the session is dropped.
func (r *run) exchange(ctx context.Context, want expectation, messages sending, patience time.Duration) (sandbox.CaseResult, error) {
	within := want.bounds().or(r.ahead.answers)
	r.session.within.Store(&within)
	sent := r.now()
	err := r.session.send(ctx, messages.now, sendPatience)
	r.taken = r.now()
	r.session.post(messages.ahead)
	var result sandbox.CaseResult
	reusable := false
	if err == nil {
		result, reusable, err = r.session.await(ctx, want, patience)
	}
	if err != nil {
		result, err = r.explain(ctx, want.index, err)
		result.Wall = r.now().Sub(sent)
	}
	if !reusable {
		r.drop()
	}
	return result, err
}

// explain turns what went wrong in an exchange into a status, or into an error when it is not the code's doing.
func (r *run) explain(ctx context.Context, index int, err error) (sandbox.CaseResult, error) {
	result := sandbox.CaseResult{Index: index}
	switch {
	case ctx.Err() != nil:
		return result, fmt.Errorf("run stopped: %w", context.Cause(ctx))
	case errors.Is(err, errProtocol):
		result.Status = sandbox.StatusMalformed
		return result, nil
	case !errors.Is(err, errEnded) && !errors.Is(err, errSilent):
		return result, err
	}
	ctx, cancel := context.WithTimeout(ctx, autopsyPatience)
	defer cancel()
	if errors.Is(err, errSilent) { // the harness or the engine: only one of them is the code's doing
		result.Status = sandbox.StatusWallLimit
		return result, r.session.link.Answers(ctx)
	}
	death, err := r.session.link.Autopsy(ctx)
	if err != nil {
		return result, err
	}
	result.Status = sandbox.StatusLost
	if death == DeathMemory {
		result.Status = sandbox.StatusMemoryLimit
	}
	return result, nil
}

// harnessError is the harness's own word that it can't go on.
type harnessError struct {
	text string
}

func harnessFailed(payload []byte) error {
	const most = 4 << 10
	return &harnessError{text: strings.ToValidUTF8(string(payload[:min(len(payload), most)]), "?")}
}

// Error returns the last line of what the harness said: of a Python traceback, the exception.
func (e *harnessError) Error() string {
	lines := strings.Split(strings.TrimSpace(e.text), "\n")
	return "the sandbox harness failed: " + lines[len(lines)-1]
}

func (e *harnessError) unavailable() error {
	return &sandbox.UnavailableError{
		Problem: "the sandbox broke down",
		Hints:   []string{"pyprep doctor"},
		Err:     e,
	}
}

func newNonce() [nonceBytes]byte {
	var nonce [nonceBytes]byte
	_, _ = rand.Read(nonce[:]) // never fails, by its documentation
	return nonce
}
