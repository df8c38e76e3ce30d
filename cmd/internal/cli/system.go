// Package cli is pyprep's command line: one file for each command, holding its options, its constructor and its work.
// It wires the rooms together and decides what is printed where: results on stdout, talk on stderr.
//
// Error contract: a command returns an error for what is not the learner's; exitCode is the one place that turns it
// into an exit code. A submission that does not pass is [errNotSolved], which prints nothing more.
package cli

import (
	"context"
	"fmt"
	"io"
	"os"
	"os/exec"
	"os/signal"
	"syscall"
	"time"

	"pyprep/sandbox"
	"pyprep/sandbox/docker"
)

// System is what a run of pyprep takes from outside; tests give their own.
type System struct {
	In       io.Reader
	Out, Err io.Writer
	Getenv   func(string) string
	LookPath func(string) (string, error)
	Now      func() time.Time
	// NewRunner connects to the sandbox; progress hears what provisioning does.
	NewRunner func(ctx context.Context, o RunnerOptions) (sandbox.Runner, error)
}

// RunnerOptions are what a command asks of its sandbox.
type RunnerOptions struct {
	Warm      bool // keep a container waiting for the run after each: there is a person who will try again
	Ahead     int  // containers that may wait at a time, for work on several submissions at once; 0 is one
	Progress  func(step string)
	Runtime   string // of the engine, "" for its default
	AllowWeak bool   // go on where the engine drops a limit
}

// Main runs pyprep in this process and returns its exit code.
func Main() int { return mainOn(RealSystem()) }

// mainOn is Main on a system of which a test may have changed a part.
func mainOn(system System) int {
	ctx, stop := interruptible(context.Background())
	defer stop()
	return Run(ctx, system, os.Args[1:])
}

// RealSystem is the system that this process runs on.
func RealSystem() System {
	return System{
		In:        os.Stdin,
		Out:       os.Stdout,
		Err:       os.Stderr,
		Getenv:    os.Getenv,
		LookPath:  exec.LookPath,
		Now:       time.Now,
		NewRunner: newDockerRunner,
	}
}

func newDockerRunner(ctx context.Context, o RunnerOptions) (sandbox.Runner, error) {
	runner, err := docker.New(ctx, o.onDocker())
	if err != nil {
		return nil, err // not the runner: a nil *docker.Runner in the interface would not be nil
	}
	return runner, nil
}

// interrupted is the cause of a context that a signal ended.
type interrupted struct{ signal os.Signal }

func (i interrupted) Error() string { return fmt.Sprintf("stopped by %v", i.signal) }

// interruptible ends the context at the first SIGINT, SIGTERM or SIGHUP; a second one kills the process as usual.
func interruptible(parent context.Context) (context.Context, func()) {
	ctx, cancel := context.WithCancelCause(parent)
	signals := make(chan os.Signal, 1)
	signal.Notify(signals, os.Interrupt, syscall.SIGTERM, syscall.SIGHUP)
	// Asked for, so that a reader who left is an error of the write: unasked, it kills before containers are removed.
	signal.Notify(make(chan os.Signal, 1), syscall.SIGPIPE)
	go func() {
		select {
		case got := <-signals:
			signal.Stop(signals)
			cancel(interrupted{got})
		case <-ctx.Done():
		}
	}()
	return ctx, func() {
		signal.Stop(signals)
		cancel(nil)
	}
}
