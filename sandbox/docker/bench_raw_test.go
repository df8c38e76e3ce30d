package docker

import (
	"context"
	"fmt"
	"io"
	"os/exec"
	"testing"
	"time"

	"pyprep/sandbox"
)

// rawEngine drives the engine with bare calls, with the image, command line options and limits of a sandbox: what is
// measured against it is what pyprep adds.
type rawEngine struct {
	*Engine
	image string
	need  need
}

func newRawEngine(b *testing.B) rawEngine {
	b.Helper()
	e, err := Connect(b.Context(), Options{})
	if err != nil {
		b.Fatal(err)
	}
	b.Cleanup(func() { _ = e.Close() })
	image, err := imageTag()
	if err != nil {
		b.Fatal(err)
	}
	if err := e.Provision(b.Context()); err != nil {
		b.Fatal(err)
	}
	return rawEngine{e, image, needOf(sandbox.DefaultLimits(), 0)}
}

// run creates and starts a container, and returns how long its first output took and all that it printed. It is gone
// when this returns.
func (r rawEngine) run(ctx context.Context, command ...string) (first time.Duration, printed []byte, err error) {
	started := time.Now()
	config := r.containerConfig(r.image, r.need)
	config.Cmd = command
	config.NetworkDisabled = false // no part of the host config, and one of the things by which a sandbox starts sooner
	made, err := r.calls.ContainerCreate(ctx, config, r.hostConfig(r.need, "none"), nil, nil, r.containerName(started))
	if err != nil {
		return 0, nil, fmt.Errorf("create: %w", err)
	}
	defer r.discard(ctx, made.ID)
	stream, err := r.attach(ctx, made.ID)
	if err != nil {
		return 0, nil, err
	}
	defer func() { _ = stream.Close() }()
	call := make(chan error, 1)
	go func() { call <- r.start(ctx, made.ID) }()
	out := &demux{from: stream}
	one := make([]byte, 1)
	if _, err := io.ReadFull(out, one); err != nil {
		return 0, nil, fmt.Errorf("%w: %s", err, out.tail.String())
	}
	first = time.Since(started)
	rest, err := io.ReadAll(out)
	if err != nil {
		return 0, nil, err
	}
	return first, append(one, rest...), <-call
}

// dockerRun is what a person would type to run the same container with the docker program.
func (r rawEngine) dockerRun(ctx context.Context, command ...string) *exec.Cmd {
	host := r.hostConfig(r.need, "none")
	args := []string{
		"run", "--rm", "--network", string(host.NetworkMode), "--read-only", "--ipc", string(host.IpcMode), "--log-driver", host.LogConfig.Type,
		fmt.Sprintf("--oom-score-adj=%d", host.OomScoreAdj), fmt.Sprintf("--memory=%d", host.Memory), fmt.Sprintf("--memory-swap=%d", host.MemorySwap),
		fmt.Sprintf("--cpu-period=%d", host.CPUPeriod), fmt.Sprintf("--cpu-quota=%d", host.CPUQuota), fmt.Sprintf("--pids-limit=%d", *host.PidsLimit),
	}
	for _, option := range host.SecurityOpt {
		args = append(args, "--security-opt", option)
	}
	for _, right := range host.CapDrop {
		args = append(args, "--cap-drop", right)
	}
	for _, right := range host.CapAdd {
		args = append(args, "--cap-add", right)
	}
	for _, limit := range host.Ulimits {
		args = append(args, "--ulimit", limit.String())
	}
	for folder, options := range host.Tmpfs {
		args = append(args, "--tmpfs", folder+":"+options)
	}
	return exec.CommandContext(ctx, "docker", append(append(args, r.image), command...)...)
}

func milliseconds(d time.Duration) float64 { return d.Seconds() * 1e3 }
