// Comfort on top of pages that work without it: look-ups, focus, one submission, news for screen readers.

const WAIT_MS = 120;
const SHORTEST = 2;
const news = document.getElementById("kabar");
let count = 0;

function say(text) {
  if (!news || !text) return;
  news.textContent = "";
  setTimeout(() => { news.textContent = text; }, 50);
}

function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
}

// ---- look-up fields (ARIA combobox with a list box)

class LookUp {
  constructor(field) {
    this.field = field;
    this.name = field.dataset.name;
    this.multiple = field.dataset.multiple === "yes";
    this.input = field.querySelector(".look-box input");
    this.code = field.querySelector(`input[type=hidden][name="${this.name}"]`);
    this.codeFor = field.querySelector(`input[type=hidden][name="${this.name}_for"]`);
    this.picked = field.querySelector(".picked");
    this.found = [];
    this.at = -1;
    this.list = make("ul", {
      class: "sugg", role: "listbox", id: `sugg-${++count}`, hidden: "",
      "aria-label": field.querySelector("label")?.textContent.trim() ?? ""
    });
    this.input.after(this.list);
    for (const [name, value] of Object.entries({
      role: "combobox", "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": this.list.id
    })) this.input.setAttribute(name, value);
    this.input.addEventListener("input", () => this.typed());
    this.input.addEventListener("keydown", event => this.key(event));
    this.input.addEventListener("blur", () => this.close());
    // the press must not take the focus away before the click chooses
    this.list.addEventListener("mousedown", event => event.preventDefault());
    this.list.addEventListener("click", event => {
      const option = event.target.closest("[role=option]");
      if (option) this.choose(this.found[Number(option.dataset.index)]);
    });
  }

  typed() {
    if (this.code && this.input.value.trim() !== this.codeFor.value) this.code.value = "";
    clearTimeout(this.timer);
    this.asking?.abort();
    const text = this.input.value.trim();
    if (text.length < SHORTEST) return this.close();
    this.timer = setTimeout(() => this.ask(text), WAIT_MS);
  }

  async ask(text) {
    this.asking = new AbortController();
    try {
      const address = new URL(this.field.dataset.look, location.href);
      address.searchParams.set("q", text);
      const answer = await fetch(address, {
        signal: this.asking.signal, headers: { Accept: "application/json" }
      });
      if (!answer.ok) return this.close();
      this.show(await answer.json());
    } catch {
      // an answer that is no longer wanted, or no network: what was typed still counts
    }
  }

  show(found) {
    if (document.activeElement !== this.input) return;
    this.found = found;
    this.at = -1;
    this.list.replaceChildren(...(found.length ? found.map((o, i) => this.option(o, i)) : [
      make("li", { class: "none", role: "option", "aria-disabled": "true" }, this.field.dataset.none)
    ]));
    this.list.hidden = false;
    this.input.setAttribute("aria-expanded", "true");
    this.input.removeAttribute("aria-activedescendant");
    say(found.length ? `${found.length} ${this.field.dataset.found}` : this.field.dataset.none);
  }

  option(option, index) {
    const detail = option.detail ? [make("small", {}, option.detail)] : [];
    return make("li", {
      role: "option", id: `${this.list.id}-${index}`, "data-index": index, "aria-selected": "false"
    }, make("span", {}, option.label), ...detail);
  }

