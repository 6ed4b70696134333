"""``torch.nn`` as scripts see it: modules, their parameters, and how those are initialised."""
