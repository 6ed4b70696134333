"""What happened while a script ran, as frozen data, and the questions that can be asked of it."""
