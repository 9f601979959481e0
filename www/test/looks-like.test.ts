import { expect, test } from 'vitest';
import { looksLikeAnotherForm } from '../src/formats/looks-like';

test.each([
  'Type: AWS::ApiGateway::Method',
  'Type: AWS::ApiGatewayV2::Integration',
  'resource "aws_apigatewayv2_integration" "orders" {}',
  'aws apigateway put-integration-response --status-code 404',
  'new apigateway.LambdaIntegration(handler, { proxy: false })',
  'functions:\n  list:\n    events:\n      - http: GET /orders',
])('%s is offered as a configuration', (text) => {
  expect(looksLikeAnotherForm(text)).toBe(true);
});

test.each([
  '{"location":"https://www.example.com"}',
  '{"errorMessage":"AWS is tired"}',
  '{"gatemap":1,"method":{"methodIntegration":{"integrationResponses":{}}}}',
])('%s is no other form', (text) => {
  expect(looksLikeAnotherForm(text)).toBe(false);
});
