package pytype

import (
	"errors"
	"fmt"
	"strings"
)

// container reads a value with items.
func (d *decoder) container(tag byte) (Value, error) {
	kind := kindOfTag(tag)
	if kind == KindInvalid {
		d.at--
		return Value{}, fmt.Errorf("no value begins with %q", tag)
	}
	if d.depth == 0 {
		return Value{}, ErrTooDeep
	}
	d.depth--
	defer func() { d.depth++ }()

	v := Value{Kind: kind}
	items, err := d.header(&v)
	if err != nil {
		return Value{}, err
	}
	if err := d.reserve(items); err != nil {
		return Value{}, err
	}
	if items == 0 {
		return v, nil
	}
	v.Items = make([]Value, items)
	if err := d.items(v); err != nil {
		return Value{}, err
	}
	return v, nil
}

func kindOfTag(tag byte) Kind {
	switch tag {
	case 'l':
		return KindList
	case 't':
		return KindTuple
	case 'S':
		return KindSet
	case 'Z':
		return KindFrozenSet
	case 'd':
		return KindDict
	case 'L':
		return KindLinked
	case 'R':
		return KindTree
	case 'G':
		return KindGraph
	case 'I':
		return KindIterator
	case 'r':
		return KindRepeat
	}
	return KindInvalid
}

// header reads what stands between tag and items, and returns how many values follow.
func (d *decoder) header(v *Value) (items int, err error) {
	switch v.Kind {
	case KindIterator:
		n, mark, err := d.count()
		if err != nil {
			return 0, err
		}
		end := strings.IndexByte(endMarks, mark)
		if end < 0 {
			return 0, fmt.Errorf("an iterator that ends in %q", mark)
		}
		v.Num = uint64(end)
		if v.End() >= EndRepeat && !d.input {
			return 0, errInputOnly
		}
		return n, nil
	case KindRepeat:
		if !d.input {
			return 0, errInputOnly
		}
		n, err := d.counted(':')
		v.Num = uint64(n)
		return 1, err
	case KindDict:
		n, err := d.counted(':')
		if n > len(d.data) { // before doubling, which could overflow
			return 0, errCut
		}
		return 2 * n, err
	default:
		return d.counted(':')
	}
}

func (d *decoder) items(v Value) error {
	switch v.Kind {
	case KindTree:
		return d.tree(v.Items)
	case KindGraph:
		return d.graph(v.Items)
	}
	for i := range v.Items {
		item, err := d.value()
		if err != nil {
			return err
		}
		v.Items[i] = item
	}
	return nil
}

// tree reads level order. Each node makes place for two children; a tree that fills places it has not is malformed.
func (d *decoder) tree(items []Value) error {
	places := 1
	for i := range items {
		if places == 0 {
			return errors.New("a tree with more nodes than places for them")
		}
		places--
		if d.at < len(d.data) && d.data[d.at] == '_' {
			d.at++
			d.owed--
			items[i] = Gap()
			continue
		}
		item, err := d.value()
		if err != nil {
			return err
		}
		items[i] = item
		places += 2
	}
	if items[len(items)-1].Kind == KindGap {
		return errors.New("a tree that ends in an absent child")
	}
	return nil
}

// graph reads nodes and checks that every edge leads to one.
func (d *decoder) graph(items []Value) error {
	for i := range items {
		node, err := d.value()
		if err != nil {
			return err
		}
		if node.Kind != KindTuple || len(node.Items) != 2 || node.Items[1].Kind != KindList {
			return errors.New("a graph's node that is no (value, neighbours)")
		}
		for _, index := range node.Items[1].Items {
			if n, ok := index.Int64(); !ok || n < 0 || n >= int64(len(items)) {
				return errors.New("a graph's edge that leads nowhere")
			}
		}
		items[i] = node
	}
	return nil
}
