package match

import (
	"strings"

	"pyprep/problems/pytype"
)

// lazyTypes are the types whose items come out with list(…).
var lazyTypes = map[string]bool{
	"generator": true, "map": true, "filter": true, "zip": true, "enumerate": true, "reversed": true, "range": true,
	"dict_keys": true, "dict_values": true, "dict_items": true, "odict_keys": true, "odict_values": true, "odict_items": true,
	"list_iterator": true, "list_reverseiterator": true, "tuple_iterator": true, "set_iterator": true, "range_iterator": true,
	"dict_keyiterator": true, "dict_valueiterator": true, "dict_itemiterator": true, "str_iterator": true, "str_ascii_iterator": true,
	"deque": true, "array": true, "islice": true, "chain": true, "accumulate": true, "permutations": true, "combinations": true,
	"combinations_with_replacement": true, "product": true, "takewhile": true, "dropwhile": true, "starmap": true,
	"pairwise": true, "batched": true, "zip_longest": true, "filterfalse": true, "compress": true, "count": true, "cycle": true,
	"repeat": true, "groupby": true,
}

// otherTypes are what else is returned by mistake, and what to do about it.
var otherTypes = map[string]string{
	"coroutine":                  "put await before the call",
	"async_generator":            "collect its items with async for",
	"function":                   "call it with (…)",
	"builtin_function_or_method": "call it with (…)",
	"method":                     "call it with (…)",
	"type":                       "make an object of it with (…)",
	"NotImplementedType":         "return a value",
	"ellipsis":                   "the body is still ...",
	"bytearray":                  "wrap it in bytes(…)",
	"Fraction":                   "return a plain number",
	"ndarray":                    "use its tolist()",
}

// objectNote says what a value is that could not cross, and what to return instead of it.
func objectNote(want, got *pytype.Value) string {
	name := got.Text
	reason := ""
	if len(got.Items) > 0 {
		reason = got.Items[0].Text
	}
	if base, ok := strings.CutPrefix(reason, "a subclass of "); ok {
		base = plain(base)
		return "got a subclass of " + base + " (class " + plain(name) + "): return a plain " + base
	}
	note := "got " + article(plain(name)) + " object"
	advice, known := otherTypes[name]
	switch {
	case lazyTypes[name]:
		return note + ": wrap it in " + wrapper(want) + "(…)"
	case known:
		return note + ": " + advice
	case reason != "" && reason != "not plain data":
		return "got " + article(plain(name)) + " that can't be read: " + plain(reason)
	}
	return note + ": return " + kindWithArticle(want)
}

// wrapper returns the function that makes what was expected out of an iterable.
func wrapper(want *pytype.Value) string {
	switch want.Kind {
	case pytype.KindTuple, pytype.KindSet, pytype.KindFrozenSet, pytype.KindDict:
		return want.Kind.String()
	default:
		return "list"
	}
}

// article puts a or an before a word.
func article(word string) string {
	if word != "" && strings.ContainsRune("aeiouAEIO", rune(word[0])) {
		return "an " + word
	}
	return "a " + word
}

// kindName returns what a value is, as in "list".
func kindName(v *pytype.Value) string {
	if v.Kind == pytype.KindObject {
		return plain(v.Text) + " object"
	}
	return v.Kind.String()
}

// kindWithArticle returns what a value is, as in "a list".
func kindWithArticle(v *pytype.Value) string {
	switch v.Kind {
	case pytype.KindNone:
		return "None"
	case pytype.KindGap:
		return "no node"
	default:
		return article(kindName(v))
	}
}
