"""Says one note in each language to a running desk over HTTP and waits for the cards."""

import json
import sys
import time
import urllib.request

NOTES = (
    (1003, "刚见了麦凯的采购经理，嫌报价高，周五前给新报价", "麦凯信封有限公司"),
    (1005, "Visited Riverside today, they want a new quote by Friday", "Riverside Dairy"),
)


def call(url: str, body: object = None) -> object:
    data = json.dumps(body).encode() if body is not None else None
    request = urllib.request.Request(url, data, {"Content-Type": "application/json"})  # noqa: S310
    with urllib.request.urlopen(request, timeout=60) as answer:  # noqa: S310 # our own loopback
        return json.load(answer)


def main(desk: str) -> int:
    for user, text, card in NOTES:
        call(f"{desk}/desk/say", {"user": user, "text": text})
        for _ in range(1200):
            if f"✅ {card}" in json.dumps(call(f"{desk}/desk/state"), ensure_ascii=False):
                sys.stdout.write(f"answered: ✅ {card}\n")
                break
            time.sleep(0.1)
        else:
            sys.stdout.write(f"no card for: {text}\n")
            return 1
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1]))
