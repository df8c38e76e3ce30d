package view_test

import (
	"bytes"
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"pyprep/cmd/internal/view"
)

var update = flag.Bool("update", false, "write the golden files anew")

// screen is something drawn, for the golden files.
type screen struct {
	name string
	draw func(io.Writer, view.Theme) error
	long bool // may be higher than a terminal
}

func screens() []screen {
	all := reportScreens()
	all = append(all, tableScreens()...)
	all = append(all, measurementScreens()...)
	all = append(all, setScreens()...)
	all = append(all, answerScreens()...)
	all = append(all, interviewScreens()...)
	all = append(all, traceScreens()...)
	return append(all, textScreens()...)
}

// themes are the ways in which every screen is drawn.
func themes() map[string]view.Theme {
	return map[string]view.Theme{
		"80":       {Width: 80, Height: 24},
		"80.color": {Width: 80, Height: 24, Color: true},
		"40":       {Width: 40, Height: 24},
		"80.ascii": {Width: 80, Height: 24, ASCII: true, Accessible: true},
	}
}

func TestScreens(t *testing.T) {
	for _, s := range screens() {
		for name, theme := range themes() {
			t.Run(s.name+"/"+name, func(t *testing.T) {
				var out bytes.Buffer
				if err := s.draw(&out, theme); err != nil {
					t.Fatal(err)
				}
				checkScreen(t, s, theme, out.String())
				golden(t, filepath.Join("testdata", s.name+"."+name+".golden"), out.Bytes())
			})
		}
	}
}

func checkScreen(t *testing.T, s screen, theme view.Theme, out string) {
	t.Helper()
	if !theme.Color && strings.Contains(out, "\x1b") {
		t.Error("an escape without colour")
	}
	lines := strings.Split(strings.TrimSuffix(ansi.Strip(out), "\n"), "\n")
	if len(lines) > theme.Height-1 && !s.long {
		t.Errorf("%d lines", len(lines))
	}
	for _, line := range lines {
		copied := strings.Contains(line, "pyprep ") || strings.Contains(line, "hint: ") || strings.Contains(line, "fix: ")
		if ansi.StringWidth(line) > theme.Width && !copied {
			t.Errorf("a line of %d columns: %q", ansi.StringWidth(line), line)
		}
		if strings.TrimRight(line, " ") != line {
			t.Errorf("spaces at the end of %q", line)
		}
	}
	if theme.ASCII && !isASCII(out) {
		t.Errorf("not ASCII:\n%s", out)
	}
}

func isASCII(text string) bool {
	return strings.IndexFunc(text, func(r rune) bool { return r > 126 }) < 0
}

func golden(t *testing.T, file string, got []byte) {
	t.Helper()
	if *update {
		if err := os.WriteFile(file, got, 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatalf("%v (make it with: go test -update)", err)
	}
	if !bytes.Equal(got, want) {
		t.Errorf("%s differs; got\n%s\nwant\n%s", file, got, want)
	}
}

// TestEveryWidth draws every screen on terminals of all sizes: nothing panics, nothing escapes.
func TestEveryWidth(t *testing.T) {
	for _, s := range screens() {
		for width := 1; width <= 130; width += 9 {
			for height := 1; height <= 30; height += 7 {
				theme := view.Theme{Width: max(width, 16), Height: height}
				var out bytes.Buffer
				if err := s.draw(&out, theme); err != nil || strings.Contains(out.String(), "\x1b") {
					t.Fatalf("%s at %d×%d: %v %q", s.name, width, height, err, out.String())
				}
			}
		}
	}
}

// brokenWriter fails as a closed pipe does.
type brokenWriter struct{}

func (brokenWriter) Write([]byte) (int, error) { return 0, fmt.Errorf("write: %w", os.ErrClosed) }

func TestWriterErrorsComeBack(t *testing.T) {
	for _, s := range screens() {
		if err := s.draw(brokenWriter{}, view.Theme{Width: 80, Height: 24}); err == nil {
			t.Errorf("%s swallowed the writer's error", s.name)
		}
	}
}
