/**
 * Builds elements. Text only ever becomes a text node, so that nothing a person, a document or a model wrote can turn
 * into markup.
 *
 * @param {string} name
 * @param {Record<string, string | boolean | Function>} [attributes] "class", any attribute, or "onclick" with a function
 * @param {...(Node | string | null)} children
 */
export function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  fill(made, attributes, children);
  return made;
}

const SVG = 'http://www.w3.org/2000/svg';

/** A small line drawing, decoration only. */
export function icon(path) {
  const drawing = document.createElementNS(SVG, 'svg');
  const line = document.createElementNS(SVG, 'path');
  fill(drawing, { class: 'icon', viewBox: '0 0 24 24', 'aria-hidden': 'true' }, [line]);
  fill(line, { d: path }, []);
  return drawing;
}

export function replaceContent(parent, ...children) {
  while (parent.firstChild) {
    parent.removeChild(parent.firstChild);
  }
  append(parent, children);
}

export const byId = (id) => document.getElementById(id);

function fill(made, attributes, children) {
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith('on')) {
      made.addEventListener(name.slice(2), value);
    } else if (value === true) {
      made.setAttribute(name, '');
    } else if (value !== false && value !== null && value !== undefined) {
      made.setAttribute(name, value);
    }
  }
  append(made, children);
}

function append(parent, children) {
  for (const child of children) {
    if (child !== null && child !== undefined) {
      parent.append(child);
    }
  }
}
