package workspace_test

import (
	"os/exec"
	"reflect"
	"slices"
	"testing"

	"pyprep/cmd/internal/workspace"
)

func onPath(names ...string) func(string) (string, error) {
	return func(name string) (string, error) {
		if slices.Contains(names, name) {
			return "/usr/bin/" + name, nil
		}
		return "", exec.ErrNotFound
	}
}

func TestFindEditor(t *testing.T) {
	all := onPath("vim", "nano", "code", "/opt/my editor", "subl", "vi")
	tests := []struct {
		name       string
		env        []string
		configured string
		want       []string
		from       string
	}{
		{"own variable first", []string{"PYPREP_EDITOR", "vim", "VISUAL", "nano", "EDITOR", "vi"}, "nano", []string{"vim"}, "PYPREP_EDITOR"},
		{"config", []string{"VISUAL", "nano"}, "vim -u NONE", []string{"vim", "-u", "NONE"}, "the config"},
		{"visual before editor", []string{"VISUAL", "nano", "EDITOR", "vi"}, "", []string{"nano"}, "VISUAL"},
		{"quotes", []string{"EDITOR", `'/opt/my editor' --flag "a \"b\"" c\ d ''`}, "", []string{"/opt/my editor", "--flag", `a "b"`, "c d", ""}, "EDITOR"},
		{"a window waits", []string{"EDITOR", "code"}, "", []string{"code", "--wait"}, "EDITOR"},
		{"told to wait already", []string{"EDITOR", "subl -w -n"}, "", []string{"subl", "-w", "-n"}, "EDITOR"},
		{"blank is unset", []string{"PYPREP_EDITOR", "  "}, "", []string{"nano"}, "PATH"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got, err := workspace.FindEditor(env(tt.env...), tt.configured, all)
			if err != nil || !reflect.DeepEqual(got.Words, tt.want) || got.From != tt.from {
				t.Errorf("got %q from %s, %v; want %q from %s", got.Words, got.From, err, tt.want, tt.from)
			}
		})
	}
}

func TestNoEditor(t *testing.T) {
	_, err := workspace.FindEditor(env(), "", onPath())
	wantUsage(t, err, "no editor found")
	_, err = workspace.FindEditor(env("EDITOR", "nanoo"), "", onPath("nano"))
	wantUsage(t, err, `"nanoo", from EDITOR`)
	_, err = workspace.FindEditor(env("EDITOR", "'vim"), "", onPath("vim"))
	wantUsage(t, err, "a quote is not closed")
}

func TestEditorLine(t *testing.T) {
	tests := []struct {
		words []string
		line  int
		want  []string
	}{
		{[]string{"vim"}, 7, []string{"vim", "+7", "a b.py"}},
		{[]string{"/usr/bin/nano", "-l"}, 7, []string{"/usr/bin/nano", "-l", "+7", "a b.py"}},
		{[]string{"code", "--wait"}, 7, []string{"code", "--wait", "-g", "a b.py:7"}},
		{[]string{"hx"}, 7, []string{"hx", "a b.py:7"}},
		{[]string{"ed"}, 7, []string{"ed", "a b.py"}},
		{[]string{"vim"}, 0, []string{"vim", "a b.py"}},
	}
	for _, tt := range tests {
		cmd := workspace.Editor{Words: tt.words}.Command(t.Context(), "a b.py", tt.line)
		if !reflect.DeepEqual(cmd.Args, tt.want) {
			t.Errorf("got %q, want %q", cmd.Args, tt.want)
		}
	}
	if got := (workspace.Editor{Words: []string{"/my editor", "it's"}}).String(); got != `'/my editor' 'it'\''s'` {
		t.Errorf("String: %s", got)
	}
}
