import { deleteAlbum } from '@/lib/collection';
import { type AlbumRoute, answerAlbumChange } from '../answer-album-change';

export function POST(request: Request, route: AlbumRoute): Promise<Response> {
  return answerAlbumChange(request, route, {}, deleteAlbum);
}
