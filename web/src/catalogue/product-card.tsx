import type { JSX } from 'preact';
import { Summary } from '../items/ticket.tsx';
import type { Price, Product } from './products-api.ts';

export function ProductCard({ product }: { readonly product: Product }): JSX.Element {
  return (
    <li class="card product">
      <span class="hint">{product.category}</span>
      <h2>{product.name}</h2>
      <p class="price">{priceText(product.price)}</p>
      {product.description !== null && <p>{product.description}</p>}
      <Summary data={product.data} />
    </li>
  );
}

/** As people there write it; an amount or currency that the browser does not know stays as it came. */
export function priceText({ amount, currency }: Price): string {
  try {
    const formatted = new Intl.NumberFormat(undefined, { style: 'currency', currency });
    return formatted.format(Number(amount));
  } catch {
    return `${amount} ${currency}`;
  }
}
