package cli

import (
	"encoding/json"
	"fmt"
	"io"
)

// printJSON writes one object and a newline; `<` and `&` stay readable.
func printJSON(w io.Writer, v any) error {
	encoder := json.NewEncoder(w)
	encoder.SetEscapeHTML(false)
	if err := encoder.Encode(v); err != nil {
		return fmt.Errorf("print JSON: %w", err)
	}
	return nil
}
