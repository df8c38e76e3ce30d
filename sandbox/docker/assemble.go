package docker

import (
	"archive/tar"
	"bytes"
	"context"
	"encoding/binary"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"maps"
	"strings"
	"time"

	"github.com/docker/docker/api/types/container"

	"pyprep/sandbox"
	"pyprep/sandbox/harness"
)

const (
	assemblePatience = 5 * time.Minute
	exportPatience   = 5 * time.Minute
	assembleFiles    = 1024 // open at once
)

// assemble makes the sandbox image from a base: one container of the base arranges the files, and what it then holds
// becomes an image of a single layer (an overlay in user space pays for each one). The engine needs no builder for it.
func (e *Engine) assemble(ctx context.Context, baseRef, tag string) error {
	id, err := e.createAssembler(ctx, baseRef)
	if err != nil {
		return err
	}
	defer e.discard(ctx, id)
	python, err := e.runAssembler(ctx, id)
	if err != nil {
		return &sandbox.UnavailableError{
			Problem: "the sandbox image can't be made from " + baseRef,
			Hints:   []string{"docker image rm " + baseRef + " && pyprep setup", "pyprep doctor"},
			Err:     err,
		}
	}
	version, err := harness.Version()
	if err != nil {
		return err
	}
	ctx, cancel := context.WithTimeoutCause(ctx, exportPatience, &hangError{"export", exportPatience})
	defer cancel()
	files, err := e.calls.ContainerExport(ctx, id)
	if err != nil {
		return e.unavailable(ctx, err)
	}
	defer func() { _ = files.Close() }()
	made, err := e.importFiles(ctx, files, "", imageChanges(python, version))
	if err != nil {
		return err
	}
	return e.tagOnce(ctx, made, tag)
}

// imageChanges are the image's own settings; what confines is said anew for each container.
func imageChanges(python, version string) []string {
	quoted, _ := json.Marshal(command()) // strings always marshal
	return []string{
		"CMD " + string(quoted),
		"ENV PATH=/usr/local/bin:/usr/bin:/bin",
		"LABEL " + labelRecipe + "=" + recipe() + " " + labelHarness + "=" + version + " pyprep.python=" + python,
	}
}

// tagOnce names the image unless another process was faster; then that one's is as good.
func (e *Engine) tagOnce(ctx context.Context, id, tag string) error {
	if _, err := e.inspectImage(ctx, tag); err == nil {
		return e.removeImage(ctx, id)
	}
	return e.unavailable(ctx, e.calls.ImageTag(ctx, id, tag))
}

func (e *Engine) createAssembler(ctx context.Context, baseRef string) (string, error) {
	ctx, cancel := context.WithTimeoutCause(context.WithoutCancel(ctx), createPatience, &hangError{"create", createPatience}) // as in create
	defer cancel()
	labels := e.owner.labels(e.options.Now())
	maps.Copy(labels, map[string]string{labelKind: "assemble"})
	made, err := e.calls.ContainerCreate(ctx, &container.Config{
		Image:        baseRef,
		Cmd:          []string{"python3", "-s", "-S", "-B", "-X", "utf8", "-c", assembleScript},
		Entrypoint:   []string{},
		User:         "0:0",
		Labels:       labels,
		AttachStdin:  true,
		AttachStdout: true,
		AttachStderr: true,
		OpenStdin:    true,
		StdinOnce:    true,
	}, &container.HostConfig{
		NetworkMode: "none",
		LogConfig:   container.LogConfig{Type: "none"},
		Resources:   container.Resources{Ulimits: e.startUlimits(assembleFiles)},
	}, nil, nil, e.containerName(e.options.Now()))
	return made.ID, e.unavailable(ctx, err)
}

// runAssembler runs the script to its end and returns the Python version that it says.
func (e *Engine) runAssembler(ctx context.Context, id string) (string, error) {
	ctx, cancel := context.WithTimeoutCause(ctx, assemblePatience, &hangError{"assemble", assemblePatience})
	defer cancel()
	files, err := harnessTar()
	if err != nil {
		return "", err
	}
	conn, err := e.attach(ctx, id)
	if err != nil {
		return "", err
	}
	defer func() { _ = conn.Close() }()
	stop := context.AfterFunc(ctx, func() { _ = conn.Close() })
	defer stop()
	if err := e.start(ctx, id); err != nil {
		return "", err
	}
	if _, err := conn.Write(append(binary.BigEndian.AppendUint32(nil, uint32(len(files))), files...)); err != nil {
		return "", wordsOf(ctx, err)
	}
	out := &demux{from: conn}
	said, err := io.ReadAll(io.LimitReader(out, 1<<20))
	if err != nil {
		return "", wordsOf(ctx, err)
	}
	var result struct{ Python string }
	if err := json.Unmarshal(said, &result); err != nil || result.Python == "" {
		return "", errors.New(lastLine(out.tail.String()))
	}
	return result.Python, e.awaitExit(ctx, id)
}

// awaitExit waits for a container that has closed its streams.
func (e *Engine) awaitExit(ctx context.Context, id string) error {
	for {
		found, err := e.inspect(ctx, id)
		switch {
		case err != nil:
			return e.unavailable(ctx, err)
		case found.State != nil && !found.State.Running && found.State.ExitCode != 0:
			return fmt.Errorf("it ended with exit code %d", found.State.ExitCode)
		case found.State != nil && !found.State.Running:
			return nil
		}
		select {
		case <-ctx.Done():
			return context.Cause(ctx)
		case <-time.After(deathStep):
		}
	}
}

// harnessTar packs the harness's files, the same bytes every time.
func harnessTar() ([]byte, error) {
	var packed bytes.Buffer
	tarball := tar.NewWriter(&packed)
	files := harness.Files()
	err := fs.WalkDir(files, ".", func(path string, entry fs.DirEntry, err error) error {
		if err != nil || path == "." {
			return err
		}
		if entry.IsDir() {
			return tarball.WriteHeader(&tar.Header{Typeflag: tar.TypeDir, Name: path + "/", Mode: 0o755})
		}
		body, err := fs.ReadFile(files, path)
		if err != nil {
			return err
		}
		if err := tarball.WriteHeader(&tar.Header{Typeflag: tar.TypeReg, Name: path, Mode: 0o644, Size: int64(len(body))}); err != nil {
			return err
		}
		_, err = tarball.Write(body)
		return err
	})
	if err == nil {
		err = tarball.Close()
	}
	if err != nil {
		return nil, fmt.Errorf("pack the harness: %s: %w", strings.TrimPrefix(harnessRoot, "/"), err)
	}
	return packed.Bytes(), nil
}
