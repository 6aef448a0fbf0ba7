// Telegram's entities become elements; offsets count UTF-16 units, as JavaScript's strings do.
import { h } from "./dom.js";

const TAGS = { bold: "strong", italic: "em", underline: "u", strikethrough: "s", code: "code", hashtag: "span.link", mention: "span.link", cashtag: "span.link", phone_number: "span.link" };

export function formatted(text, entities, onCommand) {
  const ordered = [...(entities || [])].sort((a, b) => a.offset - b.offset || b.length - a.length);
  return within(text, ordered, 0, text.length, onCommand);
}

function within(text, entities, start, end, onCommand) {
  const parts = [];
  let at = start;
  for (let index = 0; index < entities.length; index += 1) {
    const entity = entities[index];
    if (entity.offset < at || entity.offset >= end) continue;
    const stop = Math.min(entity.offset + entity.length, end);
    if (entity.offset > at) parts.push(text.slice(at, entity.offset));
    const inner = entities.slice(index + 1).filter((other) => other.offset < stop);
    const words = text.slice(entity.offset, stop);
    parts.push(element(entity, words, within(text, inner, entity.offset, stop, onCommand), onCommand));
    at = stop;
  }
  if (at < end) parts.push(text.slice(at, end));
  return parts;
}

function element(entity, words, children, onCommand) {
  switch (entity.type) {
    case "text_link":
    case "url":
      return link(entity.url || words, children);
    case "email":
      return link(`mailto:${words}`, children);
    case "bot_command":
      return h("button.command", { type: "button", onclick: (event) => { event.stopPropagation(); onCommand(words); } }, children);
    case "pre":
      return h("pre", { "data-language": entity.language }, h("code", {}, children));
    case "spoiler":
      return h("span.spoiler", { tabIndex: 0, onclick: (event) => { event.stopPropagation(); event.currentTarget.classList.add("shown"); } }, children);
    case "blockquote":
      return h("blockquote", {}, children);
    case "expandable_blockquote":
      return h("blockquote.folded", { onclick: (event) => { event.stopPropagation(); event.currentTarget.classList.toggle("folded"); } }, children);
    default:
      return h(TAGS[entity.type] || "span", {}, children);
  }
}

let invited = null;

// Where a link that starts this bot leads: to whoever opens it here, not to the internet.
export function whenInvited(botName, open) {
  invited = { botName: botName.toLowerCase(), open };
}

function invitation(href) {
  const match = /^(?:https?:\/\/(?:t|telegram)\.me\/(\w+)\?|tg:\/\/resolve\?domain=(\w+)&)start=([\w-]+)$/i.exec(href);
  return match && invited && (match[1] || match[2]).toLowerCase() === invited.botName ? match[3] : null;
}

export function link(address, children) {
  const href = /^[a-z][a-z0-9+.-]*:/i.test(address) ? address : `https://${address}`;
  if (!/^(https?|tg|mailto|tel):/i.test(href)) return h("span", {}, children);
  const code = invitation(href);
  const follow = (event) => {
    event.stopPropagation();
    if (code === null) return;
    event.preventDefault();
    invited.open(code);
  };
  return h("a", { href, target: "_blank", rel: "noopener noreferrer", onclick: follow }, children);
}
