import { writeFile } from 'node:fs/promises';
import path from 'node:path';

export interface SwiftPorts {
  account: number;
  container: number;
  object: number;
  proxy: number;
  memcached: number;
}

interface SwiftOptions {
  folder: string;
  ports: SwiftPorts;
  userName: string;
  /** Of the only user, `test:tester`. */
  secret: string;
}

/** Writes one file for each of Swift's four servers into `folder`. */
export async function writeSwiftConfig(options: SwiftOptions): Promise<void> {
  const files = {
    account: storeConfig(options, 'account'),
    container: storeConfig(options, 'container'),
    object: storeConfig(options, 'object'),
    proxy: proxyConfig(options),
  };
  await Promise.all(
    Object.entries(files).map(([name, text]) =>
      writeFile(path.join(options.folder, `${name}.conf`), text),
    ),
  );
}

/** `workers = 0` keeps a server in one process, which ends when it is told to. */
function serverSection({ folder, ports, userName }: SwiftOptions, name: keyof SwiftPorts): string {
  return `[DEFAULT]
bind_ip = 127.0.0.1
bind_port = ${ports[name]}
workers = 0
user = ${userName}
swift_dir = ${folder}
devices = ${path.join(folder, 'disks')}
mount_check = false
`;
}

function storeConfig(options: SwiftOptions, name: 'account' | 'container' | 'object'): string {
  return `${serverSection(options, name)}
[pipeline:main]
pipeline = ${name}-server

[app:${name}-server]
use = egg:swift#${name}
`;
}

function proxyConfig(options: SwiftOptions): string {
  return `${serverSection(options, 'proxy')}
[pipeline:main]
pipeline = catch_errors proxy-logging cache s3api tempauth copy slo dlo proxy-logging proxy-server

[app:proxy-server]
use = egg:swift#proxy
allow_account_management = true
account_autocreate = true

[filter:catch_errors]
use = egg:swift#catch_errors

[filter:proxy-logging]
use = egg:swift#proxy_logging

[filter:cache]
use = egg:swift#memcache
memcache_servers = 127.0.0.1:${options.ports.memcached}

[filter:s3api]
use = egg:swift#s3api
location = us-east-1

[filter:tempauth]
use = egg:swift#tempauth
user_test_tester = ${options.secret} .admin

[filter:copy]
use = egg:swift#copy

[filter:slo]
use = egg:swift#slo

[filter:dlo]
use = egg:swift#dlo
`;
}
