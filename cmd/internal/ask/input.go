package ask

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"syscall"

	"golang.org/x/sys/unix"
)

// input gives one byte at a time and never takes more than it gives.
type input interface {
	// next waits for a byte. It returns io.EOF at the end, and the error of [ended] when the context ends.
	next(ctx context.Context) (byte, error)
}

func newInput(r io.Reader) input {
	if file, ok := r.(*os.File); ok {
		return &fileInput{file}
	}
	return &streamInput{r: r, bytes: make(chan readByte, 1)}
}

// fileInput waits on the descriptor and reads only what is there, so that no read is left behind to steal the keys of
// an editor.
type fileInput struct{ file *os.File }

func (f *fileInput) next(ctx context.Context) (byte, error) {
	if err := f.wait(ctx); err != nil {
		return 0, err
	}
	var one [1]byte
	for {
		n, err := unix.Read(int(f.file.Fd()), one[:])
		switch {
		case errors.Is(err, syscall.EINTR):
			continue
		case n == 1:
			return one[0], nil
		case err == nil, errors.Is(err, syscall.EIO): // EIO: the terminal has hung up
			return 0, io.EOF
		default:
			return 0, fmt.Errorf("read answer: %w", err)
		}
	}
}

// wait returns when a byte (or the end) can be read without blocking, or the context has ended.
func (f *fileInput) wait(ctx context.Context) error {
	wake, wakeUp, err := os.Pipe()
	if err != nil {
		return fmt.Errorf("wait for an answer: %w", err)
	}
	defer func() { _ = wake.Close() }()
	stop := context.AfterFunc(ctx, func() { _ = wakeUp.Close() })
	defer func() {
		if stop() {
			_ = wakeUp.Close() // otherwise the context has closed it
		}
	}()
	ready := []unix.PollFd{
		{Fd: int32(f.file.Fd()), Events: unix.POLLIN},
		{Fd: int32(wake.Fd()), Events: unix.POLLIN},
	}
	for {
		_, err := unix.Poll(ready, -1)
		switch {
		case ctx.Err() != nil:
			return ended(ctx)
		case errors.Is(err, syscall.EINTR):
			continue
		case err != nil:
			return fmt.Errorf("wait for an answer: %w", err)
		case ready[0].Revents != 0:
			return nil
		}
	}
}

// streamInput reads anything else; a read that a context cut short serves the next question.
type streamInput struct {
	r       io.Reader
	bytes   chan readByte
	reading bool
}

type readByte struct {
	b   byte
	err error
}

func (s *streamInput) next(ctx context.Context) (byte, error) {
	if ctx.Err() != nil {
		return 0, ended(ctx)
	}
	if !s.reading {
		s.reading = true
		go func() {
			var one [1]byte
			_, err := io.ReadFull(s.r, one[:])
			s.bytes <- readByte{one[0], err}
		}()
	}
	select {
	case <-ctx.Done():
		return 0, ended(ctx)
	case got := <-s.bytes:
		s.reading = false
		return got.b, got.err
	}
}
