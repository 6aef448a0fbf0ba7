"""Desk: Telegram on your own desk; knows nothing of customers."""
