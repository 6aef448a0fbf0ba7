// A voice message: play, a picture of its sound, and how long it is.
import { h } from "./dom.js";
import { fileUrl } from "./desk.js";
import { icon } from "./icons.js";
import { say } from "./words.js";

const BARS = 34;
const clock = (seconds) => `${Math.floor(seconds / 60)}:${String(Math.floor(seconds % 60)).padStart(2, "0")}`;

// Heights that look like speech and are the same each time for the same file.
function heights(seed) {
  let state = [...seed].reduce((sum, char) => (sum * 31 + char.charCodeAt(0)) >>> 0, 7);
  return Array.from({ length: BARS }, (_, index) => {
    state = (state * 1664525 + 1013904223) >>> 0;
    const swell = 0.45 + 0.55 * Math.abs(Math.sin(index / 4.2 + (seed.length % 5)));
    return Math.max(0.14, (state / 2 ** 32) * swell);
  });
}

let playing = null;

export function voiceCard(voice) {
  const sound = new Audio();
  sound.preload = "none";
  const bars = heights(voice.file_id).map((height) => {
    const bar = h("i");
    bar.style.height = `${Math.round(height * 100)}%`;
    return bar;
  });
  const left = h("small", {}, clock(voice.duration));
  const button = h("button.disc", { type: "button", "aria-label": say("play"), onclick: toggle }, icon("play"));
  function toggle(event) {
    event.stopPropagation();
    if (!sound.src) sound.src = fileUrl(voice.file_id);
    if (!sound.paused) { sound.pause(); return; }
    playing?.pause();
    playing = sound;
    sound.play().catch(() => show());
  }
  function show() {
    button.replaceChildren(icon(sound.paused ? "play" : "pause"));
    const part = sound.currentTime / (Number.isFinite(sound.duration) ? sound.duration : voice.duration || 1);
    bars.forEach((bar, index) => bar.classList.toggle("heard", index / BARS < part));
    left.textContent = clock(sound.currentTime ? sound.currentTime : voice.duration);
  }
  for (const name of ["play", "pause", "timeupdate", "ended"]) sound.addEventListener(name, show);
  return h("div.voice", {}, button, h("span.about", {}, h("span.wave", {}, ...bars), left));
}
