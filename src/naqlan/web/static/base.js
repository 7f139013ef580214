// Comfort, nothing more: every page works without it.
"use strict";

// A button beside each citation that copies it.
for (const box of document.querySelectorAll(".citation")) {
  const words = box.querySelector(".citation-text");
  const { copy, copied } = document.documentElement.dataset;
  if (!words || !navigator.clipboard || !copy) continue;
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = copy;
  button.addEventListener("click", async () => {
    // What is taken along needs the name of this server before the address at its end.
    await navigator.clipboard.writeText(words.textContent.trim().replace(/ (\/articles\/\S+)$/, ` ${location.origin}$1`));
    button.textContent = copied;
    setTimeout(() => { button.textContent = copy; }, 2000);
  });
  words.after(button);
}

// A choice of language, digits, months or colours counts at once.
for (const select of document.querySelectorAll(".preferences select")) {
  select.addEventListener("change", () => select.form.requestSubmit());
}

// The name of whoever judges is remembered in this browser, and nowhere else.
for (const field of document.querySelectorAll("[data-remember]")) {
  const name = `naqlan-${field.dataset.remember}`;
  field.value = localStorage.getItem(name) || field.value;
  field.form.addEventListener("submit", () => localStorage.setItem(name, field.value));
}

// Fields that were left empty are not part of an address.
for (const form of document.querySelectorAll("form[method=get]")) {
  form.addEventListener("submit", () => {
    for (const field of form.elements) {
      if (field.name && field.value === "") field.disabled = true;
    }
  });
}

// "/" leads to the search, as in other archives.
document.addEventListener("keydown", (event) => {
  const typing = event.target.closest("input, textarea, select, [contenteditable]");
  if (event.key === "/" && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) {
    event.preventDefault();
    document.getElementById("site-search")?.focus();
  }
});