  key(event) {
    const open = !this.list.hidden && this.found.length > 0;
    if (event.key === "Escape") {
      if (!this.list.hidden) event.preventDefault();
      this.close();
    } else if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      if (open) this.move(event.key === "ArrowDown" ? 1 : -1);
      else this.typed();
    } else if (event.key === "Enter" && !this.list.hidden) {
      event.preventDefault();
      if (this.at >= 0) this.choose(this.found[this.at]);
    }
  }

  move(step) {
    const options = this.list.children;
    options[this.at]?.setAttribute("aria-selected", "false");
    this.at = (this.at + step + options.length + (this.at < 0 && step < 0 ? 1 : 0)) % options.length;
    options[this.at].setAttribute("aria-selected", "true");
    options[this.at].scrollIntoView({ block: "nearest" });
    this.input.setAttribute("aria-activedescendant", options[this.at].id);
  }

  choose(option) {
    if (!option) return;
    if (this.multiple) {
      this.add(option);
      this.input.value = "";
    } else {
      this.input.value = option.label;
      this.code.value = option.code;
      this.codeFor.value = option.label;
      this.code.dispatchEvent(new Event("change", { bubbles: true }));
    }
    say(`${option.label} ${this.field.dataset.chosen}`);
    this.close();
  }

  add(option) {
    const boxes = [...this.picked.querySelectorAll("input[type=checkbox]")];
    const known = boxes.find(box => box.value === String(option.code));
    if (known) {
      known.checked = true;
      return;
    }
    const box = make("input", { type: "checkbox", name: this.name, value: option.code });
    box.checked = true;
    this.picked.append(make("li", {},
      make("label", {}, box, make("span", {}, option.label)),
      make("input", { type: "hidden", name: `${this.name}_label`, value: `${option.code}=${option.label}` })));
    box.dispatchEvent(new Event("change", { bubbles: true }));
  }

  close() {
    clearTimeout(this.timer);
    this.asking?.abort();
    this.list.hidden = true;
    this.at = -1;
    this.input.setAttribute("aria-expanded", "false");
    this.input.removeAttribute("aria-activedescendant");
  }
}

// ---- what is wrong with a form: each message with the name of its field

function nameErrors(summary) {
  for (const link of summary.querySelectorAll("a[href^='#']")) {
    const field = document.getElementById(link.hash.slice(1))?.closest(".field");
    const label = field?.querySelector("legend, label")?.firstChild?.textContent.trim();
    if (label && !link.textContent.startsWith(label)) link.prepend(`${label}: `);
  }
}

function focusOn(element) {
  if (!element.hasAttribute("tabindex")) element.setAttribute("tabindex", "-1");
  element.focus();
}

function begin(root) {
  root.querySelectorAll("[data-look]:not([data-ready])").forEach(field => {
    field.dataset.ready = "yes";
    new LookUp(field);
  });
  root.querySelectorAll(".errsum").forEach(nameErrors);
  root.querySelectorAll("[data-print]").forEach(button => { button.hidden = false; });
}

begin(document);
const refused = document.querySelector(".errsum");
if (refused) focusOn(refused);

document.addEventListener("click", event => {
  if (event.target.closest("[data-print]")) print();
});

// ---- after a part of the page was exchanged

document.addEventListener("htmx:afterSettle", event => {
  const part = event.detail.elt;
  if (!part?.isConnected) return;
  begin(part.parentElement ?? part);
  const summary = part.matches(".errsum") ? part : part.querySelector(".errsum");
  if (summary) focusOn(summary);
  else if (document.activeElement === document.body) {
    const heading = part.querySelector("h1, h2, h3");
    if (heading) focusOn(heading);
  }
  say(part.dataset.say ?? part.querySelector("[data-say]")?.dataset.say);
});

document.addEventListener("htmx:responseError", event => {
  const { requestConfig, pathInfo } = event.detail;
  if (requestConfig?.verb === "get") location.assign(pathInfo.requestPath);
  else say(news?.dataset.failed);
});
document.addEventListener("htmx:sendError", () => say(news?.dataset.failed));

// ---- one submission at a time (the server keeps this promise too)

const sending = new WeakSet();

function release(form) {
  sending.delete(form);
  form.querySelectorAll(".btn[aria-disabled=true]").forEach(b => b.removeAttribute("aria-disabled"));
}

document.addEventListener("submit", event => {
  const form = event.target;
  if (form.method !== "post") return;
  if (sending.has(form)) {
    event.preventDefault();
    event.stopPropagation();
    return;
  }
  sending.add(form);
  event.submitter?.setAttribute("aria-disabled", "true");
  setTimeout(() => release(form), 4000);
}, true);
document.addEventListener("htmx:afterRequest", event => {
  const form = event.detail.elt?.closest?.("form");
  if (form) release(form);
});
addEventListener("pageshow", event => {
  if (event.persisted) document.querySelectorAll("form").forEach(release);
});
