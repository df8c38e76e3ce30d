package docker

import (
	"context"
	_ "embed" // probe.py
	"encoding/json"
	"fmt"
	"slices"
	"time"

	"pyprep/sandbox"
)

//go:embed probe.py
var probeScript []byte

// probeChecks are the functions of the script, in the order of the cases.
func probeChecks() []string { return []string{"still", "fill", "fork", "spin", "memory"} }

func probeLimits() sandbox.Limits {
	limits := sandbox.DefaultLimits()
	limits.CaseCPU, limits.CaseWall = 8*time.Second, 10*time.Second // where nothing holds, four processes spin for 1.5 s
	return limits
}

// runProbe runs the script's checks as cases of an ordinary job.
func runProbe(ctx context.Context, runner sandbox.Runner) (map[string]sandbox.CaseResult, sandbox.Outcome, error) {
	job := sandbox.Job{Source: probeScript, FileName: "probe.py", Entry: sandbox.Entry{Kind: sandbox.EntryProgram}, Limits: probeLimits()}
	for _, check := range probeChecks() {
		job.Cases = append(job.Cases, sandbox.Case{Input: []byte(check)})
	}
	results := map[string]sandbox.CaseResult{}
	outcome, err := runner.Run(ctx, job, func(result sandbox.CaseResult) bool {
		results[probeChecks()[result.Index]] = result
		return true
	})
	return results, outcome, err
}

// observed is what the script prints, of all checks together.
type observed struct {
	UID             int      `json:"uid"`
	Groups          []int    `json:"groups"`
	Capabilities    []uint64 `json:"capabilities"`
	NoNewPrivileges string   `json:"no_new_privileges"`
	Namespaces      string   `json:"namespaces"`
	Seccomp         string   `json:"seccomp"`
	Interfaces      []string `json:"interfaces"`
	Connect         string   `json:"connect"`
	RootWrite       []string `json:"root_write"`
	NoExec          bool     `json:"tmp_noexec"`
	TmpBytes        int64    `json:"tmp_bytes"`
	TmpFiles        int64    `json:"tmp_files"`
	// Others holds what came of signalling each other process and of looking at its descriptors.
	Others   map[string][2]string `json:"others"`
	Written  int64                `json:"written"`
	Children int                  `json:"children"`
	Wall     float64              `json:"wall"`
	CPU      float64              `json:"cpu"`
	Cores    int                  `json:"cores"`
}

const (
	engineFix  = "https://docs.docker.com/engine/security/"
	cgroupFix  = "https://docs.docker.com/engine/security/rootless/#limiting-resources"
	kernelFix  = "https://docs.docker.com/config/containers/resource_constraints/"
	seccompFix = "https://docs.docker.com/engine/security/seccomp/"
)

// proof is one claim about the sandbox and how it is read from what was observed.
type proof struct {
	name  string
	check string // the check whose output it needs
	holds func(o observed, limits sandbox.Limits) bool
	says  func(o observed) string
	fix   string
}

