package bigo

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"
)

// maxText is how much of a text is read; more is no claim.
const maxText = 4000

// symbols are the signs that have a plain spelling.
var symbols = strings.NewReplacer(
	"×", "*", "·", "*", "⋅", "*", "∙", "*", "•", "*", "∗", "*", "÷", "/", "−", "-", "–", " - ", "—", ", ",
	"√", " sqrt ", "Θ", " O", "θ", " O", "ϴ", " O", "Ω", " Omega", "ω", " Omega", "О", "O", "Ο", "O", "𝒪", "O", "𝑂", "O",
	"α", " alpha ", "φ", " phi ", "ϕ", " phi ", "½", "(1/2)", "’", "'", "‘", "'", "“", " ", "”", " ", `"`, " ", "`", " ",
	"≈", " ", "~", " ", "-log-", " log ", "log linear", "log-linear", "quasi linear", "quasi-linear", "ο", "o", "о", "o", "≤", " <= ", "→", " -> ", "⇒", " => ", "∈", " is ", "…", " . ", "\u00a0", " ", "\u2009", " ", "\u202f", " ",
)

// latex are the commands of formulas. The longer of two that begin alike stands first.
var latex = strings.NewReplacer(
	`\mathcal{O}`, " O", `\mathcal O`, " O", `\mathrm{O}`, " O", `\operatorname{O}`, " O", `\Theta`, " O", `\Omega`, " Omega", `\BigO`, " O", `\bigO`, " O", `\mathcal{o}`, " O",
	`\log`, " log ", `\lg`, " lg ", `\ln`, " ln ", `\sqrt`, " sqrt ", `\max`, " max ", `\min`, " min ", `\alpha`, " alpha ", `\phi`, " phi ", `\varphi`, " phi ",
	`\cdot`, "*", `\times`, "*", `\left`, "", `\right`, "", `\bigl`, "", `\bigr`, "", `\Bigl`, "", `\Bigr`, "", `\big`, "", `\Big`, "", `\lvert`, "|", `\rvert`, "|", `\vert`, "|", `\mid`, "|",
	`\text`, "", `\mathrm`, "", `\mathit`, "", `\operatorname`, "", `\,`, " ", `\;`, " ", `\:`, " ", `\!`, "", `\ `, " ", `\(`, " ", `\)`, " ", `\[`, " ", `\]`, " ",
	`\lceil`, "", `\rceil`, "", `\lfloor`, "", `\rfloor`, "", `\approx`, " ", `\le`, " <= ", `\to`, " -> ", `\Rightarrow`, " => ",
)

// superscripts and subscripts are small signs and what they stand for.
var (
	superscripts = map[rune]rune{'⁰': '0', '¹': '1', '²': '2', '³': '3', '⁴': '4', '⁵': '5', '⁶': '6', '⁷': '7', '⁸': '8', '⁹': '9', 'ⁿ': 'n', 'ᵐ': 'm', 'ᵏ': 'k', '⁺': '+', '⁻': '-', 'ᵈ': 'd', 'ᵇ': 'b', 'ʰ': 'h', '⁽': '(', '⁾': ')', '˙': '.', 'ᴺ': 'N', '\u2044': '/'}
	subscripts   = map[rune]rune{'₀': '0', '₁': '1', '₂': '2', '₃': '3', '₄': '4', '₅': '5', '₆': '6', '₇': '7', '₈': '8', '₉': '9', 'ₖ': 'k', 'ₙ': 'n', 'ₘ': 'm'}
)

// ellipsis is the word that stands for the dots of a series.
const ellipsis = "ellipsis"

var (
	dots      = regexp.MustCompile(`\+\s*(\.\.\.?|…|⋯|\\[lc]?dots|etc\b)`)
	ordinal   = regexp.MustCompile(`\b(\w)-?th\b`) // 2 to the nth
	attribute = regexp.MustCompile(`\b(\w+)\.(?:length|size|len)\b(?:\(\))?`)
)

