import 'gatemap';
import type { GatemapEvents, Report, Scenario } from 'gatemap';

const scenario: Scenario = {
  title: 'Redirect with a Location header',
  method: {
    methodIntegration: {
      type: 'AWS',
      integrationResponses: [
        {
          statusCode: '302',
          responseParameters: {
            'method.response.header.Location': 'integration.response.body.location',
          },
        },
        {
          statusCode: '400',
          selectionPattern: 'Bad.*',
          responseTemplates: { 'application/json': '{"message":$input.json("$.errorMessage")}' },
        },
      ],
    },
    methodResponses: [
      { statusCode: '302', responseParameters: { 'method.response.header.Location': false } },
      { statusCode: '400' },
    ],
  },
  lambda: { payload: '{"location":"https://www.example.com"}', functionError: null },
};

function show(shown: Scenario): void {
  const playground = document.createElement('gatemap-playground');
  playground.setAttribute('heading-level', '2');
  playground.scenario = shown;
  playground.addEventListener('gatemap-result', ({ detail }) => tell(detail));
  document.querySelector('main')?.append(playground);
}

function tell({ report }: GatemapEvents['gatemap-result']): void {
  const { response }: Report = report;
  const line = document.createElement('p');
  line.textContent = `status ${response?.status ?? 'none'}`;
  document.querySelector('main')?.append(line);
}

show(scenario);
show({ ...scenario, lambda: { payload: '{"errorMessage":"Bad name"}', functionError: 'Unhandled' } });
