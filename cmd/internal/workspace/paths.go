package workspace

import (
	"fmt"
	"path/filepath"

	"github.com/adrg/xdg"
)

// Paths are pyprep's folders. They need not exist: who writes into one makes it.
type Paths struct {
	Config string // settings
	Data   string // what is precious: history, solution files, installed sets
	State  string // logs
	Cache  string // what can be made again
}

// FindPaths returns the folders: all inside PYPREP_HOME when that is set, else where XDG puts them.
func FindPaths(getenv func(string) string) (Paths, error) {
	home := getenv("PYPREP_HOME")
	if home == "" {
		const name = "pyprep"
		return Paths{
			Config: filepath.Join(xdg.ConfigHome, name),
			Data:   filepath.Join(xdg.DataHome, name),
			State:  filepath.Join(xdg.StateHome, name),
			Cache:  filepath.Join(xdg.CacheHome, name),
		}, nil
	}
	home, err := filepath.Abs(home)
	if err != nil {
		return Paths{}, fmt.Errorf("PYPREP_HOME: %w", err)
	}
	return Paths{
		Config: filepath.Join(home, "config"),
		Data:   filepath.Join(home, "data"),
		State:  filepath.Join(home, "state"),
		Cache:  filepath.Join(home, "cache"),
	}, nil
}

// ConfigFile is the settings file.
func (p Paths) ConfigFile() string { return filepath.Join(p.Config, "config.yaml") }

// HistoryFile is the SQLite file of package history.
func (p Paths) HistoryFile() string { return filepath.Join(p.Data, "history.db") }

// SolutionsDir is where solution files lie unless the config says otherwise.
func (p Paths) SolutionsDir() string { return filepath.Join(p.Data, "solutions") }

// GradingDir is where the journals of class gradings lie.
func (p Paths) GradingDir() string { return filepath.Join(p.Data, "grading") }

// SetsDir is where installed problem sets lie.
func (p Paths) SetsDir() string { return filepath.Join(p.Data, "sets") }

// LogFile is where --debug writes.
func (p Paths) LogFile() string { return filepath.Join(p.State, "pyprep.log") }
