package cli

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"syscall"
	"testing"
	"time"

	"pyprep/sandbox/sandboxtest"
)

// savesVariable says how many saves BenchmarkWatchVerdict waits for; 60 when it is not set.
const savesVariable = "PYPREP_BENCH_SAVES"

// trivialSet is a set whose one problem has four cases in which the learner's code does next to nothing: what is left
// is pyprep's own.
func trivialSet(b *testing.B) string {
	b.Helper()
	set := b.TempDir()
	for name, text := range map[string]string{
		"pyprep-set.yaml":             "format: 1\nid: bench\ntitle: Bench\nlicense: CC0-1.0\nproblems: [total]\n",
		"problems/total/statement.md": "Add up nums.\n",
		"problems/total/starter.py":   "def total(nums: list[int]) -> int:\n    return 0\n",
		"problems/total/problem.yaml": "id: total\ntitle: Sum\nlevel: 1\ntopics: [arrays]\nkind: function\nentry: total\n" +
			"params:\n  - {name: nums, type: \"list[int]\"}\nreturns: int\n",
		"problems/total/cases.yaml": "cases:\n  - {id: one, args: [[1]], expect: 1}\n  - {id: two, args: [[1, 2]], expect: 3}\n" +
			"  - {id: none, args: [[]], expect: 0}\n  - {id: more, args: [[1, 2, 3]], expect: 6}\n",
		"problems/total/solutions.yaml":   "sum.py: {expect: accepted}\n",
		"problems/total/solutions/sum.py": "def total(nums: list[int]) -> int:\n    return sum(nums)\n",
	} {
		path := filepath.Join(set, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
			b.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			b.Fatal(err)
		}
	}
	return set
}

// BenchmarkWatchVerdict saves a file under `pyprep watch --json` again and again and reads how long each verdict took,
// from the event of the save on.
func BenchmarkWatchVerdict(b *testing.B) {
	saves := 60
	if text := os.Getenv(savesVariable); text != "" {
		var err error
		if saves, err = strconv.Atoi(text); err != nil {
			b.Fatal(err)
		}
	}
	program, set, file := sandboxtest.Program(b), trivialSet(b), filepath.Join(b.TempDir(), "total.py")
	var took []float64
	for b.Loop() {
		took = append(took, watchedSaves(b, program, set, file, saves)...)
	}
	b.ReportMetric(percentile(took, 50), "ms-p50(15-or-less)")
	b.ReportMetric(percentile(took, 99), "ms-p99(50-or-less)")
}

func watchedSaves(b *testing.B, program, set, file string, saves int) []float64 {
	b.Helper()
	save := func(i int) {
		if err := os.WriteFile(file, fmt.Appendf(nil, "def total(nums):\n    return sum(nums)  # %d\n", i), 0o600); err != nil {
			b.Fatal(err)
		}
	}
	save(-1)
	ctx, cancel := context.WithCancel(b.Context())
	defer cancel()
	command := exec.CommandContext(ctx, program, "watch", "total", file, "--set", set, "--json")
	command.Env = append(os.Environ(), "PYPREP_HOME="+b.TempDir())
	command.Cancel = func() error { return command.Process.Signal(syscall.SIGTERM) }
	var said bytes.Buffer
	command.Stderr = &said
	out, err := command.StdoutPipe()
	if err != nil {
		b.Fatal(err)
	}
	if err := command.Start(); err != nil {
		b.Fatal(err)
	}
	lines := bufio.NewScanner(out)
	var took []float64
	for i := -1; i < saves && lines.Scan(); i++ {
		var report struct {
			Verdict string
			Engine  struct {
				Verdict float64 `json:"verdict_ms"`
			}
		}
		if err := json.Unmarshal(lines.Bytes(), &report); err != nil || report.Verdict != "accepted" {
			b.Fatalf("%v: %s", err, lines.Bytes())
		}
		if i >= 0 { // the first verdict is that of the content that was there
			took = append(took, report.Engine.Verdict)
		}
		time.Sleep(900 * time.Millisecond) // a person types, and the next container gets ready
		save(i + 1)
	}
	cancel()
	_ = command.Wait()
	if len(took) != saves {
		b.Fatalf("%d verdicts for %d saves: %v %s", len(took), saves, lines.Err(), said.Bytes())
	}
	return took
}

// BenchmarkStartUp sets commands that run no code against /bin/true, in turns.
func BenchmarkStartUp(b *testing.B) {
	const runs = 40
	program, home := sandboxtest.Program(b), b.TempDir()
	var list, show, nothing []float64
	var memory int64
	for b.Loop() {
		for range runs {
			nothing = append(nothing, ranFor(b, home, &memory, "/bin/true"))
			show = append(show, ranFor(b, home, &memory, program, "show", "two-sum"))
			list = append(list, ranFor(b, home, &memory, program, "list"))
		}
	}
	b.ReportMetric(percentile(list, 50)-percentile(nothing, 50), "ms-list-over-true(60-or-less)")
	b.ReportMetric(percentile(show, 50), "ms-show(100-or-less)")
	b.ReportMetric(float64(memory)/1024, "MB-resident-list")
}

// ranFor runs a command and returns its milliseconds; memory is set to its largest resident size in KiB.
func ranFor(b *testing.B, home string, memory *int64, program string, args ...string) float64 {
	b.Helper()
	command := exec.CommandContext(b.Context(), program, args...)
	command.Env = append(os.Environ(), "PYPREP_HOME="+home)
	started := time.Now()
	if out, err := command.CombinedOutput(); err != nil {
		b.Fatalf("%s %v: %v: %s", program, args, err, out)
	}
	took := time.Since(started).Seconds() * 1e3
	if usage, ok := command.ProcessState.SysUsage().(*syscall.Rusage); ok {
		*memory = usage.Maxrss
	}
	return took
}

// percentile returns the value that share percent of the values do not exceed.
func percentile(values []float64, share int) float64 {
	sorted := slices.Sorted(slices.Values(values))
	return sorted[len(sorted)*share/100]
}
