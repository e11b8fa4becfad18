import { useEffect } from 'react';

const DIALOG = '[role=dialog]';
/** Toasts are alerts: they come and go, and nobody works in them. */
const NOT_ON_PAGE = `${DIALOG}, [role=alertdialog]`;
const FOCUSABLE =
  'a[href], button:not(:disabled), input:not(:disabled), [tabindex="0"]';

/** What had the focus, and all that it was in, from the inside out. */
type Place = Element[];

const placeOf = (element: Element): Place => {
  const parent = element.parentElement;
  return [element, ...(parent ? placeOf(parent) : [])];
};
const isGone = (place: Place) => place.length > 0 && !place[0].isConnected;
const isLost = () => document.activeElement === document.body;

/** Focuses the nearest that is still there, but nothing beyond `outermost`. */
function focusNearest(place: Place, outermost: Element): boolean {
  const rest = place.find(
    each => each.isConnected && outermost.contains(each) && each !== outermost,
  );
  const nearest = rest?.matches(FOCUSABLE)
    ? rest
    : rest?.querySelector(FOCUSABLE);
  // The page stays where its reader has scrolled it to.
  (nearest as HTMLElement | null | undefined)?.focus({ preventScroll: true });
  return Boolean(nearest);
}

/**
 * Keeps the focus where somebody works by keyboard. A browser moves it to the
 * body when what has it is taken away: a button that cannot be pressed any more,
 * or a dialog that another one took the place of. Escape then closes nothing,
 * and Tab begins at the top of the page.
 *
 * It goes to the nearest thing in what is open, else to where it was on the page.
 * Whoever clicks where nothing takes the focus has given it up, and is left alone.
 */
export function useKeptFocus(): void {
  useEffect(() => {
    let last: Place = [];
    let onPage: Place = [];
    let frame = 0;

    const remember = (element: Element) => {
      last = placeOf(element);
      onPage = element.closest(NOT_ON_PAGE) ? onPage : last;
    };
    const onFocusIn = ({ target }: FocusEvent) => {
      if (target instanceof Element) {
        remember(target);
      }
    };
    const onPointerDown = () => {
      last = [];
    };
    // What had the focus before, and keeps it, gets none.
    const onPointerUp = () => {
      if (document.activeElement && !isLost()) {
        remember(document.activeElement);
      }
    };
    const restore = () => {
      if (!isLost() || !isGone(last)) {
        return;
      }
      const dialog = [...document.querySelectorAll<HTMLElement>(DIALOG)].pop();
      if (!dialog) {
        focusNearest(onPage, document.body);
      } else if (!focusNearest(last, dialog)) {
        dialog.focus({ preventScroll: true });
      }
    };
    const observer = new MutationObserver(() => {
      if (isLost() && isGone(last)) {
        cancelAnimationFrame(frame);
        // A dialog that closes puts the focus back itself, in the next frame.
        frame = requestAnimationFrame(() => {
          frame = requestAnimationFrame(restore);
        });
      }
    });
    document.addEventListener('focusin', onFocusIn);
    document.addEventListener('pointerdown', onPointerDown, true);
    document.addEventListener('pointerup', onPointerUp, true);
    observer.observe(document.body, { childList: true, subtree: true });
    return () => {
      document.removeEventListener('focusin', onFocusIn);
      document.removeEventListener('pointerdown', onPointerDown, true);
      document.removeEventListener('pointerup', onPointerUp, true);
      observer.disconnect();
      cancelAnimationFrame(frame);
    };
  }, []);
}
