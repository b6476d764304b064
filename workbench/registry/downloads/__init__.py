"""Fetching a model's files, from the hub or from a folder, in a process of its own that may be killed.

`helper.py` is that process, `hub_files.py` its part that talks to the hub, `placing.py` what makes whole
folders of partial files; `following.py` starts the process and passes on what it tells.
"""
