/** What the pages about one's access show, in the dates of who looks. */
export interface DeviceView {
  id: string;
  browser: string | null;
  system: string | null;
  usedAt: string;
  signedInAt: string;
  isThis: boolean;
}

export interface WaysInView {
  passkeys: { id: string; name: string; madeAt: string }[];
  hasPassword: boolean;
  /** Signed in lately enough to change them. */
  isFresh: boolean;
  /** Come by an invitation just now. */
  isWelcome: boolean;
  /** The address under which passkeys work; null where there are none. */
  passkeyOrigin: string | null;
  passwordCharactersMin: number;
}

export interface KeyView {
  id: string;
  name: string;
  hint: string;
  scopes: string[];
  usedAt: string | null;
}
