"""Tests that speak as staff speak."""
