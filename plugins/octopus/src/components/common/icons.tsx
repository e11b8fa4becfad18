import { SVGProps } from 'react';

type IconProps = Omit<SVGProps<SVGSVGElement>, 'd'> & {
  /** Width and height in pixels; 24 unless told. */
  size?: number;
};

/**
 * An icon of lines that are two units wide, on a square of 24. They are ours because
 * Backstage's build puts each icon of a library into what everybody loads first.
 */
const icon =
  (d: string) =>
  ({ size = 24, ...props }: IconProps) =>
    (
      <svg
        viewBox="0 0 24 24"
        width={size}
        height={size}
        fill="none"
        stroke="currentColor"
        strokeWidth={2}
        strokeLinejoin="round"
        aria-hidden
        {...props}
      >
        <path d={d} />
      </svg>
    );

/** What all icons are. */
export type IconComponent = ReturnType<typeof icon>;

const CIRCLE = 'M3 12a9 9 0 1 0 18 0a9 9 0 1 0-18 0';
const CLOCK = 'M12 7v5.5l4 2.5';

export const AddIcon = icon('M12 5v14M5 12h14');
export const AlertIcon = icon('M12 3 1.5 21h21zM12 9v6M12 16.5v2');
export const ArrowDownIcon = icon('M12 4v15M5.5 12.5 12 19l6.5-6.5');
export const ArrowGoBackIcon = icon(
  'M8 3 3.5 7.5 8 12M4 7.5h9a6 6 0 0 1 0 12H5',
);
export const ArrowRightIcon = icon('M4 12h15M12.5 5.5 19 12l-6.5 6.5');
export const CheckIcon = icon('m4 12.5 5.5 5.5L20.5 7');
export const CloseCircleIcon = icon(`${CIRCLE}M9 9l6 6M15 9l-6 6`);
export const CloudOffIcon = icon(
  'M7 7a7 7 0 0 0 0 13h10M10 4.5a7 7 0 0 1 8 5.5a5 5 0 0 1 2 8.5M2.5 2.5l19 19',
);
export const DeleteIcon = icon('M3 7h18M8 7V3h8v4M5 7v14h14V7M10 11v6M14 11v6');
export const DownloadIcon = icon('M12 3v11.5M6 9l6 6 6-6M4 15v5h16v-5');
export const ErrorWarningIcon = icon(`${CIRCLE}M12 7v6M12 15v2`);
export const ExternalLinkIcon = icon(
  'M10 5H5v14h14v-5M13 4h7v7M19.5 4.5 11 13',
);
export const FileCopyIcon = icon('M4 8h12v13H4zM8 7V3h12v13h-3');
export const FileTextIcon = icon('M4 3h11l5 5v13H4zM8 8h3M8 12h8M8 16h8');
export const ForbidIcon = icon(`${CIRCLE}M8 8l8 8`);
export const GitBranchIcon = icon(
  'M4 5a2 2 0 1 0 4 0a2 2 0 1 0-4 0M4 19a2 2 0 1 0 4 0a2 2 0 1 0-4 0M16 7a2 2 0 1 0 4 0a2 2 0 1 0-4 0M6 7v10M18 9c0 5-12 2-12 8',
);
export const HeartPulseIcon = icon(
  'M12 20.5 4 12.5A5 5 0 0 1 12 6a5 5 0 0 1 8 6.5zM2 12h6l2-3 3 5 1.5-2H22',
);
export const HistoryIcon = icon(`M4 3v5h5M4.5 8a9 9 0 1 1-1.5 4${CLOCK}`);
export const InboxIcon = icon('M4 4h16v16H4zM4 13h5a3 3 0 0 0 6 0h5');
export const LoaderIcon = icon('M18.5 6a9 9 0 1 0 2.5 6');
export const LockIcon = icon('M4 10h16v11H4zM8 10V7a4 4 0 0 1 8 0v3');
export const PlayIcon = icon('M6 4v16l14-8z');
export const PlugIcon = icon('M8 3v5M16 3v5M5 8h14v3a7 7 0 0 1-14 0zM12 18v4');
export const PriceTagIcon = icon('M3 3h9l9 9-9 9-9-9zM7.5 7h1.5');
export const QuestionIcon = icon(
  `${CIRCLE}M9.5 10a2.5 2.5 0 1 1 2.5 2.5v1.5M12 15.5v2`,
);
export const RefreshIcon = icon('M20 3v5h-5M19.5 8a9 9 0 1 0 1.5 4');
export const RestartIcon = icon(
  'M21 12a9 9 0 1 1-3-6.7L21 8M21 3v5h-5M10 8.5v7l5-3.5z',
);
export const SearchIcon = icon(
  'M3 10.5a7.5 7.5 0 1 0 15 0a7.5 7.5 0 1 0-15 0M16 16l5.5 5.5',
);
export const SkipForwardIcon = icon('M5 4v16l12-8zM19 4v16');
export const StopCircleIcon = icon(`${CIRCLE}M9 9h6v6H9z`);
export const TimeIcon = icon(`${CIRCLE}${CLOCK}`);
export const UserIcon = icon(
  'M8 7.5a4 4 0 1 0 8 0a4 4 0 1 0-8 0M4 22a8 8 0 0 1 16 0',
);
export const WifiOffIcon = icon(
  'M1.5 9a16 16 0 0 1 5-3M11 4.6A16 16 0 0 1 22.5 9M5 13a11 11 0 0 1 5-2.8M15.5 11A11 11 0 0 1 19 13M8.5 17a5 5 0 0 1 7 0M12 19v2M2.5 2.5l19 19',
);
