"""A note in words → a Reading: a grammar of tables over kept libraries."""
