package cli

import (
	"context"
	"fmt"
	"slices"

	"github.com/spf13/cobra"

	"pyprep/cmd/internal/history"
	"pyprep/cmd/internal/view"
	"pyprep/problems"
)

func newPathCommand(a *app) *cobra.Command {
	var asJSON bool
	cmd := &cobra.Command{
		Use:   "path [STAGE]",
		Short: "Show the way through a set, stage by stage, and how far you are",
		Args:  between(0, 1, "at most the name of a stage"),
		RunE: func(cmd *cobra.Command, args []string) error {
			return runPath(cmd.Context(), a, args, asJSON)
		},
	}
	cmd.Flags().BoolVar(&asJSON, "json", false, "print JSON")
	return cmd
}

type stageJSON struct {
	ID     string   `json:"id"`
	Set    string   `json:"set"`
	Title  string   `json:"title"`
	Needs  []string `json:"needs"`
	Items  []string `json:"items"`
	Solved int      `json:"solved"`
	Out    string   `json:"out"`  // what shows that the stage is done
	Next   string   `json:"next"` // its first item that is not solved, "" when all are
}

func runPath(ctx context.Context, a *app, args []string, asJSON bool) error {
	library, err := a.loadLibrary()
	if err != nil {
		return err
	}
	rows, err := a.listRows(ctx, listingsOf(library))
	if err != nil {
		return err
	}
	stages := []stageJSON{}
	for _, set := range library.Sets() {
		for _, stage := range set.Path {
			stages = append(stages, stageOf(set, stage, rows))
		}
	}
	if len(stages) == 0 {
		return usage("no set in use has a learning path", a.command("list"))
	}
	if len(args) == 1 {
		at := slices.IndexFunc(stages, func(s stageJSON) bool { return s.ID == args[0] })
		if at < 0 {
			return usage(fmt.Sprintf("there is no stage %q", args[0]), "pyprep path lists them")
		}
		stages = stages[at : at+1]
		rows = slices.DeleteFunc(rows, func(r view.ListRow) bool { return r.Set != stages[0].Set || !slices.Contains(stages[0].Items, r.ID) })
	}
	switch {
	case asJSON:
		return printJSON(a.Out, struct {
			Schema int         `json:"schema"`
			Stages []stageJSON `json:"stages"`
		}{1, stages})
	case len(args) == 1:
		if err := view.List(a.Out, a.out(), rows, view.ListOptions{Total: len(rows)}); err != nil {
			return err
		}
		return a.printf("\n  Done when: %s\n", stages[0].Out)
	}
	return a.showPath(stages)
}

func stageOf(set *problems.Set, stage problems.Stage, rows []view.ListRow) stageJSON {
	shown := stageJSON{
		ID: string(stage.ID), Set: string(set.ID), Title: stage.Title, Out: stage.Out, Needs: []string{}, Items: []string{},
	}
	for _, id := range stage.Needs {
		shown.Needs = append(shown.Needs, string(id))
	}
	for _, id := range stage.Items {
		shown.Items = append(shown.Items, string(id))
		solved := slices.ContainsFunc(rows, func(r view.ListRow) bool {
			return r.Set == string(set.ID) && r.ID == string(id) && r.Solved
		})
		switch {
		case solved:
			shown.Solved++
		case shown.Next == "":
			shown.Next = string(id)
		}
	}
	return shown
}

func (a *app) showPath(stages []stageJSON) error {
	var rows []view.StageRow
	next := ""
	for _, s := range stages {
		rows = append(rows, view.StageRow{ID: s.ID, Title: s.Title, Solved: s.Solved, Items: len(s.Items), Out: s.Out})
		if next == "" && s.Next != "" {
			next = a.command("solve", a.idOf(problems.Slug(s.Set), problems.Slug(s.Next)))
		}
	}
	return view.Path(a.Out, a.out(), rows, next)
}

// setPath is the way through one set.
type setPath struct {
	set    problems.Slug
	stages []problems.Stage
}

// pathStep is what comes next on the way through a set, and where on it that is.
type pathStep struct {
	set, id    problems.Slug
	stage      string
	solved, of int // items of the stage
}

// pathsInUse are the ways through the sets in use; of held sets nothing else is read.
func (a *app) pathsInUse() ([]setPath, error) {
	if a.library == nil {
		held, err := readHeld(a, func(set heldSet) (setPath, error) {
			stages, err := problems.OutlinePath(set.files)
			if set.installed {
				err = nil // a set that can't be read is told where its items are listed
			}
			return setPath{problems.Slug(set.name), stages}, err
		})
		if err != nil || len(held) > 0 {
			return held, err
		}
	}
	library, err := a.loadLibrary()
	if err != nil {
		return nil, err
	}
	var all []setPath
	for _, set := range library.Sets() {
		all = append(all, setPath{set.ID, set.Path})
	}
	return all, nil
}

// nextOnPath is the first item of a path that is not solved and fits; there is none where no set has a path, or all of it
// is done.
func (a *app) nextOnPath(isSolved, fits func(history.Item) bool) (pathStep, bool, error) {
	paths, err := a.pathsInUse()
	if err != nil {
		return pathStep{}, false, err
	}
	for _, path := range paths {
		for _, stage := range path.stages {
			step := pathStep{set: path.set, stage: stage.Title, of: len(stage.Items)}
			for _, id := range stage.Items {
				item := history.Item{Set: string(path.set), Problem: string(id)}
				if isSolved(item) {
					step.solved++
				} else if step.id == "" && fits(item) {
					step.id = id
				}
			}
			if step.id != "" {
				return step, true, nil
			}
		}
	}
	return pathStep{}, false, nil
}
