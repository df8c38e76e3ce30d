//go:build !linux

package cli

import "github.com/rogpeppe/go-internal/testscript"

// talk is for Linux, as the terminals of the scripts are.
func talk(ts *testscript.TestScript, _ bool, _ []string) { ts.Fatalf("talk works on Linux only") }
