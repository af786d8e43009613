import { lasting, passing } from './memory.js';

const LEFT = 'left';

/**
 * Empties the screen at once and puts a blank page in this one's place in the history. The session stays, because a
 * guest has no other way back to a human's reply; but the next visit shows the first screen, not the conversation.
 */
export function leave() {
  lasting.set(LEFT, '1');
  passing.remove('contacts');
  document.body.textContent = '';
  document.title = '\u200e';
  window.location.replace('about:blank');
}

/** Whether the last visit ended in a hurry. */
export const wasLeft = () => lasting.get(LEFT) === '1';

/** The person asked for the conversation again, or began to write. */
export const forgetLeaving = () => lasting.remove(LEFT);
