"""The parts of the data browser: the tree's model and drawing, and the card with details."""
