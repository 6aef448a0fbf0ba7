// The people to choose from, each with a role, the last words and what is unread.
import { $, h } from "./dom.js";
import { desk } from "./desk.js";
import { avatar, fullName, gist } from "./bubbles.js";
import { shortMoment } from "./times.js";

const SEEN = "fieldbook.seen";
const seen = JSON.parse(localStorage.getItem(SEEN) || "{}");

const fromBot = (id) => [...desk.chats.get(id).posts.values()].filter((post) => post.message.from.is_bot);

// On a phone the list hides the chat.
const inSight = () => !document.hidden && (!matchMedia("(max-width: 760px)").matches || $("app").classList.contains("talking"));

export function markSeen(id = desk.current) {
  if (id === null || !inSight()) return;
  seen[id] = Math.max(0, ...fromBot(id).map((post) => post.message.message_id));
  localStorage.setItem(SEEN, JSON.stringify(seen));
}

// A new desk counts its messages from the start again: what was seen before says nothing then.
export function forgetOldDesk() {
  for (const chat of desk.chats.values()) {
    const last = Math.max(0, ...chat.posts.keys());
    if ((seen[chat.id] || 0) > last) delete seen[chat.id];
  }
}

export const unread = (id) => fromBot(id).filter((post) => post.message.message_id > (seen[id] || 0)).length;

export function renderPeople(onChoose) {
  $("people").replaceChildren(...desk.people.map((someone) => item(someone, onChoose)));
  const total = desk.people.reduce((sum, someone) => sum + unread(someone.id), 0);
  document.title = total ? `(${total}) Fieldbook` : "Fieldbook";
}

function item(someone, onChoose) {
  const posts = [...desk.chats.get(someone.id).posts.values()];
  const last = posts[posts.length - 1]?.message;
  const count = unread(someone.id);
  const current = someone.id === desk.current;
  return h("button.person", { type: "button", "aria-current": current ? "true" : undefined, "data-person": someone.id, onclick: () => onChoose(someone.id) },
    avatar(someone),
    h("span.about", {},
      h("span.line", {}, h("b", {}, fullName(someone)), someone.label && h("span.role", {}, someone.label), h("span.space"), last && h("time", {}, shortMoment(new Date(last.date * 1000)))),
      h("span.line", {}, h("span.preview", {}, last ? gist(last) : `${someone.language_code?.startsWith("zh") ? "中文" : "English"}`), h("span.space"), count > 0 && h("span.badge", {}, String(count)))));
}
