import styles from './TextButton.module.css';

/** A button that looks like a link. */
export const TextButton = (props: {
  children: string;
  /** The accessible name; includes the text. */
  name: string;
  isLarge?: boolean;
  onPress: () => void;
}) => (
  <button
    type="button"
    className={styles.text}
    data-large={props.isLarge}
    aria-label={props.name}
    onClick={props.onPress}
  >
    {props.children}
  </button>
);
