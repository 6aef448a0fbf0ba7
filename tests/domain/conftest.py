"""Property tests here are not timed, leave nothing behind, and try more when asked to."""

import os

from hypothesis import settings

EXAMPLES = int(os.environ.get("FIELDBOOK_EXAMPLES", "60"))  # the longer suites ask for more

settings.register_profile("domain", deadline=None, database=None, max_examples=EXAMPLES)
settings.load_profile("domain")
