package cli

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"

	"github.com/spf13/cobra"

	"pyprep/cmd/internal/view"
	"pyprep/sandbox/docker"
)

type setupOptions struct {
	load    string
	save    string
	rebuild bool
}

func newSetupCommand(a *app) *cobra.Command {
	var o setupOptions
	cmd := &cobra.Command{
		Use:   "setup",
		Short: "Get the sandbox image, or move it to another machine",
		Long: `Get the sandbox image: it is found on the engine, else made from the official Python image, else from Debian
packages. For a classroom without network, --save it where there is one and --load it where there is none.`,
		Args: exactly(0, "no arguments"),
		RunE: func(cmd *cobra.Command, _ []string) error {
			return runSetup(cmd.Context(), a, o)
		},
	}
	cmd.Flags().StringVar(&o.load, "load", "", "take the image from a file")
	cmd.Flags().StringVar(&o.save, "save", "", "write the image to a file")
	cmd.Flags().BoolVar(&o.rebuild, "rebuild", false, "make the image anew even if it is there")
	return cmd
}

func runSetup(ctx context.Context, a *app, o setupOptions) error {
	if o.rebuild && o.load+o.save != "" || o.load != "" && o.save != "" {
		return usage("--load, --save and --rebuild exclude each other", "give one of them")
	}
	progress := view.NewProgress(a.Err, a.talk())
	options, err := a.dockerOptions(progress.Step)
	if err != nil {
		return err
	}
	engine, err := docker.Connect(ctx, options)
	if err != nil {
		return err
	}
	defer func() { _ = engine.Close() }()
	switch {
	case o.load != "":
		err = loadImage(ctx, engine, o.load)
	case o.save != "":
		err = saveImage(ctx, engine, o.save)
	case o.rebuild:
		err = engine.Rebuild(ctx)
	default:
		err = engine.Provision(ctx)
	}
	progress.Clear()
	if err != nil {
		return err
	}
	return a.printf("The sandbox is ready.\n")
}

func loadImage(ctx context.Context, engine *docker.Engine, path string) error {
	file, err := os.Open(path)
	if err != nil {
		return usage("can't read "+path+": "+reason(err), "give a file that `pyprep setup --save` wrote")
	}
	defer func() { _ = file.Close() }()
	return engine.Load(ctx, file)
}

// saveImage writes beside the path first, so that a broken save leaves no half image.
func saveImage(ctx context.Context, engine *docker.Engine, path string) error {
	file, err := os.OpenFile(path+".part", os.O_CREATE|os.O_WRONLY|os.O_TRUNC, 0o644)
	if err != nil {
		return usage("can't write "+path+": "+reason(err), "give a file that you may write")
	}
	err = engine.Save(ctx, io.Writer(file))
	if closeErr := file.Close(); err == nil {
		err = closeErr
	}
	if err != nil {
		return errors.Join(err, os.Remove(path+".part"))
	}
	if err := os.Rename(path+".part", path); err != nil {
		return fmt.Errorf("save the image: %w", err)
	}
	return nil
}

// reason is an error of the operating system without the path, which the message names already.
func reason(err error) string {
	var path *os.PathError
	if errors.As(err, &path) {
		return path.Err.Error()
	}
	return err.Error()
}

// stepWords is news of providing the image in one line.
func stepWords(s docker.Step) string {
	switch {
	case s.Err != nil:
		return s.Text + ": " + s.Err.Error()
	case s.Total > 0:
		return fmt.Sprintf("%s, %d of %d MB", s.Text, s.Done>>20, s.Total>>20)
	case s.Done > 0:
		return fmt.Sprintf("%s, %d MB", s.Text, s.Done>>20)
	default:
		return s.Text
	}
}
