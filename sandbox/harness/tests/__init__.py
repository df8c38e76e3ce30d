"""Unit tests of the harness; the engine suite runs them in the sandbox image's Python."""
