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

// The name of whoever judges is remembered in this browser, and nowhere else.
for (const field of document.querySelectorAll("[data-remember]")) {
  const name = `naqlan-${field.dataset.remember}`;
  field.value = localStorage.getItem(name) || field.value;
  field.form.addEventListener("submit", () => localStorage.setItem(name, field.value));
}

// Fields that were left empty are not part of an address; they stay as they are, for who comes back to them.
for (const form of document.querySelectorAll("form[method=get]")) {
  form.addEventListener("formdata", ({ formData }) => {
    for (const name of new Set(formData.keys())) {
      const given = formData.getAll(name).filter((value) => value !== "");
      formData.delete(name);
      for (const value of given) formData.append(name, value);
    }
  });
}
