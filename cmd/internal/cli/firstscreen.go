package cli

import (
	"context"
	"fmt"
	"slices"

	"pyprep/cmd/internal/view"
	"pyprep/problems"
)

// runFirstScreen is bare `pyprep`: what can be resumed, what is next, and the keys to the rest.
func runFirstScreen(ctx context.Context, a *app) error {
	store, err := a.openHistory(ctx)
	if err != nil {
		return err
	}
	listed, err := a.listings()
	if err != nil {
		return err
	}
	rows, err := a.listRows(ctx, listed)
	if err != nil {
		return err
	}
	sessions, err := store.Sessions(ctx)
	if err != nil {
		return err
	}
	solved := 0
	next := ""
	for _, row := range rows {
		if row.Solved {
			solved++
		} else if next == "" {
			next = a.idOf(problems.Slug(row.Set), problems.Slug(row.ID))
		}
	}
	if err := view.Note(a.Out, a.out(), countOf(solved, len(rows), slices.ContainsFunc(listed, isSmall))); err != nil {
		return err
	}
	_, interviewed, err := store.OpenMock(ctx)
	if err != nil {
		return err
	}
	if interviewed {
		if err := a.printf("  go on   pyprep mock\n"); err != nil {
			return err
		}
	}
	for _, s := range sessions {
		at := slices.IndexFunc(listed, func(l problems.Listing) bool { return listedItem(l) == s.Item })
		if at < 0 {
			continue // of another set
		}
		if err := a.printf("  go on   %s\n", a.command("solve", a.idOf(listed[at].Set, listed[at].ID))); err != nil {
			return err
		}
		break
	}
	if next != "" {
		if err := a.printf("  next    %s\n", a.command("solve", next)); err != nil {
			return err
		}
	}
	return a.printf("  all     %s\n  help    pyprep --help\n", a.command("list"))
}

func countOf(solved, total int, hasItems bool) string {
	noun := "problem"
	if hasItems {
		noun = "item"
	}
	return fmt.Sprintf("%d of %s solved", solved, plural(total, noun))
}

func isSmall(l problems.Listing) bool {
	switch l.Kind {
	case problems.KindComplexity, problems.KindPredict, problems.KindConcept, problems.KindDesign:
		return true
	default:
		return false
	}
}
