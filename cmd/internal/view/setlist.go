package view

import (
	"fmt"
	"io"

	"github.com/charmbracelet/x/ansi"
)

// SetRow is one problem set of a list.
type SetRow struct {
	ID, Version, Title string
	From               string // where it came from, in words
	Error              string // why it can't be used, "" when it can
	Problems, Items    int
}

// SetList draws sets, each with its place behind it, or below it where there is no room.
func SetList(w io.Writer, t Theme, rows []SetRow) error {
	s := &sheet{theme: t}
	id, version := 0, 0
	for _, r := range rows {
		id, version = max(id, ansi.StringWidth(oneLine(r.ID))), max(version, ansi.StringWidth(oneLine(r.Version)))
	}
	for _, r := range rows {
		if r.Error != "" {
			s.beside(pad(oneLine(r.ID), id)+" "+t.paint(bad, t.cross()+" can't be used"), oneLine(r.Error))
			continue
		}
		s.beside(fmt.Sprintf("%s %s %3d problems %3d items  %s", pad(oneLine(r.ID), id), pad(oneLine(r.Version), version),
			r.Problems, r.Items, oneLine(r.Title)), "("+oneLine(r.From)+")")
	}
	return s.flush(w)
}
