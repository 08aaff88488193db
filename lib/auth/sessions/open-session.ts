import { createAuthEndpoint } from 'better-auth/api';
import { setSessionCookie } from 'better-auth/cookies';
import { z } from 'zod';
import { AcervoError } from '@/lib/errors';

/** Signs a user in who has proved who they are by a one-time token; called by our own code alone. */
export const openSessionPlugin = {
  id: 'acervo-open-session',
  endpoints: {
    openSession: createAuthEndpoint(
      '/acervo/open-session',
      {
        method: 'POST',
        requireHeaders: true,
        body: z.object({ userId: z.uuid() }),
        metadata: { SERVER_ONLY: true },
      },
      async (ctx) => {
        const { internalAdapter } = ctx.context;
        const user = await internalAdapter.findUserById(ctx.body.userId);
        if (!user) throw new AcervoError('not_found', 'There is no such user.');
        const session = await internalAdapter.createSession(user.id);
        await setSessionCookie(ctx, { session, user });
        return ctx.json({ sessionId: session.id });
      },
    ),
  },
} as const;
