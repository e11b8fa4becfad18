import { ReactNode } from 'react';
import styles from './ScrollRegion.module.css';

/**
 * A part that scrolls sideways where it is wider than the page, also with the
 * arrow keys.
 */
export const ScrollRegion = (props: { label: string; children: ReactNode }) => (
  <div
    role="region"
    aria-label={props.label}
    // Without it, nobody could scroll with the keyboard:
    // https://dequeuniversity.com/rules/axe/4.10/scrollable-region-focusable
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    tabIndex={0}
    className={styles.scroll}
  >
    {props.children}
  </div>
);
