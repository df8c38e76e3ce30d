package view

import (
	"fmt"
	"io"
	"strings"

	"github.com/charmbracelet/x/ansi"
)

// SetRow is one problem set of a list.
type SetRow struct {
	ID, Version, Title string
	From               string // where it came from, in words
	Error              string // why it can't be used, "" when it can
	Problems, Items    int
}

// SetList draws sets, each with its place behind it. A place may have to be typed again, so it is never cut.
func SetList(w io.Writer, t Theme, rows []SetRow) error {
	s := &sheet{theme: t}
	id, version := 12, 8
	for _, r := range rows {
		id, version = max(id, ansi.StringWidth(oneLine(r.ID))), max(version, ansi.StringWidth(oneLine(r.Version)))
	}
	for _, r := range rows {
		if r.Error != "" {
			s.add(pad(oneLine(r.ID), id) + " " + t.paint(bad, t.cross()+" can't be used") + "  " + oneLine(r.Error))
			continue
		}
		line := fmt.Sprintf("%s %s %3d problems %3d items  %s %s", pad(oneLine(r.ID), id), pad(oneLine(r.Version), version),
			r.Problems, r.Items, oneLine(r.Title), t.paint(faint, "("+oneLine(r.From)+")"))
		s.add(strings.TrimRight(line, " "))
	}
	return s.flush(w)
}
