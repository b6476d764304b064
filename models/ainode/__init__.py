"""What a package written for IoTDB AINode finds in this program: AINode's import names and pipelines.

Nothing here is imported before such a package is loaded, in a worker. `hosting.py` gives the names,
`adapting.py` makes a pipeline of the program's kind of one of AINode's.
"""
