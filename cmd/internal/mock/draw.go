package mock

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"

	"pyprep/problems"
)

// Item is what drawing knows of an item.
type Item struct {
	Set, ID, Title string
	Kind           PartKind // PartPredict, PartConcept, PartDesign, PartComplexity or PartCoding
	Level          int
	Topics         []string
	Letters        int  // in how many variables it grows
	Proof          bool // it has an experiment
	Trap           bool // CPython differs from the textbook there, or it is about CPython
	Recent         bool // solved within [Solved]
	Solved         bool // ever
}

// ItemOf is a small item as drawing sees it.
func ItemOf(i *problems.Item) Item {
	made := Item{Set: string(i.Set), ID: string(i.ID), Title: i.Title, Level: i.Level, Topics: i.Topics}
	switch {
	case i.Predict != nil:
		made.Kind = PartPredict
	case i.Concept != nil:
		made.Kind, made.Proof = PartConcept, i.Concept.Proof != ""
	case i.Design != nil:
		made.Kind = PartDesign
	case i.Complexity != nil:
		made.Kind, made.Letters = PartComplexity, len(i.Complexity.Variables)
		made.Trap = made.hasTopic([]string{"cpython"}) ||
			slices.ContainsFunc(i.Complexity.Parts, func(p problems.Part) bool { return p.Measured != nil })
	}
	return made
}

// ProblemOf is a coding problem as drawing sees it.
func ProblemOf(p *problems.Problem) Item {
	return Item{Set: string(p.Set), ID: string(p.ID), Title: p.Title, Kind: PartCoding, Level: p.Level, Topics: p.Topics}
}

func (i Item) hasTopic(words []string) bool {
	return slices.ContainsFunc(i.Topics, func(topic string) bool {
		return slices.ContainsFunc(words, func(word string) bool { return strings.Contains(strings.ToLower(topic), word) })
	})
}

func (i Item) key() [2]string { return [2]string{i.Set, i.ID} }

// Plan is what was drawn, in the order in which it is asked.
type Plan struct {
	Parts []Part
	Notes []string // where the bank did not have what the blueprint wants
}

// Draw picks items for every slot. The same seed and the same items give the same plan; the order of items does not
// matter. What was solved lately is never drawn. Where too few items fit, the nearest are taken, of the kind that is
// wanted, by topic first and then by level, and where there is none at all, less is asked; either is said.
func Draw(b Blueprint, items []Item, seed uint64) Plan {
	pool := slices.Clone(items)
	slices.SortFunc(pool, func(x, y Item) int { return strings.Compare(x.Set+"\x00"+x.ID, y.Set+"\x00"+y.ID) })
	order := rand.New(rand.NewPCG(seed, 1))
	order.Shuffle(len(pool), func(i, j int) { pool[i], pool[j] = pool[j], pool[i] })
	d := drawing{pool: pool, taken: map[[2]string]bool{}}
	for _, s := range b.Slots {
		for _, w := range s.Wants {
			d.take(s.Name, w)
		}
	}
	isCoding := func(p Part) bool { return p.Kind == PartCoding }
	if !slices.ContainsFunc(d.plan.Parts, isCoding) { // then there is no code of one's own to ask about
		d.plan.Parts = slices.DeleteFunc(d.plan.Parts, func(p Part) bool { return p.Kind == PartOwnCode })
	}
	return d.plan
}

type drawing struct {
	pool  []Item
	taken map[[2]string]bool
	plan  Plan
}

func (d *drawing) take(slot SlotName, w Want) {
	if !w.Kind.isDrawn() {
		for range w.Count {
			d.plan.Parts = append(d.plan.Parts, Part{Slot: slot, Kind: w.Kind})
		}
		return
	}
	missing := 0
	for range w.Count {
		found, distance := d.nearest(w)
		if found == nil {
			missing++
			continue
		}
		d.taken[found.key()] = true
		part := Part{Slot: slot, Kind: w.Kind, Set: found.Set, ID: found.ID, Title: found.Title, Level: found.Level, Topics: found.Topics}
		if distance > 0 {
			part.Note = fmt.Sprintf("wanted was %s; this was the nearest that you have not solved lately", w.What)
			d.note(fmt.Sprintf("%s: too few items are %s, so the nearest is asked.", slot.Title(), w.What))
		}
		d.plan.Parts = append(d.plan.Parts, part)
	}
	if missing > 0 {
		d.note(fmt.Sprintf("%s: %d fewer than planned, for no more items of kind %s are left that you have not solved lately.", slot.Title(), missing, w.Kind))
	}
}

// note says a thing once.
func (d *drawing) note(text string) {
	if !slices.Contains(d.plan.Notes, text) {
		d.plan.Notes = append(d.plan.Notes, text)
	}
}

// nearest is the first item of the shuffled pool with the smallest distance; 0 is what was wanted.
func (d *drawing) nearest(w Want) (best *Item, distance int) {
	for i := range d.pool {
		item := &d.pool[i]
		if item.Kind != w.Kind || item.Recent || d.taken[item.key()] {
			continue
		}
		if far := w.distance(*item); best == nil || far < distance {
			best, distance = item, far
		}
	}
	return best, distance
}

// distance counts a level's step as one, and another subject as two.
func (w Want) distance(i Item) int {
	far := 0
	if len(w.Levels) > 0 {
		steps := 9
		for _, level := range w.Levels {
			steps = min(steps, max(level-i.Level, i.Level-level))
		}
		far += steps
	}
	if len(w.Topics) > 0 && !i.hasTopic(w.Topics) {
		far += 2
	}
	if w.Fits != nil && !w.Fits(i) {
		far += 2
	}
	return far
}
