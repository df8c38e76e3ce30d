package cli

import (
	"context"
	"fmt"
	"os"

	"pyprep/cmd/internal/workspace"
)

// editText lets the person write a text in their editor. Where that fails the file is left behind, and named.
func (a *app) editText(ctx context.Context, pattern string) (string, error) {
	file, err := os.CreateTemp("", "pyprep-"+pattern)
	if err != nil {
		return "", fmt.Errorf("a file for the editor: %w", err)
	}
	path := file.Name()
	if err := file.Close(); err != nil {
		return "", fmt.Errorf("a file for the editor: %w", err)
	}
	if err := a.openEditor(ctx, path, 0); err != nil {
		a.note("what you wrote is in " + path)
		return "", err
	}
	text, err := workspace.ReadAnswer(path, answerLimit)
	if err != nil {
		a.note("what you wrote is in " + path)
		return "", err
	}
	return string(text), os.Remove(path)
}
