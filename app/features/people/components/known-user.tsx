/** Tells a password keeper whose password a form is about; nobody sees it (HTML, autocomplete="username"). */

export function KnownUser({ email }: { email: string }) {
  return <input type="text" name="username" value={email} autoComplete="username" readOnly hidden aria-hidden="true" />;
}
