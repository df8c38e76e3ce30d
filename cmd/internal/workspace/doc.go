// Package workspace is everything of pyprep in a person's files: where things lie, the solution files they edit, the
// editor that opens them, watching a file for saves, and the config file. It grades nothing and remembers no attempts
// (see package history).
//
//	FindPaths(getenv) (Paths, error)                       PYPREP_HOME, else XDG
//	LoadConfig(file) (Config, error)                       (Config) Get, Set, Settings, Save(file)
//	Solutions{Dir, Now}.File(folder, id) Solution          (Solution) Exists(), Create(starter), Reset(starter)
//	ReadSubmission(path, limit) (Submission, error)        never blocks, whatever the path is
//	FindEditor(getenv, configured, lookPath) (Editor, error)   (Editor) Command(ctx, path, line) *exec.Cmd
//	Watch(ctx, path, WatchOptions) (*Watcher, error)       (Watcher) Changes(), Polling()
//
// Error contract: a path, a setting or an editor that a person got wrong is a [*UsageError] with Hint(); everything else
// is a wrapped error of the operating system.
package workspace
