package pytype

import "math"

// tupleOrValue reads one value, or several between commas, which make a tuple without parentheses.
func (p *literalParser) tupleOrValue() (Value, error) {
	v, err := p.value(0)
	if err != nil || !p.has(",") {
		return v, err
	}
	items := []Value{v}
	for p.take(",") && !p.ended() {
		if v, err = p.value(1); err != nil {
			return Value{}, err
		}
		items = append(items, v)
	}
	return Tuple(items...), nil
}

// open moves past an opening bracket, close past its counterpart.
func (p *literalParser) open(bracket string) {
	p.brackets++
	p.take(bracket)
}

func (p *literalParser) close(bracket string) {
	p.brackets--
	p.take(bracket)
}

// separated moves past a comma, or reports what stands instead of it and of the closing bracket.
func (p *literalParser) separated(closing string) error {
	if p.take(",") || p.has(closing) {
		return nil
	}
	return p.failed("expected a comma or %q, not %s", closing, p.next())
}

// items reads the values between two brackets.
func (p *literalParser) items(opening, closing string, depth int) ([]Value, error) {
	var items []Value
	p.open(opening)
	for !p.has(closing) {
		v, err := p.value(depth + 1)
		if err != nil {
			return nil, err
		}
		items = append(items, v)
		if err := p.separated(closing); err != nil {
			return nil, err
		}
	}
	p.close(closing)
	return items, nil
}

// parenthesis reads a tuple, or a value in parentheses.
func (p *literalParser) parenthesis(depth int) (Value, error) {
	p.open("(")
	var items []Value
	for !p.has(")") {
		v, err := p.value(depth + 1)
		if err != nil {
			return Value{}, err
		}
		if len(items) == 0 && p.has(")") {
			p.close(")")
			return v, nil
		}
		items = append(items, v)
		if err := p.separated(")"); err != nil {
			return Value{}, err
		}
	}
	p.close(")")
	return Tuple(items...), nil
}

// braces reads a set, or a dict; the first colon decides.
func (p *literalParser) braces(depth int) (Value, error) {
	p.open("{")
	var keys, pairs []Value
	starts, isDict := []int(nil), p.has("}")
	for !p.has("}") {
		starts = append(starts, p.at)
		key, err := p.value(depth + 1)
		if err != nil {
			return Value{}, err
		}
		if len(keys) == 0 {
			isDict = p.has(":")
		}
		keys = append(keys, key)
		if isDict {
			if !p.take(":") {
				return Value{}, p.failed("expected a colon after the key, not %s", p.next())
			}
			v, err := p.value(depth + 1)
			if err != nil {
				return Value{}, err
			}
			pairs = append(pairs, key, v)
		}
		if err := p.separated("}"); err != nil {
			return Value{}, err
		}
	}
	p.close("}")
	if err := p.distinct(keys, starts); err != nil {
		return Value{}, err
	}
	if isDict {
		return Dict(pairs...), nil
	}
	return Set(keys...), nil
}

// distinct checks what is to be in a set or the keys of a dict; starts are their offsets.
func (p *literalParser) distinct(items []Value, starts []int) error {
	for i, item := range items {
		if ok, culprit := Hashable(item); !ok {
			return p.failedAt(starts[i], "a %s can't be in a set or be a key", culprit.TypeName())
		}
	}
	if i, again := Duplicate(items); again {
		text, _ := SourceLimited(items[i], 60)
		return p.failedAt(starts[i], "%s is there twice", text)
	}
	return nil
}

// call reads one of the calls that stand for a value without a literal.
func (p *literalParser) call(name string, depth int) (Value, error) {
	start := p.at
	p.take(name)
	if !p.has("(") {
		return Value{}, p.failedAt(start, "unexpected %s", name)
	}
	args, err := p.items("(", ")", depth)
	if err != nil {
		return Value{}, err
	}
	if v, ok := called(name, args); ok {
		return v, nil
	}
	return Value{}, p.failedAt(start, "this call of %s is no literal", name)
}

// called returns what a call gives, for those few that are as good as literals.
func called(name string, args []Value) (v Value, ok bool) {
	switch {
	case name == "set" && len(args) == 0:
		return Set(), true
	case name == "frozenset" && len(args) == 0:
		return FrozenSet(), true
	case name == "frozenset" && len(args) == 1 && args[0].Kind == KindSet:
		return FrozenSet(args[0].Items...), true
	case name == "complex" && len(args) == 2:
		return complexOf(args[0], args[1])
	case len(args) != 1 || args[0].Kind != KindStr:
		return Value{}, false
	case name == "Decimal":
		return Decimal(args[0].Text)
	case name == "float":
		return specialFloat(args[0].Text)
	}
	return Value{}, false
}

// complexOf is complex(re, im) for two floats.
func complexOf(re, im Value) (v Value, ok bool) {
	if re.Kind != KindFloat || im.Kind != KindFloat {
		return Value{}, false
	}
	real, _ := re.Float64()
	imaginary, _ := im.Float64()
	return Complex(complex(real, imaginary)), true
}

// specialFloat reads the numbers that have no literal.
func specialFloat(text string) (v Value, ok bool) {
	switch text {
	case "nan":
		return Float(math.NaN()), true
	case "inf", "+inf", "infinity":
		return Float(math.Inf(1)), true
	case "-inf", "-infinity":
		return Float(math.Inf(-1)), true
	}
	return Value{}, false
}
