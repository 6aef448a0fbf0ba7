"""Time: which action runs when nobody typed."""
