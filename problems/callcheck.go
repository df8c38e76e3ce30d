package problems

import "slices"

// checkCall reports fields that don't go together.
func (r *problemReader) checkCall() {
	p := r.p
	switch p.Kind {
	case KindStdio:
		r.refuse("a program", "params", "returns", "methods", "async", "result", "take", "pulled_max", "mutation", "types", "identity")
	case KindClass:
		r.refuse("a class", "returns", "result", "take", "pulled_max", "mutation", "identity")
		if methods := r.root.get("methods"); methods == nil {
			r.yaml.at(r.root, "missing-key", "a class needs the key %q", "methods")
		} else if methods.kind == nodeMap && len(methods.items) == 0 {
			r.yaml.at(methods, "missing-key", "a class has at least one method")
		}
	case KindModule:
		r.checkModule()
	case KindFunction:
		r.checkFunction()
	default: // an unknown kind is reported where it is read
	}
	if (p.Kind == KindFunction || p.Kind == KindClass || p.Kind == KindModule) && r.root.get("entry") == nil {
		r.yaml.at(r.root, "missing-key", "a %s needs the key %q: its name", p.Kind, "entry")
	}
	if (p.Identity == IdentityReuse || p.Identity == IdentityFresh) && len(p.Types) == 0 {
		r.yaml.at(r.root.get("identity"), "not-for-kind", "identity: %s is about nodes, but types declares none", p.Identity)
	}
}

func (r *problemReader) checkFunction() {
	p := r.p
	for _, method := range p.Methods {
		if method.Name != "__call__" {
			r.yaml.at(r.root.get("methods"), "not-for-kind", "a function may declare only the method __call__, of what it returns")
		}
	}
	if p.Result != ResultIterator {
		r.refuse("a problem whose result is no iterator", "take", "pulled_max")
	}
	if p.Mutation == MutationResult && len(p.Params) == 0 {
		r.yaml.at(r.root.get("mutation"), "not-for-kind", "mutation: result judges the first argument, but there are no params")
	}
}

// checkModule reports what belongs to cases that are data: of a module only its tests say how it is called.
func (r *problemReader) checkModule() {
	r.refuse("a module", "params", "returns", "methods", "async", "result", "take", "pulled_max", "mutation", "types", "identity", "checker")
	if name := r.p.Entry; name == "pytest" || name == "unittest" || name == "builtins" {
		r.yaml.at(r.root.get("entry"), "identifier", "entry can't be %q: tests import Python's own module of this name", name)
	}
	for _, name := range []string{"generate.py", "validate.py", "driver.py"} {
		if r.has(r.file(name)) {
			r.found.wholeFile("unused", r.file(name), "is not used by kind module, whose cases are tests")
		}
	}
}

// refuse reports keys that have no meaning for this problem.
func (r *problemReader) refuse(what string, keys ...string) {
	for i := 0; i+1 < len(r.root.items); i += 2 {
		if key := r.root.items[i]; slices.Contains(keys, key.text) {
			r.yaml.at(key, "not-for-kind", "%s has no %s", what, key.text)
		}
	}
}

// operated reports that cases drive an object through operations.
func (r *problemReader) operated() bool {
	return r.p.Kind == KindClass ||
		r.p.Kind == KindFunction && slices.ContainsFunc(r.p.Methods, func(m Method) bool { return m.Name == "__call__" })
}
