"""Comparing models in the window: what is asked, the dialog that asks it, and what Results shows of it."""
