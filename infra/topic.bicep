// One topic with its subscriptions, and where it says `ofStates` one more for each State, filtered on the property `to`.
import { servedState } from 'types.bicep'

param namespaceName string
param topic object
param states servedState[]
param largestMessageInKilobytes int

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
    maxMessageSizeInKilobytes: largestMessageInKilobytes
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
    name: '${topic.ofStates.name}${toLower(state.code)}'
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
    properties: { filterType: 'CorrelationFilter', correlationFilter: { properties: { to: state.code } } }
  }
]

var serviceBusDataReceiver = '4f6d3b9b-027b-4f4c-9142-0e5a2a2247e0'

resource receivers 'Microsoft.Authorization/roleAssignments@2022-04-01' = [
  for (state, i) in statesServed: if (state.?principalId != null) {
    scope: ofStates[i]
    name: guid(namespace.id, topic.name, state.code, state.?principalId ?? '', serviceBusDataReceiver)
    properties: {
      roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', serviceBusDataReceiver)
      principalId: state.?principalId ?? ''
      principalType: 'ServicePrincipal'
    }
  }
]
