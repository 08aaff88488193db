/** What a key may be allowed: each opens the routes that name it, and no others. */
export const scopes = [
  'report:read',
  'messages:read',
  'memory:read',
  'memory:clear',
  'metrics:read',
] as const;

export type Scope = (typeof scopes)[number];
