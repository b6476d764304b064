"""AINode's Chronos-2 for packages that are made of it."""
