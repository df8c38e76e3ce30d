package mutation

import (
	"math/big"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"pyprep/problems/pytype"
)

const (
	mostPlaces = 6       // of a sequence or text at which it is changed
	mostLength = 40      // up to which a sequence grows
	mostSize   = 1 << 40 // up to which a number grows
)

// variations are values of the same type that differ a little; depth is how far within containers they may differ.
func variations(v pytype.Value, depth int) []pytype.Value {
	switch v.Kind {
	case pytype.KindBool:
		return []pytype.Value{pytype.Bool(v.Num == 0)}
	case pytype.KindInt:
		return integers(v)
	case pytype.KindFloat:
		f, _ := v.Float64()
		return []pytype.Value{pytype.Float(f + 1), pytype.Float(f - 1), pytype.Float(0), pytype.Float(-f), pytype.Float(f / 2)}
	case pytype.KindStr:
		var all []pytype.Value
		for _, text := range textVariations(v.Text) {
			all = append(all, pytype.Str(text))
		}
		return all
	case pytype.KindList, pytype.KindTuple, pytype.KindLinked:
		return sequences(v, depth)
	case pytype.KindTree:
		return trees(v)
	case pytype.KindSet, pytype.KindFrozenSet:
		return parts(v, 1)
	case pytype.KindDict:
		return append(parts(v, 2), dictValues(v, depth)...)
	default: // of others nothing is known
		return nil
	}
}

func integers(v pytype.Value) []pytype.Value {
	var all []pytype.Value
	n := v.BigInt()
	for _, by := range []int64{1, -1, 2} {
		all = append(all, pytype.BigInt(new(big.Int).Add(n, big.NewInt(by))))
	}
	all = append(all, pytype.Int(0), pytype.Int(1), pytype.BigInt(new(big.Int).Neg(n)), pytype.BigInt(new(big.Int).Div(n, big.NewInt(2))))
	if n.IsInt64() && n.Int64() < 1000 && n.Int64() > -1000 {
		all = append(all, pytype.BigInt(new(big.Int).Mul(n, big.NewInt(2))))
	}
	return all
}

// places are some of the indexes below n, the ends among them.
func places(n int) []int {
	if n <= mostPlaces {
		all := make([]int, n)
		for i := range all {
			all[i] = i
		}
		return all
	}
	all := make([]int, 0, mostPlaces)
	for i := range mostPlaces {
		all = append(all, i*(n-1)/(mostPlaces-1))
	}
	return all
}

func like(v pytype.Value, items []pytype.Value) pytype.Value {
	v.Items = items
	return v
}

// sequences leaves items out, repeats, swaps and changes them, and makes the whole empty, single or reversed.
func sequences(v pytype.Value, depth int) []pytype.Value {
	all := []pytype.Value{like(v, nil)}
	items := v.Items
	if len(items) > 1 {
		turned := slices.Clone(items)
		slices.Reverse(turned)
		all = append(all, like(v, items[:1]), like(v, items[len(items)-1:]), like(v, turned))
	}
	for _, i := range places(len(items)) {
		all = append(all, like(v, slices.Delete(slices.Clone(items), i, i+1)))
		if len(items) < mostLength {
			all = append(all, like(v, slices.Insert(slices.Clone(items), i, items[i])), like(v, append(slices.Clone(items), items[i])))
		}
		if i > 0 {
			swapped := slices.Clone(items)
			swapped[i-1], swapped[i] = swapped[i], swapped[i-1]
			all = append(all, like(v, swapped), like(v, replaced(items, i, items[i-1])))
		}
		if depth > 0 {
			for _, other := range variations(items[i], depth-1) {
				all = append(all, like(v, replaced(items, i, other)))
			}
		}
	}
	return all
}

// trees changes values and leaves out what nobody is below: the last node.
func trees(v pytype.Value) []pytype.Value {
	all := []pytype.Value{like(v, nil)}
	if n := len(v.Items); n > 0 {
		all = append(all, like(v, v.Items[:1]), like(v, trimmed(v.Items[:n-1])))
	}
	for _, i := range places(len(v.Items)) {
		for _, other := range variations(v.Items[i], 0) {
			all = append(all, like(v, replaced(v.Items, i, other)))
		}
	}
	return all
}

func trimmed(items []pytype.Value) []pytype.Value {
	for len(items) > 0 && items[len(items)-1].Kind == pytype.KindGap {
		items = items[:len(items)-1]
	}
	return items
}

// parts leaves out one entry each; an entry of a dict is two items.
func parts(v pytype.Value, width int) []pytype.Value {
	all := []pytype.Value{like(v, nil)}
	for _, i := range places(len(v.Items) / width) {
		all = append(all, like(v, slices.Delete(slices.Clone(v.Items), i*width, (i+1)*width)))
	}
	return all
}

func dictValues(v pytype.Value, depth int) []pytype.Value {
	var all []pytype.Value
	if depth == 0 {
		return nil
	}
	for _, i := range places(len(v.Items) / 2) {
		for _, other := range variations(v.Items[2*i+1], depth-1) {
			all = append(all, like(v, replaced(v.Items, 2*i+1, other)))
		}
	}
	return all
}

var numberPattern = regexp.MustCompile(`-?[0-9]{1,12}`)

// textVariations leaves characters out, repeats and swaps them, and changes numbers and lines.
func textVariations(text string) []string {
	runes := []rune(text)
	all := []string{"", strings.ToUpper(text), strings.ToLower(text), text + text}
	for _, i := range places(len(runes)) {
		all = append(all, string(slices.Delete(slices.Clone(runes), i, i+1)), string(slices.Insert(slices.Clone(runes), i, runes[i])))
		if i > 0 {
			swapped := slices.Clone(runes)
			swapped[i-1], swapped[i] = swapped[i], swapped[i-1]
			all = append(all, string(swapped), string(replaced(runes, i, runes[0])))
		}
	}
	for _, at := range numberPattern.FindAllStringIndex(text, mostPlaces) {
		n, err := strconv.ParseInt(text[at[0]:at[1]], 10, 64)
		if err != nil || n > mostSize {
			continue
		}
		for _, other := range []int64{n + 1, n - 1, 0, -n} {
			all = append(all, text[:at[0]]+strconv.FormatInt(other, 10)+text[at[1]:])
		}
	}
	if list := slices.Collect(strings.Lines(text)); len(list) > 1 {
		for _, i := range places(len(list)) {
			all = append(all, strings.Join(slices.Delete(slices.Clone(list), i, i+1), ""), strings.Join(slices.Insert(slices.Clone(list), i, list[i]), ""))
		}
	}
	return slices.DeleteFunc(all, func(other string) bool { return other == text || len([]rune(other)) > 10*mostLength })
}
