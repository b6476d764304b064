"""Series that ship with the program; see LICENCES.md."""
