package workspace

import (
	"context"
	"crypto/sha256"
	"errors"
	"fmt"
	"io/fs"
	"path/filepath"
	"time"

	"github.com/fsnotify/fsnotify"
)

// WatchOptions tune a watch; the zero value of each is right but for Limit.
type WatchOptions struct {
	Limit      int64         // as for ReadSubmission
	Initial    bool          // the present content counts as the first change
	Debounce   time.Duration // how long a file has to be quiet; 2 ms
	Empty      time.Duration // how long it may be empty before that is taken for a save; 50 ms
	Poll       time.Duration // how often to look when the system can't notify; 250 ms
	AlwaysPoll bool          // don't ask the system at all
	Now        func() time.Time
}

// Change is a save with new content, or one that can't be read.
type Change struct {
	Source []byte
	At     time.Time // when the first event of the save came
	Err    error     // a *UsageError: the file can't be read now; Source is nil
}

// Watcher tells of the saves of one file until its context ends.
type Watcher struct {
	path    string
	options WatchOptions
	changes chan Change
	notify  *fsnotify.Watcher // nil when polling
	reason  error             // why it polls

	last    [sha256.Size]byte // of the content told last
	lastErr string            // of the error told last
}

// safetyPoll is how often the file is looked at though the system notifies: some network and shared folders don't.
const safetyPoll = time.Second

// Watch begins to watch a file that can be read now. It watches the folder, for editors save by renaming. A save that
// changes nothing is no change; when saves come faster than they are taken, only the newest is kept.
func Watch(ctx context.Context, path string, o WatchOptions) (*Watcher, error) {
	path, err := filepath.Abs(path)
	if err != nil {
		return nil, fmt.Errorf("watch: %w", err)
	}
	w := &Watcher{path: path, options: o.complete(), changes: make(chan Change)}
	w.subscribe() // before reading: a save in between must not be missed
	submission, err := ReadSubmission(path, o.Limit)
	if err != nil {
		w.close()
		return nil, err
	}
	w.last = sha256.Sum256(submission.Source)
	var first *Change
	if o.Initial {
		first = &Change{Source: submission.Source, At: w.options.Now()}
	}
	go w.loop(ctx, first)
	return w, nil
}

// Changes is closed when the watch has ended.
func (w *Watcher) Changes() <-chan Change { return w.changes }

// Polling says whether the file is looked at now and then, and why.
func (w *Watcher) Polling() (reason string, polling bool) {
	if w.notify != nil {
		return "", false
	}
	if w.reason != nil {
		reason = w.reason.Error()
	}
	return reason, true
}

func (o WatchOptions) complete() WatchOptions {
	if o.Debounce == 0 {
		o.Debounce = 2 * time.Millisecond
	}
	if o.Empty == 0 {
		o.Empty = 50 * time.Millisecond
	}
	if o.Poll == 0 {
		o.Poll = 250 * time.Millisecond
	}
	if o.Now == nil {
		o.Now = time.Now
	}
	return o
}

// subscribe asks the system to notify of the file's folder, and of that of the file it links to.
func (w *Watcher) subscribe() {
	if w.options.AlwaysPoll {
		return
	}
	notify, err := fsnotify.NewWatcher()
	if err != nil {
		w.reason = err
		return
	}
	folders := []string{filepath.Dir(w.path)}
	if target, err := filepath.EvalSymlinks(w.path); err == nil {
		folders = append(folders, filepath.Dir(target))
	}
	for _, folder := range folders {
		if err := notify.Add(folder); err != nil {
			w.reason = errors.Join(err, notify.Close())
			return
		}
	}
	w.notify = notify
}

func (w *Watcher) close() {
	if w.notify != nil {
		_ = w.notify.Close()
	}
}

func (w *Watcher) loop(ctx context.Context, pending *Change) {
	defer close(w.changes)
	defer w.close()
	events, failures := w.sources()
	tick := time.NewTicker(w.interval())
	defer tick.Stop()
	quiet := time.NewTimer(0)
	quiet.Stop()
	defer quiet.Stop()
	var since time.Time // first event of the save that is going on, zero for none
	waited := false     // for an empty file to be written
	for {
		var out chan Change
		var next Change
		if pending != nil {
			out, next = w.changes, *pending
		}
		select {
		case <-ctx.Done():
			return
		case out <- next:
			pending = nil
		case event := <-events:
			if event.Op != fsnotify.Chmod { // an indexer or a backup, not an editor
				if since.IsZero() {
					since = w.options.Now()
				}
				quiet.Reset(w.options.Debounce)
			}
		case <-failures: //nolint:errcheck // an overflow: the next tick looks for itself
		case <-quiet.C:
			change := w.look(since)
			if change.isEmpty() && !waited { // an editor has truncated the file and is about to write it
				waited = true
				quiet.Reset(w.options.Empty)
				continue
			}
			pending = w.tell(pending, change)
			since, waited = time.Time{}, false
		case <-tick.C:
			if now := w.options.Now(); since.IsZero() && w.look(now) != nil { // perhaps in the midst of a save
				since = now
				quiet.Reset(w.options.Debounce)
			}
		}
	}
}

func (w *Watcher) sources() (<-chan fsnotify.Event, <-chan error) {
	if w.notify == nil {
		return nil, nil
	}
	return w.notify.Events, w.notify.Errors
}

func (w *Watcher) interval() time.Duration {
	if w.notify == nil {
		return w.options.Poll
	}
	return safetyPoll
}

// tell makes a change that was seen the one to be told next, in place of the one that nobody took.
func (w *Watcher) tell(pending, seen *Change) *Change {
	if seen == nil {
		return pending
	}
	if seen.Err != nil {
		w.last, w.lastErr = [sha256.Size]byte{}, seen.Err.Error()
	} else {
		w.last, w.lastErr = sha256.Sum256(seen.Source), ""
	}
	return seen
}

// look reads the file and returns what has changed since it was told last, or nil.
func (w *Watcher) look(at time.Time) *Change {
	submission, err := ReadSubmission(w.path, w.options.Limit)
	switch {
	case errors.Is(err, fs.ErrNotExist): // between an editor's delete and its rename
		return nil
	case err != nil && w.lastErr == err.Error():
		return nil
	case err != nil:
		return &Change{At: at, Err: err}
	case sha256.Sum256(submission.Source) == w.last:
		return nil
	}
	return &Change{Source: submission.Source, At: at}
}

func (c *Change) isEmpty() bool { return c != nil && c.Err == nil && len(c.Source) == 0 }
