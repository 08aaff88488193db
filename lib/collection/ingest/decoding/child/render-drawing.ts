import sharp from 'sharp';
import { AcervoError } from '@/lib/errors';
import type { DrawingForms } from '../protocol';
import { makeJpeg } from './make-jpeg';

/** Four times what image models draw; a small file can claim far more than memory holds. */
const pixelsMax = 16_000_000;
const jpegQualities = [90, 75, 50];

/** What image models answer in. */
const contentTypes: Record<string, string> = {
  png: 'image/png',
  jpeg: 'image/jpeg',
  webp: 'image/webp',
};

/**
 * The one form in which a drawing is ever shown, marked as made by a model. What the vendor put into
 * its own bytes (C2PA) is not carried over by decoding; those bytes are kept as they came.
 * @throws AcervoError `bad_media` when the bytes are no whole picture
 */
export async function renderDrawing(bytes: Uint8Array, model: string): Promise<DrawingForms> {
  try {
    const picture = sharp(bytes, { limitInputPixels: pixelsMax, failOn: 'error' });
    const { format, width, height } = await picture.metadata();
    const contentType = contentTypes[format ?? ''];
    if (!contentType) throw new Error('This is no format that drawings come in.');
    const mark = xmpMark(model);
    const open = () =>
      sharp(bytes, { limitInputPixels: pixelsMax, failOn: 'error' })
        .flatten({ background: 'white' })
        .toColourspace('srgb')
        .withXmp(mark);
    return { contentType, width, height, full: await makeJpeg(open, jpegQualities) };
  } catch (cause) {
    throw new AcervoError('bad_media', 'What the image model made is no whole picture.', { cause });
  }
}

/** @see https://cv.iptc.org/newscodes/digitalsourcetype/ */
const madeByModel = 'http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia';

/** IPTC's mark, which galleries, search engines and WhatsApp itself read. */
function xmpMark(model: string): string {
  const name = model.replace(/[^\w.:/ -]/g, '');
  return `<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:Iptc4xmpExt="http://iptc.org/std/Iptc4xmpExt/2008-02-29/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" Iptc4xmpExt:DigitalSourceType="${madeByModel}" xmp:CreatorTool="${name}"/>
</rdf:RDF></x:xmpmeta>
<?xpacket end="w"?>`;
}
