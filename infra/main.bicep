// The Azure deployment of the router: function app, its storage, the bus, the signing key, telemetry.
// Bus entities come from servicebus.json, the same file that the local host reads, so that the two cannot drift.
targetScope = 'resourceGroup'

@description('Short name used in resource names, as rr-prod.')
@minLength(3)
@maxLength(12)
param name string

param location string = resourceGroup().location

@description('Issuer of bearer tokens, as https://login.microsoftonline.com/{tenant}/v2.0.')
param identityIssuer string

@description('Audience that bearer tokens must name.')
param identityAudience string

@description('States with a subscription of their own on the topic notices, as NL.')
param states string[]

@description('Key Vault secret that holds the PEM of the key for receipts and checkpoints (ES256).')
param signingKeySecretName string = 'router-signing-key'

@description('Id of that key, as published in the key set.')
param signingKeyId string

var unique = '${name}-${uniqueString(resourceGroup().id, name)}'

module storage 'storage.bicep' = {
  name: 'storage'
  params: { location: location, name: take(replace(unique, '-', ''), 24) }
}

module bus 'bus.bicep' = {
  name: 'bus'
  params: { location: location, name: unique, states: states }
}

module app 'app.bicep' = {
  name: 'app'
  params: {
    location: location
    name: unique
    storageName: storage.outputs.name
    busName: bus.outputs.name
    identityIssuer: identityIssuer
    identityAudience: identityAudience
    signingKeySecretName: signingKeySecretName
    signingKeyId: signingKeyId
  }
}

output hostName string = app.outputs.hostName
