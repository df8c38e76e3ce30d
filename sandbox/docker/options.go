package docker

import (
	"time"
)

// Options say how an engine is found and used. The zero value is right for a command that runs one submission.
type Options struct {
	// Getenv replaces os.Getenv where the endpoint is looked for.
	Getenv func(string) string
	// Progress is told each step of providing the image; nil for silence. It may be called from any goroutine.
	Progress func(Step)
	// Warm is how many containers may wait for a job; with 0, Prepare does nothing.
	Warm int
	// Refill begins to get a container ready at the end of each run, for another one of the same kind.
	Refill bool
	// WarmFor is how long a container waits before it is given up, 10 minutes when 0.
	WarmFor time.Duration
	// Runtime names the engine's runtime to use, "" for its default.
	Runtime string
	// AllowWeak goes on where the engine drops a limit that the sandbox rests on.
	AllowWeak bool
	// Now replaces time.Now.
	Now func() time.Time
}

func (o Options) withDefaults() Options {
	if o.Progress == nil {
		o.Progress = func(Step) {}
	}
	if o.WarmFor == 0 {
		o.WarmFor = 10 * time.Minute
	}
	if o.Now == nil {
		o.Now = time.Now
	}
	return o
}
