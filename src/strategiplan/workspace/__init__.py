"""Several plans that belong together: a folder, or a `strategiplan.yaml` that names them.

`listing` says which files it is, `member` what is kept of a plan while others are read,
`crossing` and `wording` what is wrong between them, `survey` does all that without keeping
a plan, `workspace` keeps them, as one graph.
"""
