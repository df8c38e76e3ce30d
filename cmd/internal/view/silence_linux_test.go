package view_test

import (
	"fmt"
	"os"
	"strings"
	"testing"
	"time"

	"golang.org/x/sys/unix"

	"pyprep/cmd/internal/view"
)

// TestSilentTerminal draws every screen on a terminal that never answers: nothing may wait for it, or ask it anything.
func TestSilentTerminal(t *testing.T) {
	far, near := openTerminal(t)
	written := make(chan string)
	go func() {
		var all strings.Builder
		chunk := make([]byte, 4096)
		for {
			n, err := far.Read(chunk)
			if err != nil {
				written <- all.String()
				return
			}
			all.Write(chunk[:n])
		}
	}()
	var slowest time.Duration
	for _, noColor := range []string{"", "1"} {
		getenv := env(map[string]string{"TERM": "xterm-256color", "NO_COLOR": noColor})
		for _, s := range screens() {
			begin := time.Now()
			theme := view.NewTheme(near, view.Settings{Getenv: getenv})
			if !theme.Terminal || theme.Width != 90 || theme.Color != (noColor == "") {
				t.Fatalf("theme %+v", theme)
			}
			if err := s.draw(near, theme); err != nil {
				t.Fatal(err)
			}
			slowest = max(slowest, time.Since(begin))
		}
	}
	_ = near.Close()
	if limit := 100 * time.Millisecond * slowdown; slowest > limit {
		t.Errorf("a screen took %v", slowest)
	}
	all := <-written
	for _, query := range []string{"\x1b]", "\x1b[c", "\x1b[6n", "\x1b[?", "\x1b[>", "\x1bP"} {
		if strings.Contains(all, query) {
			t.Errorf("the terminal was asked %q", query)
		}
	}
}

func openTerminal(t *testing.T) (far, near *os.File) {
	t.Helper()
	far, err := os.OpenFile("/dev/ptmx", os.O_RDWR, 0)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = far.Close() })
	if err := unix.IoctlSetPointerInt(int(far.Fd()), unix.TIOCSPTLCK, 0); err != nil {
		t.Fatal(err)
	}
	if err := unix.IoctlSetWinsize(int(far.Fd()), unix.TIOCSWINSZ, &unix.Winsize{Row: 24, Col: 90}); err != nil {
		t.Fatal(err)
	}
	n, err := unix.IoctlGetInt(int(far.Fd()), unix.TIOCGPTN)
	if err != nil {
		t.Fatal(err)
	}
	near, err = os.OpenFile(fmt.Sprintf("/dev/pts/%d", n), os.O_RDWR|unix.O_NOCTTY, 0)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = near.Close() })
	return far, near
}
