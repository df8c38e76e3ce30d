package cli

import (
	"errors"
	"io/fs"
	"os"

	"pyprep/problems"
)

// overlaid is a set with the cases of a private folder beside its own.
func overlaid(set *problems.Set, dir string) (*problems.Set, error) {
	info, err := os.Stat(dir)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil, usage("there is no overlay "+dir, "check the path after --overlay")
	case err != nil:
		return nil, usage("the overlay "+dir+" can't be read: "+reason(err), "check the path after --overlay")
	case !info.IsDir():
		return nil, usage("the overlay "+dir+" is no folder", "give the folder that holds pyprep-set.yaml")
	}
	return problems.LoadOverlaid(set, os.DirFS(dir), dir)
}
