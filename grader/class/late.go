package class

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"math"
	"os"
	"strconv"
	"strings"
	"time"

	"github.com/goccy/go-yaml"
)

// LateRule says what being late costs. The zero rule costs nothing.
type LateRule struct {
	GraceMinutes  float64 `yaml:"grace_minutes"`
	PerDayPercent float64 `yaml:"per_day_percent"` // for each day that has begun since the due time
	MaxPercent    float64 `yaml:"max_percent"`     // the most that is taken off; 100 when it is not given
}

// ParseDue reads a due time, which has to have a zone: a class may live in several.
func ParseDue(text string) (time.Time, error) {
	due, err := time.Parse(time.RFC3339, text)
	if err != nil {
		return time.Time{}, &InputError{
			Problem: fmt.Sprintf("--due can't be %q: it is no date and time with a zone", text),
			Advice:  "--due 2026-03-01T23:59:00+01:00, or with Z for UTC",
		}
	}
	return due, nil
}

// ReadLateRule reads a rule from a YAML file, or from text such as "grace_minutes=15,per_day_percent=10,max_percent=50".
func ReadLateRule(text string) (LateRule, error) {
	content := []byte(text)
	if _, err := os.Stat(text); err == nil {
		if content, err = readInput(text, "--late-rule"); err != nil {
			return LateRule{}, err
		}
	} else if errors.Is(err, fs.ErrNotExist) && strings.HasSuffix(text, ".yaml") {
		return LateRule{}, &InputError{Problem: text + " does not exist", Advice: "check the path after --late-rule"}
	}
	rule, err := parseLateRule(content)
	if err != nil {
		return LateRule{}, &InputError{
			Problem: "the late rule can't be used: " + err.Error(),
			Advice:  "--late-rule grace_minutes=15,per_day_percent=10,max_percent=50",
		}
	}
	return rule, nil
}

func parseLateRule(content []byte) (rule LateRule, err error) {
	rule = LateRule{MaxPercent: 100}
	if isPairs(content) {
		err = rule.setPairs(string(content))
	} else {
		err = strictYAML(content, &rule)
	}
	if err != nil {
		return LateRule{}, err
	}
	for _, one := range []struct {
		name        string
		value, most float64
	}{
		{"grace_minutes", rule.GraceMinutes, math.MaxInt32},
		{"per_day_percent", rule.PerDayPercent, 100},
		{"max_percent", rule.MaxPercent, 100},
	} {
		if !(one.value >= 0 && one.value <= one.most) { // so that NaN is refused, too
			return LateRule{}, fmt.Errorf("%s is %v, it must be from 0 to %v", one.name, one.value, one.most)
		}
	}
	return rule, nil
}

// isPairs tells NAME=VALUE,… from YAML.
func isPairs(content []byte) bool {
	return bytes.ContainsRune(content, '=') && !bytes.ContainsAny(content, ":{\n")
}

func (r *LateRule) setPairs(text string) error {
	for pair := range strings.SplitSeq(text, ",") {
		name, number, _ := strings.Cut(pair, "=")
		value, err := strconv.ParseFloat(strings.TrimSpace(number), 64)
		if err != nil {
			return fmt.Errorf("%q is no NAME=NUMBER", strings.TrimSpace(pair))
		}
		switch strings.TrimSpace(name) {
		case "grace_minutes":
			r.GraceMinutes = value
		case "per_day_percent":
			r.PerDayPercent = value
		case "max_percent":
			r.MaxPercent = value
		default:
			return fmt.Errorf("%q is not known; there are grace_minutes, per_day_percent and max_percent", strings.TrimSpace(name))
		}
	}
	return nil
}

// strictYAML decodes YAML that a person wrote by hand. The library panics on some malformed input.
func strictYAML(content []byte, into any) (err error) {
	defer func() {
		if recover() != nil {
			err = errors.New("this is no YAML that can be read")
		}
	}()
	if bytes.ContainsAny(content, "&*") {
		return errors.New("anchors and aliases have no place here") // a few bytes of them can make gigabytes
	}
	if err := yaml.NewDecoder(bytes.NewReader(content), yaml.Strict()).Decode(into); err != nil {
		message, _, _ := strings.Cut(yaml.FormatError(err, false, false), "\n")
		return errors.New(message)
	}
	return nil
}

// cost says whether a submission is late, and how many percent that takes off.
func (r LateRule) cost(due, submitted time.Time) (late bool, percent float64) {
	if due.IsZero() || submitted.IsZero() {
		return false, 0
	}
	by := submitted.Sub(due)
	if by <= time.Duration(r.GraceMinutes*float64(time.Minute)) {
		return false, 0
	}
	days := math.Ceil(by.Hours() / 24)
	return true, min(days*r.PerDayPercent, r.MaxPercent)
}
