package workspace

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
)

// Setting is one key of the config as it is shown.
type Setting struct {
	Key, Value, Default string
	Allowed             string // the values allowed, or what kind of text it is
	Meaning             string
}

// field ties a key to its place in a [Config].
type field struct {
	key, meaning string
	kind         string   // what kind of text it is, where any is allowed
	allowed      []string // nil: any text
	isNumber     bool     // of things: 0, 1, 2 …
	get          func(*Config) string
	set          func(*Config, string)
}

func fields() []field {
	dir := textField("dir", "where solution files lie", func(c *Config) *string { return &c.Dir })
	dir.kind = "a folder"
	dir.set = func(c *Config, value string) { c.Dir = absolute(value) }
	editor := textField("editor", "what opens them, before VISUAL and EDITOR", func(c *Config) *string { return &c.Editor })
	editor.kind = "a command"
	gate := textField("gate", "asking for an approach before code", func(c *Config) *string { return (*string)(&c.Gate) })
	gate.allowed = []string{string(GateOff), string(GateAsk), string(GateRequire)}
	color := textField("color", "colour in the output", func(c *Config) *string { return &c.Color })
	color.allowed = []string{"auto", "always", "never"}
	background := textField("background", "your terminal's background", func(c *Config) *string { return &c.Background })
	background.allowed = []string{"neutral", "dark", "light"}
	runtime := textField("runtime", "what containers run under", func(c *Config) *string { return &c.Runtime })
	runtime.kind = "runc, crun, runsc …"
	return []field{
		dir, editor, gate,
		flagField("own_questions", "asking about your code after a pass", func(c *Config) *bool { return &c.Own }),
		color, background,
		flagField("show_level", "show difficulties unasked", func(c *Config) *bool { return &c.ShowLevel }),
		flagField("accessible", "plain prompts, nothing redrawn", func(c *Config) *bool { return &c.Accessible }),
		runtime,
		flagField("allow_weak", "run where a limit does not hold", func(c *Config) *bool { return &c.AllowWeak }),
		numberField("review_limit", "items to review on a day", func(c *Config) *int { return &c.ReviewLimit }),
	}
}

func textField(key, meaning string, at func(*Config) *string) field {
	return field{
		key: key, meaning: meaning,
		get: func(c *Config) string { return *at(c) },
		set: func(c *Config, value string) { *at(c) = value },
	}
}

func flagField(key, meaning string, at func(*Config) *bool) field {
	return field{
		key: key, meaning: meaning, allowed: []string{"true", "false"},
		get: func(c *Config) string { return strconv.FormatBool(*at(c)) },
		set: func(c *Config, value string) { *at(c) = value == "true" },
	}
}

func numberField(key, meaning string, at func(*Config) *int) field {
	return field{
		key: key, meaning: meaning, kind: "a number", isNumber: true,
		get: func(c *Config) string { return strconv.Itoa(*at(c)) },
		set: func(c *Config, value string) {
			if n, err := strconv.Atoi(value); err == nil {
				*at(c) = n
			}
		},
	}
}

// Settings are all keys with their values, in the order in which they are shown.
func (c Config) Settings() []Setting {
	defaults := DefaultConfig()
	var all []Setting
	for _, f := range fields() {
		allowed := f.kind
		if f.allowed != nil {
			allowed = strings.Join(f.allowed, " | ")
		}
		all = append(all, Setting{f.key, f.get(&c), f.get(&defaults), allowed, f.meaning})
	}
	return all
}

// Get returns the value of a key as text.
func (c Config) Get(key string) (string, error) {
	f, err := fieldOf(key)
	if err != nil {
		return "", err
	}
	return f.get(&c), nil
}

// Set changes the value of a key; "" sets a text back to nothing.
func (c *Config) Set(key, value string) error {
	f, err := fieldOf(key)
	if err != nil {
		return err
	}
	if f.allowed != nil && !slices.Contains(f.allowed, value) {
		return &UsageError{
			Problem: fmt.Sprintf("%s can't be %q", key, value),
			Fix:     fmt.Sprintf("pyprep config %s %s", key, strings.Join(f.allowed, ", or ")),
		}
	}
	if n, err := strconv.Atoi(value); f.isNumber && (err != nil || n < 0) {
		return &UsageError{Problem: fmt.Sprintf("%s can't be %q", key, value), Fix: fmt.Sprintf("pyprep config %s %s", key, f.get(c))}
	}
	f.set(c, value)
	return nil
}

func fieldOf(key string) (field, error) {
	var keys []string
	for _, f := range fields() {
		if f.key == key {
			return f, nil
		}
		keys = append(keys, f.key)
	}
	fix := "the keys are " + strings.Join(keys, ", ")
	if near := nearest(key, keys); near != "" {
		fix = fmt.Sprintf("did you mean %q? %s", near, fix)
	}
	return field{}, &UsageError{Problem: fmt.Sprintf("unknown setting %q", key), Fix: fix}
}

// absolute makes a folder independent of where pyprep is started, and knows "~".
func absolute(folder string) string {
	if folder == "" {
		return ""
	}
	if rest, home := strings.CutPrefix(folder, "~"); home && (rest == "" || rest[0] == '/') {
		if base, err := os.UserHomeDir(); err == nil {
			return filepath.Join(base, rest)
		}
	}
	if abs, err := filepath.Abs(folder); err == nil {
		return abs
	}
	return folder
}

// nearest is the key that needs the fewest edits, "" when all are far.
func nearest(key string, keys []string) string {
	best, least := "", 3
	for _, k := range keys {
		if d := editDistance(key, k); d < least {
			best, least = k, d
		}
	}
	return best
}

func editDistance(a, b string) int {
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := range len(a) {
		diagonal := row[0]
		row[0] = i + 1
		for j := range len(b) {
			cost := diagonal
			if a[i] != b[j] {
				cost = 1 + min(diagonal, row[j], row[j+1])
			}
			diagonal, row[j+1] = row[j+1], cost
		}
	}
	return row[len(b)]
}
