"""A small zero-shot forecaster, trained on synthetic series alone. See docs/pocket.md."""
