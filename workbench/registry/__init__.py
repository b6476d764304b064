"""The models that can be run: what each declares of itself, and its state."""
