// What the page knows of the desk, and the two ways to it: acts and events.
export const desk = { name: "", bot: {}, people: [], chats: new Map(), clock: { skew: 0, zone: "UTC" }, number: 0, current: null };

export async function act(name, body) {
  const answer = await fetch(`/desk/${name}`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ user: desk.current, ...body }),
  });
  return unpack(answer);
}

export async function upload(kind, files, fields = {}) {
  const form = new FormData();
  for (const [key, value] of Object.entries({ user: desk.current, kind, ...fields })) {
    if (value !== undefined && value !== null) form.append(key, value);
  }
  for (const file of files) form.append("file", file, file.name || "file");
  return unpack(await fetch("/desk/upload", { method: "POST", body: form }));
}

async function unpack(answer) {
  const body = await answer.json();
  if (!answer.ok) throw new Error(body.error || answer.status);
  return body;
}

export async function load() {
  const state = await (await fetch("/desk/state", { cache: "no-store" })).json();
  desk.name = state.desk;
  desk.bot = state.bot;
  desk.people = state.people;
  desk.number = state.number;
  desk.chats = new Map(state.chats.map((chat) => [chat.id, { ...chat, posts: new Map(chat.posts.map((post) => [post.message.message_id, post])) }]));
  setClock(state.clock);
}

export function setClock(clock) {
  desk.clock = { skew: clock.now - Date.now(), zone: clock.zone };
}

export const now = () => new Date(Date.now() + desk.clock.skew);
export const person = (id = desk.current) => desk.people.find((each) => each.id === id);
export const chat = (id = desk.current) => desk.chats.get(id);
export const fileUrl = (id) => `/desk/file/${encodeURIComponent(id)}`;

let source = null;

export function follow(onEvent, onLost) {
  source?.close();
  source = new EventSource(`/desk/events?after=${desk.number}&desk=${desk.name}`);
  source.onmessage = (message) => {
    const event = JSON.parse(message.data);
    if (event.number) desk.number = event.number;
    onEvent(event);
  };
  source.onopen = () => onLost(false);
  source.onerror = () => {
    onLost(true);
    if (source.readyState === EventSource.CLOSED) setTimeout(() => follow(onEvent, onLost), 1000);
  };
}