// clean spells a text in plain signs: no LaTeX, no Markdown, no small figures, one kind of parenthesis.
func clean(text string) string {
	if len(text) > maxText {
		text = text[:maxText]
	}
	text = strings.ToValidUTF8(text, " ")
	text = ordinal.ReplaceAllString(strings.ReplaceAll(text, "#", " "), "$1")
	text = dots.ReplaceAllString(attribute.ReplaceAllString(text, "len($1)"), "+ "+ellipsis+" ")
	text = smallSigns(text, superscripts, "^")
	text = smallSigns(text, subscripts, "_")
	if strings.Contains(text, `\`) {
		text = latex.Replace(fractions(text))
	}
	text = symbols.Replace(strings.ReplaceAll(text, "$", " "))
	text = strings.NewReplacer("{", "(", "}", ")", "[", "(", "]", ")", `\`, " ").Replace(text)
	return strings.ReplaceAll(strings.ReplaceAll(withoutStars(withoutBars(text)), "**", "^"), "^^", "^")
}

// smallSigns turns runs of small signs into the mark and the signs in parentheses: n² into n^(2).
func smallSigns(text string, signs map[rune]rune, mark string) string {
	var out strings.Builder
	inside := false
	for _, r := range text {
		plain, small := signs[r]
		switch {
		case small && !inside:
			out.WriteString(mark + "(")
		case !small && inside:
			out.WriteByte(')')
		}
		inside = small
		if small {
			r = plain
		}
		out.WriteRune(r)
	}
	if inside {
		out.WriteByte(')')
	}
	return out.String()
}

// fractions turns \frac{a}{b} into ({a})/({b}) and \binom{a}{b} into choose({a},{b}).
func fractions(text string) string {
	for _, form := range []struct{ command, open, between, end string }{
		{`\dfrac`, "((", ")/(", "))"}, {`\tfrac`, "((", ")/(", "))"}, {`\frac`, "((", ")/(", "))"}, {`\binom`, " choose((", "),(", "))"},
	} {
		for range 20 {
			before, rest, found := strings.Cut(text, form.command)
			if !found {
				break
			}
			first, rest, ok := braced(rest)
			second, rest, ok2 := braced(rest)
			if !ok || !ok2 {
				break
			}
			text = before + form.open + first + form.between + second + form.end + rest
		}
	}
	return text
}

// braced takes a group in braces off the front.
func braced(text string) (inner, rest string, ok bool) {
	text = strings.TrimLeft(text, " ")
	if !strings.HasPrefix(text, "{") {
		return "", text, false
	}
	depth := 0
	for i, r := range text {
		switch r {
		case '{':
			depth++
		case '}':
			depth--
		}
		if depth == 0 {
			return text[1:i], text[i+1:], true
		}
	}
	return "", text, false
}

// withoutBars reads |V| as len(V).
func withoutBars(text string) string {
	parts := strings.Split(text, "|")
	for i := 1; i+1 < len(parts); i += 2 {
		inner := strings.TrimSpace(parts[i])
		if inner == "" || len(inner) > 20 || strings.IndexFunc(inner, notWord) >= 0 {
			return text
		}
	}
	if len(parts)%2 == 0 {
		return text
	}
	for i := 1; i+1 < len(parts); i += 2 {
		parts[i] = " len(" + parts[i] + ") "
	}
	return strings.Join(parts, "")
}

func notWord(r rune) bool { return r != '_' && !unicode.IsLetter(r) && !unicode.IsDigit(r) }

// withoutStars drops the stars of Markdown's bold face; those of a Python power stand between two operands.
func withoutStars(text string) string {
	var out strings.Builder
	for i := 0; i < len(text); i++ {
		if !strings.HasPrefix(text[i:], "**") {
			out.WriteByte(text[i])
			continue
		}
		before, _ := utf8.DecodeLastRuneInString(strings.TrimRight(text[:i], " "))
		after, _ := utf8.DecodeRuneInString(strings.TrimLeft(text[i+2:], " "))
		if isOperandEnd(before) && isOperandStart(after) && strings.HasSuffix(text[:i], " ") == strings.HasPrefix(text[i+2:], " ") {
			out.WriteString("**")
		}
		i++
	}
	return out.String()
}

func isOperandEnd(r rune) bool   { return r == ')' || !notWord(r) }
func isOperandStart(r rune) bool { return r == '(' || r == '-' || !notWord(r) }
