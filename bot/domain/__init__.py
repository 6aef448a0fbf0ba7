"""Nouns: rules that are true with no Telegram, database or clock."""