func proofs() []proof {
	return []proof{
		{"not root", "still", func(o observed, _ sandbox.Limits) bool { return o.UID != 0 && len(o.Groups) == 0 }, func(o observed) string { return fmt.Sprintf("uid %d, groups %v", o.UID, o.Groups) }, engineFix},
		{"capabilities", "still", func(o observed, _ sandbox.Limits) bool {
			return len(o.Capabilities) > 0 && !slices.ContainsFunc(o.Capabilities, func(set uint64) bool { return set != 0 })
		}, func(o observed) string { return fmt.Sprintf("%x", o.Capabilities) }, engineFix},
		{"no new privileges", "still", func(o observed, _ sandbox.Limits) bool { return o.NoNewPrivileges == "1" }, func(o observed) string { return "NoNewPrivs " + o.NoNewPrivileges }, engineFix},
		{"namespaces", "still", func(o observed, _ sandbox.Limits) bool { return o.Namespaces != "" }, func(o observed) string { return fmt.Sprintf("making one ends in %q", o.Namespaces) }, seccompFix},
		{"seccomp", "still", func(o observed, _ sandbox.Limits) bool { return o.Seccomp == "2" }, func(o observed) string { return "mode " + o.Seccomp }, seccompFix},
		{"network", "still", func(o observed, _ sandbox.Limits) bool {
			return o.Connect != "" && !slices.ContainsFunc(o.Interfaces, isRealInterface)
		}, func(o observed) string {
			return fmt.Sprintf("interfaces %v, connecting ends in %s", o.Interfaces, o.Connect)
		}, engineFix},
		{"read-only root", "still", func(o observed, _ sandbox.Limits) bool {
			return len(o.RootWrite) > 0 && !slices.Contains(o.RootWrite, "")
		}, func(o observed) string { return fmt.Sprintf("writing ends in %v", o.RootWrite) }, engineFix},
		{"own processes only", "still", func(o observed, _ sandbox.Limits) bool {
			return len(o.Others) > 0 && len(o.Others) <= harnessProcesses && o.isOutOfReach()
		}, func(o observed) string {
			return fmt.Sprintf("beside its own it sees the harness's %d; signalling and looking into them ends in %v", len(o.Others), o.Others["1"])
		}, engineFix},
		{"scratch folder", "fill", func(o observed, _ sandbox.Limits) bool { return o.Written <= fileBytes }, func(o observed) string { return fmt.Sprintf("full after %d MB", o.Written>>20) }, engineFix},
		{"scratch noexec", "still", func(o observed, _ sandbox.Limits) bool { return o.NoExec }, func(o observed) string { return fmt.Sprintf("noexec %t", o.NoExec) }, engineFix},
		{"process limit", "fork", func(o observed, l sandbox.Limits) bool { return o.Children <= l.Processes }, func(o observed) string { return fmt.Sprintf("fork fails after %d", o.Children) }, cgroupFix},
		{"CPU limit", "spin", func(o observed, _ sandbox.Limits) bool { return o.CPU <= 1.35*o.Wall }, func(o observed) string {
			return fmt.Sprintf("4 busy processes got %.2f CPUs of %d", o.CPU/max(o.Wall, 0.001), o.Cores)
		}, kernelFix},
	}
}

// isOutOfReach says whether every other process refuses to be signalled and to be looked into.
func (o observed) isOutOfReach() bool {
	for _, refusals := range o.Others {
		if refusals[0] != "EPERM" || refusals[1] != "EACCES" {
			return false
		}
	}
	return true
}

// isRealInterface leaves out loopback and the tunnels that a kernel may put into every namespace.
func isRealInterface(name string) bool {
	return !slices.Contains([]string{"lo", "tunl0", "sit0", "ip6tnl0", "gre0", "gretap0", "erspan0", "ip_vti0", "ip6_vti0", "ip6gre0"}, name)
}

// judgeProbe turns the results of the checks into findings.
func judgeProbe(results map[string]sandbox.CaseResult, limits sandbox.Limits) []Finding {
	var findings []Finding
	for _, p := range proofs() {
		var o observed
		result := results[p.check]
		finding := Finding{Level: LevelOK, Name: p.name}
		if err := json.Unmarshal(result.Stdout, &o); err != nil {
			finding.Level, finding.Fix = LevelWeak, p.fix
			finding.Text = fmt.Sprintf("can't tell: the probe ended with %s", result.Status)
		} else if finding.Text = p.says(o); !p.holds(o, limits) {
			finding.Level, finding.Fix = LevelWeak, p.fix
			finding.Text = "does not hold: " + finding.Text
		}
		findings = append(findings, finding)
	}
	memory := Finding{Level: LevelOK, Name: "memory limit", Text: fmt.Sprintf("killed at %d MB", limits.MemoryBytes>>20)}
	if got := results["memory"]; got.Status != sandbox.StatusMemoryLimit {
		memory = Finding{Level: LevelWeak, Name: "memory limit", Text: fmt.Sprintf("does not hold: the probe ended with %s", got.Status), Fix: cgroupFix}
	}
	return append(findings, memory, judgeFiles(results["still"], memory.Level))
}

// judgeFiles judges how many files there can be. An engine that can't limit it (Podman) is no weaker for that where the
// memory limit holds: files take of it.
func judgeFiles(result sandbox.CaseResult, memory Level) Finding {
	var o observed
	finding := Finding{Level: LevelWeak, Name: "scratch files", Text: "can't tell", Fix: engineFix}
	if json.Unmarshal(result.Stdout, &o) != nil || o.TmpFiles == 0 {
		return finding
	}
	finding.Text = fmt.Sprintf("%d files at most", o.TmpFiles)
	switch {
	case o.TmpFiles <= 1024:
		return Finding{Level: LevelOK, Name: finding.Name, Text: finding.Text}
	case memory == LevelOK:
		return Finding{Level: LevelNote, Name: finding.Name, Text: "this engine sets no limit for them; they count towards the memory limit"}
	default:
		return finding
	}
}
