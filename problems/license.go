package problems

import (
	"regexp"
	"slices"
	"strings"
)

// commonLicenses are the SPDX identifiers that problem sets are likely to have; the whole list has some hundreds.
func commonLicenses() []string {
	return []string{
		"0BSD", "AFL-3.0", "AGPL-3.0-only", "AGPL-3.0-or-later", "Apache-2.0", "Artistic-2.0", "BSD-2-Clause", "BSD-3-Clause",
		"BSL-1.0", "CC0-1.0", "CC-BY-3.0", "CC-BY-4.0", "CC-BY-NC-3.0", "CC-BY-NC-4.0", "CC-BY-NC-ND-4.0", "CC-BY-NC-SA-3.0",
		"CC-BY-NC-SA-4.0", "CC-BY-ND-4.0", "CC-BY-SA-3.0", "CC-BY-SA-4.0", "EPL-2.0", "EUPL-1.2", "GFDL-1.3-only",
		"GFDL-1.3-or-later", "GPL-2.0-only", "GPL-2.0-or-later", "GPL-3.0-only", "GPL-3.0-or-later", "ISC", "LGPL-2.1-only",
		"LGPL-2.1-or-later", "LGPL-3.0-only", "LGPL-3.0-or-later", "MIT", "MIT-0", "MPL-2.0", "MS-PL", "NCSA", "ODbL-1.0",
		"PSF-2.0", "Python-2.0", "Unlicense", "UPL-1.0", "W3C", "WTFPL", "Zlib",
	}
}

var licenseWord = regexp.MustCompile(`[A-Za-z0-9.+-]+`)

// checkLicense warns of an identifier that looks like a slip in a common one. What follows WITH is an exception.
func checkLicense(src *source, n *node) {
	isException := false
	for _, word := range licenseWord.FindAllString(n.text, -1) {
		skip := isException || word == "AND" || word == "OR" || word == "WITH" || strings.HasPrefix(word, "LicenseRef-")
		isException = word == "WITH"
		if skip || slices.Contains(commonLicenses(), word) {
			continue
		}
		if near := nearest(word, commonLicenses()); near != "" {
			src.warn(n, "license", "%q is no SPDX identifier that pyprep knows (did you mean %q?)", cutText(word), near)
		} else {
			src.warn(n, "license", "%q is no SPDX identifier that pyprep knows; https://spdx.org/licenses lists them all", cutText(word))
		}
	}
}
