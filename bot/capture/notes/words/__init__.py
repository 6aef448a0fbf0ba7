"""Words a reader of notes must know: open lists, kept apart from the grammar that uses them."""
