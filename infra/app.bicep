// The function app of one region (flex consumption) and its identity.
param name string
param location string

@description('Whether it runs, or stands by.')
param runs bool
param subnetId string
param endpointSubnetId string

@description('From where States call; empty where they come over a private endpoint.')
param stateNetworks string[]
param hostStorageName string
param packageContainer string
param recordStorageName string
param busName string
param identityIssuer string
param identityAudience string
param identityTokenType string

@description('URL of the version of the key that signs; empty until it is there.')
param signingKey string
param signingKeyId string
param signingValidFrom string
param signingEarlierKeys string
param callsPerSecond int
param consoleClientId string
@secure()
param consoleClientSecret string
param consoleScope string
param consoleAddress string
param consoleIdleMinutes int
param witnessQuorum int
param witnessAlarmMinutes int
param callsPerSecondOfAll int

@description('Whether orchestrations are kept in the Durable Task Scheduler.')
param onScheduler bool
param schedulerEndpoint string
param insightsConnection string
param workspaceId string

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2024-11-30' = {
  name: name
  location: location
}

resource plan 'Microsoft.Web/serverfarms@2024-11-01' = {
  name: name
  location: location
  kind: 'functionapp'
  sku: { name: 'FC1', tier: 'FlexConsumption' }
  properties: { reserved: true }
}

var schedulerSettings = [
  { name: 'AzureFunctionsJobHost__extensions__durableTask__storageProvider__type', value: 'azureManaged' }
  { name: 'AzureFunctionsJobHost__extensions__durableTask__storageProvider__connectionStringName', value: 'DurableTaskScheduler' }
  { name: 'DurableTaskScheduler', value: 'Endpoint=${schedulerEndpoint};Authentication=ManagedIdentity;ClientID=${identity.properties.clientId}' }
]

