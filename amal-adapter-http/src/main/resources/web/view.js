import { byId, element, replaceContent } from './dom.js';
import { direction, words } from './language.js';
import { contactsCard, contactsRow, paragraphs, sources, ticketCard } from './parts.js';
import { ConnectionLost } from './backend.js';

const ROOM_ABOVE = 12;

/** What is on the screen. It knows nothing of the server. */
export function createView() {
  const scroller = byId('scroller');
  const log = byId('log');
  const shown = new Map();
  let following = true;

  // Whoever scrolls back to read something is left in peace until the next message is sent.
  for (const gesture of ['wheel', 'touchmove']) {
    scroller.addEventListener(gesture, () => { following = false; }, { passive: true });
  }

  /** Brings the newest into sight, but never pushes the beginning of it off the top. */
  function follow(article) {
    if (following) {
      const top = article.getBoundingClientRect().top - scroller.getBoundingClientRect().top + scroller.scrollTop;
      scroller.scrollTop = Math.min(top - ROOM_ABOVE, scroller.scrollHeight - scroller.clientHeight);
    }
  }

  function draw(article, entry) {
    const { role, content, citations, ticket, contacts, crisis, streaming, byHuman } = entry;
    article.className = ['message', role, byHuman ? 'human' : '', crisis ? 'crisis' : ''].filter(Boolean).join(' ');
    article.setAttribute('aria-busy', String(streaming));
    const speaker = { user: words().you, assistant: byHuman ? words().human : words().amal }[role];
    const reveal = (number) => openSource(article, number);
    replaceContent(article,
      speaker ? element('span', { class: byHuman ? 'speaker' : 'unseen', dir: direction() }, speaker) : null,
      element('div', { class: 'bubble' }, ...paragraphs(content, streaming ? [] : citations, reveal)),
      contacts.length > 0 ? contactsCard(contacts) : null,
      ticket ? ticketCard(ticket) : null,
      citations.length > 0 ? sources(citations) : null);
  }

  function openSource(article, number) {
    const details = article.querySelectorAll('.source details')[number - 1];
    details.open = true;
    details.querySelector('summary').focus({ preventScroll: true });
    details.scrollIntoView({ block: 'nearest' });
  }

  const view = {
    added(entry) {
      const article = element('article', { dir: 'auto' });
      draw(article, entry);
      shown.set(entry, article);
      log.append(article);
      view.welcome(false);
      if (entry.role !== 'user') {
        view.typing(false);
      }
      follow(article);
    },

    changed(entry) {
      draw(shown.get(entry), entry);
      follow(shown.get(entry));
    },

    removed(entry) {
      shown.get(entry)?.remove();
      shown.delete(entry);
    },

    contacts(contacts) {
      const pinned = byId('pinned');
      replaceContent(pinned, contacts.length > 0 ? contactsRow(contacts) : null);
      pinned.hidden = contacts.length === 0;
    },

    connecting() {
      byId('status').textContent = words().again;
    },

    /** The person did something that belongs at the end of the conversation. */
    toTheEnd() {
      following = true;
      scroller.scrollTop = scroller.scrollHeight;
    },

    typing(on) {
      byId('typing').hidden = !on;
      byId('status').textContent = on ? words().typing : '';
      if (on) {
        view.toTheEnd();
      }
    },

    /** The first screen, with a way back to an earlier conversation where there is one. */
    welcome(on, { canResume = false } = {}) {
      byId('welcome').hidden = !on;
      byId('resume').hidden = !canResume;
    },

    examples(onChoose) {
      replaceContent(byId('examples'), ...words().examples.map((example) => element('li', {},
        element('button', { type: 'button', class: 'example', onclick: () => onChoose(example.replace(/\u00a0/g, ' ')) },
          example))));
    },

    empty() {
      shown.clear();
      replaceContent(log);
      view.contacts([]);
      view.typing(false);
    },

    /** Draws everything again, in another language, without reading it all aloud. */
    redraw(contacts) {
      log.setAttribute('aria-live', 'off');
      shown.forEach((article, entry) => draw(article, entry));
      view.contacts(contacts);
      setTimeout(() => log.setAttribute('aria-live', 'polite'), 500);
    },

    /** Says what went wrong, with the contacts the server gave, and offers to try again. */
    failure(failure, onRetry, lostDetail = words().lostDetail) {
      const lost = failure instanceof ConnectionLost;
      const title = lost ? words().lostTitle : failure.title || words().failedTitle;
      const detail = lost ? lostDetail : failure.detail || (failure.title ? '' : words().failedDetail);
      const errors = (failure.errors || []).map((error) => error.message).filter(Boolean);
      const contacts = failure.contacts || [];
      const notice = byId('notice');
      replaceContent(notice,
        element('div', { class: 'notice-head' },
          element('p', { class: 'notice-title', dir: 'auto' }, title),
          element('button', { type: 'button', id: 'retry', class: 'button', onclick: onRetry }, words().tryAgain)),
        ...[detail, ...errors].filter((line) => line && line !== title)
          .map((line) => element('p', { dir: 'auto' }, line)),
        contacts.length > 0 ? contactsCard(contacts) : null);
      notice.hidden = false;
    },

    clearFailure() {
      byId('notice').hidden = true;
      replaceContent(byId('notice'));
    },
  };
  return view;
}
