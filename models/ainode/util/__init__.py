"""What AINode's own models share, and packages copied from them import."""
