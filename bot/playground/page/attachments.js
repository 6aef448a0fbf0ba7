// What can be attached: pictures, files, audio, a contact, a place, a sticker.
import { $, h } from "./dom.js";
import { act } from "./desk.js";
import { ask } from "./dialogs.js";
import { icon } from "./icons.js";
import { lang, say } from "./words.js";

export function attachButton(hand) {
  const open = (event) => { event.stopPropagation(); $("attachments").hidden = !$("attachments").hidden; };
  const item = (name, words, run) => h("button", { type: "button", onclick: () => { $("attachments").hidden = true; run(); } }, icon(name), say(words));
  return h("div.anchor", {},
    h("button.round", { type: "button", id: "attach", title: say("attach"), "aria-label": say("attach"), onclick: open }, icon("clip")),
    h("div.popup.up", { id: "attachments", hidden: true },
      item("photo", "photo", () => pick("photo", "image/*", hand)),
      item("file", "file", () => pick("document", "", hand)),
      item("mic", "voice_file", () => pick("voice", "audio/*", hand)),
      item("person", "contact", () => sendContact(hand)),
      item("pin", "location", () => sendLocation(hand)),
      item("smile", "sticker", () => hand.tried(() => act("sticker", { emoji: "👍" })))));
}

function pick(kind, accept, hand) {
  const input = h("input", { type: "file", accept, multiple: kind !== "voice", onchange: () => offer([...input.files], hand, kind) });
  input.click();
}

const isPicture = (file) => file.type.startsWith("image/");
const guess = (files) => (files.every(isPicture) ? "photo" : "document");

// Shows files before they go, with room for a caption: several are an album; a voice goes at once.
export function offer(files, hand, kind = guess(files)) {
  if (!files.length) return;
  if (kind === "voice") {
    hand.send(kind, files, { seconds: 1 });
    return;
  }
  const several = files.length > 1 ? ` × ${files.length}` : "";
  const title = say(kind === "photo" ? "photo" : "file") + several;
  const above = h(several ? "div.preview-album" : "div", {}, ...files.map((file) => preview(file, kind)));
  ask(title, [["caption", say("caption"), hand.words()]], (fields) => hand.send(kind, files, fields), above);
}

function preview(file, kind) {
  if (kind !== "photo") return h("p.preview-file", {}, icon("file"), file.name);
  const address = URL.createObjectURL(file);
  return h("img.preview-photo", { src: address, alt: "", onload: () => URL.revokeObjectURL(address) });
}

function sendContact(hand) {
  const zh = lang() === "zh";
  const first = ["first_name", say("name"), zh ? "芳" : "Fang", { required: true }];
  const last = ["last_name", say("last_name"), zh ? "王" : "Wang"];
  const phone = ["phone", say("phone"), "+86 139 0000 1111", { required: true, type: "tel" }];
  ask(say("contact"), zh ? [last, first, phone] : [first, last, phone], (contact) => hand.tried(() => act("contact", contact)));
}

function sendLocation(hand) {
  const zh = lang() === "zh";
  const number = { required: true, type: "number", step: "any" };
  const fields = [["title", say("place"), zh ? "人民广场" : "People's Square"], ["address", say("address"), zh ? "上海市黄浦区" : "Huangpu, Shanghai"], ["latitude", say("latitude"), "31.2304", number], ["longitude", say("longitude"), "121.4737", number]];
  ask(say("location"), fields, (place) => hand.tried(() => act("location", { ...place, latitude: Number(place.latitude), longitude: Number(place.longitude) })));
}
