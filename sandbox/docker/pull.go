package docker

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"time"

	"github.com/docker/docker/api/types/image"
)

const (
	registryBase = "docker.io/library/python:3.13-slim"
	// pullSilence is how long a registry may be silent: before the first word, and later.
	pullSilence     = 15 * time.Second
	transferSilence = 60 * time.Second
)

// pull fetches the base from the registry, and gives up soon when that can't be reached.
func (e *Engine) pull(ctx context.Context) error {
	e.say(StagePull, "pulling %s", registryBase)
	ctx, cancel := context.WithCancelCause(ctx)
	defer cancel(nil)
	watchdog := time.AfterFunc(pullSilence, func() { cancel(&hangError{"pull", pullSilence}) })
	defer watchdog.Stop()
	stream, err := e.calls.ImagePull(ctx, registryBase, image.PullOptions{})
	if err != nil {
		return wordsOf(ctx, err)
	}
	defer func() { _ = stream.Close() }()
	layers := map[string]layer{}
	err = readMessages(stream, func(m message) {
		watchdog.Reset(transferSilence)
		if m.ID == "" || m.Progress.Total == 0 || m.Status != "Downloading" {
			return
		}
		layers[m.ID] = layer{m.Progress.Current, m.Progress.Total}
		step := Step{Stage: StagePull, Text: "pulling " + registryBase}
		for _, l := range layers {
			step.Done, step.Total = step.Done+l.done, step.Total+l.total
		}
		e.options.Progress(step)
	})
	return wordsOf(ctx, err)
}

type layer struct{ done, total int64 }

// wordsOf prefers why a context ended over the error that its end brought about.
func wordsOf(ctx context.Context, err error) error {
	if cause := context.Cause(ctx); err != nil && cause != nil {
		return cause
	}
	return err
}

// message is one line of what an engine streams while it pulls, imports or loads.
type message struct {
	ID       string `json:"id"`
	Status   string `json:"status"`
	Stream   string `json:"stream"`
	Error    string `json:"error"`
	Progress struct {
		Current int64 `json:"current"`
		Total   int64 `json:"total"`
	} `json:"progressDetail"`
}

// readMessages reads a stream to its end; an error that the engine writes into it is an error.
func readMessages(stream io.Reader, each func(message)) error {
	decoder := json.NewDecoder(stream)
	for {
		var m message
		err := decoder.Decode(&m)
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return fmt.Errorf("the engine's progress: %w", err)
		}
		if m.Error != "" {
			return errors.New(m.Error)
		}
		each(m)
	}
}
