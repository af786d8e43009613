import { byId } from './dom.js';
import { words } from './language.js';

const LIMIT = 10_000;
const NEAR = 500;

/**
 * Where the person writes.
 *
 * @param {() => void} onSubmit called when a message of legal length is to be sent
 */
export function createComposer(onSubmit) {
  const box = byId('message');
  const button = byId('send');
  const limit = byId('limit');
  let sending = false;

  /** Code points, as the server counts; a string's length counts an emoji twice. */
  const remaining = () => LIMIT - Array.from(box.value).length;
  const text = () => box.value.trim();

  function refresh() {
    button.disabled = sending || text() === '';
    const left = remaining();
    const over = left < 0;
    limit.textContent = over ? words().tooLong(-left) : left <= NEAR ? words().remaining(left) : '';
    limit.classList.toggle('over', over);
    box.setAttribute('aria-invalid', String(over));
    box.style.height = 'auto';
    box.style.height = `${box.scrollHeight}px`;
  }

  function submit() {
    if (!button.disabled && remaining() >= 0) {
      onSubmit();
    }
  }

  box.addEventListener('input', refresh);
  box.addEventListener('keydown', (event) => {
    // While an input method composes, Enter chooses a word. Safari says so by the key code only.
    if (event.key === 'Enter' && !event.shiftKey && !event.isComposing && event.keyCode !== 229) {
      event.preventDefault();
      submit();
    }
  });
  byId('composer').addEventListener('submit', (event) => {
    event.preventDefault();
    submit();
  });
  window.addEventListener('resize', refresh);
  refresh();

  return {
    text,
    refresh,
    focus: () => box.focus(),
    write(words) {
      box.value = words;
      refresh();
    },
    /** Puts words that did not arrive back, before whatever was written since. */
    giveBack(words) {
      box.value = text() === '' || text() === words ? words : `${words}\n\n${box.value}`;
      refresh();
    },
    set sending(on) {
      sending = on;
      refresh();
    },
    get sending() {
      return sending;
    },
  };
}
