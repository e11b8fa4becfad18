import { useEffect } from 'react';

const SEPARATOR = ' · ';

/**
 * Puts the name of a view before the title of the document, which Backstage sets
 * when it likes; without it, every view of an entity has the same title.
 */
export function useViewTitle(view: string): void {
  useEffect(() => {
    const prefix = `${view}${SEPARATOR}`;
    const add = () => {
      if (!document.title.startsWith(prefix)) {
        document.title = `${prefix}${document.title}`;
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
      if (document.title.startsWith(prefix)) {
        document.title = document.title.slice(prefix.length);
      }
    };
  }, [view]);
}
