"""The parts of the Set-up form. `form` holds what was chosen; the other modules show and change it."""
