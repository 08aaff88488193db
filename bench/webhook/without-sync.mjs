// Loaded into a server by `--import`: what it wants synced is not. For the comparison alone.
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

fs.fsyncSync = () => undefined;
syncBuiltinESMExports();
