resource "aws_apigatewayv2_integration" "pets" {
  api_id                 = aws_apigatewayv2_api.pets.id
  integration_type       = "HTTP_PROXY"
  integration_method     = "GET"
  integration_uri        = "https://example.com/pets"
  payload_format_version = "1.0"

  response_parameters {
    status_code = 500
    mappings = {
      "append:header.X-Stage" = "$context.stage"
    }
  }
}

resource "aws_apigatewayv2_route" "pets" {
  api_id    = aws_apigatewayv2_api.pets.id
  route_key = "$default"
  target    = "integrations/${aws_apigatewayv2_integration.pets.id}"
}
