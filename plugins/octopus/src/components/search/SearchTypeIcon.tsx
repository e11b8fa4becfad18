import { RiRocketLine, RiTerminalBoxLine } from '@remixicon/react';

/** The mark of releases or of runbooks in the list of types. */
const SearchTypeIcon = (props: { of: 'releases' | 'runbooks' }) => {
  const Icon = props.of === 'releases' ? RiRocketLine : RiTerminalBoxLine;
  return <Icon aria-hidden size={20} />;
};

export default SearchTypeIcon;
