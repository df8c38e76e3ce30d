package view

// part is a labelled piece of the verdict screen that can be drawn in fewer lines than it would like.
type part struct {
	label string
	apart bool // an empty line goes before it
	least int  // lines below which it says nothing any more
	draw  func(limit int) []string
	lines []string // as drawn last
}

// newPart draws a part in at most limit lines.
func newPart(label string, limit int, draw func(limit int) []string) part {
	return part{label: label, least: 1, draw: draw, lines: draw(limit)}
}

// textPart is a part of wrapped text in one ink.
func textPart(t Theme, label, text string, limit int, i ink) part {
	return newPart(label, limit, func(limit int) []string {
		return t.paintLines(i, t.wrapped(text, t.room(), limit))
	})
}

// drawParts draws the parts within a number of lines. Where they do not fit, the part that can best spare a line is drawn
// with one less, again and again, and empty lines go last.
func drawParts(t Theme, parts []part, budget int) []string {
	for heightOf(t, parts) > budget && (shorten(parts) || closeUp(parts)) {
		continue
	}
	s := &sheet{theme: t}
	for i, p := range parts {
		if p.apart || i == 0 {
			s.add("")
		}
		s.row(p.label, p.lines...)
	}
	return s.lines
}

func heightOf(t Theme, parts []part) int {
	height := 0
	for i, p := range parts {
		height += len(p.lines)
		if p.apart || i == 0 {
			height++
		}
		if t.Width < stackBelow {
			height++ // its label
		}
	}
	return height
}

// shorten draws one part in fewer lines and says whether it could.
func shorten(parts []part) bool {
	for {
		best, most := -1, 0
		for i, p := range parts {
			if spare := len(p.lines) - p.least; spare > most {
				best, most = i, spare
			}
		}
		if best < 0 {
			return false
		}
		p := &parts[best]
		before := len(p.lines)
		p.lines = p.draw(before - 1)
		if len(p.lines) < before {
			return true
		}
		p.least = before // it can't do with less
	}
}

// closeUp moves two parts together and says whether it could.
func closeUp(parts []part) bool {
	for i := range parts {
		if i > 0 && parts[i].apart {
			parts[i].apart = false
			return true
		}
	}
	return false
}
