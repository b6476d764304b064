"""AINode's Moirai-2 for packages that are made of it."""
