import { lasting } from './memory.js';
import { WORDING } from './wording.js';

const DEFAULT = 'ar';
let current = DEFAULT;

/** The words of the page in the chosen language. */
export const words = () => WORDING[current];

/** Such as "fr-FR", for the server and for dates. */
export const locale = () => WORDING[current].locale;

export const direction = () => WORDING[current].direction;

export function rememberedLanguage() {
  const remembered = lasting.get('language');
  return Object.hasOwnProperty.call(WORDING, remembered || '') ? remembered : DEFAULT;
}

/** Switches the page's own words; what people and Amal wrote stays as it was written. */
export function speak(language) {
  current = language;
  const said = WORDING[language];
  document.documentElement.lang = language;
  document.documentElement.dir = said.direction;
  document.title = said.name;
  for (const node of document.querySelectorAll('[data-text]')) {
    node.textContent = said[node.dataset.text];
  }
  for (const node of document.querySelectorAll('[data-label]')) {
    node.setAttribute('aria-label', said[node.dataset.label]);
  }
  for (const node of document.querySelectorAll('[data-title]')) {
    node.title = said[node.dataset.title];
  }
  for (const node of document.querySelectorAll('[data-placeholder]')) {
    node.placeholder = said[node.dataset.placeholder];
  }
  for (const button of document.querySelectorAll('[data-language]')) {
    button.setAttribute('aria-pressed', String(button.dataset.language === language));
  }
}

export function chooseLanguage(language) {
  lasting.set('language', language);
  speak(language);
}

/** A deadline as people in Algeria read it, wherever the phone believes to be. */
export function deadline(iso) {
  const at = new Date(iso);
  if (Number.isNaN(at.getTime())) {
    return '';
  }
  return new Intl.DateTimeFormat(locale(), {
    weekday: 'long', day: 'numeric', month: 'long', hour: '2-digit', minute: '2-digit', hourCycle: 'h23',
    timeZone: 'Africa/Algiers',
  }).format(at);
}
