import 'server-only';
import type { DeviceView, KeyView, WaysInView } from '@/components/account/account-view';
import {
  type Device,
  hasPassword,
  type KeyEntry,
  listPasskeys,
  passkeyOrigin,
  passwordCharactersMin,
  type SignedIn,
} from '@/lib/auth';
import { momentLabel, type Viewer } from '../day-label';

/** A device in the dates of who looks at it. */
export function deviceView({ usedAt, signedInAt, ...device }: Device, viewer: Viewer): DeviceView {
  return {
    ...device,
    usedAt: momentLabel(usedAt, viewer),
    signedInAt: momentLabel(signedInAt, viewer),
  };
}

export function keyView({ createdAt: _, usedAt, ...key }: KeyEntry, viewer: Viewer): KeyView {
  return { ...key, usedAt: usedAt && momentLabel(usedAt, viewer) };
}

/** How an operator signs in, and whether they may change it just now. */
export async function readWaysIn(session: SignedIn, viewer: Viewer): Promise<WaysInView> {
  const [passkeys, isPasswordSet] = await Promise.all([
    listPasskeys({ session }),
    hasPassword({ session }),
  ]);
  return {
    passkeys: passkeys.map(({ id, name, createdAt }) => ({
      id,
      name: name ?? 'Passkey',
      madeAt: createdAt ? momentLabel(createdAt, viewer) : '',
    })),
    hasPassword: isPasswordSet,
    isFresh: session.isFresh,
    isWelcome: false,
    passkeyOrigin: passkeyOrigin(),
    passwordCharactersMin,
  };
}
