// The Azure deployment of the router: one region that runs, and a second that stands by where one is named.
// Bus entities come from servicebus.json, the same file that the local host reads, so that the two cannot drift.
targetScope = 'subscription'

import { servedState, durableBackend } from 'types.bicep'

@description('Short name used in resource names, as rr-prod.')
@minLength(3)
@maxLength(12)
param name string

@description('Where it runs.')
param location string

@description('Where it runs when the first region is lost; empty for none. Storage is copied to the region that Azure pairs with the first: name that one.')
param secondLocation string = ''

@description('Which of the two runs now. The other has everything but a running app, for a case is advanced in one place at a time.')
param activeLocation string = location

@description('Issuer of bearer tokens, as https://login.microsoftonline.com/{tenant}/v2.0.')
param identityIssuer string

@description('Audience that bearer tokens must name.')
param identityAudience string

@description('What the header typ of a token says: Entra ID writes JWT and not at+jwt into its access tokens.')
param identityTokenType string = 'JWT'

@description('States with a subscription of their own on the topic notices.')
param states servedState[]

@description('Networks (CIDR) from which States reach the app, the bus and the addresses to which evidence is uploaded. Empty: over private endpoints only.')
param stateNetworks string[] = []

@description('Version of the key for receipts and checkpoints that signs, as Key Vault names it; empty until the key is there.')
param signingKeyVersion string = ''

@description('Id of that key, as published in the key set.')
param signingKeyId string

@description('Since when it signs, RFC 3339; empty where that is not stated.')
param signingValidFrom string = ''

@description('Public keys that signed before, a JSON array with kid, validFrom and validTo: what they signed stays verifiable.')
param signingEarlierKeys string = '[]'

@description('HTTP calls a second that one State may make of one instance.')
@minValue(10)
param callsPerSecond int = 15

@description('Client of the web console at the issuer; empty for no console.')
param consoleClientId string = ''

@description('Secret of that client; empty for a public client, which proves itself by PKCE alone.')
@secure()
param consoleClientSecret string = ''

@description('What the console asks the issuer for, so that it gets access tokens for the audience, as api://request-router/.default.')
param consoleScope string = 'openid'

@description('Where browsers reach the app, as https://router.example.org; the issuer must know /console/signed-in below it.')
param consoleAddress string = ''

@description('Minutes without a call after which a session of the console ends.')
@minValue(1)
@maxValue(120)
param consoleIdleMinutes int = 20

@description('Of how many States a witness has to have cosigned a checkpoint before it counts as witnessed; 0 asks for none.')
@minValue(0)
param witnessQuorum int = 1

@description('Minutes for which checkpoints may be without that before somebody is told.')
@minValue(1)
param witnessAlarmMinutes int = 15

@description('HTTP calls a second that all States together may make of one instance; the rest is told to come again. The load test tells what an instance serves.')
@minValue(10)
param callsPerSecondOfAll int = 300

@description('Where orchestrations are kept. The scheduler asks for a package of the app: dotnet publish -p:DurableBackend=Scheduler.')
param durable durableBackend = 'AzureStorage'

@description('Days for which what States said cannot be changed or deleted in the storage, by anybody.')
@minValue(1)
param recordDays int = 3650

@description('Who is told of an alert.')
param alertAddress string

@description('Messaging units of the bus.')
param busCapacity int = 1

var locations = empty(secondLocation) ? [location] : [location, secondLocation]
var unique = '${name}-${uniqueString(subscription().id, name)}'
var compact = replace(unique, '-', '')
var sharedGroup = 'rg-${name}-${location}'
var hostStorageName = take('h${compact}', 24)
var recordStorageName = take('r${compact}', 24)
var packageContainers = ['app-package-first', 'app-package-second']
var keyName = 'router-signing'
var vaultName = take('kv-${unique}', 24)
var onScheduler = durable == 'DurableTaskScheduler'

// What the app of each region reaches over a private endpoint, and the zone in which it finds its name.
var hostStorageId = resourceId(subscription().subscriptionId, sharedGroup, 'Microsoft.Storage/storageAccounts', hostStorageName)
var recordStorageId = resourceId(subscription().subscriptionId, sharedGroup, 'Microsoft.Storage/storageAccounts', recordStorageName)
var busId = resourceId(subscription().subscriptionId, sharedGroup, 'Microsoft.ServiceBus/namespaces', unique)
var vaultId = resourceId(subscription().subscriptionId, sharedGroup, 'Microsoft.KeyVault/vaults', vaultName)
var zones = {
  blob: 'privatelink.blob.${environment().suffixes.storage}'
  queue: 'privatelink.queue.${environment().suffixes.storage}'
  table: 'privatelink.table.${environment().suffixes.storage}'
  bus: 'privatelink.servicebus.windows.net'
  vault: 'privatelink.vaultcore.azure.net'
}
var targets = [
  { name: 'host-blob', resourceId: hostStorageId, group: 'blob', zone: zones.blob }
  { name: 'host-queue', resourceId: hostStorageId, group: 'queue', zone: zones.queue }
  { name: 'host-table', resourceId: hostStorageId, group: 'table', zone: zones.table }
  { name: 'record-blob', resourceId: recordStorageId, group: 'blob', zone: zones.blob }
  { name: 'record-table', resourceId: recordStorageId, group: 'table', zone: zones.table }
  { name: 'bus', resourceId: busId, group: 'namespace', zone: zones.bus }
  { name: 'vault', resourceId: vaultId, group: 'vault', zone: zones.vault }
]

