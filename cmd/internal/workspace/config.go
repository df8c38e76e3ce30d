package workspace

import (
	"errors"
	"fmt"
	"io/fs"
	"os"

	"github.com/goccy/go-yaml"
)

// Gate says whether the Logic step of a solve may be skipped.
type Gate string

// The gates.
const (
	GateOff     Gate = "off"     // not asked
	GateAsk     Gate = "ask"     // asked, Enter skips
	GateRequire Gate = "require" // asked until answered
)

// Config are a person's settings. The zero value is not useful: begin with [DefaultConfig] or [LoadConfig].
type Config struct {
	Dir        string // of solution files, "" for the usual one
	Editor     string // "" for VISUAL, EDITOR …
	Gate       Gate
	Own        bool   // ask about the person's own code after a pass
	Color      string // auto | always | never
	Background string // neutral | dark | light
	ShowLevel  bool   // show difficulties unasked
	Accessible bool   // plain prompts, no redraw
	Runtime    string // of the engine, "" for its default
	AllowWeak  bool   // go on where the engine does not enforce a limit

	ReviewLimit int // items that may come back on a day
}

// DefaultConfig is what holds without a file.
func DefaultConfig() Config {
	return Config{Gate: GateAsk, Own: true, Color: "auto", Background: "neutral", ReviewLimit: 20}
}

// LoadConfig reads a config file; an absent one gives the defaults. An unknown key or a value that is not allowed is a
// [*UsageError].
func LoadConfig(file string) (Config, error) {
	config := DefaultConfig()
	text, err := os.ReadFile(file)
	if errors.Is(err, fs.ErrNotExist) {
		return config, nil
	}
	if err != nil {
		return config, &UsageError{fmt.Sprintf("the config can't be read: %v", err), "make " + file + " readable", err}
	}
	entries, _, err := parseConfig(text)
	if err != nil {
		return config, inFile(file, err)
	}
	for _, entry := range entries {
		value := ""
		if entry.Value != nil {
			value = fmt.Sprint(entry.Value)
		}
		if err := config.Set(fmt.Sprint(entry.Key), value); err != nil {
			return config, inFile(file, err)
		}
	}
	return config, nil
}

func parseConfig(text []byte) (yaml.MapSlice, yaml.CommentMap, error) {
	var entries yaml.MapSlice
	comments := yaml.CommentMap{}
	err := yaml.UnmarshalWithOptions(text, &entries, yaml.CommentToMap(comments))
	return entries, comments, err
}

func inFile(file string, err error) error {
	fix := "mend it with an editor, or remove it: rm " + shellQuote(file)
	var usage *UsageError
	if errors.As(err, &usage) {
		fix = usage.Fix
	}
	return &UsageError{fmt.Sprintf("%s: %v", file, err), fix, err}
}

// Save writes what differs from the defaults into the file, and keeps the comments and the order of what it holds.
func (c Config) Save(file string) error {
	text, err := os.ReadFile(file)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return fmt.Errorf("save config: %w", err)
	}
	entries, comments, err := parseConfig(text)
	if err != nil {
		return inFile(file, err)
	}
	content, err := yaml.MarshalWithOptions(c.merge(entries), yaml.WithComment(comments))
	if err != nil {
		return fmt.Errorf("save config: %w", err)
	}
	if len(entries) == 0 && string(content) == "{}\n" {
		content = nil
	}
	if err := replaceAtomically(file, content); err != nil {
		return &UsageError{err.Error(), "make its folder writable, or set PYPREP_HOME", err}
	}
	return nil
}

// merge puts the settings into the entries of the file: known ones in their place, new ones at the end.
func (c Config) merge(entries yaml.MapSlice) yaml.MapSlice {
	for _, setting := range c.Settings() {
		at := -1
		for i, entry := range entries {
			if entry.Key == setting.Key {
				at = i
			}
		}
		switch {
		case at >= 0:
			entries[at].Value = typed(setting.Value)
		case setting.Value != setting.Default:
			entries = append(entries, yaml.MapItem{Key: setting.Key, Value: typed(setting.Value)})
		}
	}
	if entries == nil {
		return yaml.MapSlice{}
	}
	return entries
}

func typed(value string) any {
	switch value {
	case "true":
		return true
	case "false":
		return false
	default:
		return value
	}
}
