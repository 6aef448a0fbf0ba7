"""Fieldbook: a Telegram bot that keeps a field-sales team's customer archives."""
