import { passing } from './memory.js';

/**
 * One conversation as the page knows it.
 *
 * An entry is {role, id, content, byHuman, citations, ticket, contacts, crisis, streaming, key}; `key` ties what is not
 * stored yet to its attempt. The listener hears added(entry), changed(entry), removed(entry), contacts(list), connecting().
 */
export function createConversation(api, listener) {
  let id = null;
  let entries = [];
  let contacts = [];
  let waitsForHuman = false;
  let turns = 0;
  let busy = false;

  function add(entry) {
    entries.push(entry);
    listener.added(entry);
    return entry;
  }

  function remove(entry) {
    entries = entries.filter((other) => other !== entry);
    listener.removed(entry);
  }

  function showContacts(list) {
    if (list.length > 0) {
      contacts = list;
      passing.set('contacts', JSON.stringify({ id, contacts }));
      listener.contacts(contacts);
    }
  }

  function addStored(item) {
    const entry = add(entryOf(item));
    waitsForHuman = waitsForHuman || entry.ticket !== null || entry.byHuman;
    showContacts(entry.contacts);
  }

  async function deliver(content, key, on) {
    if (id === null) {
      id = (await api.createConversation()).id;
    }
    return api.send(id, content, key, on);
  }

  async function deliverSomewhere(content, key, on) {
    try {
      return await deliver(content, key, on);
    } catch (problem) {
      // The session ended, or the conversation was erased meanwhile. The words still have to arrive.
      if (problem.status !== 401 && problem.status !== 404) {
        throw problem;
      }
      if (problem.status === 401) {
        await api.signInAsGuest();
      }
      id = null;
      return deliver(content, key, on);
    }
  }

  return {
    get id() { return id; },
    get entries() { return entries; },
    get contacts() { return contacts; },
    get waitsForHuman() { return waitsForHuman; },

    /** Takes up a stored conversation. */
    async load({ id: storedId, status }) {
      const [items, tickets] = await Promise.all([
        api.messagesOf(storedId),
        // Without its tickets a conversation can still be read.
        api.ticketsOf(storedId).catch(() => []),
      ]);
      id = storedId;
      waitsForHuman = status === 'escalated';
      withTickets(items, tickets).forEach(addStored);
      showContacts(rememberedContacts(storedId));
    },

    /** Lays this conversation aside; the next message begins another. */
    startAfresh() {
      id = null;
      entries = [];
      contacts = [];
      waitsForHuman = false;
      turns++;
      passing.remove('contacts');
    },

    /**
     * Sends a message and shows what comes back. Where it fails, what is not known to be stored is taken off the
     * screen again; the caller still has the words.
     */
    async say(content, key) {
      const ofThisAttempt = (role) => entries.find((entry) => entry.key === key && entry.role === role);
      const user = ofThisAttempt('user') || add({ ...entryOf({ role: 'user', content }), key });
      let crisis = false;
      const reply = () => ofThisAttempt('assistant')
        || add({ ...entryOf({ role: 'assistant', content: '', crisis }), key, streaming: true });
      let heard = '';
      busy = true;
      turns++;
      try {
        const turn = await deliverSomewhere(content, key, {
          message: (stored) => {
            user.id = stored.id;
            heard = '';
          },
          decision: (decision) => {
            crisis = decision.crisis === true;
            heard = ''; // what was said before it was decided otherwise is taken back
          },
          token: ({ text }) => {
            heard += typeof text === 'string' ? text : '';
            listener.changed(Object.assign(reply(), { content: heard, crisis }));
          },
          again: () => {
            heard = '';
            listener.connecting();
          },
        });
        if (turn.reply) {
          finish(user, reply(), turn);
        } else {
          leaveToHuman(user, ofThisAttempt('assistant'), turn);
        }
      } catch (failure) {
        const partial = ofThisAttempt('assistant');
        // Of an answer the rest comes with the next attempt; of a crisis reply every word may count.
        if (partial && !partial.crisis) {
          remove(partial);
        }
        if (!user.id) {
          remove(user);
        }
        throw failure;
      } finally {
        busy = false;
      }
    },

    /** Looks for what arrived elsewhere: a human's reply, another tab. */
    async refresh() {
      if (id === null || busy) {
        return;
      }
      const turnsBefore = turns;
      const items = await api.messagesOf(id);
      if (busy || turns !== turnsBefore) {
        return;
      }
      const known = new Set(entries.map((entry) => entry.id));
      items.filter((item) => !known.has(item.id)).forEach(addStored);
    },
  };

  /** A human has taken over: nothing is said in their place, and their answer comes with the next look. */
  function leaveToHuman(user, partial, { message, contacts: given }) {
    Object.assign(user, { id: message?.id || user.id, content: message?.content || user.content, key: null });
    listener.changed(user);
    if (partial) {
      remove(partial);
    }
    waitsForHuman = true;
    if (Array.isArray(given) && given.length > 0) {
      showContacts(given);
    }
  }

  function finish(user, reply, { message, decision, reply: said, ticket, contacts: given }) {
    Object.assign(user, { id: message?.id || user.id, content: message?.content || user.content, key: null });
    listener.changed(user);
    const whole = entryOf({ ...said, role: 'assistant', ticket, contacts: given, crisis: decision?.crisis });
    Object.assign(reply, whole, { key: null, streaming: false });
    waitsForHuman = waitsForHuman || reply.ticket !== null;
    listener.changed(reply);
    showContacts(reply.contacts);
  }
}

function entryOf({ id = null, role, content, by_human: byHuman, citations, ticket, contacts, crisis }) {
  return {
    id,
    role,
    content: typeof content === 'string' ? content : '',
    byHuman: byHuman === true,
    citations: Array.isArray(citations) ? citations : [],
    ticket: ticket || null,
    contacts: Array.isArray(contacts) ? contacts : [],
    crisis: crisis === true,
    streaming: false,
  };
}

/** Gives each ticket to the reply that was written with it: the nearest in time. */
function withTickets(items, tickets) {
  const carried = new Map();
  for (const ticket of tickets) {
    const distance = (item) => Math.abs(Date.parse(item.created_at) - Date.parse(ticket.created_at));
    const [nearest] = items.filter((item) => item.role === 'assistant').sort((a, b) => distance(a) - distance(b));
    if (nearest) {
      carried.set(nearest, ticket);
    }
  }
  return items.map((item) => {
    const ticket = item.ticket || carried.get(item) || null;
    return { ...item, ticket, crisis: item.crisis === true || ticket?.category === 'crisis' };
  });
}

function rememberedContacts(id) {
  try {
    const remembered = JSON.parse(passing.get('contacts') || '{}');
    return remembered.id === id && Array.isArray(remembered.contacts) ? remembered.contacts : [];
  } catch (unreadable) {
    return [];
  }
}