resource app 'Microsoft.Web/sites@2024-11-01' = {
  name: name
  location: location
  kind: 'functionapp,linux'
  identity: { type: 'UserAssigned', userAssignedIdentities: { '${identity.id}': {} } }
  properties: {
    enabled: runs
    serverFarmId: plan.id
    httpsOnly: true
    publicNetworkAccess: empty(stateNetworks) ? 'Disabled' : 'Enabled'
    virtualNetworkSubnetId: subnetId
    functionAppConfig: {
      deployment: {
        storage: {
          type: 'blobContainer'
          value: 'https://${hostStorageName}.blob.${environment().suffixes.storage}/${packageContainer}'
          authentication: { type: 'UserAssignedIdentity', userAssignedIdentityResourceId: identity.id }
        }
      }
      runtime: { name: 'dotnet-isolated', version: '10.0' }
      scaleAndConcurrency: { instanceMemoryMB: 2048, maximumInstanceCount: 40, alwaysReady: [{ name: 'http', instanceCount: 1 }, { name: 'durable', instanceCount: 1 }] }
    }
    siteConfig: {
      minTlsVersion: '1.2'
      scmMinTlsVersion: '1.2'
      ftpsState: 'Disabled'
      ipSecurityRestrictionsDefaultAction: 'Deny'
      ipSecurityRestrictions: [
        for (network, i) in stateNetworks: { name: 'state-${i}', ipAddress: network, action: 'Allow', priority: 100 + i }
      ]
      appSettings: concat(
        [
          { name: 'AzureWebJobsStorage__accountName', value: hostStorageName }
          { name: 'AzureWebJobsStorage__credential', value: 'managedidentity' }
          { name: 'AzureWebJobsStorage__clientId', value: identity.properties.clientId }
          { name: 'RouterStorage__tableServiceUri', value: 'https://${recordStorageName}.table.${environment().suffixes.storage}' }
          { name: 'RouterStorage__blobServiceUri', value: 'https://${recordStorageName}.blob.${environment().suffixes.storage}' }
          { name: 'ServiceBus__fullyQualifiedNamespace', value: '${busName}.servicebus.windows.net' }
          { name: 'ServiceBus__credential', value: 'managedidentity' }
          { name: 'ServiceBus__clientId', value: identity.properties.clientId }
          // Which of the identities that it might have the app's own clients take.
          { name: 'AZURE_CLIENT_ID', value: identity.properties.clientId }
          { name: 'SweepSchedule', value: '0 * * * * *' }
          { name: 'CheckpointSchedule', value: '*/30 * * * * *' }
          // The log's name in its checkpoints, for ever: of the storage that holds the record, which all regions share.
          { name: 'Checkpoints__Origin', value: '${recordStorageName}/ledgers' }
          { name: 'Witnesses__Quorum', value: string(witnessQuorum) }
          { name: 'Witnesses__AlarmMinutes', value: string(witnessAlarmMinutes) }
          { name: 'Identity__Issuer', value: identityIssuer }
          { name: 'Identity__Audience', value: identityAudience }
          { name: 'Identity__TokenType', value: identityTokenType }
          { name: 'Identity__MetadataAddress', value: '${identityIssuer}/.well-known/openid-configuration' }
          { name: 'Signing__VaultKey', value: signingKey }
          { name: 'Signing__KeyId', value: signingKeyId }
          { name: 'Signing__ValidFrom', value: signingValidFrom }
          { name: 'Signing__EarlierKeys', value: signingEarlierKeys }
          { name: 'Calls__PerSecond', value: string(callsPerSecond) }
          { name: 'Console__ClientId', value: consoleClientId }
          { name: 'Console__ClientSecret', value: consoleClientSecret }
          { name: 'Console__Scope', value: consoleScope }
          { name: 'Console__Address', value: consoleAddress }
          { name: 'Console__IdleMinutes', value: string(consoleIdleMinutes) }
          { name: 'Calls__PerSecondOfAll', value: string(callsPerSecondOfAll) }
          // Youngest objects are collected when 64 MiB of them are there, not 2: a quarter less work for the processor where it was measured.
          { name: 'DOTNET_GCgen0size', value: '0x4000000' }
          { name: 'APPLICATIONINSIGHTS_CONNECTION_STRING', value: insightsConnection }
          { name: 'APPLICATIONINSIGHTS_AUTHENTICATION_STRING', value: 'ClientId=${identity.properties.clientId};Authorization=AAD' }
        ],
        onScheduler ? schedulerSettings : []
      )
    }
  }
}

// Nobody deploys or copies files with a name and a password.
resource noFtp 'Microsoft.Web/sites/basicPublishingCredentialsPolicies@2024-11-01' = {
  parent: app
  name: 'ftp'
  properties: { allow: false }
}

resource noScm 'Microsoft.Web/sites/basicPublishingCredentialsPolicies@2024-11-01' = {
  parent: app
  name: 'scm'
  properties: { allow: false }
}

resource endpoint 'Microsoft.Network/privateEndpoints@2024-05-01' = {
  name: '${name}-app'
  location: location
  properties: {
    subnet: { id: endpointSubnetId }
    privateLinkServiceConnections: [{ name: 'app', properties: { privateLinkServiceId: app.id, groupIds: ['sites'] } }]
  }
}

resource zone 'Microsoft.Network/privateDnsZones@2024-06-01' existing = {
  name: 'privatelink.azurewebsites.net'
}

resource names 'Microsoft.Network/privateEndpoints/privateDnsZoneGroups@2024-05-01' = {
  parent: endpoint
  name: 'default'
  properties: { privateDnsZoneConfigs: [{ name: 'sites', properties: { privateDnsZoneId: zone.id } }] }
}

resource ofApp 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  scope: app
  name: 'to-workspace'
  properties: { workspaceId: workspaceId, logs: [{ categoryGroup: 'allLogs', enabled: true }], metrics: [{ category: 'AllMetrics', enabled: true }] }
}

output hostName string = app.properties.defaultHostName
output name string = app.name
output principalId string = identity.properties.principalId
