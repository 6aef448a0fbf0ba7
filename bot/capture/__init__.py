"""Ears: words, voice and pictures become a Reading, which is a proposal."""
