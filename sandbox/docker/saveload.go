package docker

import (
	"compress/gzip"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"time"

	"pyprep/sandbox"
)

const transferPatience = 10 * time.Minute

// Save writes the image to a file that [Engine.Load] takes on a machine without a network. It provides the image first.
func (e *Engine) Save(ctx context.Context, to io.Writer) error {
	if err := e.Provision(ctx); err != nil {
		return err
	}
	tag, err := imageTag()
	if err != nil {
		return err
	}
	ctx, cancel := context.WithTimeoutCause(ctx, transferPatience, &hangError{"save", transferPatience})
	defer cancel()
	stream, err := e.calls.ImageSave(ctx, []string{tag})
	if err != nil {
		return e.unavailable(ctx, err)
	}
	defer func() { _ = stream.Close() }()
	packed, err := gzip.NewWriterLevel(to, gzip.BestSpeed) // a third of the time for a tenth more of bytes
	if err != nil {
		return fmt.Errorf("save the image %s: %w", tag, err)
	}
	if _, err := io.Copy(packed, stream); err != nil {
		return fmt.Errorf("save the image %s: %w", tag, wordsOf(ctx, err))
	}
	if err := packed.Close(); err != nil {
		return fmt.Errorf("save the image %s: %w", tag, err)
	}
	return nil
}

// Load brings an image that [Engine.Save] wrote. Nothing reaches the engine before the file has been found to hold this
// pyprep's image, for this engine's processor, and nothing else.
func (e *Engine) Load(ctx context.Context, from io.ReadSeeker) error {
	tag, err := imageTag()
	if err != nil {
		return err
	}
	arch, err := e.architecture(ctx)
	if err != nil {
		return err
	}
	if err := checkArchive(from, tag, arch); err != nil {
		return err
	}
	if _, err := from.Seek(0, io.SeekStart); err != nil {
		return fmt.Errorf("read the image's file again: %w", err)
	}
	ctx, cancel := context.WithTimeoutCause(ctx, transferPatience, &hangError{"load", transferPatience})
	defer cancel()
	files, err := unpacked(from) // Podman takes no packed ones
	if err != nil {
		return notAnImage(err)
	}
	answer, err := e.calls.ImageLoad(ctx, files)
	if err != nil {
		return e.unavailable(ctx, err)
	}
	defer func() { _ = answer.Body.Close() }()
	if answer.JSON {
		err = readMessages(answer.Body, func(message) {})
	} else {
		_, err = io.Copy(io.Discard, answer.Body)
	}
	if err != nil {
		return e.unavailable(ctx, err)
	}
	found, err := e.hasImage(ctx, tag)
	if err == nil && !found {
		err = &sandbox.UnavailableError{Problem: "the engine took the file and has no image " + tag, Hints: []string{"pyprep setup"}}
	}
	if err == nil {
		e.say(StageReady, "the sandbox image is ready: %s", tag)
	}
	return err
}

// checkArchive says whether a saved image is the one that is needed.
func checkArchive(from io.Reader, tag, arch string) error {
	archive, err := readArchive(from)
	if err != nil {
		return notAnImage(err)
	}
	if len(archive.manifest) != 1 || len(archive.manifest[0].RepoTags) != 1 {
		return notAnImage(errors.New("it does not hold exactly one image with one name"))
	}
	entry := archive.manifest[0]
	var config struct {
		Architecture string `json:"architecture"`
	}
	if err := json.Unmarshal(archive.configs[entry.Config], &config); err != nil {
		return notAnImage(fmt.Errorf("its configuration: %w", err))
	}
	switch name := trimLocalhost(entry.RepoTags[0]); {
	case name != tag:
		return &sandbox.UnavailableError{
			Problem: fmt.Sprintf("the file holds %s, and this pyprep needs %s", name, tag),
			Hints:   []string{"pyprep setup --save FILE   (with this version of pyprep, on a machine that has a network)"},
		}
	case config.Architecture != arch:
		return &sandbox.UnavailableError{
			Problem: fmt.Sprintf("the file's image is for %s, and this engine runs %s", config.Architecture, arch),
			Hints:   []string{"pyprep setup --save FILE   (on a machine with a processor like this one's)"},
		}
	default:
		return nil
	}
}

func notAnImage(err error) error {
	return &sandbox.UnavailableError{
		Problem: "the file is no saved sandbox image",
		Hints:   []string{"pyprep setup --save FILE   (on a machine that has the image)"},
		Err:     err,
	}
}
