#!/usr/bin/env bash
# A combobox of react-aria-components keeps its list open without having focus,
# when focus leaves before React has rendered all that the last key changed.
#
# Versions: react-aria-components 1.22.1 (with react-stately 3.51.0), react and
#   react-dom 18.3.1, jsdom 26.1.0.
# Behaviour: the hook of react-stately remembers the text that it has acted on by
#   a state update of its own from an effect, to which React gives less priority
#   than to the next event. When Tab comes before that update, Tab closes the
#   list, an effect takes the text for new and asks to open it again, and blur
#   closes only what it sees as open, which is nothing yet. Then the list opens,
#   for a field that has no focus, and hides the rest of the page from assistive
#   technology. Needs `allowsCustomValue`, and `allowsEmptyCollection` or a match.
#   A pause between the key and Tab makes the difference.
# Seen, aria-expanded after Tab:
#   with a pause      false
#   without a pause   true
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

npm init -y >/dev/null
npm install --no-audit --no-fund --loglevel=error \
  react-aria-components@1.22.1 react-stately@3.51.0 react@18.3.1 react-dom@18.3.1 jsdom@26.1.0
cat >try.mjs <<'JS'
import assert from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';
import { JSDOM } from 'jsdom';

const { window } = new JSDOM('<button>after</button><main></main>', {
  pretendToBeVisual: true,
  url: 'http://localhost/',
});
for (const key of Object.getOwnPropertyNames(window)) {
  if (!(key in globalThis)) {
    globalThis[key] = window[key];
  }
}
globalThis.window = window;
globalThis.Event = window.Event;
Object.defineProperty(globalThis, 'navigator', { value: window.navigator, configurable: true });
globalThis.ResizeObserver = class {
  observe() {}
  unobserve() {}
  disconnect() {}
};
globalThis.CSS = { escape: text => text };

const { createElement: h, useState } = await import('react');
const { createRoot } = await import('react-dom/client');
const { ComboBox, Input, Label, ListBox, ListBoxItem, Popover } = await import(
  'react-aria-components'
);

function Field() {
  const [text, setText] = useState('');
  return h(
    ComboBox,
    {
      allowsCustomValue: true,
      allowsEmptyCollection: true,
      menuTrigger: 'focus',
      inputValue: text,
      onInputChange: setText,
    },
    h(Label, null, 'Space'),
    h(Input),
    h(
      Popover,
      null,
      h(ListBox, null, h(ListBoxItem, { id: 'one', textValue: 'one' }, 'one')),
    ),
  );
}

async function leave(pauseMs) {
  const container = document.querySelector('main');
  const root = createRoot(container);
  root.render(h(Field));
  await sleep(200);
  const input = document.querySelector('input');
  input.focus();
  await sleep(200);
  const send = async event => {
    input.dispatchEvent(event);
    // What React does at the end of an event, and nothing more.
    await Promise.resolve();
  };
  Object.getOwnPropertyDescriptor(
    window.HTMLInputElement.prototype,
    'value',
  ).set.call(input, 'new');
  await send(new window.Event('input', { bubbles: true }));
  if (pauseMs) {
    await sleep(pauseMs);
  }
  await send(
    new window.KeyboardEvent('keydown', { key: 'Tab', bubbles: true }),
  );
  document.querySelector('button').focus();
  await sleep(300);
  const expanded = input.getAttribute('aria-expanded');
  assert.notEqual(document.activeElement, input);
  root.unmount();
  await sleep(100);
  return expanded;
}

const paused = await leave(200);
const hurried = await leave(0);
console.log(`with a pause      ${paused}`);
console.log(`without a pause   ${hurried}`);
assert.equal(paused, 'false');
assert.equal(hurried, 'true');
console.log('as described');
process.exit(0);
JS
node try.mjs
