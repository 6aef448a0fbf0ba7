// The clock panel: what time it is for the bot, and moving it.
import { $, h } from "./dom.js";
import { act, desk, now, setClock } from "./desk.js";
import { icon } from "./icons.js";
import { dayKey, distance, hourMinute, hourMinuteSecond, wholeDay } from "./times.js";
import { toast } from "./dialogs.js";
import { say } from "./words.js";

const MOVES = [["hour", "+1h"], ["day", "+1d"], ["tomorrow", "tomorrow"], ["monday", "monday"], ["now", "now"]];

// What a move is called in the language of the page.
export function moveWords(words) {
  const known = MOVES.find((each) => each[1] === words.replace(/ 0?8:30$/, ""));
  return known ? say(known[0]) : words;
}

export async function move(words) {
  $("extra").classList.add("moving");
  try {
    const { clock } = await act("clock", { move: words });
    setClock(clock);
  } catch (error) {
    toast(say("refused", error.message));
  }
  $("extra").classList.remove("moving");
  showTime();
}

export function renderClock() {
  $("moves").replaceChildren(...MOVES.map(([word, words]) => h("button.soft", { type: "button", "data-move": words, onclick: () => move(words) }, say(word))));
  $("clock-pick").value = `${dayKey(now())}T${hourMinute(now())}`;
  showTime();
}

export function showTime() {
  const moved = Math.abs(desk.clock.skew) >= 60000;
  $("clock-time").textContent = hourMinuteSecond(now());
  $("clock-date").textContent = wholeDay(now());
  $("clock-distance").textContent = distance();
  $("clock-distance").classList.toggle("moved", moved);
  $("open-aside").replaceChildren(icon("clock"), hourMinute(now()));
  $("open-aside").classList.toggle("moved", moved);
}

export function startClock() {
  setInterval(showTime, 1000);
  $("clock-form").addEventListener("submit", (event) => {
    event.preventDefault();
    move($("clock-pick").value);
  });
}
