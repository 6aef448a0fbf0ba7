// Messages as bubbles: words, pictures, voices, places, buttons and reactions.
import { $, h } from "./dom.js";
import { act, chat, desk, fileUrl, person } from "./desk.js";
import { formatted, link } from "./entities.js";
import { icon } from "./icons.js";
import { dayKey, dayName, hourMinute } from "./times.js";
import { lightbox, toast } from "./dialogs.js";
import { voiceCard } from "./voice.js";
import { lang, say } from "./words.js";

const GROUP_GAP = 300; // seconds between two bubbles that still look like one breath
let actions = {};

export function whenBubble(given) {
  actions = given;
}

export const isMine = (message) => message.from.id === desk.current;

// One line that says what a message holds.
export function gist(message) {
  const words = message.text || message.caption || "";
  if (message.photo) return `🖼 ${words || say("photo_word")}`;
  if (message.document) return `📎 ${message.document.file_name}`;
  if (message.voice) return `🎤 ${say("voice")}`;
  if (message.contact) return `👤 ${fullName(message.contact)}`;
  if (message.venue) return `📍 ${message.venue.title}`;
  if (message.location) return `📍 ${say("location")}`;
  if (message.sticker) return message.sticker.emoji;
  return words;
}

const drawn = new Map(); // message id → what was drawn of it, kept while it stays the same

export function renderStream() {
  const stream = $("stream");
  const posts = [...chat().posts.values()].sort((a, b) => a.message.message_id - b.message.message_id);
  const rows = [];
  let before = null;
  for (const post of posts) {
    if (!before || dayOf(before) !== dayOf(post)) rows.push(h("div.day", {}, h("span", {}, dayName(dateOf(post)))));
    rows.push(kept(post, before));
    before = post;
  }
  if (!rows.length) rows.push(h("div.empty", {}, h("b", {}, say("empty")), h("p", {}, say("empty_hint"))));
  const nearEnd = stream.scrollHeight - stream.scrollTop - stream.clientHeight < 160;
  rows.forEach((element, index) => {
    if (stream.children[index] !== element) stream.insertBefore(element, stream.children[index] ?? null);
  });
  while (stream.children.length > rows.length) stream.lastChild.remove();
  if (nearEnd) toEnd();
}

// A message that did not change keeps its element: a voice plays on, a selection stays.
function kept(post, before) {
  const id = post.message.message_id;
  const joined = isJoined(post, before);
  const old = drawn.get(id);
  if (old?.post === post && old.joined === joined && old.language === lang()) return old.element;
  const element = row(post, joined);
  drawn.set(id, { post, joined, language: lang(), element });
  return element;
}

const isJoined = (post, before) => Boolean(before) && before.message.from.id === post.message.from.id && post.message.date - before.message.date < GROUP_GAP && dayOf(before) === dayOf(post);

export function toEnd(behavior = "instant") {
  $("stream").scrollTo({ top: $("stream").scrollHeight, behavior });
}

const dateOf = (post) => new Date(post.message.date * 1000);
const dayOf = (post) => dayKey(dateOf(post));

function row(post, joined) {
  const message = post.message;
  const bubble = h("div.bubble", { onclick: (event) => openMenu(event, post), ondblclick: () => actions.reply(post) },
    forwarded(message), quote(message), ...body(message), reactionsAndMeta(post));
  if (message.sticker) bubble.classList.add("sticker");
  if (message.photo || message.location) bubble.classList.add("wide");
  const beside = h("button.reply-beside.round", { type: "button", title: say("reply"), "aria-label": say("reply"), onclick: () => actions.reply(post) }, icon("reply"));
  const element = h(`article.row.${isMine(message) ? "mine" : "theirs"}`, { id: `m${message.message_id}` },
    h("div.stack", {}, bubble, keyboard(post)), beside);
  if (joined) element.classList.add("joined");
  return element;
}

function forwarded(message) {
  const origin = message.forward_origin;
  return origin && h("div.forwarded", {}, `↪ ${origin.sender_user_name || origin.sender_user?.first_name}`);
}

function quote(message) {
  const original = message.reply_to_message;
  if (!original) return null;
  const jump = (event) => {
    event.stopPropagation();
    const target = $(`m${original.message_id}`);
    target?.scrollIntoView({ block: "center", behavior: "smooth" });
    target?.classList.add("flash");
    setTimeout(() => target?.classList.remove("flash"), 1200);
  };
  return h("button.quote", { type: "button", onclick: jump }, h("b", {}, original.from.first_name), h("span", {}, gist(original)));
}

function body(message) {
  const parts = [];
  if (message.photo) parts.push(photo(message.photo));
  if (message.document) parts.push(fileCard(message.document));
  if (message.voice) parts.push(voiceCard(message.voice));
  if (message.contact) parts.push(contactCard(message.contact));
  if (message.location) parts.push(placeCard(message));
  if (message.sticker) parts.push(h("span.emoji", {}, message.sticker.emoji));
  const words = message.text ?? message.caption;
  if (words) parts.push(h("div.words", {}, ...formatted(words, message.entities || message.caption_entities, actions.command)));
  return parts;
}

const stop = (event) => event.stopPropagation();

