import { useEffect } from 'react';

const SEPARATOR = ' · ';

/** How many notifications are unread, which Backstage keeps first: `(2) `. */
const COUNTER = /^(?:\(\d+\)\s)?/;

/**
 * Puts the name of a view before the title of the document, which Backstage sets
 * when it likes; without it, every view of an entity has the same title. A counter of
 * notifications stays first: two that both insist on being first would never end.
 */
export function useViewTitle(view: string): void {
  useEffect(() => {
    const prefix = `${view}${SEPARATOR}`;
    const add = () => {
      if (!document.title.includes(prefix)) {
        document.title = document.title.replace(
          COUNTER,
          counter => `${counter}${prefix}`,
        );
      }
    };
    add();
    const observer = new MutationObserver(add);
    observer.observe(document.head, {
      characterData: true,
      childList: true,
      subtree: true,
    });
    return () => {
      observer.disconnect();
      if (document.title.includes(prefix)) {
        document.title = document.title.replace(prefix, () => '');
      }
    };
  }, [view]);
}
