import { expect, test } from './cloakroom.ts';
import { firstPaint, firstRow, watchForRow } from './vitals.ts';

const RUNS = 15;

/** Not a test: no limit in milliseconds holds on every machine. Prints how soon the list of 50 items is there. */
test('how soon the list is there', async ({ visitor }) => {
  const { page } = visitor;
  test.setTimeout(300_000);
  await visitor.openSignedIn();
  for (let item = 0; item < 50; item++) {
    await visitor.keep(`{"title":"Coat ${item}","data":{"hook":${item}}}`);
  }
  await page.addInitScript(watchForRow);
  const network = await page.context().newCDPSession(page);
  const rows: string[] = [];
  for (const cacheDisabled of [true, false]) {
    await network.send('Network.setCacheDisabled', { cacheDisabled });
    const [paints, lists]: [number[], number[]] = [[], []];
    for (let run = 0; run < RUNS; run++) {
      await page.reload();
      await expect(visitor.row('Coat 49')).toBeVisible();
      paints.push(await page.evaluate(firstPaint));
      lists.push(await page.evaluate(firstRow));
    }
    rows.push(`| ${cacheDisabled ? 'empty' : 'filled'} | ${words(paints)} | ${words(lists)} |`);
  }
  process.stdout.write(
    ['', '| cache | first paint | first row |', '| --- | --- | --- |', ...rows, '', ''].join('\n'),
  );
});

function words(millis: number[]): string {
  const sorted = millis.toSorted((a, b) => a - b).map(Math.round);
  return `${sorted[Math.floor(sorted.length / 2)] ?? '?'} ms, at most ${sorted.at(-1) ?? '?'} ms`;
}
