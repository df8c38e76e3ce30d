package docker

import (
	"context"
	"crypto/x509"
	"errors"
	"fmt"
	"strings"
	"time"

	"pyprep/sandbox"
)

// hangError is the cause of a call that took longer than it may.
type hangError struct {
	call     string
	patience time.Duration
}

// Error says which call hangs.
func (e *hangError) Error() string {
	return fmt.Sprintf("the engine did not answer %q within %s", e.call, e.patience)
}

// unavailable says what an engine call's error means and what mends it. What ended the caller's own context comes back
// as it is.
func (e *Engine) unavailable(ctx context.Context, err error) error {
	var known *sandbox.UnavailableError
	if err == nil || errors.As(err, &known) {
		return err
	}
	cause := context.Cause(ctx)
	var hang *hangError
	if errors.As(cause, &hang) {
		return &sandbox.UnavailableError{Problem: "the engine at " + e.endpoint.String() + " hangs", Hints: e.hangFix(), Err: hang}
	}
	if cause != nil {
		return fmt.Errorf("%w (%w)", cause, err)
	}
	if found := e.connectionProblem(ctx, err); found != nil {
		return found
	}
	problem, hint := engineComplaint(err.Error())
	if name := e.options.Runtime; name != "" && strings.Contains(strings.ToLower(err.Error()), "runtime") {
		problem, hint = fmt.Sprintf("the engine can't start containers under %s", name), "pyprep doctor --runtime runc"
	}
	return &sandbox.UnavailableError{Problem: problem, Hints: []string{hint, "pyprep doctor"}, Err: err}
}

// connectionProblem looks at errors of reaching the engine at all.
func (e *Engine) connectionProblem(ctx context.Context, err error) error {
	text := err.Error()
	at := e.endpoint.String()
	if path := e.endpoint.socketPath(); path != "" && saysConnect(text) {
		switch dialSocket(path) {
		case reachAbsent: // the causes of these say the same in more words
			return &sandbox.UnavailableError{Problem: "there is no engine at " + at, Hints: e.absentFix()}
		case reachSilent:
			return &sandbox.UnavailableError{Problem: "the engine at " + at + " is not running", Hints: e.silentFix()}
		case reachRefused:
			return &sandbox.UnavailableError{Problem: "no permission on the engine's socket " + at, Hints: e.permissionFix()}
		case reachOpen:
			return &sandbox.UnavailableError{Problem: "the engine at " + at + " dropped the connection", Hints: e.hangFix(), Err: err}
		}
	}
	if saysTLS(err) {
		return e.tlsProblem(ctx, err)
	}
	if saysConnect(text) {
		if strings.HasPrefix(text, "Cannot connect to the Docker daemon") {
			err = nil // it says no more than this does
		}
		return &sandbox.UnavailableError{Problem: "no engine answers at " + at, Hints: e.elsewhere(), Err: err}
	}
	return nil
}

func saysConnect(text string) bool {
	for _, mark := range []string{"connect to the Docker daemon", "connection refused", "dial ", "EOF", "connection reset", "broken pipe", "error during connect"} {
		if strings.Contains(text, mark) {
			return true
		}
	}
	return false
}

func saysTLS(err error) bool {
	var unknown x509.UnknownAuthorityError
	var hostname x509.HostnameError
	if errors.As(err, &unknown) || errors.As(err, &hostname) {
		return true
	}
	for _, mark := range []string{"x509:", "tls:", "HTTP response to HTTPS client", "HTTP request to an HTTPS server", "malformed HTTP response", "certificate"} {
		if strings.Contains(err.Error(), mark) {
			return true
		}
	}
	return false
}

// engineComplaint knows what engines answer when a container can't be made or started.
func engineComplaint(text string) (problem, hint string) {
	lower := strings.ToLower(text)
	for _, known := range []struct{ mark, problem, hint string }{
		{"exec format error", "the sandbox image is for another processor than the engine's", "pyprep setup --rebuild"},
		{"no space left on device", "the engine's disk is full", "docker system prune"},
		{"runtime", "the engine's runtime can't start containers", "pyprep doctor"},
		{"client version", "this engine's API is too old or too new", "docker version"},
	} {
		if strings.Contains(lower, known.mark) {
			return known.problem, known.hint
		}
	}
	return "the engine refused", "pyprep doctor"
}
