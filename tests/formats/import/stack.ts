import * as cdk from 'aws-cdk-lib';
import { ContentHandling, LambdaIntegration, PassthroughBehavior, RestApi } from 'aws-cdk-lib/aws-apigateway';

const ORIGIN = "'https://www.example.com'";

export class PetsStack extends cdk.Stack {
  constructor(scope: cdk.App, id: string) {
    super(scope, id);
    const api = new RestApi(this, 'Pets', { binaryMediaTypes: ['image/png'] });
    const table = 'pets';
    const errors = [
      {
        // the backslashes are lost in JavaScript
        selectionPattern: '\[404\] \d+.*',
        statusCode: '404',
        responseTemplates: { 'application/json': JSON.stringify({ message: "$input.path('$.errorMessage')" }) },
      },
    ];
    const pet = api.root.addResource('pets').addResource('{id}');
    pet.addMethod(
      'GET',
      new LambdaIntegration(handler(), {
        proxy: false,
        passthroughBehavior: PassthroughBehavior.NEVER,
        requestTemplates: { 'application/json': `{"table": "${table}", "id": "$input.params('id')"}` },
        integrationResponses: [
          {
            statusCode: '200',
            responseParameters: {
              'method.response.header.Access-Control-Allow-Origin': ORIGIN,
              'method.response.header.X-Stage': `'${props.stage}'`,
            },
            contentHandling: ContentHandling.CONVERT_TO_TEXT,
            responseTemplates: { 'text/plain': 'a' + '\n' + "b" },
          },
          ...errors,
        ],
      }),
      {
        methodResponses: [
          { statusCode: '200', responseParameters: { 'method.response.header.Access-Control-Allow-Origin': true } },
          { statusCode: '404' },
        ],
      },
    );
  }
}
