import { element, icon } from './dom.js';
import { deadline, direction, words } from './language.js';

/** The pieces of a message: its text, its sources, the ticket, the emergency contacts. */

const PHONE = 'M6.5 4h3l1.5 4-2 1.5a12 12 0 0 0 5.5 5.5l1.5-2 4 1.5v3a2 2 0 0 1-2.2 2A16.5 16.5 0 0 1 4.5 6.2 2 2 0 0 1 6.5 4z';
const PERSON = 'M12 11.5a3.7 3.7 0 1 0 0-7.4 3.7 3.7 0 0 0 0 7.4zM4.8 20c.7-3.6 3.6-5.7 7.2-5.7s6.5 2.1 7.2 5.7';

/**
 * Paragraphs, one a line. "[2]" becomes a button to the second source where there is one, and stays text where not.
 *
 * @param {(number: number) => void} onCite
 */
export function paragraphs(text, citations = [], onCite = () => {}) {
  return text.split(/\r\n|\r|\n/).filter((line) => line.trim() !== '')
    .map((line) => element('p', {}, ...line.split(WITH_MARKS).map((piece) => (
      MARK.test(piece) ? element('span', { class: 'together' }, ...marks(piece, citations, onCite)) : piece))));
}

/** "[1]", and the same with the end of the word before it and the full stop after it: what must share a line. */
const MARK = /\[\d{1,3}\]/;
const WITH_MARKS = /(\S{0,16}\s?(?:\[\d{1,3}\])+[^\s\w[]{0,3})/;

function marks(piece, citations, onCite) {
  return piece.split(/(\[\d{1,3}\])/).map((part) => {
    const number = MARK.test(part) ? Number(part.slice(1, -1)) : 0;
    const citation = citations[number - 1];
    return citation ? citeButton(number, citation, onCite) : part;
  });
}

function citeButton(number, citation, onCite) {
  return element('button', {
    class: 'cite', type: 'button', 'aria-label': words().source(number, citation.title || ''),
    onclick: () => onCite(number),
  }, String(number));
}

export function sources(citations) {
  return element('section', { class: 'sources', dir: direction() },
    element('h3', {}, words().sources),
    element('ol', {}, ...citations.map(({ title, quote }, index) => element('li', { class: 'source' },
      element('details', {},
        element('summary', {},
          element('span', { class: 'source-number', 'aria-hidden': 'true' }, String(index + 1)),
          element('span', { class: 'source-title', dir: 'auto' }, title || words().source(index + 1, ''))),
        element('blockquote', { dir: 'auto' }, quote || ''))))));
}

export function ticketCard({ ticket_number: number, sla_due_at: due }) {
  const by = due ? deadline(due) : '';
  return element('section', { class: 'ticket', dir: direction() },
    element('h3', {}, icon(PERSON), words().ticket),
    element('dl', {},
      element('div', {},
        element('dt', {}, words().ticketNumber),
        element('dd', {}, element('bdi', { class: 'ticket-number', dir: 'ltr' }, number || ''))),
      by ? element('div', {},
        element('dt', {}, words().ticketDue),
        element('dd', {}, element('time', { class: 'ticket-due', datetime: due }, by))) : null),
    element('p', { class: 'ticket-note' }, words().ticketNote));
}

/** The emergency contacts as the server gave them: big, and one tap away from a call. */
export function contactsCard(contacts) {
  return element('section', { class: 'contacts', dir: direction() },
    element('h3', {}, words().contacts),
    element('p', { class: 'contacts-hint' }, words().contactsHint),
    element('ul', {}, ...contacts.map((contact) => element('li', {}, contactLink('contact', contact)))));
}

/** The same as a slim row that stays in sight. */
export function contactsRow(contacts) {
  return element('ul', {}, ...contacts.map((contact) => element('li', {}, contactLink('pinned-contact', contact))));
}

function contactLink(className, { name = '', number = '' }) {
  return element('a', {
    class: className, href: 'tel:' + String(number).replace(/[^\d+*#]/g, ''), 'aria-label': words().call(name, number),
  }, icon(PHONE), element('span', { class: 'contact-name', dir: 'auto' }, name),
  element('bdi', { class: 'contact-number', dir: 'ltr' }, String(number)));
}