function photo(sizes) {
  const best = sizes[sizes.length - 1];
  const open = (event) => { stop(event); lightbox(fileUrl(best.file_id)); };
  const image = h("img.photo", { src: fileUrl(best.file_id), alt: say("photo_word"), width: best.width, height: best.height, onclick: open, onload: keepEnd });
  return image;
}

function keepEnd() {
  const stream = $("stream");
  if (stream.scrollHeight - stream.scrollTop - stream.clientHeight < 400) toEnd();
}

function fileCard(file) {
  const size = file.file_size < 1024 ? `${file.file_size} B` : file.file_size < 1048576 ? `${(file.file_size / 1024).toFixed(1)} KB` : `${(file.file_size / 1048576).toFixed(1)} MB`;
  return h("a.file", { href: fileUrl(file.file_id), download: file.file_name, onclick: stop },
    h("span.disc", {}, icon("file")), h("span.about", {}, h("b", {}, file.file_name), h("small", {}, size)));
}

function contactCard(contact) {
  const name = fullName(contact);
  return h("div.file", {}, h("span.disc", {}, icon("person")), h("span.about", {}, h("b", {}, name), h("small", {}, contact.phone_number)));
}

function placeCard({ location, venue }) {
  const where = `${location.latitude.toFixed(4)}, ${location.longitude.toFixed(4)}`;
  return h("div.place", {}, h("div.map", {}, h("span.needle", {}, icon("pin"))),
    h("span.about", {}, h("b", {}, venue?.title || say("location")), h("small", {}, venue?.address || where)));
}

function reactionsAndMeta(post) {
  const { message, reactions } = post;
  const marks = reactions.map((emoji) => h("span.reaction", {}, emoji));
  const time = h("time", {}, hourMinute(dateOf(post)));
  return h("div.foot", {}, ...marks, h("span.meta", {}, message.edit_date ? `${say("edited")} ` : "", time, isMine(message) && icon("check")));
}

function keyboard(post) {
  const rows = post.message.reply_markup?.inline_keyboard;
  if (!rows) return null;
  return h("div.keys", {}, ...rows.map((buttons, row) => h("div.keyrow", {}, ...buttons.map((button, column) => key(post, button, row, column)))));
}

const waiting = new Set();
const answered = new Set();

function key(post, button, row, column) {
  if (button.url) {
    const anchor = link(button.url, [button.text]);
    anchor.classList.add("key");
    return anchor;
  }
  const press = async (event) => {
    if (button.copy_text) {
      navigator.clipboard?.writeText(button.copy_text.text);
      toast(say("copied"));
      return;
    }
    const element = event.currentTarget;
    element.classList.add("busy");
    try {
      const { result } = await act("press", { message: post.message.message_id, row, column });
      if (answered.delete(result)) element.classList.remove("busy");
      else waiting.add({ id: result, element });
    } catch (error) {
      element.classList.remove("busy");
      toast(say("refused", error.message));
    }
  };
  return h("button.key", { type: "button", onclick: press }, button.text);
}

// The bot has answered a press: its button rests again.
export function settle(pressId) {
  let known = false;
  for (const each of waiting) {
    if (each.id !== pressId) continue;
    known = true;
    each.element.classList.remove("busy");
    waiting.delete(each);
  }
  if (!known) answered.add(pressId);
}

const REACTIONS = ["👍", "❤", "🔥", "🎉", "🤔", "👏"];
let menu = null;

export function closeMenu() {
  menu?.remove();
  menu = null;
}

function openMenu(event, post) {
  if (String(getSelection())) return;
  event.stopPropagation();
  closeMenu();
  const message = post.message;
  const item = (name, words, run) => h("button", { type: "button", onclick: () => { closeMenu(); run(); } }, icon(name), words);
  const words = message.text ?? message.caption;
  const react = (emoji) => h("button", { type: "button", onclick: () => { closeMenu(); act("react", { message: message.message_id, emoji }); } }, emoji);
  menu = h("div.popup.free", { role: "menu", onclick: stop },
    h("div.reacts", {}, ...REACTIONS.map(react)),
    item("reply", say("reply"), () => actions.reply(post)),
    words && item("copy", say("copy"), () => { navigator.clipboard?.writeText(words); toast(say("copied")); }),
    isMine(message) && message.text && item("edit", say("edit"), () => actions.edit(post)));
  document.body.append(menu);
  const { innerWidth, innerHeight } = window;
  menu.style.left = `${Math.max(8, Math.min(event.clientX, innerWidth - menu.offsetWidth - 8))}px`;
  menu.style.top = `${Math.max(8, Math.min(event.clientY, innerHeight - menu.offsetHeight - 8))}px`;
}

export function initial(name) {
  return [...name][0] || "?";
}

export function avatar(someone) {
  return h(`span.avatar.tint${(desk.people.findIndex((each) => each.id === someone.id) + 7) % 7}`, {}, initial(someone.first_name));
}

// Chinese names begin with the family's, and have no blank in them.
export function fullName(someone = person()) {
  const names = [someone.first_name, someone.last_name].filter(Boolean);
  return names.every((name) => /^\p{Script=Han}+$/u.test(name)) ? names.reverse().join("") : names.join(" ");
}