resource groups 'Microsoft.Resources/resourceGroups@2024-11-01' = [
  for region in locations: {
    name: 'rg-${name}-${region}'
    location: region
  }
]

module telemetry 'telemetry.bicep' = {
  scope: groups[0]
  params: { name: unique, location: location, alertAddress: alertAddress }
}

module hostStorage 'host-storage.bicep' = {
  scope: groups[0]
  params: { name: hostStorageName, packageContainers: packageContainers, location: location, paired: !empty(secondLocation), workspaceId: telemetry.outputs.workspaceId }
}

module recordStorage 'record-storage.bicep' = {
  scope: groups[0]
  params: {
    name: recordStorageName
    location: location
    paired: !empty(secondLocation)
    stateNetworks: stateNetworks
    recordDays: recordDays
    workspaceId: telemetry.outputs.workspaceId
  }
}

module bus 'bus.bicep' = {
  scope: groups[0]
  params: {
    name: unique
    location: location
    secondLocation: secondLocation
    capacity: busCapacity
    states: states
    stateNetworks: stateNetworks
    workspaceId: telemetry.outputs.workspaceId
  }
}

module vault 'vault.bicep' = {
  scope: groups[0]
  params: { name: vaultName, keyName: keyName, location: location, workspaceId: telemetry.outputs.workspaceId }
}

module scheduler 'scheduler.bicep' = if (onScheduler) {
  scope: groups[0]
  params: { name: unique, location: location }
}

module networks 'network.bicep' = [
  for (region, i) in locations: {
    scope: groups[i]
    params: {
      name: '${name}-${region}'
      location: region
      targets: targets
      zones: items(zones)
    }
    dependsOn: [hostStorage, recordStorage, bus, vault]
  }
]

module apps 'app.bicep' = [
  for (region, i) in locations: {
    scope: groups[i]
    params: {
      name: take('${unique}-${region}', 40)
      location: region
      runs: region == activeLocation
      subnetId: networks[i].outputs.appSubnetId
      endpointSubnetId: networks[i].outputs.endpointSubnetId
      stateNetworks: stateNetworks
      hostStorageName: hostStorageName
      packageContainer: packageContainers[i]
      recordStorageName: recordStorageName
      busName: unique
      identityIssuer: identityIssuer
      identityAudience: identityAudience
      identityTokenType: identityTokenType
      signingKey: empty(signingKeyVersion) ? '' : 'https://${vaultName}${environment().suffixes.keyvaultDns}/keys/${keyName}/${signingKeyVersion}'
      signingKeyId: signingKeyId
      signingValidFrom: signingValidFrom
      signingEarlierKeys: signingEarlierKeys
      callsPerSecond: callsPerSecond
      consoleClientId: consoleClientId
      consoleClientSecret: consoleClientSecret
      consoleScope: consoleScope
      consoleAddress: consoleAddress
      consoleIdleMinutes: consoleIdleMinutes
      witnessQuorum: witnessQuorum
      witnessAlarmMinutes: witnessAlarmMinutes
      callsPerSecondOfAll: callsPerSecondOfAll
      onScheduler: onScheduler
      schedulerEndpoint: onScheduler ? scheduler!.outputs.endpoint : ''
      insightsConnection: telemetry.outputs.connection
      workspaceId: telemetry.outputs.workspaceId
    }
  }
]

module roles 'roles.bicep' = [
  for (region, i) in locations: {
    scope: groups[0]
    params: {
      principalId: apps[i].outputs.principalId
      hostStorageName: hostStorageName
      recordStorageName: recordStorageName
      recordWriterRoleId: recordWriter.outputs.id
      busName: unique
      vaultName: vaultName
      keyName: keyName
      insightsName: unique
      schedulerName: onScheduler ? unique : ''
    }
    dependsOn: [hostStorage, recordStorage, bus, vault]
  }
]

module recordWriter 'record-writer.bicep' = {
  params: { name: name }
}

module alerts 'alerts.bicep' = {
  scope: groups[0]
  params: {
    name: unique
    location: location
    workspaceId: telemetry.outputs.workspaceId
    actionGroupId: telemetry.outputs.actionGroupId
    busId: busId
    statesOnTheBus: map(filter(states, state => state.?principalId != null), state => state.code)
  }
  dependsOn: [bus]
}

@description('Host names of the apps, the first region first.')
output hostNames string[] = [for (region, i) in locations: apps[i].outputs.hostName]

output appNames string[] = [for (region, i) in locations: apps[i].outputs.name]

output resourceGroups string[] = [for (region, i) in locations: groups[i].name]

output vaultName string = vaultName

@description('The newest version of the key, with its version as the last part.')
output currentKey string = vault.outputs.currentKey
