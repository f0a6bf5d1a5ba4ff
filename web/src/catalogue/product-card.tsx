import type { JSX } from 'preact';
import { Summary } from '../items/ticket.tsx';
import { priceText } from './price.ts';
import type { Product } from './products-api.ts';

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
