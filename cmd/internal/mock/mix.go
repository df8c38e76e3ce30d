package mock

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"
)

// Mix is how many items of a slot are asked, in place of the blueprint's number; 0 leaves the slot out.
type Mix map[SlotName]int

// mixable are the slots of which more or fewer may be asked.
func mixable() []SlotName {
	return []SlotName{WarmUp, Concepts, Coding, Complexity, Design, Questions}
}

const (
	mostOfSlot   = 10
	leastMinutes = 5
	mostMinutes  = 240
)

// MixError is a mix or a length that no interview can have; its hint says how one is written.
type MixError struct{ Problem, Fix string }

// Error is the problem.
func (e *MixError) Error() string { return e.Problem }

// Hint is the fix.
func (e *MixError) Hint() string { return e.Fix }

// ParseMix reads "concepts=2,coding=1,design=0".
func ParseMix(text string) (Mix, error) {
	const fix = "write it like --mix concepts=2,coding=1,design=0; the slots are warm-up, concepts, coding, complexity, design and questions"
	mix := Mix{}
	for pair := range strings.SplitSeq(text, ",") {
		if strings.TrimSpace(pair) == "" {
			continue
		}
		name, number, found := strings.Cut(pair, "=")
		slot := SlotName(strings.TrimSpace(name))
		count, err := strconv.Atoi(strings.TrimSpace(number))
		switch _, twice := mix[slot]; {
		case !slices.Contains(mixable(), slot):
			return nil, &MixError{fmt.Sprintf("an interview has no part %q that could be mixed", slot), fix}
		case !found || err != nil || count < 0 || count > mostOfSlot:
			return nil, &MixError{fmt.Sprintf("%q says no number from 0 to %d", strings.TrimSpace(pair), mostOfSlot), fix}
		case twice:
			return nil, &MixError{fmt.Sprintf("%s is named twice", slot), fix}
		}
		mix[slot] = count
	}
	return mix, nil
}

// Adjusted is the blueprint with a mix, stretched to a number of minutes; 0 leaves the length to the parts: each keeps
// the time of its blueprint for each item.
func (b Blueprint) Adjusted(mix Mix, minutes int) (Blueprint, error) {
	slots := slices.Clone(b.Slots)
	if design, wanted := mix[Design]; wanted && design > 0 && !slices.ContainsFunc(slots, func(s Slot) bool { return s.Name == Design }) {
		at := slices.IndexFunc(slots, func(s Slot) bool { return s.Name == Questions })
		slots = slices.Insert(slots, at, slot(Design, 22, Want{Kind: PartDesign, Count: 1, Levels: []int{1, 2, 3}, What: "a design"}))
	}
	kept := slots[:0]
	for _, s := range slots {
		if count, named := mix.of(s.Name, slots); named {
			s = s.withCount(count)
		}
		if len(s.Wants) > 0 {
			kept = append(kept, s)
		}
	}
	b.Slots = withoutOwnCode(kept)
	if !slices.ContainsFunc(b.Slots, func(s Slot) bool { return s.Name != Questions && s.Name != Review }) {
		return b, &MixError{"an interview without a single question is none", "leave one of the parts in: --mix coding=1"}
	}
	if minutes == 0 {
		return b, nil
	}
	if minutes < leastMinutes || minutes > mostMinutes {
		return b, &MixError{fmt.Sprintf("an interview of %d minutes is none", minutes), fmt.Sprintf("--minutes takes %d to %d", leastMinutes, mostMinutes)}
	}
	b.stretch(time.Duration(minutes) * time.Minute)
	return b, nil
}

// of is how many items of a slot are wanted. Where coding has two rounds, the first has one problem and the second the rest.
func (m Mix) of(name SlotName, slots []Slot) (count int, named bool) {
	hasSecond := slices.ContainsFunc(slots, func(s Slot) bool { return s.Name == Second })
	switch {
	case name == Second:
		count, named = m[Coding]
		return max(count-1, 0), named
	case name == Coding && hasSecond:
		count, named = m[Coding]
		return min(count, 1), named
	}
	count, named = m[name]
	return count, named
}

// withCount asks for so many items in all, of the wants in turn.
func (s Slot) withCount(count int) Slot {
	if count == 0 {
		s.Wants = nil
		return s
	}
	own := []Want{}
	var wants []Want
	had := 0
	for _, w := range s.Wants {
		if w.Kind == PartOwnCode {
			own = append(own, w)
			continue
		}
		had += w.Count
		w.Count = 0
		wants = append(wants, w)
	}
	for i := range count {
		wants[i%len(wants)].Count++
	}
	wants = slices.DeleteFunc(wants, func(w Want) bool { return w.Count == 0 })
	if had > 0 {
		s.Budget = max(s.Budget*time.Duration(count+len(own))/time.Duration(had+len(own)), time.Minute)
	}
	s.Wants = slices.Concat(own, wants)
	return s
}

// withoutOwnCode drops the question about one's own code where none is written, and a slot that then has nothing left.
func withoutOwnCode(slots []Slot) []Slot {
	if slices.ContainsFunc(slots, func(s Slot) bool { return s.Name == Coding }) {
		return slots
	}
	var kept []Slot
	for _, s := range slots {
		s.Wants = slices.DeleteFunc(slices.Clone(s.Wants), func(w Want) bool { return w.Kind == PartOwnCode })
		if len(s.Wants) > 0 {
			kept = append(kept, s)
		}
	}
	return kept
}

// stretch gives every slot its share of a new length, to the second.
func (b *Blueprint) stretch(whole time.Duration) {
	was := b.Budget()
	for i := range b.Slots {
		share := float64(b.Slots[i].Budget) / float64(was)
		b.Slots[i].Budget = time.Duration(share * float64(whole)).Round(time.Second)
	}
	last := &b.Slots[len(b.Slots)-1]
	last.Budget += whole - b.Budget()
}
