import { ButtonLink } from '@backstage/ui';
import { RiExternalLinkLine } from '@remixicon/react';

/** A way out of the portal, into Octopus. */
export const ExternalLink = (props: {
  href: string;
  children: string;
  variant?: 'secondary' | 'tertiary';
}) => (
  <ButtonLink
    href={props.href}
    target="_blank"
    rel="noopener noreferrer"
    variant={props.variant ?? 'tertiary'}
    iconEnd={<RiExternalLinkLine aria-hidden />}
  >
    {props.children}
  </ButtonLink>
);
