package docker

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"syscall"
	"time"

	"github.com/docker/docker/api/types"
	"github.com/docker/docker/api/types/system"
)

// Level says how much a finding matters.
type Level uint8

// The levels; the zero Level is invalid.
const (
	LevelInvalid Level = iota
	LevelOK            // as it should be
	LevelNote          // works, and could be better
	LevelWeak          // a limit does not hold: learner code is less confined than it should be
	LevelBroken        // nothing can run
)

// String returns the level in a word.
func (l Level) String() string {
	return [...]string{"invalid", "ok", "note", "weak", "broken"}[min(int(l), int(LevelBroken))]
}

// Finding is one thing that was looked at.
type Finding struct {
	Level Level
	Name  string
	Text  string
	Fix   string // a command or a step; empty when there is nothing to mend
}

// Report is what is known of an engine.
type Report struct {
	Endpoint   Endpoint
	Engine     string // name and version
	APIVersion string // the one that is spoken
	Kernel     string
	Arch       string
	Rootless   bool
	Runtime    string            // the default
	Runtimes   map[string]string // runtimes, and their versions where they are known
	Cgroup     string            // version and driver
	Storage    string
	Image      string // the tag that is needed
	HasImage   bool
	FreeBytes  uint64 // on the engine's disk, 0 when it is not this machine's
	Findings   []Finding
}

const lowDisk = 1 << 30

// Worst returns the gravest level among the findings.
func (r *Report) Worst() Level {
	worst := LevelOK
	for _, finding := range r.Findings {
		worst = max(worst, finding.Level)
	}
	return worst
}

func (r *Report) find(level Level, name, fix, format string, args ...any) {
	r.Findings = append(r.Findings, Finding{Level: level, Name: name, Text: fmt.Sprintf(format, args...), Fix: fix})
}

// broken adds an error with its first hint.
func (r *Report) broken(name string, err error) {
	finding := Finding{Level: LevelBroken, Name: name, Text: err.Error(), Fix: "pyprep doctor"}
	if hinted := (interface{ Hint() string })(nil); errors.As(err, &hinted) {
		finding.Fix = hinted.Hint()
	}
	r.Findings = append(r.Findings, finding)
}

// Diagnose looks at everything that a run rests on, and if there is an image, proves in a container which limits hold.
// It provides nothing; what is wrong is a finding of the report.
func Diagnose(ctx context.Context, options Options) Report {
	var report Report
	report.Endpoint, _ = newEnvironment(options.Getenv).endpoint()
	engine, err := Connect(ctx, options)
	if err != nil {
		report.broken("engine", err)
		return report
	}
	report.Endpoint = engine.endpoint
	if part, err := engine.describe(ctx, &report); err != nil {
		report.broken(part, err)
	} else if engine.examineImage(ctx, &report); report.HasImage {
		engine.prove(ctx, &report)
		engine.compareRuntimes(ctx, &report)
	}
	_ = engine.Close()
	return report
}

// describe says what the engine is, or which part of it can't be used.
func (e *Engine) describe(ctx context.Context, report *Report) (part string, err error) {
	version, err := e.version(ctx)
	if err != nil {
		return "engine", err
	}
	info, err := e.info(ctx)
	if err != nil {
		return "engine", err
	}
	report.Engine = engineName(version)
	report.APIVersion = e.calls.ClientVersion()
	report.Kernel, report.Arch = info.KernelVersion, version.Arch
	report.Rootless = e.isRootless(info)
	report.Runtime = info.DefaultRuntime
	report.Runtimes = e.runtimeVersions(info, version)
	report.Cgroup = "v" + info.CgroupVersion + ", " + info.CgroupDriver
	report.Storage = info.Driver
	report.find(LevelOK, "engine", "", "%s at %s, API %s", report.Engine, e.endpoint, report.APIVersion)
	used := report.Runtime
	if asked := e.options.Runtime; asked != "" {
		used = fmt.Sprintf("%s, as asked for; by default %s", asked, report.Runtime)
	}
	report.find(LevelOK, "runtime", "", "%s; the engine has %s", used, report.RuntimeList())
	report.find(LevelOK, "cgroup", "", "%s; storage %s; kernel %s on %s", report.Cgroup, report.Storage, report.Kernel, report.Arch)
	e.examineInfo(info, report)
	return "runtime", e.missingRuntime(info)
}

