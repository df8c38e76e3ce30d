package problems

import (
	"pyprep/problems/pytype"
)

// adapterOf returns the adapter of a type that names one of the problem's node classes.
func (r *valueReader) adapterOf(t pytype.Type) (Adapter, bool) {
	adapter, ok := r.adapters[t.Name]
	if ok || t.Name != pytype.NameUnion {
		return adapter, ok
	}
	for _, member := range t.Args {
		if adapter, ok = r.adapters[member.Name]; ok {
			return adapter, true
		}
	}
	return "", false
}

// structure reads a flat list as the node structure that its place declares; null is a structure without nodes.
func (r *valueReader) structure(n *node, t pytype.Type, adapter Adapter) (pytype.Value, bool) {
	if n.kind == nodeText && r.operation >= 0 {
		return r.text(n) // $0: a node that an earlier operation returned
	}
	if n.kind != nodeList && n.kind != nodeNull {
		if t.Name == pytype.NameUnion {
			return r.read(n, pytype.Type{})
		}
		return r.bad(n, "a %s is a %s, written as a list of its nodes' values", t.Name, adapter)
	}
	switch adapter {
	case AdapterTree:
		return r.tree(n)
	case AdapterGraph:
		return r.graph(n)
	default:
		items, ok := r.items(n, pytype.Type{})
		return pytype.Linked(items...), ok
	}
}

// tree reads level order with null for an absent child, and reports nodes that no parent is left for.
func (r *valueReader) tree(n *node) (pytype.Value, bool) {
	items := make([]pytype.Value, 0, len(n.items))
	open := 1 // places for children, the root's at first
	for i, item := range n.items {
		if open == 0 {
			return r.bad(item, "item %d of this tree has no parent: all nodes before it have their children", i+1)
		}
		open--
		if item.kind == nodeNull && item.tag == "" {
			items = append(items, pytype.Gap())
			continue
		}
		v, ok := r.read(item, pytype.Type{})
		if !ok {
			return v, false
		}
		items = append(items, v)
		open += 2
	}
	return pytype.Tree(items...), true
}

// graph reads one list of neighbours' indexes for each node, or {value, next}; node 0 is the entry.
func (r *valueReader) graph(n *node) (pytype.Value, bool) {
	nodes, all := make([]pytype.GraphNode, 0, len(n.items)), true
	for i, item := range n.items {
		made := pytype.GraphNode{Value: pytype.Int(int64(i))}
		next := item
		if item.kind == nodeMap && item.tag == "" {
			ok := r.fields(item, "a node of a graph",
				must("value", func(v *node) {
					value, read := r.read(v, pytype.Type{})
					made.Value, all = value, all && read
				}),
				must("next", func(v *node) { next = v }))
			if !ok {
				return pytype.Value{}, false
			}
		}
		ok := r.neighbours(next, len(n.items), &made)
		all = all && ok
		nodes = append(nodes, made)
	}
	if !all {
		return pytype.Value{}, false
	}
	return pytype.Graph(nodes...), true
}

func (r *valueReader) neighbours(n *node, nodes int, into *pytype.GraphNode) bool {
	if n.kind != nodeList || n.tag != "" {
		_, ok := r.bad(n, "a node of a graph is the list of its neighbours' numbers, or {value: .., next: [..]}")
		return ok
	}
	for _, item := range n.items {
		number, ok := parseInt(item.text)
		if item.kind != nodeInt || !ok || !number.IsInt64() || number.Int64() < 0 || number.Int64() >= int64(nodes) {
			_, ok = r.bad(item, "a neighbour is the number of a node, from 0 to %d", nodes-1)
			return ok
		}
		into.Neighbours = append(into.Neighbours, int(number.Int64()))
	}
	return true
}
