import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';

const ROOT = new URL('../..', import.meta.url).pathname;
/** Small enough for a test to go beyond them at once. */
export const SMALL_PLANS = { BasicRate: 1, BasicBurst: 2, ProQuota: 3 };
const FREE_PORTS = ['--port', '--identity-port', '--dynamodb-port', '--web-port'].flatMap((name) => [
  name,
  '0',
]);

/** Starts the real system once for all tests, on free ports; what comes back stops it. */
export default async function start(): Promise<() => Promise<void>> {
  const figures = Object.entries(SMALL_PLANS).flatMap(([name, value]) => ['--parameter', `${name}=${value}`]);
  const system = spawn(`${ROOT}run`, ['--in-memory', ...FREE_PORTS, ...figures], {
    env: { ...process.env, NO_COLOR: '1' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const banner = await bannerOf(system);
  process.env['CLOAKROOM_WEB'] = addressOf('Web', banner);
  process.env['CLOAKROOM_API'] = addressOf('API', banner);
  process.env['CLOAKROOM_KEY'] = keyOf('basic', banner);
  process.env['CLOAKROOM_SMALL_QUOTA_KEY'] = keyOf('pro', banner);
  await wake(addressOf('API', banner));
  return async () => {
    const ended = once(system, 'exit');
    system.kill('SIGINT');
    await ended;
  };
}

/** Both functions have started once before a test looks at a clock. */
async function wake(api: string): Promise<void> {
  const headers = { Authorization: 'Bearer not.a.token' };
  await Promise.all([fetch(`${api}/health`), fetch(`${api}/me`, { headers })]);
}

/** Everything that is printed until the system is ready. */
async function bannerOf(system: ChildProcess): Promise<string> {
  const lines: string[] = [];
  if (system.stdout === null) {
    throw new Error('no output');
  }
  const reader = createInterface({ input: system.stdout });
  return new Promise((resolve, reject) => {
    reader.on('line', (line) => {
      lines.push(line);
      if (line.trim().startsWith('Stop ')) {
        resolve(lines.join('\n'));
      }
    });
    reader.on('close', () => reject(new Error(`The system did not start:\n${lines.join('\n')}`)));
  });
}

/** The API key of a plan, which the banner shows. */
function keyOf(plan: string, banner: string): string {
  const key = new RegExp(`^ +API key +(\\S+) .*${plan}`, 'm').exec(banner)?.[1];
  if (key === undefined) {
    throw new Error(`No key of the plan ${plan} in:\n${banner}`);
  }
  return key;
}

function addressOf(name: string, banner: string): string {
  const address = new RegExp(`^ +${name} +(\\S+)`, 'm').exec(banner)?.[1];
  if (address === undefined) {
    throw new Error(`Nothing of ${name} in:\n${banner}`);
  }
  return address;
}
