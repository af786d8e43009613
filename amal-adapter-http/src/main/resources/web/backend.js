import { eventsOf } from './events.js';

const BASE = '/api/v1';
/**
 * A stream that is silent for so long is taken for broken: phones lose the network without saying so, and the server
 * says every ten seconds that it is there.
 */
const SILENCE_MS = 35_000;
const PLAIN_MS = 120_000;
const PAUSE_BEFORE_RETRY_MS = 800;
const MAX_PAGES = 50;
/** While the first attempt is still being answered the second is told so, and asks again. */
const STILL_THINKING = /still.thinking$/i;
const PAUSE_WHILE_THINKING_MS = 3_000;
const MAX_ASKS = 30;

/** The server understood and said no (RFC 9457). */
export class Problem extends Error {
  constructor({ type = '', status = 0, title = '', detail = '', errors = [], contacts = [] } = {}) {
    super(title || detail || String(status));
    this.type = String(type);
    this.status = Number(status) || 0;
    this.title = typeof title === 'string' ? title : '';
    this.detail = typeof detail === 'string' ? detail : '';
    this.errors = Array.isArray(errors) ? errors : [];
    this.contacts = Array.isArray(contacts) ? contacts : [];
  }
}

/** No answer, or not the whole of it. Whether the server stored anything is unknown. */
export class ConnectionLost extends Error {}

/** @param {() => string} locale the language of what the server says, such as "ar-DZ" */
export function createApi(locale) {
  async function call(path, { method = 'GET', body, accept = 'application/json', key, lastEvent, signal } = {}) {
    const headers = { Accept: accept, 'Accept-Language': locale() };
    if (body !== undefined) {
      headers['Content-Type'] = 'application/json';
    }
    if (key) {
      headers['Idempotency-Key'] = key;
    }
    if (lastEvent) {
      headers['Last-Event-ID'] = lastEvent;
    }
    let response;
    try {
      response = await fetch(BASE + path, {
        method,
        headers,
        body: body === undefined ? undefined : JSON.stringify(body),
        credentials: 'same-origin',
        cache: 'no-store',
        signal,
        // The server tells its own page from another site's by the Origin, which "no-referrer" may blank.
        referrerPolicy: 'same-origin',
      });
    } catch (failure) {
      throw new ConnectionLost(String(failure));
    }
    if (!response.ok) {
      throw await problemOf(response);
    }
    return response;
  }

  async function json(path, options) {
    return parsed(await call(path, options));
  }

  const post = (path, body) => call(path, { method: 'POST', body });

  function signInAsGuest() {
    // The answer also carries a token, for programs. A page lives by its HttpOnly cookie and never touches it.
    return call('/auth/guest', { method: 'POST', body: { locale: locale() } });
  }

  async function messageAsStream(path, content, key, on, heard) {
    const silence = stopwatch(SILENCE_MS);
    try {
      const response = await call(path, {
        method: 'POST',
        body: { content },
        key,
        lastEvent: heard.lastEvent,
        accept: 'text/event-stream',
        signal: silence.signal,
      });
      if (!(response.headers.get('Content-Type') || '').startsWith('text/event-stream')) {
        return await parsed(response);
      }
      return await followTurn(response.body, silence, on, heard);
    } finally {
      silence.stop();
    }
  }

  async function messageAsJson(path, content, key) {
    const limit = stopwatch(PLAIN_MS);
    try {
      return await json(path, { method: 'POST', body: { content }, key, signal: limit.signal });
    } finally {
      limit.stop();
    }
  }

  async function messageAgain(path, content, key) {
    await pause(PAUSE_BEFORE_RETRY_MS);
    for (let asks = 1; ; asks++) {
      try {
        return await messageAsJson(path, content, key);
      } catch (problem) {
        if (asks === MAX_ASKS || !STILL_THINKING.test(problem.type || '')) {
          throw problem;
        }
        await pause(PAUSE_WHILE_THINKING_MS);
      }
    }
  }

  return {
    /** The newest open conversation, or null. Signs in as a guest where there is no session yet. */
    async latestConversation() {
      try {
        const { items = [] } = await json('/conversations?limit=1');
        const [latest] = items;
        return latest && !['archived', 'closed'].includes(latest.status) ? latest : null;
      } catch (problem) {
        if (problem.status !== 401) {
          throw problem;
        }
        await signInAsGuest();
        return null;
      }
    },

    signInAsGuest,

    signIn: (email, password, code) => post('/auth/login', { email, password, code }),

    /** Keeps the conversations of the guest who asks. */
    signUp: (form) => post('/auth/signup', form),

    askForLink: (email) => post('/auth/magic-links', { email }),

    askForPasswordReset: (email) => post('/auth/password-reset', { email }),

    useLink: (token, code) => post('/auth/magic-links/consume', { token, code }),

    resetPassword: (token, password, code) => post('/auth/password-reset/confirm', { token, password, code }),

    signOut: () => call('/auth/logout', { method: 'POST' }),

    /** Who has this session. */
    async user() {
      return (await json('/me')).user;
    },

    async createConversation() {
      return json('/conversations', { method: 'POST', body: {} });
    },

    /** Every message, oldest first. */
    async messagesOf(conversationId) {
      const path = `/conversations/${encodeURIComponent(conversationId)}/messages?limit=100`;
      const messages = [];
      let cursor = null;
      for (let page = 0; page < MAX_PAGES; page++) {
        const { items = [], next_cursor: next } =
          await json(cursor === null ? path : `${path}&cursor=${encodeURIComponent(cursor)}`);
        messages.push(...items);
        if (!next) {
          break;
        }
        cursor = next;
      }
      return messages.sort((a, b) => Date.parse(a.created_at) - Date.parse(b.created_at) || 0);
    },

    /** Says whenever something was written in a conversation, by whomever, until it is closed. Browsers come back by themselves. */
    follow(conversationId, onMessage) {
      const stream = new EventSource(`${BASE}/conversations/${encodeURIComponent(conversationId)}/events`);
      stream.addEventListener('message', onMessage);
      // Also for what was written before the stream was there, and while it was broken.
      stream.addEventListener('open', onMessage);
      return { id: conversationId, close: () => stream.close() };
    },

    /** The tickets of a conversation: messages come without theirs. */
    async ticketsOf(conversationId) {
      const { items = [] } = await json('/tickets?limit=100');
      return items.filter((ticket) => ticket.conversation_id === conversationId);
    },

    /**
     * Sends a message and resolves to the whole turn. A stream that breaks off is taken up once where it was; after
     * that the turn is asked for with the same key, as plain JSON: the server then answers with the same turn, it does
     * not make a second one.
     *
     * @param {{message?: Function, decision?: Function, token?: Function, again?: Function}} on what is heard
     * meanwhile; a `decision` or a `message` takes back the tokens before it
     */
    async send(conversationId, content, key, on) {
      const path = `/conversations/${encodeURIComponent(conversationId)}/messages`;
      const heard = { lastEvent: '' };
      try {
        return await messageAsStream(path, content, key, on, heard).catch((failure) => {
          if (!(failure instanceof ConnectionLost) || heard.lastEvent === '') {
            throw failure;
          }
          return pause(PAUSE_BEFORE_RETRY_MS).then(() => messageAsStream(path, content, key, on, heard));
        });
      } catch (failure) {
        if (!(failure instanceof ConnectionLost)) {
          throw failure;
        }
        on.again?.();
        return messageAgain(path, content, key);
      }
    },
  };
}

