// What the seed story ends with.
export const REDIRECT = `HTTP/1.1 302 Found
Content-Type: application/json
Content-Length: 38
Connection: keep-alive
Location: https://www.example.com

{"location":"https://www.example.com"}`;
