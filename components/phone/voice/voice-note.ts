import { readWebmOpus } from './read-webm-opus';
import { writeOggOpus } from './write-ogg-opus';

/**
 * A recording as the voice note that WhatsApp would send: Opus in Ogg. Chromium records the same
 * sound in another box, which is changed here; what is no Opus stays what it is.
 */
export async function toVoiceNote(recording: Blob): Promise<File> {
  const type = recording.type.split(';')[0] ?? '';
  const track = type === 'audio/webm' ? readWebmOpus(await recording.bytes()) : null;
  if (track) return new File([writeOggOpus(track)], 'voice.ogg', { type: 'audio/ogg' });
  return new File([recording], `voice.${type.split('/')[1]}`, { type });
}
