// Command pyprep is a practice grader for Python interviews; see package cli.
package main

import (
	"os"

	"pyprep/cmd/internal/cli"
)

func main() { os.Exit(cli.Main()) }
