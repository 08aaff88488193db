import { PrismaPg } from '@prisma/adapter-pg';

/**
 * Prisma's PostgreSQL adapter, save that a script reaches the server whole. Prisma's own cuts it
 * at every semicolon (adapter-pg 7.10, `executeScript`), which breaks function bodies and comments,
 * and sends the pieces one by one; sent whole, a migration is one transaction: all of it or nothing.
 */
export class WholeScriptPg extends PrismaPg {
  override async connect() {
    const adapter = await super.connect();
    adapter.executeScript = async (script: string) => {
      await adapter.underlyingDriver().query(script);
    };
    return adapter;
  }
}
