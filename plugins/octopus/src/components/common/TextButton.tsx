import styles from './TextButton.module.css';

/** Text that opens something, looking like a link. */
export const TextButton = (props: {
  children: string;
  /** What a screen reader says; holds the text. */
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
