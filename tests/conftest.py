"""Laws are tried on the same examples every time and are never timed, so that the suite says the
same on a slow machine as on a fast one, today and tomorrow."""

from hypothesis import HealthCheck, settings

settings.register_profile(
    "suite",
    deadline=None,
    database=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much],
)
settings.load_profile("suite")
