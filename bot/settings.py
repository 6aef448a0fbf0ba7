"""What the environment must say: where Telegram is, and the token, which is never printed."""

import os
from pathlib import Path

from pydantic import SecretStr
from pydantic_settings import BaseSettings, SettingsConfigDict

TELEGRAM = "https://api.telegram.org"


class TokenMissing(Exception):
    """No source has a token."""


class Settings(BaseSettings):
    """Every setting can also be given as `FIELDBOOK_NAME`."""

    model_config = SettingsConfigDict(env_prefix="FIELDBOOK_", extra="ignore")

    token: SecretStr | None = None
    token_file: Path | None = None
    api_url: str = TELEGRAM
    webhook_url: str | None = None
    webhook_port: int = 8443
    webhook_secret: SecretStr | None = None
    health_port: int | None = None
    listen: str = "127.0.0.1"  # where both are met: of every address in a container, 0.0.0.0
    read_ahead: bool = True  # where there is a processor to spare

    def bot_token(self) -> str:
        """The token: from a file, a systemd credential, or the environment, in this order."""
        for path in (self.token_file, _credential("token")):
            if path is not None and (found := _words_in(path)):
                return found
        if self.token is not None and self.token.get_secret_value().strip():
            return self.token.get_secret_value().strip()
        raise TokenMissing


def _words_in(path: Path) -> str:
    """What a file says; nothing where it is not there or not ours to read."""
    try:
        return path.read_text(encoding="utf-8").strip()
    except (OSError, UnicodeDecodeError):
        return ""


def _credential(name: str) -> Path | None:
    folder = os.environ.get("CREDENTIALS_DIRECTORY")
    return Path(folder) / name if folder else None
