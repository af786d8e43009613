/**
 * What this phone remembers. Storage may be refused (private windows, full disks): then the page forgets, and works.
 * The words of a conversation are never kept here, because phones are shared.
 */
function shelf(storage) {
  return {
    get(key) {
      try {
        return storage().getItem('amal.' + key);
      } catch (refused) {
        return null;
      }
    },
    set(key, value) {
      try {
        storage().setItem('amal.' + key, value);
      } catch (refused) {
        // Forgetting is all right.
      }
    },
    remove(key) {
      try {
        storage().removeItem('amal.' + key);
      } catch (refused) {
        // Nothing was kept.
      }
    },
  };
}

/** Until somebody clears the browser: the language, and whether the page was left in a hurry. */
export const lasting = shelf(() => window.localStorage);

/** Until this tab closes: the emergency contacts the server gave in a crisis, so that a reload keeps them in sight. */
export const passing = shelf(() => window.sessionStorage);
