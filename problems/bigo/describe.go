package bigo

import "strings"

// measures are the words that begin a description of a variable.
var measures = wordSet("len length size number count amount total len input height depth width sum value magnitude array list string")

// both reads "the product of n and m" and "the sum of n and m".
func (p *parser) both() (node, bool) {
	start := p.at
	if articles[p.tokens[p.at].lower()] {
		p.at++
	}
	word := p.tokens[p.at].lower()
	if combinations[word] == 0 || p.tokens[p.at+1].lower() != "of" {
		p.at = start
		return nil, false
	}
	p.at += 2
	if n, ok := p.ofTheTwo(combinations[word]); ok {
		return n, true
	}
	left, ok := p.product()
	if ok && p.tokens[p.at].lower() == "and" {
		p.at++
		if right, ok := p.product(); ok {
			return combined(combinations[word], left, right), true
		}
	}
	p.at = start
	return nil, false
}

// combinations are the words for two sizes taken together, by sign: the sum, the product, the larger, the smaller.
var combinations = map[string]byte{
	"product": '*', "sum": '+', "maximum": '+', "max": '+', "larger": '+', "longer": '+', "bigger": '+', "greater": '+',
	"minimum": '<', "min": '<', "smaller": '<', "shorter": '<', "lesser": '<',
}

func combined(sign byte, left, right node) node {
	switch sign {
	case '*':
		return multiply{parts: []node{left, right}}
	case '<':
		return call{function: functionMin, args: []node{left, right}}
	}
	return add{parts: []node{left, right}}
}

// ofTheTwo reads "the two lists", of which the variables are the lengths when there are two.
func (p *parser) ofTheTwo(sign byte) (node, bool) {
	start := p.at
	size := 0
	for _, words := range []string{"the two", "both", "the", "lengths", "sizes"} {
		if size = p.phrase(words); size > 0 {
			break
		}
	}
	if p.tokens[p.at].lower() == "the" && size == 1 && !plurals[p.tokens[p.at+1].lower()] {
		size = 0
	}
	if size == 0 || len(p.scope.declared) != 2 {
		return nil, false
	}
	p.at += size
	if p.tokens[p.at].kind == tokenWord && !endsDescription[p.tokens[p.at].lower()] {
		p.at++
	}
	if _, ok := p.scope.find(p.tokens[p.at].text); ok { // it names them: "both lengths n and m"
		p.at = start
		return nil, false
	}
	return combined(sign, name(p.scope.declared[0]), name(p.scope.declared[1])), true
}

var plurals = wordSet("lengths sizes counts")

// description reads "the number of nodes", "len(nums)", "input size" and the like as the variable they mean.
func (p *parser) description() (node, bool) {
	start := p.at
	for articles[p.tokens[p.at].lower()] {
		p.at++
	}
	if word := p.tokens[p.at].lower(); !measures[word] && (!areas[word] || p.tokens[p.at+1].lower() != "size") {
		p.at = start
		return nil, false
	}
	first := p.tokens[p.at].lower()
	words := p.descriptionWords()
	if (first == "total" || first == "amount") && len(words) == 1 && !p.strict { // "total: O(n)"
		p.at = start
		return nil, false
	}
	return p.scope.described(words), true
}

// descriptionWords reads to the end of a description; parentheses such as those of len(nums) may be part of it.
func (p *parser) descriptionWords() (words []string) {
	called := p.tokens[p.at+1].is("(")
	for opened := 0; ; p.at++ {
		t := p.tokens[p.at]
		word := t.lower()
		switch {
		case t.is("("):
			opened++
		case t.is(")") && opened > 0:
			opened--
			if called && opened == 0 {
				p.at++
				return words
			}
		case t.kind == tokenNumber && opened > 0 && len(words) > 0: // word1
			words[len(words)-1] += t.text
		case t.isNoWord(opened > 0), endsDescription[word] && len(words) > 0:
			return words
		case describes(word, opened > 0):
			words = append(words, t.text)
		}
	}
}

// isNoWord reports a sign, or the O of the next claim.
func (t token) isNoWord(inside bool) bool {
	return t.kind != tokenWord && !t.is("_") || t.text == "O" && !inside
}

// describes reports a word that says what is measured; inside parentheses "a" is a name.
func describes(word string, inside bool) bool {
	return word != "" && word != "of" && word != "len" && (inside || !articles[word])
}

var (
	articles        = wordSet("the a an our its this each both")
	endsDescription = wordSet("and or so because since but while with where which time space memory times plus is are was that then for using as on when if squared cubed")
)

// phraseAt returns how many tokens a phrase of words takes at a place, 0 when it does not stand there.
func phraseAt(tokens []token, at int, words string) int {
	size := 0
	for word := range strings.FieldsSeq(words) {
		if tokens[at+size].lower() != word {
			return 0
		}
		size++
	}
	return size
}
