"""`fieldbook staff`: invite, add, list and revoke members of staff."""

from pathlib import Path

import click

from bot.cli.options import archive, data_options

ROLES = ("rep", "manager", "director", "executive", "archivist", "analyst", "admin")
TOLD = {
    "telegram-id": "{value} is no member's Telegram id; fieldbook staff list shows them all",
    "name": "--name {value!r}: a name has letters or digits; colleagues are called by it",
    "manager": "{value} cannot be the manager: add them first, and nobody reports to whoever "
    "reports to them; fieldbook staff list shows them all",
    "UnknownZone": "there is no time zone {zone}; try Asia/Shanghai or Europe/London",
}


@click.group()
def staff() -> None:
    """Members of staff."""


@staff.command()
@data_options
@click.option("--telegram-id", type=int, required=True)
@click.option("--name", required=True)
@click.option("--role", "roles", multiple=True, required=True, type=click.Choice(ROLES))
@click.option("--manager", type=int, help="Telegram id of whom they report to.")
@click.option("--lang", type=click.Choice(["zh", "en"]), help="zh for a new member by default.")
@click.option("--tz", "zone", default=None, help="IANA zone; the organisation's by default.")
def add(
    data: Path,
    database: str | None,
    telegram_id: int,
    name: str,
    roles: tuple[str, ...],
    manager: int | None,
    lang: str | None,
    zone: str | None,
) -> None:
    """Add a member without an invitation. A known one is changed, and keeps what is not named."""
    from bot.actions import staffing

    with archive(data, database) as store, store.transaction() as tx, _told():
        who, new = staffing.add(
            tx, telegram_id, name, roles, manager=manager, lang=lang, zone=zone
        )
    click.echo(f"{'added' if new else 'changed'}: {telegram_id} {', '.join(sorted(who.roles))}")


@staff.command("list")
@data_options
def list_(data: Path, database: str | None) -> None:
    """Show every member."""
    from bot.actions import staffing

    with archive(data, database) as store, store.transaction() as tx:
        for who, boss in staffing.everybody(tx):
            state = "active" if who.active else "revoked"
            roles = ",".join(sorted(who.roles))
            click.echo(
                f"{who.telegram_id}\t{who.name}\t{roles}\t{who.lang}\t{who.zone}\t{state}"
                f"\t{boss or '-'}"
            )


@staff.command()
@data_options
@click.option("--telegram-id", type=int, required=True)
def revoke(data: Path, database: str | None, telegram_id: int) -> None:
    """End a member's access at once; their customers wait for a new keeper."""
    from bot.actions import staffing

    with archive(data, database) as store, store.transaction() as tx, _told():
        left = staffing.revoke(tx, telegram_id)
    click.echo(f"revoked: {telegram_id}; customers still in their name: {left}")


@staff.command()
@data_options
@click.option("--role", required=True, type=click.Choice(ROLES))
@click.option("--manager", type=int, help="Telegram id of whom they report to.")
@click.option("--bot", help="The bot's username, to print the whole link.")
def invite(
    data: Path, database: str | None, role: str, manager: int | None, bot: str | None
) -> None:
    """Print a one-time invitation, good for 24 hours."""
    from bot.actions import staffing

    with archive(data, database) as store, store.transaction() as tx, _told():
        code = staffing.invite(tx, role, manager=manager)
    click.echo(f"t.me/{bot}?start={code}" if bot else f"/start {code}")


class _told:
    """A refusal becomes one line and exit status 1."""

    def __enter__(self) -> None:
        return None

    def __exit__(self, _kind: object, problem: BaseException | None, _trace: object) -> None:
        from bot.domain.refusals import Refusal

        if isinstance(problem, Refusal):
            name = str(problem.about.get("field", type(problem).__name__))
            raise click.ClickException(TOLD[name].format(**problem.about)) from None
