"""Tests of the road of a message: intake, desk, delivery, errands, and who leads."""