// examineInfo looks at what the engine says of limits that it can't set, and at its disk.
func (e *Engine) examineInfo(info system.Info, report *Report) {
	if e.endpoint.socketPath() != "" {
		report.FreeBytes = freeBytes(info.DockerRootDir)
	}
	switch free := report.FreeBytes; {
	case free == 0:
		report.find(LevelOK, "disk", "", "the engine's disk is not this machine's; its free space is not known")
	case free < lowDisk:
		report.find(LevelNote, "disk", e.pruneFix(), "%d MB are left on the engine's disk", free>>20)
	default:
		report.find(LevelOK, "disk", "", "%d GB are free on the engine's disk", free>>30)
	}
	switch weak := "a rootless engine on cgroup v1 enforces no limits"; {
	case !e.limitsNothing(info):
	case e.options.AllowWeak:
		report.find(LevelWeak, "cgroup", cgroupFix, "%s", weak)
	default:
		report.find(LevelBroken, "cgroup", allowFix, "%s; code is not run here unless you allow it", weak)
	}
	if !info.SwapLimit && info.CgroupVersion == "1" {
		report.find(LevelNote, "swap", "add swapaccount=1 to the kernel's command line", "swap is not counted: code may use swap beyond its memory limit")
	}
}

// engineName tells Docker and Podman apart.
func engineName(version types.Version) string {
	for _, component := range version.Components {
		if strings.HasPrefix(component.Name, "Podman") {
			return "Podman " + component.Version
		}
	}
	return "Docker Engine " + version.Version
}

func (e *Engine) examineImage(ctx context.Context, report *Report) {
	tag, err := imageTag()
	if err == nil {
		report.Image = tag
		report.HasImage, err = e.hasImage(ctx, tag)
	}
	switch {
	case err != nil:
		report.broken("image", err)
	case report.HasImage:
		report.find(LevelOK, "image", "", "%s is there", tag)
	default:
		report.find(LevelNote, "image", "pyprep setup", "%s is not there yet; the first run makes it", tag)
	}
	images, err := e.Images(ctx)
	if old := slices.DeleteFunc(images, func(i Image) bool { return i.Current }); err == nil && len(old) > 0 {
		report.find(LevelNote, "old images", "pyprep doctor --clean", "other versions of pyprep left images: %d", len(old))
	}
	if left, err := e.leftovers(ctx); err == nil && left > 0 {
		report.find(LevelNote, "leftovers", "pyprep doctor --clean", "dead processes left containers: %d", left)
	}
}

func (e *Engine) leftovers(ctx context.Context) (int, error) {
	found, err := e.ownContainers(ctx)
	left := 0
	for _, c := range found {
		if e.owner.isDead(c.Labels) {
			left++
		}
	}
	return left, err
}

// prove runs the probe and judges what it saw.
func (e *Engine) prove(ctx context.Context, report *Report) {
	runner, err := newRunner(ctx, e)
	if err != nil {
		report.broken("probe", err)
		return
	}
	started := e.options.Now()
	results, outcome, err := runProbe(ctx, runner)
	if weak := (*weakError)(nil); errors.As(err, &weak) {
		report.find(LevelBroken, "limits", allowFix, "%s; code is not run here unless you allow it", weak)
		runner.engine.options.AllowWeak = true // here, to see what does hold
		results, outcome, err = runProbe(ctx, runner)
	}
	if err != nil {
		report.broken("probe", err)
	} else {
		report.find(LevelOK, "start", "", "a container took a job after %s, the whole probe took %s",
			outcome.Start.Round(time.Millisecond), e.options.Now().Sub(started).Round(10*time.Millisecond))
		report.Findings = append(report.Findings, judgeProbe(results, probeLimits())...)
	}
	if err := runner.Close(context.WithoutCancel(ctx)); err != nil {
		report.broken("removal", err)
	}
}

// freeBytes asks the file system under a folder of this machine; 0 when there is none.
func freeBytes(folder string) uint64 {
	var stat syscall.Statfs_t
	if folder == "" || syscall.Statfs(folder, &stat) != nil {
		return 0
	}
	return stat.Bavail * uint64(stat.Bsize)
}
