package workspace_test

import (
	"path/filepath"
	"testing"

	"pyprep/cmd/internal/workspace"
)

func TestConfigRoundTrip(t *testing.T) {
	file := filepath.Join(t.TempDir(), "config", "config.yaml")
	config, err := workspace.LoadConfig(file)
	if err != nil || config != workspace.DefaultConfig() {
		t.Fatalf("without a file: %+v, %v", config, err)
	}
	for _, s := range config.Settings() {
		if got, err := config.Get(s.Key); err != nil || got != s.Default || s.Meaning == "" || s.Allowed == "" {
			t.Errorf("%+v: Get %q, %v", s, got, err)
		}
	}
	for _, pair := range [][2]string{{"gate", "require"}, {"show_level", "true"}, {"editor", "vim -n"}, {"dir", "/tmp/x"}} {
		if err := config.Set(pair[0], pair[1]); err != nil {
			t.Fatal(err)
		}
	}
	if err := config.Save(file); err != nil {
		t.Fatal(err)
	}
	if again, err := workspace.LoadConfig(file); err != nil || again != config {
		t.Errorf("loaded %+v, %v; want %+v", again, err, config)
	}
}

func TestConfigKeepsComments(t *testing.T) {
	file := filepath.Join(t.TempDir(), "config.yaml")
	mustWrite(t, file, "# my settings\ncolor: never # for the projector\ngate: off\n")
	config, err := workspace.LoadConfig(file)
	if err != nil || config.Gate != workspace.GateOff {
		t.Fatalf("%+v, %v", config, err)
	}
	config.ShowLevel = true
	config.Gate = workspace.GateAsk
	if err := config.Save(file); err != nil {
		t.Fatal(err)
	}
	const want = "# my settings\ncolor: never # for the projector\ngate: ask\nshow_level: true\n"
	if got := mustRead(t, file); got != want {
		t.Errorf("saved\n%s\nwant\n%s", got, want)
	}
}

func TestConfigErrors(t *testing.T) {
	for text, want := range map[string]string{
		"colour: never\n":      `unknown setting "colour"`,
		"gate: maybe\n":        `gate can't be "maybe"`,
		"show_level: 3\n":      `show_level can't be "3"`,
		"gate: [a\n":           "config.yaml",
		"just text\n":          "config.yaml",
		"gate: ask\ngate: off": "config.yaml",
	} {
		file := filepath.Join(t.TempDir(), "config.yaml")
		mustWrite(t, file, text)
		_, err := workspace.LoadConfig(file)
		wantUsage(t, err, want)
	}
	config := workspace.DefaultConfig()
	err := config.Set("colr", "never")
	wantUsage(t, err, "colr")
	if hint := err.(*workspace.UsageError).Hint(); !contains(hint, `did you mean "color"?`) { //nolint:errorlint // wantUsage has checked
		t.Errorf("hint %q", hint)
	}
	if _, err := config.Get("zzzzzzzz"); err == nil || contains(err.(*workspace.UsageError).Hint(), "did you mean") { //nolint:errorlint // a test
		t.Errorf("a far key: %v", err)
	}
	if err := workspace.DefaultConfig().Save("/proc/pyprep/config.yaml"); err == nil {
		t.Error("saved into /proc")
	}
}
