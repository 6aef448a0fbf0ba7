"""Methods that bring updates to the bot: long polling and the webhook."""

from typing import Any

from bot.playground.desk import Desk
from bot.playground.updates import Webhook
from bot.playground.wire import Json, Params, bad

LONGEST_POLL = 50  # seconds


async def get_updates(desk: Desk, params: Params) -> list[Json]:
    desk.updates.allow(params.json("allowed_updates"))
    seconds = min(params.whole("timeout"), LONGEST_POLL)
    return await desk.updates.poll(params.whole("offset"), params.whole("limit", 100), seconds)


def set_webhook(desk: Desk, params: Params) -> bool:
    if not params.has("url"):
        return delete_webhook(desk, params)
    secret = params.text("secret_token")
    if not all(char.isalnum() or char in "_-" for char in secret):
        raise bad("secret token contains unallowed characters")
    if not params.text("url").startswith(("http://", "https://")):
        raise bad("bad webhook: An HTTPS URL must be provided for webhook")
    most = params.whole("max_connections", 40)
    desk.updates.end_poll("Conflict: terminated by setWebhook request")
    desk.updates.allow(params.json("allowed_updates"))
    forget_if_asked(desk, params)
    desk.updates.webhook = Webhook(params.text("url"), secret, most)
    desk.updates.ring()
    return True


def delete_webhook(desk: Desk, params: Params) -> bool:
    desk.updates.webhook = None
    forget_if_asked(desk, params)
    return True


def forget_if_asked(desk: Desk, params: Params) -> None:
    if params.flag("drop_pending_updates"):
        desk.updates.pending = []


def webhook_info(desk: Desk, _params: Params) -> Json:
    webhook = desk.updates.webhook
    info: dict[str, Any] = {
        "url": webhook.url if webhook else "",
        "has_custom_certificate": False,
        "pending_update_count": len(desk.updates.pending),
    }
    if webhook:
        info["max_connections"] = webhook.max_connections
    if webhook and webhook.last_error:
        info["last_error_date"], info["last_error_message"] = webhook.last_error
    if desk.updates.allowed:
        info["allowed_updates"] = sorted(desk.updates.allowed)
    return info


METHODS = {
    "getUpdates": get_updates,
    "setWebhook": set_webhook,
    "deleteWebhook": delete_webhook,
    "getWebhookInfo": webhook_info,
}
