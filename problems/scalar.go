package problems

import "strings"

// plainKind decides what an unquoted YAML scalar is: the core schema of YAML 1.2, in which yes, on, 1_000, 0b1 and
// 2020-01-01 are text. The YAML library's own opinion is not asked, because it differs.
func plainKind(text string) nodeKind {
	switch text {
	case "", "~", "null", "Null", "NULL":
		return nodeNull
	case "true", "True", "TRUE", "false", "False", "FALSE":
		return nodeBool
	case ".nan", ".NaN", ".NAN":
		return nodeFloat
	}
	unsigned := strings.TrimLeft(text, "+-")
	if len(text)-len(unsigned) > 1 {
		return nodeText
	}
	switch unsigned {
	case ".inf", ".Inf", ".INF":
		return nodeFloat
	}
	return numberKind(unsigned, unsigned == text)
}

func numberKind(text string, mayHaveBase bool) nodeKind {
	if mayHaveBase && len(text) > 2 {
		switch text[:2] {
		case "0o":
			return allOf(text[2:], "01234567", nodeInt)
		case "0x":
			return allOf(text[2:], "0123456789abcdefABCDEF", nodeInt)
		}
	}
	whole := digitsAt(text)
	rest := text[whole:]
	if whole > 0 && rest == "" {
		return nodeInt
	}
	fraction := 0
	if strings.HasPrefix(rest, ".") {
		fraction = digitsAt(rest[1:])
		rest = rest[1+fraction:]
	}
	if whole+fraction == 0 {
		return nodeText
	}
	if strings.HasPrefix(rest, "e") || strings.HasPrefix(rest, "E") {
		rest = rest[1:]
		if strings.HasPrefix(rest, "+") || strings.HasPrefix(rest, "-") {
			rest = rest[1:]
		}
		exponent := digitsAt(rest)
		if exponent == 0 {
			return nodeText
		}
		rest = rest[exponent:]
	}
	if rest != "" {
		return nodeText
	}
	return nodeFloat
}

func allOf(text, letters string, kind nodeKind) nodeKind {
	if strings.Trim(text, letters) != "" {
		return nodeText
	}
	return kind
}

func digitsAt(text string) int {
	n := 0
	for n < len(text) && text[n] >= '0' && text[n] <= '9' {
		n++
	}
	return n
}
