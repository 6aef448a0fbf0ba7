"""Verbs: what staff, or the clock, can make happen."""
