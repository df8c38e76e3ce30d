package sandbox

// UnavailableError says that no run can happen, and what to do about it.
type UnavailableError struct {
	Problem string   // one line: what is wrong
	Hints   []string // at least one command or step that mends it
	Err     error    // the cause, may be nil
}

// Error returns the problem in one line, with its cause.
func (e *UnavailableError) Error() string {
	if e.Err == nil {
		return e.Problem
	}
	return e.Problem + ": " + e.Err.Error()
}

// Unwrap returns the cause.
func (e *UnavailableError) Unwrap() error { return e.Err }

// Hint returns the first step that mends it.
func (e *UnavailableError) Hint() string {
	if len(e.Hints) == 0 {
		return "pyprep doctor"
	}
	return e.Hints[0]
}
