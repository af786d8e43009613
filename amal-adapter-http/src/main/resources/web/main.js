import { createApi } from './backend.js';
import { createComposer } from './composer.js';
import { createConversation } from './conversation.js';
import { byId } from './dom.js';
import { newKey } from './idempotency.js';
import { chooseLanguage, locale, rememberedLanguage, speak, words } from './language.js';
import { forgetLeaving, leave, wasLeft } from './leave.js';
import { createView } from './view.js';

/** Replies come by themselves; this is for when the line is broken without anybody noticing. */
const LOOK_FOR_REPLIES_MS = 30_000;

speak(rememberedLanguage());

const api = createApi(locale);
const view = createView();
const conversation = createConversation(api, view);
const composer = createComposer(send);

/** The conversation that was laid aside, for the way back. */
let earlier = null;
/** The words that did not arrive, with their key: the same words go out under the same key. */
let failed = null;
/** The start of the page, so that whoever writes at once waits for it and nobody starts twice. */
let started = null;
/** How the failure on the screen is said, so that a change of language says it again. */
let sayFailure = null;

function start() {
  started = started || begin().catch((failure) => {
    started = null;
    throw failure;
  });
  return started;
}

async function begin() {
  const latest = await api.latestConversation();
  if (latest === null || wasLeft()) {
    earlier = latest;
  } else {
    await conversation.load(latest);
  }
  if (conversation.entries.length === 0) {
    view.welcome(true, { canResume: earlier !== null });
  } else {
    view.toTheEnd();
  }
}

function fail(failure, retry, detail) {
  sayFailure = () => view.failure(failure, retry, detail && detail());
  sayFailure();
}

function clearFailure() {
  sayFailure = null;
  view.clearFailure();
}

function startOrSay() {
  clearFailure();
  start().catch((failure) => {
    view.welcome(conversation.entries.length === 0);
    if (!composer.sending) {
      fail(failure, startOrSay, () => words().lostLoading);
    }
  });
}

async function send() {
  const content = composer.text();
  const key = failed !== null && failed.content === content ? failed.key : newKey();
  failed = null;
  composer.sending = true;
  byId('new-conversation').disabled = true;
  clearFailure();
  view.typing(true);
  try {
    await start();
    forgetLeaving();
    if (composer.text() === content) {
      composer.write('');
    }
    const said = conversation.say(content, key);
    view.toTheEnd();
    await said;
    earlier = null;
  } catch (failure) {
    failed = { content, key };
    composer.giveBack(content);
    view.welcome(conversation.entries.length === 0, { canResume: earlier !== null });
    fail(failure, () => { if (!composer.sending && composer.text() !== '') send(); });
  } finally {
    view.typing(false);
    composer.sending = false;
    byId('new-conversation').disabled = false;
  }
}

function sayExample(example) {
  if (!composer.sending) {
    composer.write(example);
    send();
  }
}

async function resume() {
  try {
    clearFailure();
    const laidAside = earlier;
    await conversation.load(laidAside);
    earlier = null;
    failed = null;
    forgetLeaving();
    view.welcome(conversation.entries.length === 0);
    view.toTheEnd();
  } catch (failure) {
    fail(failure, resume, () => words().lostLoading);
  }
}

function startAfresh() {
  if (conversation.id !== null) {
    earlier = { id: conversation.id, status: conversation.waitsForHuman ? 'escalated' : 'active' };
  }
  conversation.startAfresh();
  failed = null;
  clearFailure();
  view.empty();
  view.welcome(true, { canResume: earlier !== null });
  composer.focus();
}

function lookForReplies() {
  // A failure here is not the person's business: the next look, or the next message, will tell.
  conversation.refresh().catch(() => {});
}

for (const button of document.querySelectorAll('[data-language]')) {
  button.addEventListener('click', () => {
    chooseLanguage(button.dataset.language);
    view.examples(sayExample);
    view.redraw(conversation.contacts);
    composer.refresh();
    sayFailure?.();
  });
}
byId('leave').addEventListener('click', leave);
byId('new-conversation').addEventListener('click', startAfresh);
byId('resume').addEventListener('click', resume);
/** The stream of the conversation on the screen, while a human is waited for. */
let followed = { id: null, close() {} };

function follow() {
  const id = conversation.waitsForHuman && !document.hidden ? conversation.id : null;
  if (id !== followed.id) {
    followed.close();
    followed = id === null ? { id, close() {} } : api.follow(id, lookForReplies);
  }
}

document.addEventListener('visibilitychange', () => {
  if (!document.hidden) {
    lookForReplies();
  }
});
setInterval(follow, 1_000);
setInterval(() => {
  if (conversation.waitsForHuman && !document.hidden) {
    lookForReplies();
  }
}, LOOK_FOR_REPLIES_MS);

view.examples(sayExample);
startOrSay();
