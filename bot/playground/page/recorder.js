// Recording a voice message in the browser.
import { $, h } from "./dom.js";
import { toast } from "./dialogs.js";
import { icon } from "./icons.js";
import { say } from "./words.js";

// Records until one ends it; `done` gets the file and its seconds, unless it was thrown away.
export async function record(done) {
  if (!navigator.mediaDevices?.getUserMedia || !window.MediaRecorder) { toast(say("no_mic")); return; }
  let stream;
  try {
    stream = await navigator.mediaDevices.getUserMedia({ audio: true });
  } catch {
    toast(say("no_mic"));
    return;
  }
  const mime = ["audio/ogg;codecs=opus", "audio/webm;codecs=opus", "audio/mp4"].find((each) => MediaRecorder.isTypeSupported(each));
  const recorder = new MediaRecorder(stream, { mimeType: mime });
  const pieces = [];
  const began = Date.now();
  let wanted = false;
  recorder.ondataavailable = (event) => pieces.push(event.data);
  recorder.onstop = () => {
    stream.getTracks().forEach((track) => track.stop());
    $("recording").hidden = true;
    $("composer").classList.remove("is-recording");
    const seconds = Math.max(1, Math.round((Date.now() - began) / 1000));
    const file = new File(pieces, `voice.${mime.split("/")[1].split(";")[0]}`, { type: mime.split(";")[0] });
    if (wanted) done(file, seconds);
  };
  const timer = h("span.seconds", {}, "0:00");
  const beat = setInterval(() => {
    if (recorder.state === "inactive") { clearInterval(beat); return; }
    const seconds = Math.floor((Date.now() - began) / 1000);
    timer.textContent = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
  }, 250);
  const end = (send) => { wanted = send; recorder.stop(); };
  $("recording").replaceChildren(h("span.dot"), say("recording"), timer, h("span.space"),
    h("button.round", { type: "button", title: say("cancel"), "aria-label": say("cancel"), onclick: () => end(false) }, icon("trash")),
    h("button.round.accent", { type: "button", title: say("send"), "aria-label": say("send"), onclick: () => end(true) }, icon("send")));
  $("recording").hidden = false;
  $("composer").classList.add("is-recording");
  recorder.start();
}
