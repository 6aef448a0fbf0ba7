"""Live locations: a place that a person shares for a while, moves with, and stops sharing."""

from bot.playground.chats import Posted
from bot.playground.members import Which, Who
from bot.playground.things import Things
from bot.playground.wire import Json

SHORTEST, LONGEST = 60, 86_400  # seconds
FOR_EVER = 0x7FFFFFFF


class Live(Things):
    """The first point is a message; each later one is an edit of it, and so is the end. Of one
    that runs out by itself the bot hears nothing."""

    def shares_live(
        self,
        user: Who,
        latitude: float,
        longitude: float,
        period: int = 900,
        *,
        reply_to: Which | None = None,
    ) -> Json:
        if not (SHORTEST <= period <= LONGEST or period == FOR_EVER):
            raise ValueError("a live location is shared for 60 to 86400 seconds, or for ever")
        point = {"latitude": latitude, "longitude": longitude, "horizontal_accuracy": 15.0}
        shared = {"location": point | {"live_period": period}}
        return self.sends(user, shared, reply_to=reply_to)

    def moves(
        self, user: Who, message: Which, latitude: float, longitude: float, heading: int = 90
    ) -> Json:
        post = self._shared(user, message)
        point = {"latitude": latitude, "longitude": longitude, "heading": heading}
        return self._goes_on(user, post, post.message["location"] | point)

    def stops_sharing(self, user: Who, message: Which) -> Json:
        """The last point stays, without what only an active one has."""
        post = self._shared(user, message)
        gone = ("live_period", "heading", "proximity_alert_radius")
        last = {key: value for key, value in post.message["location"].items() if key not in gone}
        return self._goes_on(user, post, last)

    def _shared(self, user: Who, message: Which) -> Posted:
        post = self.found(self.private(user), message)
        period = post.message.get("location", {}).get("live_period")
        if period is None or post.by_bot:
            raise ValueError("this location is not shared live")
        if period != FOR_EVER and self.desk.unix() > post.message["date"] + period:
            raise ValueError("this location is not shared any more")
        return post

    def _goes_on(self, user: Who, post: Posted, location: Json) -> Json:
        edited = {"location": location, "edit_date": self.desk.unix()}
        self.desk.rewrite(self.private(user), post, post.message | edited)
        self.desk.updates.put("edited_message", post.message)
        return post.message
