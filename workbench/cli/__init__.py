"""The command line: `forecast-workbench`."""
