"""A check: one thing that the doctor has looked at, and what to do when it is not well."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Check:
    """One thing looked at. Advice that is not taken leaves the exit status at 0."""

    name: str
    ok: bool
    said: str
    what_to_do: str = ""
    is_advice: bool = False

    def as_json(self) -> dict[str, object]:
        return {
            "name": self.name, "ok": self.ok, "said": self.said, "is_advice": self.is_advice,
            "what_to_do": "" if self.ok else self.what_to_do,
        }  # fmt: skip
