/**
 * The simulated WhatsApp: Twilio's twin and the phones of a few people.
 * Promises what Twilio and WhatsApp do, over the same wire: signed webhooks, media behind Basic
 * auth and a redirect, the REST calls of Twilio's SDK with Twilio's own refusals, statuses in order.
 * Hides the chats, their files and every form of Twilio's wire.
 * What must stay true: the application cannot tell it from Twilio; it never stands beside a real
 * account; it answers this machine alone. Only `app/` enters here.
 */
import 'server-only';
import path from 'node:path';
import { getConfig } from '../config';
import { Chats } from './chat/chats';
import { isThisMachine, withSimulator } from './phone/with-simulator';
import { createSimulator, type Simulator } from './simulator';

export type { PhoneEvent, PhoneMessage, PhonePerson } from './phone/phone-message';
export { readOutgoingForm } from './phone/read-outgoing-form';
export type { Simulator } from './simulator';

/** One a process: two would each hold half of them. Bundles and hot reloads share them here. */
const shared = globalThis as typeof globalThis & { acervoChats?: Chats };
let simulator: Simulator | undefined;

/** Null while a real account is configured. */
function getSimulator(): Simulator | null {
  const config = getConfig();
  if (!config.simulator) return null;
  if (simulator) return simulator;
  const directory = path.join(/* turbopackIgnore: true */ config.dataDir, 'simulator');
  const isFirst = shared.acervoChats === undefined;
  shared.acervoChats ??= new Chats(directory);
  simulator = createSimulator(
    { ...config.whatsapp, publicBaseUrl: config.publicBaseUrl },
    shared.acervoChats,
  );
  if (isFirst) simulator.goOn();
  return simulator;
}

/** The simulator for a page that was asked for under this Host; null where there is none. */
export function getSimulatorFor(host: string | null): Simulator | null {
  return isThisMachine(host) ? getSimulator() : null;
}

/** Answers a request to the simulator, or refuses whoever must not reach it. */
export function serveSimulator(
  request: Request,
  answer: (simulator: Simulator) => Promise<Response> | Response,
): Promise<Response> {
  return withSimulator(getSimulator(), request, answer);
}
