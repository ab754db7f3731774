// What somebody is told of at once.
param name string
param location string
param workspaceId string
param actionGroupId string
param busId string

@description('States whose systems take their notices from the bus: that they do not read the inbox means nothing.')
param statesOnTheBus string[]

resource deadLetters 'Microsoft.Insights/metricAlerts@2018-03-01' = {
  name: '${name}-dead-letters'
  location: 'global'
  properties: {
    description: 'A message was put aside: GET /api/operations/dead-letters lists them, with the reason of each.'
    severity: 2
    enabled: true
    scopes: [busId]
    evaluationFrequency: 'PT5M'
    windowSize: 'PT5M'
    criteria: {
      'odata.type': 'Microsoft.Azure.Monitor.MultipleResourceMultipleMetricCriteria'
      allOf: [
        {
          criterionType: 'StaticThresholdCriterion'
          name: 'dead'
          metricName: 'DeadletteredMessages'
          metricNamespace: 'Microsoft.ServiceBus/namespaces'
          dimensions: [{ name: 'EntityName', operator: 'Include', values: ['*'] }]
          operator: 'GreaterThan'
          threshold: 0
          timeAggregation: 'Maximum'
        }
      ]
    }
    actions: [{ actionGroupId: actionGroupId }]
  }
}

var queries = [
  {
    name: 'failed-orchestrations'
    description: 'An orchestration ended in failure, or a fault that lasts had something set aside: GET /api/operations/quarantine lists what waits for its release.'
    query: 'AppTraces | where (Properties["prop__state"] == "Failed" and Properties["prop__functionType"] == "Orchestrator") or Message has "is set aside until it is released"'
    frequency: 'PT5M'
    window: 'PT5M'
    operator: 'GreaterThan'
    threshold: 0
  }
  {
    name: 'overdue-sweeps'
    description: 'No sweep came to its end in ten minutes, though one is due each minute: what a crash left behind waits.'
    query: 'AppMetrics | where Name == "router.sweep.runs"'
    frequency: 'PT5M'
    window: 'PT10M'
    operator: 'LessThan'
    threshold: 1
  }
  {
    name: 'replay-differences'
    description: 'A case did not come out as it is recorded when it was decided again, or something of its record was changed, or the program lacks what it was decided by: GET /api/audit/replays/{replayId}?verdict=different, and ?verdict=undecided, name the entry.'
    query: 'AppMetrics | where Name == "router.replay.verdicts" and tostring(Properties["verdict"]) in ("different", "undecided")'
    frequency: 'PT5M'
    window: 'PT5M'
    operator: 'GreaterThan'
    threshold: 0
  }
  {
    name: 'disputed-checkpoints'
    description: 'A witness of a State has seen another log of all ledgers than this one: it was rolled back, as by an older backup, or forked. GET /api/audit/checkpoints/witnesses says which, and what it answered.'
    query: 'AppMetrics | where Name == "router.checkpoints.disputed"'
    frequency: 'PT5M'
    window: 'PT5M'
    operator: 'GreaterThan'
    threshold: 0
  }
  {
    name: 'unwitnessed-checkpoints'
    description: 'Checkpoints are without the cosignatures of their quorum for longer than Witnesses__AlarmMinutes: GET /api/audit/checkpoints/witnesses says which witnesses do not answer.'
    query: 'AppMetrics | where Name == "router.checkpoints.unwitnessed"'
    frequency: 'PT5M'
    window: 'PT5M'
    operator: 'GreaterThan'
    threshold: 0
  }
  {
    name: 'unread-inboxes'
    description: 'A State was told something in the last day and did not read its inbox once.'
    query: 'let of = (metric: string) { AppMetrics | where Name == metric | distinct State = tostring(Properties["state"]) }; of("router.notices") | where State !in (dynamic(${string(statesOnTheBus)})) | join kind=leftanti of("router.inbox.reads") on State'
    frequency: 'PT1H'
    window: 'P1D'
    operator: 'GreaterThan'
    threshold: 0
  }
]

resource searches 'Microsoft.Insights/scheduledQueryRules@2023-12-01' = [
  for alert in queries: {
    name: '${name}-${alert.name}'
    location: location
    properties: {
      description: alert.description
      severity: 2
      enabled: true
      scopes: [workspaceId]
      evaluationFrequency: alert.frequency
      windowSize: alert.window
      criteria: {
        allOf: [
          {
            query: alert.query
            timeAggregation: 'Count'
            operator: alert.operator
            threshold: alert.threshold
            failingPeriods: { numberOfEvaluationPeriods: 1, minFailingPeriodsToAlert: 1 }
          }
        ]
      }
      actions: { actionGroups: [actionGroupId] }
    }
  }
]
