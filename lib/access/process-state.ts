const kept = globalThis as typeof globalThis & { acervoAccess?: Map<string, unknown> };

/**
 * State of the whole process. A module's own variables are not: the server bundles each entry
 * apart, so the start-up code and a route hold two copies of this room.
 */
export function processState<T>(name: string, create: () => T): T {
  kept.acervoAccess ??= new Map();
  if (!kept.acervoAccess.has(name)) kept.acervoAccess.set(name, create());
  return kept.acervoAccess.get(name) as T;
}
