"""Commands of the program, each loaded only when it is called, so that `read` starts fast."""

import importlib

import click

# verb → module in this room that defines a click command of the same name (dashes as underscores)
VERBS: dict[str, str] = {
    "audit": "audit",
    "bench": "bench",
    "doctor": "doctor",
    "export": "exporting",
    "import": "importing",
    "init": "init",
    "recover": "recover",
    "rotate": "rotate",
    "dates": "dates",
    "read": "read",
    "resolve": "resolve",
    "card": "card",
    "transcribe": "transcribe",
    "run": "run",
    "staff": "staff",
    "try": "trying",
}


class LazyVerbs(click.Group):
    """A group whose commands are imported on first use."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return sorted(VERBS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in VERBS:
            return None
        module = importlib.import_module(f"bot.cli.{VERBS[cmd_name]}")
        # `try` is a keyword: its function is called `try_`.
        command: click.Command = getattr(module, cmd_name, None) or getattr(module, f"{cmd_name}_")
        return command


@click.command(cls=LazyVerbs)
@click.version_option(package_name="fieldbook", message="%(version)s")
def main() -> None:
    """Fieldbook keeps a field-sales team's customer archives (客户档案) over Telegram."""
