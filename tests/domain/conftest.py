"""The laws of the domain are tried as often as is asked for, and then on new examples."""

import os

from hypothesis import settings

ASKED = os.environ.get("FIELDBOOK_EXAMPLES")  # whoever looks for more names a number

settings.register_profile(
    "domain",
    settings.get_profile("suite"),
    max_examples=int(ASKED or 60),
    derandomize=ASKED is None,
)
settings.load_profile("domain")
