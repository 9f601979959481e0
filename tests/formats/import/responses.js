'use strict';

// One integration response to a file, put together elsewhere.
module.exports = {
  statusCode: '302',
  selectionPattern: '3\\d\\d.*',
  responseParameters: {
    'method.response.header.Location': 'integration.response.body.location',
  },
  responseTemplates: { 'application/json': '' },
};
