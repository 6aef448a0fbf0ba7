"""Consenting: an admin decides whether notes may go to a model, and to which server."""

from bot.actions.turn import House, Turn
from bot.domain.refusals import BadValue, NotAllowed
from bot.domain.rights import Action, Whose, reach
from bot.domain.suggestions import AiState
from bot.storage import settings
from bot.storage.transaction import Tx

OFF = "off"
SETTING = "ai"


def state(turn: Turn) -> AiState:
    """How things stand, to whoever may change them."""
    if reach(turn.asker, Action.SETTINGS) is Whose.NONE:
        raise NotAllowed
    model = turn.house.model
    if model is None:
        return AiState(on=False)
    return AiState(is_on(turn.tx, turn.house), model.host, model.name)


def switch(turn: Turn, word: str) -> AiState:
    """Agrees to this server (`on`) or to none (`off`); who did is on record. Consent is for one
    server: with another address in the configuration it has to be given again."""
    now = state(turn)
    if word not in ("on", OFF):
        raise BadValue(field="ai")
    if word == "on" and not now.host:
        raise BadValue(field="ai-no-model")
    settings.put(turn.tx, SETTING, _agreed(now.host) if word == "on" else OFF)
    turn.record(f"ai-{word}", "setting", 0)
    return state(turn)


def is_on(tx: Tx, house: House) -> bool:
    """Whether notes may go to the model that is configured now."""
    model = house.model
    return model is not None and settings.get(tx, SETTING) == _agreed(model.host)


def _agreed(host: str) -> str:
    return f"on:{host}"
