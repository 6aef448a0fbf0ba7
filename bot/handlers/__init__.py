"""Doors: Telegram in and out, one file per subject."""
