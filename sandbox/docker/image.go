package docker

import (
	"context"
	"crypto/sha256"
	_ "embed" // assemble.py
	"encoding/hex"
	"errors"
	"fmt"
	"strings"

	"github.com/containerd/errdefs"
	"github.com/docker/docker/api/types"
	"github.com/docker/docker/api/types/filters"
	"github.com/docker/docker/api/types/image"

	"pyprep/sandbox"
	"pyprep/sandbox/harness"
)

const (
	repository   = "pyprep-sandbox"
	harnessRoot  = "/opt/pyprep"
	harnessMain  = harnessRoot + "/" + harness.Main
	labelRecipe  = "pyprep.recipe"
	labelHarness = "pyprep.harness"
)

// assembleScript makes a sandbox image's files out of a base's, inside a container of the base.
//
//go:embed assemble.py
var assembleScript string

var errNoImage = errors.New("the sandbox image is not there")

// recipe is the hash of everything but harness and base that decides what is in the image.
func recipe() string {
	sum := sha256.Sum256([]byte(assembleScript))
	return hex.EncodeToString(sum[:4])
}

// imageTag names the image that this very pyprep needs.
func imageTag() (string, error) {
	version, err := harness.Version()
	if err != nil {
		return "", err
	}
	return repository + ":" + version + "-" + recipe(), nil
}

// ImageTag returns the name of the image that this pyprep runs submissions in.
func (e *Engine) ImageTag() (string, error) { return imageTag() }

// hasImage says whether the image is there and runs on this engine.
func (e *Engine) hasImage(ctx context.Context, tag string) (bool, error) {
	found, err := e.inspectImage(ctx, tag)
	if errdefs.IsNotFound(err) {
		return false, nil
	}
	if err != nil {
		return false, e.unavailable(ctx, err)
	}
	arch, err := e.architecture(ctx)
	if err != nil {
		return false, err
	}
	if found.Architecture != "" && found.Architecture != arch {
		return false, &sandbox.UnavailableError{
			Problem: fmt.Sprintf("the image %s is for %s, and this engine runs %s", tag, found.Architecture, arch),
			Hints:   []string{"pyprep setup --rebuild", "docker image rm " + tag},
		}
	}
	return true, nil
}

func (e *Engine) inspectImage(ctx context.Context, ref string) (image.InspectResponse, error) {
	ctx, cancel := context.WithTimeoutCause(ctx, inspectPatience, &hangError{"inspect image", inspectPatience})
	defer cancel()
	return e.calls.ImageInspect(ctx, ref)
}

// architecture returns the engine's, in the words of image formats.
func (e *Engine) architecture(ctx context.Context) (string, error) {
	version, err := e.version(ctx)
	return version.Arch, err
}

func (e *Engine) version(ctx context.Context) (types.Version, error) {
	ctx, cancel := context.WithTimeoutCause(ctx, pingPatience, &hangError{"version", pingPatience})
	defer cancel()
	version, err := e.calls.ServerVersion(ctx)
	return version, e.unavailable(ctx, err)
}

// Image is a sandbox image on the engine.
type Image struct {
	Tag     string
	ID      string
	Bytes   int64
	Current bool   // the one that this pyprep uses
	recipe  string // labelRecipe
}

// Images lists the sandbox images of this and other versions of pyprep.
func (e *Engine) Images(ctx context.Context) ([]Image, error) {
	current, err := imageTag()
	if err != nil {
		return nil, err
	}
	ctx, cancel := context.WithTimeoutCause(ctx, listPatience, &hangError{"list images", listPatience})
	defer cancel()
	list, err := e.calls.ImageList(ctx, image.ListOptions{Filters: filters.NewArgs(filters.Arg("label", labelRecipe))})
	if err != nil {
		return nil, e.unavailable(ctx, err)
	}
	var images []Image
	for _, summary := range list {
		for _, tag := range summary.RepoTags {
			tag = trimLocalhost(tag)
			if strings.HasPrefix(tag, repository+":") {
				images = append(images, Image{Tag: tag, ID: summary.ID, Bytes: summary.Size, Current: tag == current, recipe: summary.Labels[labelRecipe]})
			}
		}
	}
	return images, nil
}

// RemoveOldImages removes the sandbox images of other versions of pyprep and returns their tags.
func (e *Engine) RemoveOldImages(ctx context.Context) ([]string, error) {
	images, err := e.Images(ctx)
	if err != nil {
		return nil, err
	}
	var removed []string
	var errs []error
	for _, old := range images {
		if old.Current {
			continue
		}
		if err := e.removeImage(ctx, old.Tag); err != nil {
			errs = append(errs, fmt.Errorf("image %s: %w", old.Tag, err))
			continue
		}
		removed = append(removed, old.Tag)
	}
	return removed, errors.Join(errs...)
}

func (e *Engine) removeImage(ctx context.Context, ref string) error {
	ctx, cancel := context.WithTimeoutCause(ctx, removePatience, &hangError{"remove image", removePatience})
	defer cancel()
	_, err := e.calls.ImageRemove(ctx, ref, image.RemoveOptions{PruneChildren: true})
	if errdefs.IsNotFound(err) {
		return nil
	}
	return e.unavailable(ctx, err)
}
