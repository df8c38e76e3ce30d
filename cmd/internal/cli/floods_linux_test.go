package cli

import (
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"testing"
	"time"

	"pyprep/sandbox/sandboxtest"
)

// TestEngineFloodsStayOutOfMemory grades floods with the real program, built without the race detector: what code in the
// container sends raises the program's peak of resident memory by less than 10 MB over that of wrong but small answers.
func TestEngineFloodsStayOutOfMemory(t *testing.T) {
	if testing.Short() {
		t.Skip("engine suite: run make test")
	}
	t.Parallel()
	needEngine(t)
	const most = 10 << 10 // KB
	program := sandboxtest.Program(t)
	small := peakOfTest(t, program, "return [0, 1]")
	for name, body := range map[string]string{
		"stdout":    "import os\n    while True: os.write(1, b'x' * 65536)",
		"stderr":    "import os\n    while True: os.write(2, b'x' * 65536)",
		"nesting":   "v = []\n    for _ in range(100_000): v = [v]\n    return v",
		"exception": "raise ValueError('x' * (100 << 20))",
		"report":    "import os\n    while True: os.write(3, b'\\x00\\x10' * 32768)",
		"string":    "return 'x' * (15 << 20)",
		"ints":      "return list(range(1_500_000))",
		"nones":     "return [None] * 1_000_000",
		"dict":      "return dict.fromkeys(range(500_000))",
		"lists":     "return [[1] * 1000 for _ in range(1000)]",
		"prints":    "for i in range(100_000): print(i)\n    return [0, 1]",
	} {
		t.Run(name, func(t *testing.T) {
			peak := peakOfTest(t, program, body)
			for range 2 { // on a busy machine the collector may come late; what the flood itself takes, it takes each time
				if peak-small > most {
					peak = min(peak, peakOfTest(t, program, body))
				}
			}
			if peak-small > most {
				t.Errorf("peak %d KB at best, %d KB for wrong but small answers", peak, small)
			}
		})
	}
}

// peakOfTest grades two-sum with that body and returns the highest resident size in KB. It is read from /proc while the
// program runs: what wait reports would begin with the peak of this test's own process.
func peakOfTest(t *testing.T, program, body string) int {
	t.Helper()
	file := filepath.Join(t.TempDir(), "two_sum.py")
	if err := os.WriteFile(file, []byte("def two_sum(nums, target):\n    "+body+"\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	command := exec.CommandContext(t.Context(), program, "test", "two-sum", file, "--json", "-c", "1,28") // the smallest and the largest
	command.Env = append(os.Environ(), "PYPREP_HOME="+t.TempDir())
	var stdout bytes.Buffer
	command.Stdout = &stdout
	if err := command.Start(); err != nil {
		t.Fatal(err)
	}
	ended := make(chan struct{})
	go func() {
		defer close(ended)
		_ = command.Wait() // a failed solution's exit code; the verdict is looked at below
	}()
	peak := 0
	for running := true; running; {
		select {
		case <-ended:
			running = false
		case <-time.After(2 * time.Millisecond):
			peak = max(peak, highWater(command.Process.Pid))
		}
	}
	if peak == 0 || !bytes.Contains(stdout.Bytes(), []byte(`"verdict"`)) {
		t.Fatalf("peak %d KB, no verdict in %q", peak, stdout.Bytes())
	}
	return peak
}

// highWater is 0 for a process that is gone.
func highWater(pid int) (kb int) {
	status, _ := os.ReadFile(fmt.Sprintf("/proc/%d/status", pid))
	if _, line, found := bytes.Cut(status, []byte("VmHWM:")); found {
		_, _ = fmt.Sscan(string(line), &kb)
	}
	return kb
}
