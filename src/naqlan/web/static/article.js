// What was read stands beside the passage that a reader points at; without this script a mark leads down to it.
"use strict";
{
  const article = document.querySelector(".article");
  const marks = [...document.querySelectorAll(".article :is(.text, h1) .m")];
  const entries = new Map([...document.querySelectorAll(".entry")].map((one) => [one.dataset.n, one]));
  const stops = marks.filter((one) => one.tabIndex === 0);
  const small = matchMedia("(max-width: 59.99rem)");
  let from = null;

  const numbers = (list) => (list ?? "").split(" ");
  const entryOf = (hash) => document.getElementById(hash.replace(/^#[di]-(\w+?)(-\d+)?$/, "d-$1"));

  function close() {
    for (const one of document.querySelectorAll(".entry.open")) one.classList.remove("open");
    for (const one of marks) one.classList.remove("lit", "lit-by");
  }

  // Opens an entry, lights up its words in the text, and keeps what the reader looks at in its place.
  function open(entry, mark) {
    close();
    entry.classList.add("open");
    for (const one of marks) {
      if (numbers(one.dataset.i).includes(entry.dataset.n)) one.classList.add("lit");
      else if (numbers(one.dataset.e).includes(entry.dataset.n)) one.classList.add("lit-by");
    }
    const panel = entry.closest(".panel");
    if (!small.matches) panel.scrollTop += entry.getBoundingClientRect().top - panel.getBoundingClientRect().top - 2;
    else if (mark) {
      const hidden = mark.getBoundingClientRect().bottom - entry.getBoundingClientRect().top;
      if (hidden > -16) window.scrollBy({ top: hidden + 48 });
    }
  }

  function show(mark) {
    const entry = entryOf(mark.getAttribute("href"));
    if (!entry) return;
    from = mark;
    open(entry, mark);
  }

  for (const mark of marks.filter((one) => one.href)) {
    mark.addEventListener("focus", () => { if (mark.matches(":focus-visible")) show(mark); });
    mark.addEventListener("click", (event) => {
      if (event.metaKey || event.ctrlKey || event.shiftKey) return;
      event.preventDefault();
      show(mark);
      const entry = entryOf(mark.getAttribute("href"));
      if (!entry) return;
      history.replaceState(null, "", `#${entry.id.replace("d-", "i-")}`);
      if (event.detail === 0) entry.focus({ preventScroll: true });
    });
  }

  for (const entry of entries.values()) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "close plain";
    button.textContent = article.dataset.close;
    button.addEventListener("click", () => { close(); from?.focus({ preventScroll: true }); });
    entry.prepend(button);
  }

  // Links from one entry to another, and from the list, open without a jump.
  document.querySelector(".panel")?.addEventListener("click", (event) => {
    const link = event.target.closest("a[href^='#d-']");
    const entry = link && entryOf(link.hash);
    if (!entry || event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    if (entry.classList.contains("open")) { close(); return; }
    open(entry, null);
    entry.focus({ preventScroll: true });
  });

  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && document.querySelector(".entry.open")) {
      close();
      from?.focus({ preventScroll: true });
      return;
    }
    const place = stops.indexOf(document.activeElement);
    if (place < 0 || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const onward = document.dir === "rtl" ? "ArrowLeft" : "ArrowRight";
    const step = { ArrowDown: 1, ArrowUp: -1, ArrowLeft: onward === "ArrowLeft" ? 1 : -1, ArrowRight: onward === "ArrowRight" ? 1 : -1 }[event.key];
    const next = step && stops[place + step];
    if (!next) return;
    event.preventDefault();
    next.focus({ preventScroll: true });
    next.scrollIntoView({ block: "nearest" });
  });

  // An address that ends in a value opens it.
  function arrive() {
    const [, item] = location.hash.match(/^#[di]-([0-9a-f]+)/) ?? [];
    const entry = item && entryOf(location.hash);
    // Of a long text another part may hold it.
    if (item && !entry && article.dataset.parts > 1 && !location.search.includes(item)) location.replace(`?item=${item}#i-${item}`);
    if (!entry) return;
    open(entry, null);
    if (location.hash.startsWith("#i-")) document.getElementById(location.hash.slice(1))?.scrollIntoView({ block: "center" });
  }
  article?.classList.add("scripted");
  addEventListener("hashchange", arrive);
  arrive();
}
