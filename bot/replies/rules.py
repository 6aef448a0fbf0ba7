"""Rules of the visit table, worded: how often, and whose cell it is."""

from bot.domain.cadence import Cell, Quota, Rule, Window
from bot.replies.words import label


def rule_words(lang: str, rule: Rule | None) -> str:
    """每月2–3次, once every 6 months, when needed, not owed."""
    if isinstance(rule, Quota | Window):
        kind = "quota" if isinstance(rule, Quota) else "window"
        if rule.minimum == rule.maximum:
            return label(lang, f"rule-{kind}", n=rule.minimum)
        return label(lang, f"rule-{kind}-range", min=rule.minimum, max=rule.maximum)
    return label(lang, "rule-none" if rule is None else "rule-when-needed")


def cell_words(lang: str, cell: Cell) -> str:
    """A · 走访 · 销售"""
    return f"{cell[0]} · {label(lang, f'channel-{cell[1]}')} · {label(lang, f'role-{cell[2]}')}"
