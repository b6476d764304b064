"""A package as the dialogs show it: facts, files, code, checks, a test forecast, the question of trust."""
