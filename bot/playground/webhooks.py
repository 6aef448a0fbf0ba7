"""Pushing updates to a webhook, in order, again and again until it takes them."""

import asyncio
import json

import httpx

from bot.playground.model import BotApi
from bot.playground.updates import Webhook
from bot.playground.wire import Json

SECRET = "X-Telegram-Bot-Api-Secret-Token"  # noqa: S105 - the name of a header, not a secret
PAUSES = (0.2, 1.0, 5.0, 30.0)  # seconds between attempts


async def push_forever(api: BotApi) -> None:
    """Delivers what waits whenever a webhook is set; ends when cancelled."""
    failures = 0
    async with httpx.AsyncClient(timeout=60, trust_env=False) as client:
        while True:
            webhook, update = await api.desk.updates.next_for_webhook()
            if await push(api, client, webhook, update):
                failures = 0
                api.desk.updates.confirm(update["update_id"] + 1)
                continue
            await asyncio.sleep(PAUSES[min(failures, len(PAUSES) - 1)])
            failures += 1


async def push(api: BotApi, client: httpx.AsyncClient, webhook: Webhook, update: Json) -> bool:
    headers = {SECRET: webhook.secret_token} if webhook.secret_token else {}
    try:
        answer = await client.post(webhook.url, json=update, headers=headers)
    except httpx.HTTPError as error:
        webhook.last_error = (api.desk.unix(), f"Connection failed: {type(error).__name__}")
        return False
    if answer.is_error:
        reason = f"Wrong response from the webhook: {answer.status_code} {answer.reason_phrase}"
        webhook.last_error = (api.desk.unix(), reason)
        return False
    await obey(api, answer)
    return True


async def obey(api: BotApi, answer: httpx.Response) -> None:
    """A webhook may answer with a call of a method."""
    try:
        body = json.loads(answer.content or b"null")
    except ValueError:
        return
    if isinstance(body, dict) and "method" in body:
        await api.call(str(body["method"]), body)