async function followTurn(body, silence, on, heard) {
  try {
    for await (const { event, data, id } of eventsOf(body, silence.restart)) {
      heard.lastEvent = id;
      const value = readJson(data);
      if (event === 'done') {
        return value;
      }
      if (event === 'error') {
        throw new Problem(value);
      }
      on[event]?.(value);
    }
  } catch (failure) {
    throw failure instanceof Problem ? failure : new ConnectionLost(String(failure));
  }
  throw new ConnectionLost('the stream ended before the turn did');
}

async function parsed(response) {
  try {
    return await response.json();
  } catch (failure) {
    throw new ConnectionLost(String(failure));
  }
}

async function problemOf(response) {
  let said = {};
  try {
    said = await response.json();
  } catch (notJson) {
    // A proxy's own page: the status is all there is.
  }
  return new Problem({ ...(said !== null && typeof said === 'object' ? said : {}), status: response.status });
}

function readJson(data) {
  const value = JSON.parse(data);
  return value === null || typeof value !== 'object' ? {} : value;
}

function pause(milliseconds) {
  return new Promise((resume) => setTimeout(resume, milliseconds));
}

function stopwatch(milliseconds) {
  const controller = new AbortController();
  let timer = 0;
  const stop = () => clearTimeout(timer);
  const restart = () => {
    stop();
    timer = setTimeout(() => controller.abort(), milliseconds);
  };
  restart();
  return { signal: controller.signal, restart, stop };
}
