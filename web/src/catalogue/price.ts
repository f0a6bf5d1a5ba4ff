import type { Price } from './products-api.ts';

/** As people there write it, and not a digit less; an amount or currency that the browser does not know stays as it came. */
export function priceText({ amount, currency }: Price, locale?: string): string {
  const plain = `${amount} ${currency}`;
  if (!isDecimal(amount)) {
    return plain;
  }
  try {
    const usual = new Intl.NumberFormat(locale, { style: 'currency', currency });
    const digits = Math.max(
      amount.split('.')[1]?.length ?? 0,
      usual.resolvedOptions().minimumFractionDigits ?? 0,
    );
    const exact = new Intl.NumberFormat(locale, {
      style: 'currency',
      currency,
      minimumFractionDigits: digits,
    });
    return exact.format(amount);
  } catch {
    return plain;
  }
}

function isDecimal(text: string): text is `${number}` {
  return /^-?[0-9]+(\.[0-9]+)?$/.test(text);
}
