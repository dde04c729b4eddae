// Makes pages livelier. Everything here can be done without it: links, forms and reading work on their own.
"use strict";

document.documentElement.classList.add("js");

// -- Live parts: elements with data-live="seconds" and an id are fetched again and replaced. ---------------------------

const PATIENCE_MS = 15_000;
let lost = ""; // why what is shown has become old; empty while it follows
let answered = new Date();
let pressed = false;

const paused = () => sessionStorage.getItem("paused") === "yes";

const time = (moment) => moment.toLocaleTimeString("en-GB");

function showPause() {
  for (const control of document.querySelectorAll("[data-live-control]")) {
    control.classList.toggle("paused", paused());
    control.classList.toggle("lost", Boolean(lost) && !paused());
    const state = control.querySelector("[data-live-state]");
    state.dataset.running ??= state.textContent;
    state.textContent = paused() ? "Paused" : lost || state.dataset.running;
    const button = control.querySelector("[data-live-pause]");
    button.textContent = paused() ? "Go on" : "Pause";
    button.setAttribute("aria-pressed", String(paused()));
  }
}

/** A selector that finds the same control in a fresh copy of its part; null where nothing tells it from others. */
function sameAs(control) {
  if (control.id) return `#${CSS.escape(control.id)}`;
  const quoted = (name, from = control) => `[${name}="${CSS.escape(from.getAttribute(name))}"]`;
  if (control.matches("a[href]")) return `a${quoted("href")}`;
  return control.form?.getAttribute("action") ? `form${quoted("action", control.form)} button` : null;
}

/** Replace a part, unless that would take the control away that somebody is at. */
function replace(part, fresh) {
  if (!fresh) return;
  const focused = part.contains(document.activeElement) ? sameAs(document.activeElement) : "";
  if (focused === null || (focused && !fresh.querySelector(focused))) return;
  const scrolled = [...part.querySelectorAll(".scroll[id]")].map((box) => [box.id, box.scrollTop, box.scrollLeft]);
  part.replaceWith(fresh);
  for (const [id, top, left] of scrolled) document.getElementById(id)?.scrollTo({ top, left, behavior: "instant" });
  if (focused) document.querySelector(focused)?.focus({ preventScroll: true });
}

async function refresh() {
  const parts = [...document.querySelectorAll("[data-live]")];
  if (!parts.length) {
    for (const control of document.querySelectorAll("[data-live-control]")) control.remove();
    return;
  }
  if (!paused() && !pressed && !document.hidden) {
    try {
      const answer = await fetch(location.href, { credentials: "same-origin", signal: AbortSignal.timeout(PATIENCE_MS) });
      if (answer.redirected) return location.reload(); // the session has ended
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      if (answer.ok) {
        if (!pressed) for (const part of parts) replace(part, page.getElementById(part.id));
        answered = new Date();
        lost = "";
      } else {
        lost = `${page.querySelector("h1")?.textContent || "No answer"}; this is from ${time(answered)}`;
      }
    } catch {
      lost = `The page does not answer; this is from ${time(answered)}`;
    }
    showPause();
  }
  const seconds = Math.min(...[...document.querySelectorAll("[data-live]")].map((part) => Number(part.dataset.live)));
  setTimeout(refresh, 1000 * (Number.isFinite(seconds) ? seconds : 5));
}

// Between press and release of a button its part stays, or the click would be lost.
document.addEventListener("pointerdown", () => (pressed = true));
for (const name of ["pointerup", "pointercancel"]) {
  document.addEventListener(name, () => setTimeout(() => (pressed = false), 300));
}

document.addEventListener("click", (event) => {
  if (event.target.closest("[data-live-pause]")) {
    sessionStorage.setItem("paused", paused() ? "no" : "yes");
    showPause();
  } else if (event.target.closest("[data-print]")) {
    window.print();
  }
});
showPause();
const first = document.querySelector("[data-live]");
if (first) setTimeout(refresh, 1000 * Number(first.dataset.live));
for (const button of document.querySelectorAll("[data-print]")) button.hidden = false;

// -- Forms ------------------------------------------------------------------------------------------------------------

document.addEventListener("submit", (event) => {
  const form = event.target;
  if (form.dataset.confirm && !window.confirm(form.dataset.confirm)) {
    event.preventDefault();
  } else if ("batches" in form.dataset) {
    event.preventDefault();
    runBatches(form);
  } else if (form.getAttribute("method") === "post") {
    for (const button of form.querySelectorAll("button")) setTimeout(() => (button.disabled = true));
  } else {
    // Empty fields would only make the address longer.
    for (const field of form.elements) if (!field.value) field.disabled = true;
  }
});

// A phone shows the list first, and the filter when it is asked for or in use.
const filters = document.querySelector("[data-filters]");
if (filters && !("chosen" in filters.dataset) && matchMedia("(max-width: 600px)").matches) filters.open = false;

async function runBatches(form) {
  const bar = form.querySelector("progress");
  const told = form.querySelector("[data-progress]");
  const button = form.querySelector("button");
  bar.hidden = false;
  button.disabled = true;
  for (;;) {
    let answer;
    try {
      answer = await fetch(form.getAttribute("action"), {
        method: "POST",
        body: new FormData(form),
        headers: { Accept: "application/json" },
      });
    } catch {
      answer = { ok: false, text: async () => "The server did not answer." };
    }
    if (answer.status === 401) return location.reload(); // the session has ended: sign in, then ask again
    if (!answer.ok) {
      told.textContent = `${await answer.text()} What was done stays done; you may continue.`;
      button.disabled = false;
      button.textContent = "Continue";
      return;
    }
    const { affected, touched } = await answer.json();
    form.elements.touched.value = touched;
    bar.value = touched;
    told.textContent = `${touched.toLocaleString("en")} done.`;
    if (affected === 0) return location.assign(form.dataset.done);
  }
}

// -- Choosing files ---------------------------------------------------------------------------------------------------

for (const drop of document.querySelectorAll("[data-drop]")) {
  const input = drop.querySelector("input[type=file]");
  const list = drop.querySelector("[data-chosen]");
  drop.querySelector("[data-drop-hint]").hidden = false;
  const show = () =>
    list.replaceChildren(
      ...[...input.files].map((file) => {
        const item = document.createElement("li");
        item.textContent = `${file.name} (${Math.max(1, Math.round(file.size / 1024)).toLocaleString("en")} kB)`;
        return item;
      }),
    );
  input.addEventListener("change", show);
  for (const name of ["dragover", "dragleave", "drop"]) {
    drop.addEventListener(name, (event) => {
      event.preventDefault();
      drop.classList.toggle("over", name === "dragover");
      if (name === "drop") {
        input.files = event.dataTransfer.files;
        show();
      }
    });
  }
}

// -- The report: a quote may be cut into several marks; all of them are framed. -----------------------------------------

function frameQuote() {
  const number = location.hash.startsWith("#q") ? location.hash.slice(2) : null;
  for (const mark of document.querySelectorAll("mark[data-quotes]")) {
    mark.classList.toggle("on", number !== null && mark.dataset.quotes.split(" ").includes(number));
  }
  document.querySelector("mark.on")?.scrollIntoView({ block: "center", behavior: "smooth" });
}
window.addEventListener("hashchange", frameQuote);
document.addEventListener("click", (event) => {
  if (event.target.closest('a[href="' + CSS.escape(location.hash) + '"]')) frameQuote();
});
frameQuote();
