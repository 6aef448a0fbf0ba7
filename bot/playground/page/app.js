// The chat page: puts people, chat and clock together and follows what happens at the desk.
import { $, h } from "./dom.js";
import { act, chat, desk, follow, load, person, setClock } from "./desk.js";
import { avatar, closeMenu, fullName, renderStream, settle, toEnd, whenBubble } from "./bubbles.js";
import { closePopups, edit, focus, hand, keepDraft, renderComposer, reply, showPrompt, speak, write } from "./composer.js";
import { offer } from "./attachments.js";
import { move, moveWords, renderClock, showTime, startClock } from "./clock.js";
import { alertBox, chooseOne, toast } from "./dialogs.js";
import { forgetOldDesk, markSeen, renderPeople } from "./sidebar.js";
import { whenInvited } from "./entities.js";
import { icon } from "./icons.js";
import { say, switchLanguage, translatePage } from "./words.js";

const CHOSEN = "fieldbook.person";
const narrow = matchMedia("(max-width: 760px)");
let typingTimer = 0;

function choose(id) {
  keepDraft();
  desk.current = id;
  localStorage.setItem(CHOSEN, String(id));
  $("app").classList.add("talking");
  closePopups();
  renderAll();
  toEnd();
  focus();
}

function renderAll() {
  translatePage();
  renderClock();
  if (desk.current !== null) {
    $("welcome").hidden = true;
    $("composer").hidden = false;
    $("bot-name").textContent = desk.bot.first_name;
    $("me").replaceChildren(say("you", fullName()), person().label ? ` · ${person().label}` : "");
    quiet();
    renderStream();
    renderComposer();
    renderTries();
    markSeen();
  }
  renderPeople(choose);
}

function renderTries() {
  const tries = person().suggestions;
  $("tries-card").hidden = !tries.length;
  const run = (each) => { closeAside(); if (each.clock) move(each.clock); else write(each.say); };
  $("tries").replaceChildren(...tries.map((each) => h("button.try", { type: "button", onclick: () => run(each) },
    h("span", {}, each.title), each.clock ? h("small", {}, icon("clock"), moveWords(each.clock)) : h("small", {}, each.say))));
}

function quiet() {
  clearTimeout(typingTimer);
  $("bot-state").textContent = say("bot");
  $("bot-state").classList.remove("typing");
}

function busy(action) {
  $("bot-state").textContent = say(action);
  $("bot-state").classList.add("typing");
  clearTimeout(typingTimer);
  typingTimer = setTimeout(quiet, 5000);
}

const HAPPENINGS = {
  message: (event) => posted(event),
  edit: (event) => posted(event),
  delete: (event) => {
    desk.chats.get(event.chat)?.posts.delete(event.message_id);
    refresh(event.chat);
  },
  action: (event) => { if (event.chat === desk.current) busy(event.action); },
  answer: (event) => {
    settle(event.press_id);
    if (event.person === desk.current && event.text) (event.show_alert ? alertBox : toast)(event.text);
  },
  chat: (event) => {
    Object.assign(desk.chats.get(event.chat) || {}, { blocked: event.blocked, started: true });
    if (event.chat === desk.current) renderComposer();
  },
  clock: (event) => {
    setClock(event.clock);
    renderClock();
    if (desk.current !== null) renderStream();
    renderPeople(choose);
  },
  commands: () => again(),
  reload: () => again(true),
};

function posted(event) {
  const place = desk.chats.get(event.chat);
  if (!place) return;
  const { message } = event.post;
  const fresh = !place.posts.has(message.message_id);
  place.posts.set(message.message_id, event.post);
  if (fresh && message.from.is_bot && event.chat === desk.current) quiet();
  if (fresh && !message.from.is_bot) place.started = true;
  refresh(event.chat);
  if (fresh && event.chat === desk.current) showPrompt();
}

function refresh(id) {
  if (id === desk.current) {
    renderStream();
    markSeen();
  }
  renderPeople(choose);
}

