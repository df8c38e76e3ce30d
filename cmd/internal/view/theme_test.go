package view_test

import (
	"bytes"
	"testing"

	"pyprep/cmd/internal/view"
)

func env(pairs map[string]string) func(string) string {
	return func(key string) string { return pairs[key] }
}

func TestThemeFromEnvironment(t *testing.T) {
	tests := []struct {
		name string
		s    view.Settings
		env  map[string]string
		want view.Theme
	}{
		{"nothing known", view.Settings{}, nil, view.Theme{Width: 80, Height: 24}},
		{"a pipe has no colour", view.Settings{Color: "auto"}, map[string]string{"TERM": "xterm-256color"}, view.Theme{Width: 80, Height: 24}},
		{"always", view.Settings{Color: "always"}, map[string]string{"NO_COLOR": "1"}, view.Theme{Width: 80, Height: 24, Color: true}},
		{"never", view.Settings{Color: "never"}, map[string]string{"CLICOLOR_FORCE": "1"}, view.Theme{Width: 80, Height: 24}},
		{"forced", view.Settings{}, map[string]string{"CLICOLOR_FORCE": "1"}, view.Theme{Width: 80, Height: 24, Color: true}},
		{"NO_COLOR beats force", view.Settings{}, map[string]string{"NO_COLOR": "1", "CLICOLOR_FORCE": "1"}, view.Theme{Width: 80, Height: 24}},
		{"size", view.Settings{}, map[string]string{"COLUMNS": "132", "LINES": "50"}, view.Theme{Width: 132, Height: 50}},
		{"nonsense size", view.Settings{}, map[string]string{"COLUMNS": "-3", "LINES": "x"}, view.Theme{Width: 80, Height: 24}},
		{"tiny", view.Settings{Width: 1}, nil, view.Theme{Width: 16, Height: 24}},
		{"dumb", view.Settings{}, map[string]string{"TERM": "dumb"}, view.Theme{Width: 80, Height: 24, ASCII: true}},
		{"accessible", view.Settings{}, map[string]string{"ACCESSIBLE": "1"}, view.Theme{Width: 80, Height: 24, ASCII: true, Accessible: true}},
		{"accessible by config", view.Settings{Accessible: true}, nil, view.Theme{Width: 80, Height: 24, ASCII: true, Accessible: true}},
		{"old locale", view.Settings{}, map[string]string{"LANG": "C"}, view.Theme{Width: 80, Height: 24, ASCII: true}},
		{"UTF-8 locale", view.Settings{}, map[string]string{"LC_ALL": "en_US.UTF-8", "LANG": "C"}, view.Theme{Width: 80, Height: 24}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			tt.s.Getenv = env(tt.env)
			if got := view.NewTheme(&bytes.Buffer{}, tt.s); got != tt.want {
				t.Errorf("got %+v, want %+v", got, tt.want)
			}
		})
	}
}
