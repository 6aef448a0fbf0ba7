"""Sieves: of many patterns, those that a text could match at all, told by its letters alone."""

from bot.capture.sieve.sieve import Sieve

__all__ = ["Sieve"]
