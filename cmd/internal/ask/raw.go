package ask

import (
	"context"
	"fmt"
	"os/signal"
	"syscall"

	"golang.org/x/term"
)

// withKeys runs fn while the terminal is raw and restores it however fn ends: a return, a panic, or a signal, which ends
// fn's context. fn asks the question, too: whoever sees it may answer at once, and a terminal that is not yet raw loses a
// Ctrl-D.
func (p *Prompter) withKeys(ctx context.Context, fn func(context.Context) error) (err error) {
	ctx, stop := signal.NotifyContext(ctx, syscall.SIGINT, syscall.SIGTERM, syscall.SIGHUP)
	defer stop()
	before, err := term.MakeRaw(p.terminal)
	if err != nil {
		return fmt.Errorf("read keys: %w", err)
	}
	p.raw = true
	defer func() {
		p.raw = false
		if restoreErr := term.Restore(p.terminal, before); err == nil && restoreErr != nil {
			err = fmt.Errorf("restore the terminal: %w", restoreErr)
		}
	}()
	return fn(ctx)
}
