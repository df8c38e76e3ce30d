package installed_test

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"pyprep/problems/installed"
)

func TestParseOrigin(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	archive := filepath.Join(dir, "set.zip")
	if err := os.WriteFile(archive, []byte("PK"), 0o600); err != nil {
		t.Fatal(err)
	}
	odd := filepath.Join(dir, "host:path@x")
	if err := os.Mkdir(odd, 0o755); err != nil {
		t.Fatal(err)
	}
	for text, want := range map[string]installed.Origin{
		dir:                                  {Kind: installed.Folder, Place: dir},
		dir + "/":                            {Kind: installed.Folder, Place: dir},
		odd:                                  {Kind: installed.Folder, Place: odd},
		archive:                              {Kind: installed.Archive, Place: archive},
		dir + "@v1.0.0":                      {Kind: installed.Git, Place: "file://" + dir, Ref: "v1.0.0"},
		"file:///a/b.git":                    {Kind: installed.Git, Place: "file:///a/b.git"},
		"https://example.org/a/b.git@v1.0.0": {Kind: installed.Git, Place: "https://example.org/a/b.git", Ref: "v1.0.0"},
		"https://me@example.org/a/b.git":     {Kind: installed.Git, Place: "https://me@example.org/a/b.git"},
		"https://me@example.org/a/b.git@feature/x":     {Kind: installed.Git, Place: "https://me@example.org/a/b.git", Ref: "feature/x"},
		"https://example.org/@me/b":                    {Kind: installed.Git, Place: "https://example.org/@me/b"},
		"http://localhost:8080/b.git@0123456789abcdef": {Kind: installed.Git, Place: "http://localhost:8080/b.git", Ref: "0123456789abcdef"},
		"ssh://git@example.org:22/b.git@v1":            {Kind: installed.Git, Place: "ssh://git@example.org:22/b.git", Ref: "v1"},
		"git@example.org:a/b.git":                      {Kind: installed.Git, Place: "git@example.org:a/b.git"},
		"git@example.org:a/b.git@v1":                   {Kind: installed.Git, Place: "git@example.org:a/b.git", Ref: "v1"},
		"example.org:b":                                {Kind: installed.Git, Place: "example.org:b"},
	} {
		if got, err := installed.ParseOrigin(text); err != nil || got != want {
			t.Errorf("%s: %+v, %v", text, got, err)
		}
	}
	for text, want := range map[string]string{
		"":                                   "no place",
		"nowhere/at/all":                     "there is no folder",
		"-oProxyCommand=x":                   "no place",
		"--upload-pack=touch /tmp/x":         "no place",
		"ext::sh -c touch% /tmp/x":           `not fetched through "ext"`,
		"fd::17":                             `not fetched through "fd"`,
		"git://example.org/a.git":            `not fetched through "git"`,
		"ftp://example.org/a.git":            `not fetched through "ftp"`,
		"https://me:secret@example.org/a":    "password",
		"https:///a":                         "no host",
		"ssh://-oProxyCommand=x/a":           "no host",
		"ssh://-x@example.org/a":             "no host",
		"https://example.org/a@--x":          "no tag",
		"https://example.org/a@a..b":         "no tag",
		"https://example.org/a@":             "no tag",
		"https://example.org/a\x1b[2J":       "no place",
		"git@example.org:a@a:b":              "there is no folder",
		dir + "@-x":                          "no tag",
		"/dev/null":                          "neither",
		dir + "/" + strings.Repeat("x", 300): "can't be read",
	} {
		_, err := installed.ParseOrigin(text)
		var source *installed.SourceError
		if !errors.As(err, &source) || !strings.Contains(source.Error(), want) || source.Hint() == "" {
			t.Errorf("%q: %v", text, err)
		}
	}
}
