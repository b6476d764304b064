"""The SQL editor: text with line numbers, highlighting, completion, find, and where an error is."""
