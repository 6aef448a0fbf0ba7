"""Business cards: a photograph → a CardRead."""
