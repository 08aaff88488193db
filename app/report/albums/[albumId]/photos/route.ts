import { addToAlbum } from '@/lib/collection';
import { photoIds } from '../../../changes/answer-change';
import { type AlbumRoute, answerAlbumChange } from '../answer-album-change';

/** Puts photos into the album; `changeId` is null where all of them were in it. */
export function POST(request: Request, route: AlbumRoute): Promise<Response> {
  return answerAlbumChange(request, route, { photoIds }, addToAlbum);
}
