import { Column } from '@backstage/ui';
import styles from './namedColumn.module.css';

/** Pixels; a state with a version or a time fit in. */
const NARROWEST = 96;
/** Of a bold letter in a header, with some room: `Development` takes 90 pixels. */
const LETTER = 8.5;
/** Around the text. */
const PADDING = 24;
/** Longer words are broken. */
const MOST_LETTERS = 14;

/** The pixels that a column needs so that no word of its header is broken. */
export function columnWidth(name: string): number {
  const longest = Math.max(...name.split(/[\s-]+/).map(word => word.length));
  const letters = Math.min(longest, MOST_LETTERS);
  return Math.max(NARROWEST, PADDING + Math.ceil(letters * LETTER));
}

/**
 * A column whose header shows its whole name, such as that of an environment, in
 * several lines where it is long.
 */
export function namedColumn(id: string, name: string) {
  const minWidth = columnWidth(name);
  return {
    id,
    label: name,
    minWidth,
    header: () => (
      <Column id={id} minWidth={minWidth}>
        <span className={styles.header}>{name}</span>
      </Column>
    ),
  };
}
