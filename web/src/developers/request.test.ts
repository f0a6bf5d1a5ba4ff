import { expect, it } from 'vitest';
import { parse } from '../json/reader.ts';
import { pretty } from '../json/writer.ts';
import { Description, type Operation } from './description.ts';
import { callOf, curl, masked } from './request.ts';

const DOCUMENT = `{
  "paths": {"/items/{id}": {
    "put": {
      "operationId": "replaceItem", "tags": ["Items"], "security": [{"token": []}],
      "parameters": [{"$ref": "#/components/parameters/Id"}, {"name": "dry", "in": "query"}, {"name": "If-Match", "in": "header"}],
      "requestBody": {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/Content"}}}},
      "responses": {"200": {"description": "Replaced"}, "404": {"$ref": "#/components/responses/Missing"}}
    },
    "get": {"security": [], "responses": {}}
  }},
  "components": {
    "parameters": {"Id": {"name": "id", "in": "path", "required": true, "description": "Of the item"}},
    "schemas": {
      "Content": {"type": "object", "required": ["name", "price", "data"], "properties": {
        "name": {"type": "string"}, "note": {"type": "string"}, "data": {"type": "object"},
        "price": {"$ref": "#/components/schemas/Price"}}},
      "Price": {"type": "object", "properties": {"amount": {"type": "string", "example": "12.50"}, "currency": {}}}
    },
    "responses": {"Missing": {"description": "Not there"}},
    "securitySchemes": {"token": {"type": "http"}}
  }
}`;

const [read, replace] = new Description(parse(DOCUMENT)).operations();

it('reads an operation with what it refers to', () => {
  expect(replace).toMatchObject({
    id: 'replaceItem',
    security: 'token',
    parameters: [
      { name: 'id', place: 'path', required: true, description: 'Of the item' },
      { name: 'dry', place: 'query', required: false },
      { name: 'If-Match', place: 'header' },
    ],
    responses: [
      ['200', 'Replaced'],
      ['404', 'Not there'],
    ],
  });
  expect(read).toMatchObject({ id: 'get /items/{id}', security: 'nobody', tag: 'Other', body: undefined });
});

it('makes the least of a body that is accepted, where the description has no example', () => {
  expect(pretty(found(replace).body?.example ?? null)).toBe(
    pretty(parse('{"name": "name", "price": {"amount": "12.50"}, "data": {}}')),
  );
});

it('makes a call and a line for the shell of it', () => {
  const call = callOf(found(replace), {
    parameters: { id: 'a/b', 'If-Match': '"1"' },
    body: `{"title":"Ada's"}`,
  });

  expect(call.path).toBe('/items/a%2Fb');
  expect(curl('http://api/dev', call, masked({ Authorization: 'Bearer eyJhbGciOi.secret' }))).toBe(
    [
      `curl -i -X PUT 'http://api/dev/items/a%2Fb'`,
      `-H 'Authorization: Bearer eyJh…'`,
      `-H 'If-Match: "1"'`,
      `-H 'Content-Type: application/json'`,
      `-d '{"title":"Ada'\\''s"}'`,
    ].join(' \\\n  '),
  );
});

function found(operation: Operation | undefined): Operation {
  if (operation === undefined) {
    throw new Error('no operation');
  }
  return operation;
}
