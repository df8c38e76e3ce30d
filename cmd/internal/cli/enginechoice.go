package cli

import (
	"github.com/spf13/cobra"

	"pyprep/sandbox/docker"
)

// engineFlags say how an engine runs learner code. Each stands above the setting of the same name.
type engineFlags struct {
	runtime   string
	allowWeak bool
}

// runsCode gives a command that runs learner code the flags for it.
func (a *app) runsCode(cmd *cobra.Command) *cobra.Command {
	cmd.Flags().StringVar(&a.flags.engine.runtime, "runtime", "", "the engine's runtime for containers, such as runc, crun or runsc")
	cmd.Flags().BoolVar(&a.flags.engine.allowWeak, "allow-weak", false, "go on where the engine does not enforce a limit")
	return cmd
}

// words repeat the flags, for a command line that is to do the same again.
func (f engineFlags) words() []string {
	var words []string
	if f.runtime != "" {
		words = append(words, "--runtime", f.runtime)
	}
	if f.allowWeak {
		words = append(words, "--allow-weak")
	}
	return words
}

// runnerOptions joins flags and settings into what a command asks of its sandbox.
func (a *app) runnerOptions(warm bool, progress func(string)) (RunnerOptions, error) {
	config, err := a.loadConfig()
	if err != nil {
		return RunnerOptions{}, err
	}
	o := RunnerOptions{Warm: warm, Ahead: a.ahead, Progress: progress, Runtime: config.Runtime, AllowWeak: config.AllowWeak || a.flags.engine.allowWeak}
	if a.flags.engine.runtime != "" {
		o.Runtime = a.flags.engine.runtime
	}
	return o, nil
}

// onDocker are the options in the words of the engine's package.
func (o RunnerOptions) onDocker() docker.Options {
	return docker.Options{
		Progress:  func(s docker.Step) { o.Progress(stepWords(s)) },
		Warm:      max(o.Ahead, 1),
		Refill:    o.Warm,
		Runtime:   o.Runtime,
		AllowWeak: o.AllowWeak,
	}
}

// dockerOptions are those of work around the runs: the image, and what was left.
func (a *app) dockerOptions(progress func(string)) (docker.Options, error) {
	o, err := a.runnerOptions(false, progress)
	return o.onDocker(), err
}
