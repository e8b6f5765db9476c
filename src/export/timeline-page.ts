/** The look of the page: dark on light and light on dark as the reader's system has it, every text of a contrast of at least 7 to 1. */
export const PAGE_STYLE = `
:root{color-scheme:light dark;--text:#1b1d21;--ground:#fff;--quiet:#474b54;--line:#8a8f99;--bar:#0b5cad}
@media (prefers-color-scheme:dark){:root{--text:#eceef1;--ground:#1e1f22;--quiet:#c3c7cf;--line:#7d828c;--bar:#8ec5ff}}
body{font:16px/1.5 system-ui,sans-serif;color:var(--text);background:var(--ground);max-width:52rem;margin:0 auto;padding:1rem}
form{border:1px solid var(--line);border-radius:.5rem;padding:.75rem;margin-bottom:1.5rem}
fieldset{border:0;margin:.5rem 0 0;padding:0}
label{display:inline-block;margin:.15rem 1rem .15rem 0}
.events{list-style:none;margin:0;padding:0}
.events li{border-left:3px solid var(--line);padding:0 0 1rem 1rem;margin-left:.4rem}
.events li:focus{outline:3px solid var(--bar);outline-offset:2px}
h2{font-size:1.05rem;margin:0}
.mark{font-size:.85rem;font-weight:400;border:1px solid var(--line);border-radius:1rem;padding:0 .5rem}
.line{position:relative;height:.5rem;margin:.3rem 0;background:linear-gradient(var(--line),var(--line)) center/100% 1px no-repeat}
.bar{position:absolute;height:100%;min-width:.5rem;background:var(--bar);border-radius:.25rem}
.bar.vague{background:linear-gradient(90deg,transparent,var(--bar) 30% 70%,transparent)}
.bar.reckoned{background:none;box-sizing:border-box;border:2px solid var(--bar)}
blockquote{margin:.3rem 0}
.source,summary{color:var(--quiet);font-size:.9rem;margin:0}
a{color:inherit}
.c0{color:#b35c00}.c1{color:#0b5cad}.c2{color:#107c41}.c3{color:#8a2da5}.c4{color:#b3261e}.c5{color:#00707a}
@media (prefers-color-scheme:dark){.c0{color:#ffb15c}.c1{color:#8ec5ff}.c2{color:#6fd79a}.c3{color:#e0a3f5}.c4{color:#ff9d94}.c5{color:#6fdde6}}
@media print{form,summary{display:none}.events li{break-inside:avoid}body{max-width:none}}
`;

/** Search, filter and the arrow keys: between the events that are shown, up and down. */
export const PAGE_SCRIPT = `
'use strict';
const form = document.querySelector('form');
const items = [...document.querySelectorAll('.events li')];
const status = form.querySelector('[role=status]');
const said = status.textContent;
function show() {
  const words = form.elements.words.value.toLowerCase().split(/\\s+/).filter(Boolean);
  const on = new Set([...form.querySelectorAll('[name=source]:checked')].map((box) => box.value));
  let shown = 0;
  for (const item of items) {
    const text = item.textContent.toLowerCase();
    const fits = words.every((word) => text.includes(word))
      && item.dataset.sources.split(' ').some((source) => on.has(source))
      && (form.elements.reckoned.checked || item.dataset.basis === 'stated');
    item.hidden = !fits;
    if (fits) shown++;
  }
  status.textContent = shown === items.length ? said : shown + ' of ' + said;
}
form.hidden = false;
form.addEventListener('input', show);
form.addEventListener('submit', (event) => event.preventDefault());
document.querySelector('.events').addEventListener('keydown', (event) => {
  const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  const seen = items.filter((item) => !item.hidden);
  const at = seen.indexOf(document.activeElement);
  if (!by || at < 0 || !seen[at + by]) return;
  event.preventDefault();
  seen[at + by].focus();
});
`;
