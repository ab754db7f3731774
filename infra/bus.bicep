// The Service Bus namespace with the entities of servicebus.json, and a subscription for each State.
import { servedState } from 'types.bicep'

param name string
param location string

@description('Where the namespace has a replica, message by message; empty for none.')
param secondLocation string
param capacity int
param states servedState[]

@description('From where States send and receive; empty where they come over private endpoints.')
param stateNetworks string[]
param workspaceId string

var entities = loadJsonContent('servicebus.json')

@description('A body of 1 MiB with its signature and properties.')
var largestMessageInKilobytes = 2048

var replicas = empty(secondLocation)
  ? []
  : [
      { locationName: location, roleType: 'Primary' }
      { locationName: secondLocation, roleType: 'Secondary' }
    ]

resource namespace 'Microsoft.ServiceBus/namespaces@2025-05-01-preview' = {
  name: name
  location: location
  sku: { name: 'Premium', tier: 'Premium', capacity: capacity }
  properties: {
    disableLocalAuth: true
    minimumTlsVersion: '1.2'
    publicNetworkAccess: empty(stateNetworks) ? 'Disabled' : 'Enabled'
    premiumMessagingPartitions: 1
    geoDataReplication: empty(replicas) ? null : { maxReplicationLagDurationInSeconds: 0, locations: replicas }
  }
}

resource networks 'Microsoft.ServiceBus/namespaces/networkRuleSets@2024-01-01' = {
  parent: namespace
  name: 'default'
  properties: {
    publicNetworkAccess: empty(stateNetworks) ? 'Disabled' : 'Enabled'
    defaultAction: 'Deny'
    trustedServiceAccessEnabled: false
    ipRules: [for network in stateNetworks: { ipMask: network, action: 'Allow' }]
  }
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
      maxMessageSizeInKilobytes: largestMessageInKilobytes
    }
  }
]

module topics 'topic.bicep' = [
  for topic in entities.topics: {
    params: { namespaceName: namespace.name, topic: topic, states: states, largestMessageInKilobytes: largestMessageInKilobytes }
  }
]

// A national system sends to the queue of all, and the router tells by the signature whose message it is.
resource senders 'Microsoft.Authorization/roleAssignments@2022-04-01' = [
  for state in filter(states, state => state.?principalId != null): {
    scope: submissions
    name: guid(namespace.id, 'submissions', state.principalId!, serviceBusDataSender)
    properties: {
      roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', serviceBusDataSender)
      principalId: state.principalId!
      principalType: 'ServicePrincipal'
    }
    dependsOn: [queues]
  }
]

resource submissions 'Microsoft.ServiceBus/namespaces/queues@2024-01-01' existing = {
  parent: namespace
  name: 'submissions'
}

var serviceBusDataSender = '69a216fc-b8fb-44d8-bc22-1f3c2cd27a39'

resource ofBus 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  scope: namespace
  name: 'to-workspace'
  properties: { workspaceId: workspaceId, logs: [{ categoryGroup: 'allLogs', enabled: true }], metrics: [{ category: 'AllMetrics', enabled: true }] }
}
