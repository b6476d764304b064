"""What a user can do, by what it concerns; `ui.controller` puts it together."""
