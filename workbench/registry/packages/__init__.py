"""A user's own models as packages: checked without running them, kept whole, run only when agreed to."""
