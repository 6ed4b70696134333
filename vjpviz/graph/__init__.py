"""From a trace to a picture: the graph, its layout, and the Frame of any moment."""
