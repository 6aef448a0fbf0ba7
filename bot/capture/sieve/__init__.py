"""Sieves, openings and gates: of many patterns, those that a text could match at all, or at one
place; of one pattern, the places where it could."""

from bot.capture.sieve.begins import Begin, begins
from bot.capture.sieve.folding import folded
from bot.capture.sieve.gate import gated
from bot.capture.sieve.openings import Openings
from bot.capture.sieve.sieve import Sieve

__all__ = ["Begin", "Openings", "Sieve", "begins", "folded", "gated"]
