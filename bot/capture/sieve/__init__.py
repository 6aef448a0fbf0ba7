"""Sieves and openings: of many patterns, those that a text could match at all, or at one place."""

from bot.capture.sieve.folding import folded
from bot.capture.sieve.openings import Openings
from bot.capture.sieve.sieve import Sieve

__all__ = ["Openings", "Sieve", "folded"]
