"""Faults on purpose: the next calls of a method fail, come late or lose their answer."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field

from bot.playground.wire import ApiError, LostConnection


@dataclass
class Fault:
    """What happens to the next `times` calls of `method` (any method when None)."""

    method: str | None
    times: int = 1
    error: ApiError | None = None
    delay: float = 0.0  # seconds
    lost_request: bool = False
    lost_answer: bool = False

    def meets(self, method: str) -> bool:
        return self.times > 0 and (self.method is None or self.method.lower() == method.lower())


@dataclass
class Faults:
    """The faults still to come, in the order they were set."""

    coming: list[Fault] = field(default_factory=list)
    sleep: Callable[[float], Awaitable[None]] = asyncio.sleep

    def add(
        self,
        method: str | None,
        times: int = 1,
        *,
        error: ApiError | None = None,
        delay: float = 0.0,
        lost_request: bool = False,
        lost_answer: bool = False,
    ) -> None:
        self.coming.append(Fault(method, times, error, delay, lost_request, lost_answer))

    def take(self, method: str) -> Fault | None:
        fault = next((fault for fault in self.coming if fault.meets(method)), None)
        if fault:
            fault.times -= 1
            self.coming = [each for each in self.coming if each.times > 0]
        return fault

    async def strike_before(self, fault: Fault | None) -> None:
        if fault is None:
            return
        if fault.delay:
            await self.sleep(fault.delay)
        if fault.lost_request:
            raise LostConnection(delivered=False)
        if fault.error:
            raise fault.error

    def strike_after(self, fault: Fault | None) -> None:
        if fault and fault.lost_answer:
            raise LostConnection(delivered=True)
