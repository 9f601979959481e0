variable "origin" {
  default = "'https://www.example.com'"
}

locals {
  cors = {
    "method.response.header.Access-Control-Allow-Origin" = var.origin
  }
}

resource "aws_api_gateway_method" "get" {
  rest_api_id   = aws_api_gateway_rest_api.api.id
  resource_id   = aws_api_gateway_rest_api.api.root_resource_id
  http_method   = "GET"
  authorization = "NONE"
}

resource "aws_api_gateway_integration" "get" {
  rest_api_id             = aws_api_gateway_rest_api.api.id
  resource_id             = aws_api_gateway_rest_api.api.root_resource_id
  http_method             = aws_api_gateway_method.get.http_method
  type                    = "AWS"
  integration_http_method = "POST"
  uri                     = aws_lambda_function.pets.invoke_arn
}

resource "aws_api_gateway_method_response" "status_200" {
  rest_api_id = aws_api_gateway_rest_api.api.id
  resource_id = aws_api_gateway_rest_api.api.root_resource_id
  http_method = aws_api_gateway_method.get.http_method
  status_code = "200"

  response_parameters = {
    "method.response.header.Access-Control-Allow-Origin" = true
    "method.response.header.X-Region"                    = true # for support
  }
}

resource "aws_api_gateway_integration_response" "status_200" {
  rest_api_id         = aws_api_gateway_rest_api.api.id
  resource_id         = aws_api_gateway_rest_api.api.root_resource_id
  http_method         = aws_api_gateway_method.get.http_method
  status_code         = aws_api_gateway_method_response.status_200.status_code
  response_parameters = local.cors
  response_templates = {
    "application/json" = <<-EOT
      #set($id = $input.path('$.id'))
      {"id": "$${id}", "region": "${data.aws_region.now.name}"}
    EOT
  }

  depends_on = [aws_api_gateway_integration.get]
}

resource "aws_api_gateway_integration_response" "bad" {
  rest_api_id       = aws_api_gateway_rest_api.api.id
  resource_id       = aws_api_gateway_rest_api.api.root_resource_id
  http_method       = aws_api_gateway_method.get.http_method
  status_code       = 400
  selection_pattern = "4\\d\\d .*" # as our functions throw

  response_parameters = { "method.response.header.X-Region" = "'${data.aws_region.now.name}'" }
  response_templates = {
    "application/json" = jsonencode({ message = "bad", code = 400 })
  }
}

resource "aws_api_gateway_integration_response" "named" {
  rest_api_id       = aws_api_gateway_rest_api.api.id
  resource_id       = aws_api_gateway_rest_api.api.root_resource_id
  http_method       = aws_api_gateway_method.get.http_method
  status_code       = "500"
  selection_pattern = ".*crash.*"
}

resource "aws_api_gateway_deployment" "now" {
  rest_api_id = aws_api_gateway_rest_api.api.id
  depends_on  = [aws_api_gateway_integration_response.named]
}
