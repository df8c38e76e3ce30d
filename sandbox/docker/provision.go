package docker

import (
	"context"
	"errors"
	"fmt"

	"pyprep/sandbox"
)

// Stage is a part of providing the image.
type Stage string

// The stages, in the order in which they are tried.
const (
	StagePull     Stage = "pull"     // the base from a registry
	StageInstall  Stage = "install"  // the program that builds a base from Debian packages
	StageBuild    Stage = "build"    // the base from Debian packages
	StageAssemble Stage = "assemble" // the sandbox image from a base
	StageReady    Stage = "ready"
)

// Step is news of providing the image.
type Step struct {
	Stage Stage
	Text  string // what is being done, in one line
	Done  int64  // bytes, when they are counted
	Total int64  // 0 when unknown
	Err   error  // this way failed; another one follows, unless it was the last
}

func (e *Engine) say(stage Stage, format string, args ...any) {
	e.options.Progress(Step{Stage: stage, Text: fmt.Sprintf(format, args...)})
}

// base is an image with a Python 3.13 to make the sandbox image from.
type base struct {
	ref       string
	temporary bool
}

// Provision makes sure that the image is there: found, or made from a base that is found, pulled or built. Options'
// Progress hears of each step. Two processes may do this at once; one image is left.
func (e *Engine) Provision(ctx context.Context) error {
	tag, err := imageTag()
	if err != nil {
		return err
	}
	found, err := e.hasImage(ctx, tag)
	if err != nil || found {
		return err
	}
	return e.provide(ctx, tag)
}

// Rebuild makes the image anew even if it is there.
func (e *Engine) Rebuild(ctx context.Context) error {
	tag, err := imageTag()
	if err != nil {
		return err
	}
	if err := e.removeImage(ctx, tag); err != nil {
		return err
	}
	return e.provide(ctx, tag)
}

func (e *Engine) provide(ctx context.Context, tag string) error {
	from, err := e.findBase(ctx)
	if err != nil {
		return err
	}
	if from.temporary {
		defer func() { _ = e.removeImage(context.WithoutCancel(ctx), from.ref) }()
	}
	e.say(StageAssemble, "making the sandbox image from %s", from.ref)
	if err := e.assemble(ctx, from.ref, tag); err != nil {
		return err
	}
	e.say(StageReady, "the sandbox image is ready: %s", tag)
	return nil
}

// findBase takes what is there before it goes to the network.
func (e *Engine) findBase(ctx context.Context) (base, error) {
	if ref, err := e.localBase(ctx); ref != "" || err != nil {
		return base{ref: ref}, err
	}
	pullErr := e.pull(ctx)
	if pullErr == nil {
		return base{ref: registryBase}, nil
	}
	if ctx.Err() != nil {
		return base{}, context.Cause(ctx)
	}
	e.options.Progress(Step{Stage: StagePull, Text: "the registry can't be used; building from Debian packages", Err: pullErr})
	ref, buildErr := e.buildDebian(ctx)
	if buildErr == nil {
		return base{ref: ref, temporary: true}, nil
	}
	if ctx.Err() != nil {
		return base{}, context.Cause(ctx)
	}
	return base{}, noWayToAnImage(pullErr, buildErr)
}

// noWayToAnImage names every way that is left.
func noWayToAnImage(pullErr, buildErr error) error {
	hints := []string{"pyprep setup --load FILE   (made by `pyprep setup --save FILE` on a machine that has the image)"}
	var hinted interface{ Hint() string }
	if errors.As(buildErr, &hinted) {
		hints = append(hints, hinted.Hint())
	}
	return &sandbox.UnavailableError{
		Problem: "there is no sandbox image, and it can't be made here",
		Hints:   append(hints, "docker pull "+registryBase),
		Err:     errors.Join(fmt.Errorf("pull: %w", pullErr), fmt.Errorf("build: %w", buildErr)),
	}
}

// localBase looks for an image on the engine that can be the base: one of another pyprep, or what a pull would bring.
func (e *Engine) localBase(ctx context.Context) (string, error) {
	images, err := e.Images(ctx)
	if err != nil {
		return "", err
	}
	candidates := []string{}
	for _, image := range images {
		if image.recipe == recipe() {
			candidates = append(candidates, image.Tag)
		}
	}
	for _, ref := range append(candidates, registryBase) {
		if found, err := e.hasImage(ctx, ref); err == nil && found {
			return ref, nil
		}
	}
	return "", nil
}
