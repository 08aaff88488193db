import { removeFromAlbum } from '@/lib/collection';
import { photoIds } from '../../../changes/answer-change';
import { type AlbumRoute, answerAlbumChange } from '../answer-album-change';

/** Takes photos out of the album; they stay in the collection. */
export function POST(request: Request, route: AlbumRoute): Promise<Response> {
  return answerAlbumChange(request, route, { photoIds }, removeFromAlbum);
}
