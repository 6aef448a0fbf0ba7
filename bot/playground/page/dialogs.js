// What lies over the page for a moment: toasts, alerts, the lightbox and small forms.
import { $, h } from "./dom.js";
import { icon } from "./icons.js";
import { say } from "./words.js";

let timer = 0;

export function toast(words) {
  const place = $("toast");
  place.textContent = words;
  place.classList.add("shown");
  clearTimeout(timer);
  timer = setTimeout(() => place.classList.remove("shown"), 3200);
}

function open(dialog) {
  $("dialogs").append(dialog);
  dialog.addEventListener("close", () => dialog.remove());
  dialog.addEventListener("click", (event) => { if (event.target === dialog) dialog.close(); });
  dialog.showModal();
  return dialog;
}

export function alertBox(words) {
  const dialog = h("dialog.box", { "aria-label": "Fieldbook" }, h("b", {}, "Fieldbook"), h("p", {}, words),
    h("div.ends", {}, h("button.solid", { type: "button", onclick: () => dialog.close() }, say("ok"))));
  open(dialog);
}

export function lightbox(src) {
  const dialog = h("dialog.lightbox", { onclick: () => dialog.close() }, h("img", { src, alt: say("photo_word") }),
    h("button.round", { type: "button", "aria-label": say("close") }, icon("close")));
  open(dialog);
}

// A small form; fields are [name, label, value, attributes]. Calls `done` with what was filled in.
export function ask(title, fields, done, above = null) {
  const inputs = fields.map(([name, label, value, more]) => h("label", {}, h("span", {}, label), h("input", { name, value: value ?? "", ...more })));
  const form = h("form", { method: "dialog" }, h("b", {}, title), above, ...inputs,
    h("div.ends", {}, h("button.soft", { type: "button", onclick: () => dialog.close() }, say("cancel")), h("button.solid", { type: "submit" }, say("send"))));
  form.addEventListener("submit", () => done(Object.fromEntries(new FormData(form))));
  const dialog = h("dialog.box", { "aria-label": title }, form);
  open(dialog);
  inputs[0]?.querySelector("input").focus();
}

// Lets one of several things be chosen; `shape` draws one, `done` gets it.
export function chooseOne(title, things, shape, done) {
  const pick = (thing) => { dialog.close(); done(thing); };
  const dialog = h("dialog.box", { "aria-label": title }, h("b", {}, title),
    h("div.choices", {}, ...things.map((thing) => h("button.person", { type: "button", onclick: () => pick(thing) }, ...shape(thing)))));
  open(dialog);
}
