/** What people read about where they are signed in, how, and which keys there are. */
export interface AccountText {
  devices: {
    title: string;
    lead: string;
    /** A browser on a system; either may not be known. */
    device(browser: string | null, system: string | null): string;
    thisOne: string;
    used(moment: string): string;
    signedIn(moment: string): string;
    signOut: string;
    signOutOf(device: string): string;
    signOutAll: string;
    confirmAll: { title: string; lead: string; keep: string; signOut: string };
  };
  waysIn: {
    title: string;
    /** After an invitation, when there is none yet. */
    welcome: string;
    lead: string;
    stale: string;
    passkeys: string;
    noPasskeys: string;
    addPasskey: string;
    passkeyAdded: string;
    passkeyFailed: string;
    passkeyElsewhere(origin: string): string;
    madeOn(moment: string): string;
    remove: string;
    removeOf(name: string): string;
    password: string;
    hasPassword: string;
    current: string;
    chosen: string;
    chosenHint(charactersMin: number): string;
    save: string;
  };
  outcomes: Record<
    'ended' | 'removed' | 'changed' | 'wrong' | 'stale' | 'unfit' | 'too_often',
    string
  >;
  keys: {
    title: string;
    lead: string;
    none: string;
    name: string;
    nameHint: string;
    scopes: string;
    scopeNames: Record<string, string>;
    make: string;
    failed: string;
    made: string;
    copy: string;
    copied: string;
    usedAt(moment: string): string;
    neverUsed: string;
    revoke: string;
    revokeOf(name: string): string;
    revoked: string;
  };
}
