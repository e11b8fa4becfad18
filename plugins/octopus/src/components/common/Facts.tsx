import { ReactNode } from 'react';
import styles from './Facts.module.css';

/** A name and a value; nothing where there is none to tell. */
export type Fact = [name: string, value: ReactNode] | undefined | '' | false;

/** Names and values below each other. */
export const Facts = (props: { facts: Fact[] }) => (
  <dl className={styles.facts}>
    {props.facts.map(
      fact =>
        fact && (
          <div key={fact[0]} className={styles.fact}>
            <dt>{fact[0]}</dt>
            <dd>{fact[1]}</dd>
          </div>
        ),
    )}
  </dl>
);
