{
  integrationResponses: [
    { statusCode: '200' },
    { statusCode: '500', selectionPattern: '(.|\\n)+' }, // anything at all
  ],
}
