package docker

import (
	"fmt"
	"maps"
	"strconv"
	"time"

	"github.com/docker/docker/api/types/container"

	"pyprep/sandbox"
)

const (
	// fileBytes is the largest file that anything inside may write; the scratch folder is as large.
	fileBytes = 16 << 20
	// harnessFiles is what the harness needs open, whatever the learner's limit is.
	harnessFiles = 128
	// harnessProcesses is what the harness has beside a case: the supervisor, its fork server, and a process that waits.
	harnessProcesses = 3
	// podmanProcesses is more than a machine full of sandboxes has, and less than the least that a service may have.
	podmanProcesses = 4096
	oomScore        = 500 // when the host itself runs out of memory, a sandbox goes before the person's editor
	// cpuPeriod is the span in microseconds in which a container has one CPU's worth of time. To get ready takes 100 ms of
	// that and a hundred small cases 150, on two CPUs at once: a shorter span would stop a run in its midst.
	cpuPeriod = 500_000

	scratchOptions = "size=16m,noexec,nosuid,nodev,mode=1777"
	scratchFiles   = "nr_inodes=1k"
	sealedOptions  = "ro,size=4k,noexec,nosuid,nodev,mode=555"
	labelKind      = "pyprep.kind"
)

// need is what a container is made for; containers with the same need stand in for each other.
type need struct {
	memory    int64
	processes int
	files     int
	hashSeed  uint32
}

func needOf(limits sandbox.Limits, hashSeed uint32) need {
	return need{
		memory:    limits.MemoryBytes,
		processes: limits.Processes,
		files:     max(limits.OpenFiles, harnessFiles),
		hashSeed:  hashSeed,
	}
}

// command starts the harness. -I would ignore PYTHONHASHSEED; the flags are what else it stands for.
func command() []string {
	return []string{"python3", "-P", "-s", "-S", "-B", "-X", "utf8", harnessMain}
}

// containerConfig is the part of a container that travels: what runs, in which environment.
func (e *Engine) containerConfig(image string, n need) *container.Config {
	labels := e.owner.labels(e.options.Now())
	maps.Copy(labels, map[string]string{labelKind: "run"})
	return &container.Config{
		Image:        image,
		Cmd:          command(),
		Entrypoint:   []string{},
		Env:          environmentInside(n.hashSeed),
		Hostname:     "sandbox",
		User:         "0:0",
		WorkingDir:   "/",
		Labels:       labels,
		AttachStdin:  true,
		AttachStdout: true,
		AttachStderr: true,
		OpenStdin:    true,
		StdinOnce:    true,
		// Its network namespace is as empty as that of mode none, and the engine does not start a program of its own to
		// look after it: that program takes half of the time in which a container starts.
		NetworkDisabled: true,
	}
}

func environmentInside(hashSeed uint32) []string {
	return []string{
		"PATH=/usr/local/bin:/usr/bin:/bin",
		"HOME=/tmp",
		"TMPDIR=/tmp",
		"LANG=C.UTF-8",
		"TZ=UTC",
		"LD_BIND_NOW=1", // or every case looks up anew what it is the first to call
		"PYTHONHASHSEED=" + strconv.FormatUint(uint64(hashSeed), 10),
	}
}

// hostConfig is the part that confines; every line of it is proved from inside by the probe of Diagnose.
func (e *Engine) hostConfig(n need, ipc container.IpcMode) *container.HostConfig {
	processes := int64(n.processes + harnessProcesses)
	return &container.HostConfig{
		NetworkMode:    "none",
		ReadonlyRootfs: true,
		IpcMode:        ipc,
		// The harness gives up SETPCAP once it has emptied its bounding set, and the rest when it becomes the learner.
		CapDrop:     []string{"ALL"},
		CapAdd:      []string{"SETUID", "SETGID", "KILL", "SETPCAP"},
		SecurityOpt: []string{"no-new-privileges"},
		Tmpfs:       e.tmpfs(),
		LogConfig:   container.LogConfig{Type: "none"},
		OomScoreAdj: oomScore,
		Runtime:     e.options.Runtime,
		Resources: container.Resources{
			Memory:     n.memory,
			MemorySwap: n.memory,
			CPUPeriod:  cpuPeriod,
			CPUQuota:   cpuPeriod,
			PidsLimit:  &processes,
			Ulimits: append(e.startUlimits(int64(n.files)),
				&container.Ulimit{Name: "core", Soft: 0, Hard: 0},
				&container.Ulimit{Name: "fsize", Soft: fileBytes, Hard: fileBytes}),
		},
	}
}

// tmpfs is how /tmp is mounted, the only folder that code may write to. Podman can't bound the number of files; there,
// what they take of memory does. And it makes two more such folders of a read-only root, unless they are something else.
func (e *Engine) tmpfs() map[string]string {
	if e.podman {
		return map[string]string{"/tmp": scratchOptions, "/var/tmp": sealedOptions, "/run": sealedOptions}
	}
	return map[string]string{"/tmp": scratchOptions + "," + scratchFiles}
}

// startUlimits are those without which some engine starts nothing. Podman raises both to the most there can be, unless
// told otherwise, and fails where it may not. Of processes, the user has as many in all its containers together: what
// bounds one of them is its pids limit.
func (e *Engine) startUlimits(files int64) []*container.Ulimit {
	ulimits := []*container.Ulimit{{Name: "nofile", Soft: files, Hard: files}}
	if e.podman {
		ulimits = append(ulimits, &container.Ulimit{Name: "nproc", Soft: podmanProcesses, Hard: podmanProcesses})
	}
	return ulimits
}

// containerName is unique and tells a person what it is.
func (e *Engine) containerName(now time.Time) string {
	return fmt.Sprintf("pyprep-%d-%x", e.owner.pid, now.UnixNano())
}
