/** Signs in by a passkey that the browser offers. False when there was none, or it was not taken. */
export async function askPasskey(): Promise<boolean> {
  try {
    const options = await post('/sign-in/operator/passkey/options', {});
    const credential = await navigator.credentials.get({
      publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options as never),
    });
    const answer = (credential as PublicKeyCredential | null)?.toJSON();
    const { outcome } = (await post('/sign-in/operator/passkey', answer)) as { outcome: string };
    return outcome === 'signed_in';
  } catch (error) {
    return isRefusal(error);
  }
}

/** Makes a passkey on this device for who is signed in. False when it was not made or not kept. */
export async function addPasskey(): Promise<boolean> {
  try {
    const options = await post('/report/devices/passkeys/options', {});
    const credential = await navigator.credentials.create({
      publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options as never),
    });
    const answer = (credential as PublicKeyCredential | null)?.toJSON();
    await post('/report/devices/passkeys', answer);
    return true;
  } catch (error) {
    return isRefusal(error);
  }
}

class Refused extends Error {}

async function post(path: string, body: unknown): Promise<unknown> {
  const answer = await fetch(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body ?? null),
  });
  if (!answer.ok) throw new Refused(`${path} answered ${answer.status}.`);
  return answer.json();
}

/** A browser that knows no passkeys, a person who says no, a server that refuses: the same to us. */
function isRefusal(error: unknown): false {
  if (error instanceof Refused || error instanceof DOMException || error instanceof TypeError) {
    return false;
  }
  throw error;
}
