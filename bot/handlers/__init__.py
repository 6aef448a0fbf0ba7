"""Doors: Telegram in and out, one file per subject."""

import os

# Spans of time are timedeltas here. PTB 22.8 warns of its own RetryAfter where they are not.
os.environ.setdefault("PTB_TIMEDELTA", "true")
