package changes

import (
	"bytes"
	"reflect"

	"pyprep/problems"
)

// cases compares literal cases and generated families. A generator that changes makes other cases of the same ids.
func (i *Item) cases(was, now *problems.Problem) {
	old, fresh := fingerprints(was), fingerprints(now)
	made := !bytes.Equal(was.Generator, now.Generator)
	c := &Cases{}
	for _, id := range fresh.order {
		before, known := old.of[id]
		_, isGenerated := fresh.of[id].(problems.Generated)
		switch {
		case !known:
			c.Added = append(c.Added, id)
		case made && isGenerated || !reflect.DeepEqual(before, fresh.of[id]):
			c.Changed = append(c.Changed, id)
		}
	}
	for _, id := range old.order {
		if _, known := fresh.of[id]; !known {
			c.Removed = append(c.Removed, id)
		}
	}
	if len(c.Added)+len(c.Removed)+len(c.Changed) == 0 {
		return
	}
	i.Cases = c
	if len(c.Removed)+len(c.Changed) > 0 {
		i.note("cases", Major)
	} else {
		i.note("cases", Minor)
	}
}

// fingerprint is all cases by id, without the lines on which they stand.
type fingerprint struct {
	order []problems.CaseID
	of    map[problems.CaseID]any
}

func fingerprints(p *problems.Problem) fingerprint {
	f := fingerprint{of: map[problems.CaseID]any{}}
	add := func(id problems.CaseID, value any) {
		f.order = append(f.order, id)
		f.of[id] = value
	}
	for _, c := range p.Cases {
		c.File, c.Line, c.ExpectLine = "", 0, 0
		add(c.ID, c)
	}
	for _, g := range p.Generated {
		g.Line = 0
		add(g.ID, g)
	}
	return f
}
