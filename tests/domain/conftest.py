"""Property tests here are not timed, and leave nothing behind."""

from hypothesis import settings

settings.register_profile("domain", deadline=None, database=None)
settings.load_profile("domain")
