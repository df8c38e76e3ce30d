package docker

import (
	"context"
	"sync"
	"time"

	"pyprep/sandbox/wire"
)

// waiting is a container that is ready, or getting ready, before there is a job for it.
type waiting struct {
	need    need
	ready   chan struct{} // closed when session or err is set
	session *wire.Session
	err     error
	expire  *time.Timer
}

// shelf holds containers that wait, each used once.
type shelf struct {
	mu     sync.Mutex
	slots  []*waiting
	room   int
	keep   time.Duration
	closed bool
	make   func(need) (*wire.Session, error)
	busy   sync.WaitGroup
}

// put begins to get a container ready. When the shelf is full, one that waits for another need makes room; when all
// wait for this one, there is nothing to do.
func (s *shelf) put(n need) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.closed || s.room == 0 {
		return
	}
	if len(s.slots) >= s.room && !s.dropOtherLocked(n) {
		return
	}
	w := &waiting{need: n, ready: make(chan struct{})}
	w.expire = time.AfterFunc(s.keep, func() { s.giveUp(w) })
	s.slots = append(s.slots, w)
	s.busy.Go(func() {
		w.session, w.err = s.make(n)
		close(w.ready)
	})
}

// take returns a container for the need, ready or nearly so; nil when there is none that lives.
func (s *shelf) take(ctx context.Context, n need) (session *wire.Session, wasReady bool) {
	for {
		w := s.pick(n)
		if w == nil {
			return nil, false
		}
		select {
		case <-w.ready:
			wasReady = true
		default:
		}
		select {
		case <-w.ready:
		case <-ctx.Done():
			s.drop(w)
			return nil, false
		}
		if w.err == nil && w.session.Waiting() {
			return w.session, wasReady
		}
		s.drop(w)
	}
}

// close drops every container and waits for those that were still getting ready.
func (s *shelf) close() {
	s.mu.Lock()
	s.closed = true
	left := s.slots
	s.slots = nil
	s.mu.Unlock()
	for _, w := range left {
		w.expire.Stop()
		s.drop(w)
	}
	s.busy.Wait()
}

// pick takes a slot with this need off the shelf.
func (s *shelf) pick(n need) *waiting {
	s.mu.Lock()
	defer s.mu.Unlock()
	for i, w := range s.slots {
		if w.need == n {
			s.removeLocked(i)
			return w
		}
	}
	return nil
}

func (s *shelf) removeLocked(i int) {
	s.slots[i].expire.Stop()
	s.slots = append(s.slots[:i:i], s.slots[i+1:]...)
}

func (s *shelf) dropOtherLocked(n need) bool {
	for i, w := range s.slots {
		if w.need != n {
			s.removeLocked(i)
			s.drop(w)
			return true
		}
	}
	return false
}

func (s *shelf) giveUp(w *waiting) {
	s.mu.Lock()
	defer s.mu.Unlock()
	for i, other := range s.slots {
		if other == w {
			s.removeLocked(i)
			s.drop(w)
			return
		}
	}
}

// drop lets a container go as soon as it is there.
func (s *shelf) drop(w *waiting) {
	s.busy.Go(func() {
		<-w.ready
		if w.err == nil {
			w.session.Drop()
		}
	})
}
