variable "origin" {
  default = "'https://www.example.com'"
}

resource "aws_api_gateway_resource" "pets" {
  rest_api_id = aws_api_gateway_rest_api.api.id
  parent_id   = aws_api_gateway_rest_api.api.root_resource_id
  path_part   = "pets"
}

resource "aws_api_gateway_method" "get" {
  rest_api_id   = aws_api_gateway_rest_api.api.id
  resource_id   = aws_api_gateway_resource.pets.id
  http_method   = "GET"
  authorization = "NONE"
}

resource "aws_api_gateway_integration" "get" {
  rest_api_id             = aws_api_gateway_rest_api.api.id
  resource_id             = aws_api_gateway_resource.pets.id
  http_method             = aws_api_gateway_method.get.http_method
  type                    = "AWS"
  integration_http_method = "POST"
  uri                     = aws_lambda_function.pets.invoke_arn
}

resource "aws_api_gateway_method_response" "ok" {
  rest_api_id = aws_api_gateway_rest_api.api.id
  resource_id = aws_api_gateway_resource.pets.id
  http_method = aws_api_gateway_method.get.http_method
  status_code = "200"
  response_parameters = {
    "method.response.header.Access-Control-Allow-Origin" = true
  }
}

resource "aws_api_gateway_integration_response" "ok" {
  rest_api_id = aws_api_gateway_rest_api.api.id
  resource_id = aws_api_gateway_resource.pets.id
  http_method = "GET"
  status_code = aws_api_gateway_method_response.ok.status_code
  response_parameters = {
    "method.response.header.Access-Control-Allow-Origin" = var.origin
  }
  response_templates = {
    "application/json" = <<-EOT
      #set($id = $input.path('$.id'))
      {"id": "$${id}", "region": "${data.aws_region.now.name}"}
    EOT
  }
}

resource "aws_api_gateway_integration_response" "missing" {
  rest_api_id       = aws_api_gateway_rest_api.api.id
  resource_id       = aws_api_gateway_resource.pets.id
  http_method       = aws_api_gateway_integration.get.http_method
  status_code       = 404
  selection_pattern = "4\d\d .*"
  response_templates = {
    "application/json" = jsonencode({ message = "none", code = 404 })
  }
  depends_on = [aws_api_gateway_integration.get]
}
