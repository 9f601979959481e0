/** A quick look at a text, before anything is loaded that reads it. */

/** Words that stand in configurations and in logs, and hardly in a payload. */
const MARKS = [
  'x-amazon-apigateway-',
  'AWS::ApiGateway::',
  'AWS::ApiGatewayV2::',
  'AWS::Serverless::Api',
  'aws_api_gateway_',
  'aws_apigatewayv2_',
  'aws apigateway ',
  'LambdaIntegration(',
  'integrationResponses:',
  '"methodIntegration"',
  '"integrationResponses"',
  '"resourceMethods"',
  '"ExecutedVersion"',
  '"FunctionError"',
  'START RequestId: ',
  'REPORT RequestId: ',
  'Function Logs',
  'Task timed out after ',
];

/** Whether `text` looks like a configuration or a function's output with something around it. */
export function looksLikeAnotherForm(text: string): boolean {
  return !isScenario(text) && (MARKS.some((mark) => text.includes(mark)) || isServerless(text));
}

function isServerless(text: string): boolean {
  return /^functions:/m.test(text) && /^\s*- +https?:/m.test(text);
}

/** A scenario holds the names of `get-method` as well. */
function isScenario(text: string): boolean {
  return /^\s*\{/.test(text) && /"(gatemap|method|lambda|backend)"\s*:/.test(text.slice(0, 2000));
}
