"""The sample team: fictional people and customers, made from a seed."""
