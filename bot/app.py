"""Puts the bot together: the only module that sees every room."""
