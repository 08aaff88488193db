/** As in chat: the most that WhatsApp carries. */
export const uploadBytesMax = 16 * 1024 * 1024;

/**
 * What a connection that breaks costs at most, some ten seconds of a slow phone's line; and well
 * under the 4.5 MB that hosts which run functions let in.
 */
export const partBytes = 1024 * 1024;

/** Files that were begun and are not whole: more than a tab sends at once, and a day's mishaps. */
export const openUploadsMax = 200;

/** A thousand photos of a good camera a day: an old collection moves in within days, no disk is filled. */
export const uploadBytesPerDayMax = 4 * 1024 ** 3;

/** Long enough to come home to a better line and choose the same file again. */
export const abandonedAfterMs = 48 * 60 * 60 * 1000;
