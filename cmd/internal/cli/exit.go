package cli

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"syscall"

	"pyprep/cmd/internal/ask"
	"pyprep/cmd/internal/workspace"
	"pyprep/grader"
	"pyprep/problems"
	"pyprep/sandbox"
)

// The exit codes; `pyprep help exit-codes` prints them.
const (
	exitSolved      = 0
	exitNotSolved   = 1
	exitUsage       = 2
	exitUnavailable = 3
	exitBadSet      = 4
	exitInternal    = 70
	exitInterrupted = 130
)

const exitCodesHelp = `  0    solved, or the command did what it was asked
  1    not solved: the submission did not pass (grade: some did not)
  2    usage: a wrong flag, an unknown id, a file that can't be read
  3    sandbox unavailable: no engine, no image, no permission
  4    bad problem set
  70   internal error: a fault of pyprep
  130  interrupted
`

// errNotSolved ends a command whose verdict is already on the screen.
var errNotSolved = errors.New("not solved")

// hinter is an error that knows the next step.
type hinter interface {
	error
	Hint() string
}

// usageError is a command line that can't be carried out.
type usageError struct {
	problem string
	hint    string
}

func (e *usageError) Error() string { return e.problem }
func (e *usageError) Hint() string  { return e.hint }

func usage(problem, hint string) error { return &usageError{problem: problem, hint: hint} }

// badSetError is a set that does not load or does not hold what it promises.
type badSetError struct{ err error }

func (e *badSetError) Error() string { return e.err.Error() }
func (e *badSetError) Unwrap() error { return e.err }

// exitCode maps every error to its code.
func exitCode(ctx context.Context, err error) int {
	var (
		usageErr    *usageError
		pathErr     *workspace.UsageError
		unavailable *sandbox.UnavailableError
		unknown     *problems.NotFoundError
		load        *problems.LoadError
		badSet      *badSetError
		setCode     *grader.SetError
		stopped     interrupted
	)
	switch {
	case err == nil:
		return exitSolved
	case errors.Is(err, ask.ErrInterrupted), errors.As(context.Cause(ctx), &stopped):
		return exitInterrupted
	case errors.As(err, &load), errors.As(err, &badSet), errors.As(err, &setCode):
		return exitBadSet
	case errors.Is(err, errNotSolved):
		return exitNotSolved
	case errors.As(err, &unavailable):
		return exitUnavailable
	case errors.As(err, &usageErr), errors.As(err, &pathErr), errors.As(err, &unknown), errors.Is(err, ask.ErrNoInput):
		return exitUsage
	case isOwnersFault(err):
		return exitUsage
	default:
		return exitInternal
	}
}

// isOwnersFault is true for errors that carry a hint for the person, and for a reader that closed our output.
func isOwnersFault(err error) bool {
	var hint hinter
	return errors.As(err, &hint) || errors.Is(err, syscall.EPIPE)
}

// explainOutput turns a result that could not be written, on a full disk say, into words. A reader that left needs none.
func explainOutput(err error) error {
	var path *fs.PathError
	if !errors.As(err, &path) || path.Path != os.Stdout.Name() || errors.Is(err, syscall.EPIPE) {
		return err
	}
	return usage("the output can't be written: "+path.Err.Error(), "send it elsewhere, or free some space")
}
