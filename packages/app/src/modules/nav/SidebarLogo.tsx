import { Link, useSidebarOpenState } from '@backstage/core-components';
import { RiShip2Line } from '@remixicon/react';
import styles from './SidebarLogo.module.css';

export const SidebarLogo = () => {
  const { isOpen } = useSidebarOpenState();

  return (
    <Link
      to="/"
      underline="none"
      className={styles.logo}
      aria-label="Octopus for Backstage, home"
    >
      <RiShip2Line className={styles.icon} size={28} aria-hidden />
      {isOpen && (
        <span className={styles.name}>
          Octopus for
          <br />
          Backstage
        </span>
      )}
    </Link>
  );
};
