package workspace

// UsageError is something the person gave that cannot be used.
type UsageError struct {
	Problem string // one line: what is wrong
	Fix     string // what to do about it
	Err     error  // the cause, may be nil
}

// Error returns the problem.
func (e *UsageError) Error() string { return e.Problem }

// Unwrap returns the cause.
func (e *UsageError) Unwrap() error { return e.Err }

// Hint returns what to do about it.
func (e *UsageError) Hint() string { return e.Fix }
