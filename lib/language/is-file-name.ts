/** What cameras, phones and WhatsApp call their files. */
const fileEndings = new Set(
  'jpg jpeg jpe png gif webp heic heif avif bmp tif tiff dng raw cr2 nef arw pdf mp4 mov avi mkv 3gp webm mp3 m4a ogg opus wav amr doc docx xls xlsx ppt pptx txt zip vcf'.split(
    ' ',
  ),
);
/** Names without an ending: "IMG-20220121-WA0004", "DSC_0123", "PXL_20240102_030405678". */
const cameraName =
  /^(?:img|vid|pxl|dsc|dscn|dscf|dcim|mvimg|gopr|aud|ptt|doc|stk|screenshot)[-_ ]?\d[\d\-_.]*(?:wa\d+)?$/u;
/** A longer line is no name of a file. */
const nameCharactersMax = 200;

/** Whether text is nothing but the name of a file, as WhatsApp puts it beside a document. */
export function isFileName(text: string): boolean {
  const name = text.trim().toLowerCase();
  if (name === '' || name.length > nameCharactersMax || name.includes('\n')) return false;
  const dot = name.lastIndexOf('.');
  const isNamed = dot > 0 && !/\s/u.test(name.charAt(dot - 1));
  return (isNamed && fileEndings.has(name.slice(dot + 1))) || cameraName.test(name);
}
