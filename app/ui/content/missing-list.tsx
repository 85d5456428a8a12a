/** What stands between a draft and the public: a line each, leading to the place where it is mended. */
import type { ReactNode } from 'react';

export interface MissingListProps {
  /** `href` is where it is mended, where that is known. */
  missing: readonly { message: string; href?: string | undefined }[];
  /** What is said where nothing is missing. */
  none: ReactNode;
  /** Said below the list, such as that the button to publish comes once it is empty. */
  after?: ReactNode;
}

export function MissingList({ missing, none, after }: MissingListProps) {
  if (missing.length === 0) return <p>{none}</p>;
  return (
    <>
      <ul>
        {missing.map(({ message, href }) => (
          <li key={message}>{href === undefined ? message : <a href={href}>{message}</a>}</li>
        ))}
      </ul>
      {after ? <p>{after}</p> : null}
    </>
  );
}
