import { createApi, Problem } from './backend.js';
import { byId } from './dom.js';
import { chooseLanguage, locale, rememberedLanguage, speak, words } from './language.js';

const CODE_NEEDED = /code-required$/;

speak(rememberedLanguage());

const api = createApi(locale);
const letter = letterOf(location.hash);
// Out of the history and of the sight of whoever looks at the address; the link still counts.
history.replaceState(null, '', location.pathname);

/** What a letter's link carries behind its "#"; nothing is used up before somebody presses the button. */
function letterOf(hash) {
  const carried = new URLSearchParams(hash.slice(1));
  return carried.has('token') ? { purpose: carried.get('for'), token: carried.get('token') } : null;
}

function show(section) {
  for (const id of ['link', 'reset', 'inside', 'outside']) {
    byId(id).hidden = id !== section;
  }
}

function say(text) {
  byId('status').textContent = text;
}

function complain(failure) {
  const notice = byId('notice');
  notice.hidden = failure === null;
  notice.textContent = failure === null ? '' : sentence(failure);
}

function sentence(failure) {
  return failure instanceof Problem
    ? [failure.title, failure.detail].filter(Boolean).join('. ')
    : words().lostLoading;
}

/** Sends a form, once at a time, and asks for a code when one is needed. */
function onSubmit(formId, codeFieldId, send) {
  const form = byId(formId);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    attempt(form, async () => {
      try {
        await send(new FormData(form));
        location.assign('/');
      } catch (failure) {
        if (codeFieldId && CODE_NEEDED.test(failure.type || '')) {
          byId(codeFieldId).hidden = false;
          byId(codeFieldId).querySelector('input').focus();
        }
        throw failure;
      }
    });
  });
}

async function attempt(container, work) {
  const buttons = [...container.querySelectorAll('button')];
  buttons.forEach((button) => { button.disabled = true; });
  complain(null);
  say('');
  try {
    await work();
  } catch (failure) {
    complain(failure);
  } finally {
    buttons.forEach((button) => { button.disabled = false; });
  }
}

const code = (form) => form.get('code') || undefined;

onSubmit('link-form', 'link-code-field', (form) => api.useLink(letter.token, code(form)));
onSubmit('reset-form', 'reset-code-field',
  (form) => api.resetPassword(letter.token, form.get('password'), code(form)));
onSubmit('sign-in-form', 'sign-in-code-field',
  (form) => api.signIn(form.get('email'), form.get('password'), code(form)));
onSubmit('sign-up-form', null, (form) => api.signUp({
  email: form.get('email'),
  password: form.get('password'),
  name: form.get('name').trim() || undefined,
  locale: locale(),
  consent_data_storage: form.get('consent') === 'on',
}));

for (const [button, ask] of [['send-link', api.askForLink], ['forgot', api.askForPasswordReset]]) {
  byId(button).addEventListener('click', () => {
    const form = byId('sign-in-form');
    if (!form.elements.email.reportValidity()) {
      return;
    }
    attempt(form, async () => {
      await ask(form.elements.email.value);
      say(words().letterSent);
    });
  });
}

byId('sign-out').addEventListener('click', () => attempt(byId('inside'), async () => {
  await api.signOut();
  show('outside');
}));

byId('language').addEventListener('click', ({ target }) => {
  if (target.dataset.language) {
    chooseLanguage(target.dataset.language);
  }
});

async function start() {
  if (letter !== null) {
    show(letter.purpose === 'password_reset' ? 'reset' : 'link');
    return;
  }
  const user = await api.user().catch(() => null);
  if (user !== null && !user.guest) {
    byId('who').textContent = user.name || user.email;
    show('inside');
  } else {
    show('outside');
  }
}

start();
