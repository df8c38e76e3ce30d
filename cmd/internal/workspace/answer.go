package workspace

import (
	"bytes"
	"errors"
)

// ReadAnswer is [ReadSubmission] for a text that is no Python. A byte order mark at its beginning is left out.
func ReadAnswer(path string, limit int64) ([]byte, error) {
	read, err := ReadSubmission(path, limit)
	var wrong *UsageError
	if errors.As(err, &wrong) {
		return nil, &UsageError{Problem: wrong.Problem, Fix: "give a text file with your answer, or - for stdin", Err: wrong.Err}
	}
	return bytes.TrimPrefix(read.Source, []byte("\ufeff")), err
}
