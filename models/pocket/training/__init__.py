"""How the weights are made, from synthetic series alone: `python -m models.pocket.training`."""
