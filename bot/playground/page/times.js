// Times as people read them, in the zone of the desk and the language of the page.
import { desk, now } from "./desk.js";
import { locale, say } from "./words.js";

const format = (options) => new Intl.DateTimeFormat(locale(), { timeZone: desk.clock.zone, ...options });

export const hourMinute = (date) => format({ hour: "2-digit", minute: "2-digit", hourCycle: "h23" }).format(date);
export const hourMinuteSecond = (date) => format({ hour: "2-digit", minute: "2-digit", second: "2-digit", hourCycle: "h23" }).format(date);
export const wholeDay = (date) => format({ weekday: "long", day: "numeric", month: "long", year: "numeric" }).format(date);
// A key for a calendar day in the desk's zone.
export const dayKey = (date) => new Intl.DateTimeFormat("sv-SE", { timeZone: desk.clock.zone }).format(date);

export function dayName(date) {
  const key = dayKey(date);
  if (key === dayKey(now())) return say("today");
  if (key === dayKey(new Date(now().getTime() - 86400000))) return say("yesterday");
  const year = dayKey(date).slice(0, 4) === dayKey(now()).slice(0, 4) ? undefined : "numeric";
  return format({ day: "numeric", month: "long", weekday: "short", year }).format(date);
}

export function shortMoment(date) {
  return dayKey(date) === dayKey(now()) ? hourMinute(date) : format({ month: "numeric", day: "numeric" }).format(date);
}

// How far the bot's clock is from the machine's: "2 d 3 h ahead".
export function distance() {
  const minutes = Math.round(desk.clock.skew / 60000);
  if (!minutes) return say("real");
  const far = Math.abs(minutes);
  const parts = [
    [Math.floor(far / 1440), "days"],
    [Math.floor((far % 1440) / 60), "hours"],
    [far < 1440 ? far % 60 : 0, "minutes"],
  ].filter(([count]) => count).map(([count, unit]) => say(unit, count));
  return say(minutes > 0 ? "ahead" : "behind", parts.join(" "));
}
