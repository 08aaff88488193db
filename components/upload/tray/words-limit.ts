/** As the server's: WhatsApp's longest text. */
export const wordsCharactersMax = 4096;
