package measure

import (
	"context"
	"errors"
	"fmt"

	"pyprep/sandbox"
)

// bench is a container in which one run after the other is asked for.
type bench struct {
	requests chan sandbox.Case
	results  chan sandbox.CaseResult
	ended    chan struct{} // closed when the container is gone
	outcome  sandbox.Outcome
	err      error
}

// newBench starts a job whose cases are the requests to come; close it.
func newBench(ctx context.Context, runner sandbox.Runner, job sandbox.Job) *bench {
	b := &bench{requests: make(chan sandbox.Case), results: make(chan sandbox.CaseResult, 1), ended: make(chan struct{})}
	job.More = func() []sandbox.Case {
		select {
		case c, open := <-b.requests:
			if open {
				return []sandbox.Case{c}
			}
		case <-ctx.Done():
		}
		return nil
	}
	go func() {
		defer close(b.ended)
		b.outcome, b.err = runner.Run(ctx, job, func(result sandbox.CaseResult) bool {
			b.results <- result
			return true
		})
	}()
	return b
}

var errEnded = errors.New("the container ended before the measurement did")

// ask has one run made and waits for what it says.
func (b *bench) ask(ctx context.Context, c sandbox.Case) (reply, error) {
	select {
	case b.requests <- c:
	case <-b.ended:
		return reply{}, b.why()
	case <-ctx.Done():
		return reply{}, context.Cause(ctx)
	}
	select {
	case result := <-b.results:
		return decoded(result)
	case <-b.ended:
		select {
		case result := <-b.results:
			return decoded(result)
		default:
			return reply{}, b.why()
		}
	}
}

func (b *bench) why() error {
	if b.err != nil {
		return b.err
	}
	if err := notCompiled(b.outcome.Source); err != nil {
		return err
	}
	if b.outcome.OutOfTotal {
		return &FunctionError{
			Problem: fmt.Sprintf("measuring it took more than %s in all", limits().Total),
			Advice:  "set a smaller --max, or make the generator quicker",
		}
	}
	return errEnded
}

// close ends the job and waits for the container's end.
func (b *bench) close() {
	close(b.requests)
	<-b.ended
}
