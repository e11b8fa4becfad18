import { useCallback, useRef } from 'react';
import { useLocation, useNavigate, useSearchParams } from 'react-router-dom';

/** Values of the query; without a value, a name is taken out of it. */
type Changes = Record<string, string | undefined>;

/** Marks a place in the browser's history that this page opened something in. */
const OPENED = 'octopusOpened';

/** Reads and changes the query of the page's URL. */
export interface UrlState {
  params: URLSearchParams;
  /** Changes it where the reader is: Back leads to what was there before. */
  replace: (changes: Changes) => void;
  /** Changes it in a new place: Back leads here again. */
  push: (changes: Changes) => void;
  /** Opens something in a new place, or instead of what is open. */
  openWith: (changes: Changes) => void;
  /** Closes what is open, as Back does where this page opened it. */
  close: (changes: Changes) => void;
}

/** Keeps what the page shows in its URL, and in the browser's history. */
export function useUrlState(): UrlState {
  const [params, setParams] = useSearchParams();
  const { state } = useLocation();
  const navigate = useNavigate();
  const isOpened = Boolean(state?.[OPENED]);
  const current = useRef({ setParams, navigate, state, isOpened });
  current.current = { setParams, navigate, state, isOpened };

  const change = useCallback(
    (changes: Changes, options: { replace: boolean; state?: unknown }) =>
      current.current.setParams(
        previous => {
          const next = new URLSearchParams(previous);
          for (const [name, value] of Object.entries(changes)) {
            if (value) {
              next.set(name, value);
            } else {
              next.delete(name);
            }
          }
          return next;
        },
        { ...options, preventScrollReset: true },
      ),
    [],
  );
  const replace = useCallback(
    (changes: Changes) =>
      change(changes, { replace: true, state: current.current.state }),
    [change],
  );
  const push = useCallback(
    (changes: Changes) => change(changes, { replace: false }),
    [change],
  );
  const openWith = useCallback(
    (changes: Changes) =>
      change(changes, {
        replace: current.current.isOpened,
        state: { [OPENED]: true },
      }),
    [change],
  );
  const close = useCallback(
    (changes: Changes) =>
      current.current.isOpened
        ? current.current.navigate(-1)
        : replace(changes),
    [replace],
  );
  return { params, replace, push, openWith, close };
}
