import { expect, it } from 'vitest';
import { priceText } from './price.ts';

it.each([
  ['an amount as usual', '4.50', 'EUR', '€4.50'],
  ['a whole amount', '12', 'EUR', '€12.00'],
  ['a currency without cents', '1200', 'JPY', 'JP¥1,200'],
  ['more digits than the currency has', '0.0375', 'EUR', '€0.0375'],
  ['more digits than a double has', '12345678901234567.89', 'EUR', '€12,345,678,901,234,567.89'],
  ['a currency that is none', '4.50', 'EURO', '4.50 EURO'],
  ['an amount that is none', 'a lot', 'EUR', 'a lot EUR'],
])('%s', (_name, amount, currency, text) => {
  expect(priceText({ amount, currency }, 'en-GB')).toBe(text);
});
