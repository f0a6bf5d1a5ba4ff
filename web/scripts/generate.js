// Makes what the application knows of the API from the API's own description, which the API's build writes:
// src/api/schema.d.ts for the compiler, public/openapi.json for the developers' page. Neither is committed.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import openapi, { astToString } from 'openapi-typescript';
import { parse } from 'yaml';

const DESCRIPTION = new URL('../../api/target/openapi.yaml', import.meta.url);

const text = await readFile(DESCRIPTION, 'utf8').catch(() => {
  console.error('The API has not been built, and describes itself when it is: mvn -pl api -am compile');
  process.exit(1);
});
const description = parse(text);
await mkdir(new URL('../public', import.meta.url), { recursive: true });
await writeFile(new URL('../src/api/schema.d.ts', import.meta.url), astToString(await openapi(description)));
await writeFile(new URL('../public/openapi.json', import.meta.url), JSON.stringify(description));
