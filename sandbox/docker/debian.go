package docker

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"strconv"
	"strings"
	"time"

	"github.com/docker/docker/api/types/image"

	"pyprep/sandbox"
)

const (
	debianRelease  = "trixie" // has Python 3.13
	debianPackages = "base-files,python3"
	debianKeyring  = "/usr/share/keyrings/debian-archive-keyring.gpg"
	bootstrap      = "mmdebstrap"

	installPatience = 5 * time.Minute
	buildPatience   = 10 * time.Minute
)

// buildDebian makes a base from Debian packages on this machine and imports it. No package runs anything.
func (e *Engine) buildDebian(ctx context.Context) (string, error) {
	arch, err := e.architecture(ctx)
	if err != nil {
		return "", err
	}
	if err := e.needBootstrap(ctx); err != nil {
		return "", err
	}
	e.say(StageBuild, "building a base from Debian %s packages (%s)", debianRelease, bootstrap)
	ctx, cancel := context.WithTimeoutCause(ctx, buildPatience, &hangError{bootstrap, buildPatience})
	defer cancel()
	program := exec.CommandContext(ctx, bootstrap, bootstrapArgs(debianArch(arch))...)
	program.WaitDelay = 5 * time.Second
	var said tail
	program.Stderr = &said
	files, err := program.StdoutPipe()
	if err != nil {
		return "", err
	}
	if err := program.Start(); err != nil {
		return "", fmt.Errorf("%s: %w", bootstrap, err)
	}
	ref := "pyprep-base:" + strconv.Itoa(e.owner.pid) + "-" + strconv.FormatInt(e.options.Now().UnixNano(), 36)
	_, importErr := e.importFiles(ctx, files, ref, nil)
	if err := program.Wait(); err != nil {
		if importErr == nil { // what came of a build that failed is no base
			_ = e.removeImage(context.WithoutCancel(ctx), ref)
		}
		return "", wordsOf(ctx, fmt.Errorf("%s: %w: %s", bootstrap, err, lastLine(said.String())))
	}
	return ref, importErr
}

func bootstrapArgs(arch string) []string {
	args := []string{"--quiet", "--variant=extract", "--include=" + debianPackages, "--architectures=" + arch}
	if _, err := os.Stat(debianKeyring); err == nil {
		args = append(args, "--keyring="+debianKeyring)
	}
	return append(args, debianRelease, "-")
}

// needBootstrap installs the program when that is possible without asking.
func (e *Engine) needBootstrap(ctx context.Context) error {
	if _, err := exec.LookPath(bootstrap); err == nil {
		return nil
	}
	install := []string{"apt-get", "install", "-y", "--no-install-recommends", bootstrap, "debian-archive-keyring"}
	missing := &sandbox.UnavailableError{
		Problem: bootstrap + ", which builds an image from Debian packages, is not installed",
		Hints:   []string{e.machine.asRoot(strings.Join(install, " "))},
	}
	if !e.machine.apt {
		missing.Hints = []string{"pyprep setup --load FILE"}
		return missing
	}
	if !e.machine.root {
		return missing
	}
	e.say(StageInstall, "%s", strings.Join(install, " "))
	ctx, cancel := context.WithTimeoutCause(ctx, installPatience, &hangError{"apt-get", installPatience})
	defer cancel()
	program := exec.CommandContext(ctx, install[0], append([]string{"-o", "DPkg::Lock::Timeout=120"}, install[1:]...)...)
	program.Env = append(os.Environ(), "DEBIAN_FRONTEND=noninteractive")
	if out, err := program.CombinedOutput(); err != nil {
		missing.Err = wordsOf(ctx, fmt.Errorf("%w: %s", err, lastLine(string(out))))
		return missing
	}
	return nil
}

// importFiles makes an image of a tar stream and returns its id; ref may be "".
func (e *Engine) importFiles(ctx context.Context, files io.Reader, ref string, changes []string) (string, error) {
	source := image.ImportSource{Source: files, SourceName: "-"}
	stream, err := e.calls.ImageImport(ctx, source, ref, image.ImportOptions{Changes: changes, Message: "pyprep"})
	if err != nil {
		return "", e.unavailable(ctx, err)
	}
	defer func() { _ = stream.Close() }()
	id := ""
	err = readMessages(stream, func(m message) {
		if m.Status != "" {
			id = m.Status
		}
	})
	if err == nil && id == "" {
		err = errors.New("the engine imported an image and did not say which")
	}
	return id, e.unavailable(ctx, err)
}

// debianArch translates from the words of image formats.
func debianArch(arch string) string {
	switch arch {
	case "386":
		return "i386"
	case "arm":
		return "armhf"
	case "ppc64le":
		return "ppc64el"
	default:
		return arch
	}
}

func lastLine(text string) string {
	lines := bytes.Split(bytes.TrimSpace([]byte(text)), []byte("\n"))
	return string(lines[len(lines)-1])
}
