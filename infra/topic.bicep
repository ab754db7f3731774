// One topic with its subscriptions, and where it says `ofStates` one more for each State, filtered on the property `to`.
param namespaceName string
param topic object
param states string[]

resource namespace 'Microsoft.ServiceBus/namespaces@2024-01-01' existing = {
  name: namespaceName
}

resource entity 'Microsoft.ServiceBus/namespaces/topics@2024-01-01' = {
  parent: namespace
  name: topic.name
  properties: {
    requiresDuplicateDetection: topic.requiresDuplicateDetection
    duplicateDetectionHistoryTimeWindow: topic.?duplicateDetectionHistoryTimeWindow
    defaultMessageTimeToLive: topic.?defaultMessageTimeToLive
  }
}

resource subscriptions 'Microsoft.ServiceBus/namespaces/topics/subscriptions@2024-01-01' = [
  for subscription in topic.subscriptions: {
    parent: entity
    name: subscription.name
    properties: {
      requiresSession: subscription.requiresSession
      lockDuration: subscription.lockDuration
      maxDeliveryCount: subscription.maxDeliveryCount
      defaultMessageTimeToLive: subscription.?defaultMessageTimeToLive
      deadLetteringOnMessageExpiration: subscription.?deadLetteringOnMessageExpiration
    }
  }
]

var statesServed = contains(topic, 'ofStates') ? states : []

resource ofStates 'Microsoft.ServiceBus/namespaces/topics/subscriptions@2024-01-01' = [
  for state in statesServed: {
    parent: entity
    name: '${topic.ofStates.name}${toLower(state)}'
    properties: {
      requiresSession: topic.ofStates.requiresSession
      lockDuration: topic.ofStates.lockDuration
      maxDeliveryCount: topic.ofStates.maxDeliveryCount
      defaultMessageTimeToLive: topic.ofStates.?defaultMessageTimeToLive
      deadLetteringOnMessageExpiration: topic.ofStates.?deadLetteringOnMessageExpiration
    }
  }
]

resource filters 'Microsoft.ServiceBus/namespaces/topics/subscriptions/rules@2024-01-01' = [
  for (state, i) in statesServed: {
    parent: ofStates[i]
    name: '$Default'
    properties: { filterType: 'CorrelationFilter', correlationFilter: { properties: { to: state } } }
  }
]