// Reads the whole desk again; the chat, the draft and the person stay.
let reading = 0;
let lagging = false; // what was missed is no longer told: follow from the new state on

function again(missed = false) {
  lagging ||= missed;
  clearTimeout(reading);
  reading = setTimeout(async () => {
    keepDraft();
    try {
      await load();
    } catch {
      setTimeout(() => again(), 1000);
      return;
    }
    forgetOldDesk();
    if (desk.current !== null && !person()) desk.current = null;
    renderAll();
    if (lagging) listen();
    lagging = false;
  }, 60);
}

function listen() {
  follow((event) => HAPPENINGS[event.kind]?.(event), (lost) => { $("lost").hidden = !lost; });
}

function theme() {
  const chosen = localStorage.getItem("fieldbook.theme");
  const dark = chosen ? chosen === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
  document.documentElement.dataset.theme = dark ? "dark" : "light";
  $("theme").replaceChildren(icon(dark ? "sun" : "moon"));
}

function closeAside() {
  $("app").classList.remove("aside-open");
}

function moreMenu(event) {
  event.stopPropagation();
  const menu = $("more-menu");
  menu.hidden = !menu.hidden;
  if (menu.hidden || desk.current === null) return;
  const blocked = chat().blocked;
  const change = () => { menu.hidden = true; act(blocked ? "unblock" : "block", {}); };
  menu.replaceChildren(h("button", { type: "button", onclick: change }, icon("block"), say(blocked ? "unblock" : "block")));
}

// An invitation is a link that starts the bot with a code: somebody here opens it.
function invite(code) {
  const shape = (someone) => [avatar(someone), h("span.about", {}, h("b", {}, fullName(someone)), h("small", {}, someone.label))];
  chooseOne(say("who_opens"), desk.people, shape, (someone) => {
    choose(someone.id);
    speak(`/start ${code}`);
  });
}

function dropped(event) {
  event.preventDefault();
  const files = [...(event.dataTransfer?.files ?? [])];
  if (desk.current !== null && $("field")) offer(files, hand);
}

function furnish() {
  for (const [id, name] of [["back", "back"], ["more", "dots"], ["close-aside", "close"], ["latest", "down"]]) $(id).append(icon(name));
  $("language").onclick = () => { keepDraft(); switchLanguage(); renderAll(); };
  $("theme").onclick = () => {
    localStorage.setItem("fieldbook.theme", document.documentElement.dataset.theme === "dark" ? "light" : "dark");
    theme();
  };
  $("back").onclick = () => {
    $("app").classList.remove("talking");
    renderPeople(choose);
  };
  $("open-aside").onclick = () => { $("app").classList.toggle("aside-open"); };
  $("close-aside").onclick = closeAside;
  $("shade").onclick = closeAside;
  $("more").onclick = moreMenu;
  $("latest").onclick = () => toEnd("smooth");
  $("stream").onscroll = () => { const s = $("stream"); $("latest").hidden = s.scrollHeight - s.scrollTop - s.clientHeight < 300; };
  document.addEventListener("click", () => { closeMenu(); closePopups(); $("more-menu").hidden = true; });
  document.addEventListener("keydown", (event) => { if (event.key === "Escape") { closeMenu(); closePopups(); closeAside(); } });
  document.addEventListener("visibilitychange", () => { markSeen(); renderPeople(choose); });
  $("talk").ondragover = (event) => event.preventDefault();
  $("talk").ondrop = dropped;
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", theme);
}

whenBubble({ reply, edit, command: speak });
furnish();
theme();
await load();
whenInvited(desk.bot.username, invite);
forgetOldDesk();
startClock();
renderAll();
listen();
const remembered = Number(localStorage.getItem(CHOSEN));
if (person(remembered)) choose(remembered);
else if (!narrow.matches && desk.people.length) choose(desk.people[0].id);
showTime();
document.documentElement.dataset.ready = "true";
