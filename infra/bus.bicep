// The Service Bus namespace with the entities of servicebus.json, and a subscription for each State.
param name string
param location string
param states string[]

var entities = loadJsonContent('servicebus.json')

resource namespace 'Microsoft.ServiceBus/namespaces@2024-01-01' = {
  name: name
  location: location
  sku: { name: 'Standard', tier: 'Standard' }
  properties: { disableLocalAuth: true, minimumTlsVersion: '1.2' }
}

resource queues 'Microsoft.ServiceBus/namespaces/queues@2024-01-01' = [
  for queue in entities.queues: {
    parent: namespace
    name: queue.name
    properties: {
      requiresSession: queue.requiresSession
      requiresDuplicateDetection: queue.requiresDuplicateDetection
      duplicateDetectionHistoryTimeWindow: queue.?duplicateDetectionHistoryTimeWindow
      lockDuration: queue.lockDuration
      maxDeliveryCount: queue.maxDeliveryCount
      defaultMessageTimeToLive: queue.?defaultMessageTimeToLive
      deadLetteringOnMessageExpiration: queue.?deadLetteringOnMessageExpiration
    }
  }
]

module topics 'topic.bicep' = [
  for topic in entities.topics: {
    name: 'topic-${topic.name}'
    params: { namespaceName: namespace.name, topic: topic, states: states }
  }
]

output name string = namespace.name
