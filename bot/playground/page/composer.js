// Where a person writes: words, replies, edits, attachments, voice, commands and reply keyboards.
import { $, h } from "./dom.js";
import { act, chat, desk, upload } from "./desk.js";
import { icon } from "./icons.js";
import { gist, toEnd } from "./bubbles.js";
import { attachButton, offer } from "./attachments.js";
import { toast } from "./dialogs.js";
import { record } from "./recorder.js";
import { say } from "./words.js";

const LIMIT = 4096;
let field = null;
let replying = null;
let editing = null;
const drafts = new Map();
const used = new Set(); // prompts and keyboards that were dealt with

export const focus = () => { if (matchMedia("(hover: hover)").matches) field?.focus(); };

export function reply(post) {
  [replying, editing] = [post, null];
  showContext();
  field.focus();
}

export function edit(post) {
  [replying, editing] = [null, post];
  field.value = post.message.text;
  showContext();
  field.focus();
  grow();
}

export function write(words) {
  field.value = words;
  grow();
  field.focus();
  showCommands();
}

function rest() {
  [replying, editing] = [null, null];
  showContext();
}

export function keepDraft() {
  if (field && desk.current !== null && !editing) drafts.set(desk.current, field.value);
}

export async function speak(words) {
  await tried(() => act("say", { text: words }));
}

async function tried(run) {
  try {
    await run();
    requestAnimationFrame(() => toEnd());
  } catch (error) {
    toast(say("refused", error.message));
  }
}

async function submit() {
  const text = field.value.trim();
  if (!text) return;
  const [target, change] = [replying, editing];
  field.value = "";
  drafts.delete(desk.current);
  rest();
  grow();
  showCommands();
  if (change) await tried(() => act("edit", { message: change.message.message_id, text }));
  else await tried(() => act("say", { text, reply_to: replyId(target) }));
}

const replyId = (post) => post?.message.message_id;

export function renderComposer() {
  const place = $("composer");
  const here = chat();
  rest();
  if (here.blocked || !here.started) {
    const words = here.blocked ? "restart" : "start";
    const begin = () => tried(() => (here.blocked ? act("unblock", {}) : act("say", { text: "/start" })));
    place.replaceChildren(h("button.solid.big", { type: "button", onclick: begin }, say(words)));
    field = null;
    return;
  }
  field = h("textarea", { id: "field", rows: 1, maxLength: LIMIT, placeholder: say("message"), "aria-label": say("message"), oninput: typed, onkeydown: keyed, onpaste: pasted });
  field.value = drafts.get(desk.current) || "";
  place.replaceChildren(
    h("div.popup.commands", { id: "commands", hidden: true }),
    h("div.context", { id: "context", hidden: true }),
    h("div.reply-keys", { id: "reply-keys", hidden: true }),
    h("div.inputs", {}, commandButton(here), attachButton(hand), field, ...sendButtons()),
    h("div.recording", { id: "recording", hidden: true }));
  grow();
  showPrompt();
}

function commandButton(here) {
  if (!here.commands.length) return null;
  return h("button.solid.menu-button", { type: "button", id: "menu", onclick: (event) => { event.stopPropagation(); toggleCommands(); } }, icon("menu"), h("span", {}, say("menu")));
}

function sendButtons() {
  return [
    h("button.round.accent", { type: "button", id: "send", title: say("send"), "aria-label": say("send"), onclick: submit }, icon("send")),
    h("button.round.accent", { type: "button", id: "mic", title: say("voice"), "aria-label": say("voice"), onclick: () => record(sendVoice) }, icon("mic")),
  ];
}

function typed() {
  grow();
  showCommands();
}

function keyed(event) {
  if (event.key === "Escape") rest();
  if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
    event.preventDefault();
    submit();
  }
  if (event.key === "ArrowUp" && !field.value) {
    const mine = [...chat().posts.values()].filter((post) => post.message.from.id === desk.current && post.message.text);
    if (mine.length) { event.preventDefault(); edit(mine[mine.length - 1]); }
  }
}

function pasted(event) {
  const files = [...event.clipboardData.files];
  if (!files.length) return;
  event.preventDefault();
  offer(files, hand);
}

function grow() {
  if (!field) return;
  field.style.height = "auto";
  field.style.height = `${Math.min(field.scrollHeight, 180)}px`;
  $("composer").classList.toggle("has-words", Boolean(field.value.trim()));
}

function showContext() {
  const place = $("context");
  if (!place) return;
  const post = replying || editing;
  place.hidden = !post;
  if (!post) return;
  const title = editing ? say("edit") : `${say("reply")} · ${post.message.from.first_name}`;
  const close = () => { if (editing) { field.value = ""; grow(); } rest(); };
  place.replaceChildren(icon(editing ? "edit" : "reply"), h("span.about", {}, h("b", {}, title), h("span", {}, gist(post.message))),
    h("button.round", { type: "button", title: say("dismiss"), "aria-label": say("dismiss"), onclick: close }, icon("close")));
}

// The bot may ask for a reply, or offer a keyboard, with its newest message that does.
export function showPrompt() {
  const place = $("reply-keys");
  if (!place) return;
  place.hidden = true;
  const asking = [...chat().posts.values()].filter((post) => post.prompt).pop();
  if (!asking || used.has(asking.message.message_id)) return;
  const { prompt, message } = asking;
  const later = [...chat().posts.values()].some((post) => post.message.message_id > message.message_id && post.message.from.id === desk.current);
  if (prompt.force_reply && !later && !replying && !editing) {
    [replying] = [asking];
    field.placeholder = prompt.input_field_placeholder || say("message");
    showContext();
    focus();
  }
  if (!prompt.keyboard || (later && prompt.one_time_keyboard)) return;
  place.hidden = false;
  const press = (button) => { if (prompt.one_time_keyboard) { used.add(message.message_id); place.hidden = true; } speak(button.text ?? button); };
  place.replaceChildren(...prompt.keyboard.map((keys) => h("div.keyrow", {}, ...keys.map((button) => h("button.soft", { type: "button", onclick: () => press(button) }, button.text ?? button)))));
}

function toggleCommands() {
  const place = $("commands");
  if (place.hidden) listCommands(chat().commands);
  else place.hidden = true;
}

function showCommands() {
  const typedCommand = /^\/(\w*)$/.exec(field.value);
  const place = $("commands");
  if (!typedCommand) { place.hidden = true; return; }
  listCommands(chat().commands.filter((each) => each.command.startsWith(typedCommand[1].toLowerCase())));
}

function listCommands(commands) {
  const place = $("commands");
  place.hidden = !commands.length;
  const run = (name) => { place.hidden = true; field.value = ""; grow(); speak(`/${name}`); };
  place.replaceChildren(...commands.map((each) => h("button", { type: "button", onclick: () => run(each.command) }, h("b", {}, `/${each.command}`), h("span", {}, each.description))));
}

export function closePopups() {
  for (const id of ["attachments", "commands"]) if ($(id)) $(id).hidden = true;
}

// What the attachments and the recorder ask of the composer.
export const hand = {
  tried,
  words: () => field.value,
  send: (kind, files, fields) => {
    const target = replying;
    field.value = "";
    rest();
    grow();
    return tried(() => upload(kind, files, { ...fields, reply_to: replyId(target) }));
  },
};

const sendVoice = (file, seconds) => hand.send("voice", [file], { seconds });
